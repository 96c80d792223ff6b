"""ZIP archives, those made to do harm among them."""

import gzip
import io
import json
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import NotTextError, ReadError, TooLargeError
from newsdiff.intake import read, read_all
from newsdiff.intake.forms import archive as room
from newsdiff.model import Article
from tests.intake.pages import BODY, LEAD, PAGE, TITLE

TEXT = TITLE + "\n\n" + "\n\n".join(BODY)
RECORD = json.dumps({"title": TITLE, "text": LEAD})


def zipped(entries: dict[str, str | bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", kind) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def results(path: Path, data: bytes) -> dict[str, Article | ReadError]:
    path.write_bytes(data)
    found = {one.source: one.result for one in read_all([path])}
    assert not any("\n" in str(one) for one in found.values() if is_error(one))
    return {name.removeprefix(f"{path}"): result for name, result in found.items()}


@pytest.fixture
def unpacked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how much was unpacked, piece by piece, as it goes on."""
    pieces: list[int] = []
    read_piece = zipfile.ZipExtFile.read

    def counted(file: zipfile.ZipExtFile, most: int = -1) -> bytes:
        piece = read_piece(file, most)
        pieces.append(len(piece))
        return piece

    monkeypatch.setattr(zipfile.ZipExtFile, "read", counted)
    return pieces


def is_error(result: Article | ReadError) -> bool:
    return isinstance(result, ReadError)


def test_every_report_of_an_archive_is_read(tmp_path: Path) -> None:
    found = results(
        tmp_path / "bridge.zip",
        zipped(
            {
                "saved/page.html": PAGE,
                "saved/page_files/advert.png": b"\x89PNG",
                "coast-courier.txt": TEXT,
                "stories.jsonl": f"{RECORD}\noops\n{RECORD}",
                "README.md": "About this",
                "__MACOSX/saved/._page.html": b"\0\0",
                ".git/page.html": PAGE,
                "empty.txt": "",
            }
        ),
    )
    assert {name for name, result in found.items() if not is_error(result)} == {
        " > saved/page.html",
        " > coast-courier.txt",
        " > stories.jsonl:1",
        " > stories.jsonl:3",
    }
    assert str(found[" > stories.jsonl:2"]).startswith(
        f"{tmp_path / 'bridge.zip'} > stories.jsonl:2 is damaged"
    )
    assert str(found[" > empty.txt"]).endswith("empty.txt is empty")
    courier = found[" > coast-courier.txt"]
    assert isinstance(courier, Article)
    assert courier.source == "Coast Courier"
    assert courier.origin.endswith("bridge.zip > coast-courier.txt")


def test_an_archive_of_one_report_is_that_report() -> None:
    assert read(zipped({"page.html": PAGE})).title == TITLE
    with pytest.raises(ReadError, match="holds 2 reports"):
        read(zipped({"a.html": PAGE, "b.html": PAGE}))


def test_names_cannot_steer_and_stay_readable(tmp_path: Path) -> None:
    found = results(
        tmp_path / "a.zip",
        zipped({"../../\x1b[31mred\n.txt": TEXT, "x" * 900 + ".txt": TEXT}),
    )
    assert " > ../../red .txt" in found
    assert max(map(len, found)) < 200


def test_utf_8_names_are_read_as_such_without_the_flag(tmp_path: Path) -> None:
    data = zipped({"Br\u00fccke.txt": TEXT})
    data = data.replace(struct.pack("<H", 0x800), struct.pack("<H", 0))
    assert list(results(tmp_path / "a.zip", data)) == [" > Brücke.txt"]


def test_an_encrypted_entry_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    found = results(tmp_path / "a.zip", bytes(data))
    assert "is encrypted" in str(found[" > a.txt"])
    assert not is_error(found[" > b.txt"])


def test_a_damaged_entry_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    data = zipped({"a.txt": TEXT, "b.txt": TEXT}, zipfile.ZIP_STORED)
    found = results(tmp_path / "a.zip", data.replace(b"Eastmoor", b"Westmoor", 1))
    assert "is damaged" in str(found[" > a.txt"])
    assert not is_error(found[" > b.txt"])


def test_an_archive_in_an_archive_is_opened_and_one_in_that_is_not(
    tmp_path: Path,
) -> None:
    innermost = zipped({"a.txt": TEXT})
    inner = zipped({"deep.zip": innermost, "coast-courier.txt": TEXT})
    found = results(tmp_path / "a.zip", zipped({"in.zip": inner, "in.txt": inner}))
    courier = found[" > in.zip > coast-courier.txt"]
    assert isinstance(courier, Article)
    assert courier.source == "Coast Courier"
    assert "lies too deep in archives" in str(found[" > in.zip > deep.zip"])
    assert isinstance(found[" > in.txt"], NotTextError)


def test_a_damaged_archive_in_an_archive_is_named_and_the_rest_goes_on(
    tmp_path: Path,
) -> None:
    entries: dict[str, str | bytes] = {
        "a.zip": b"PK\x03\x04 and nothing",
        "b.zip": TEXT,
        "c.txt": TEXT,
    }
    found = results(tmp_path / "a.zip", zipped(entries))
    assert "is damaged" in str(found[" > a.zip"])
    assert not is_error(found[" > b.zip"])
    assert not is_error(found[" > c.txt"])


def test_archives_in_an_archive_share_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MAX_UNPACKED", 5 * len(TEXT))
    inner = zipped({f"{n}.txt": TEXT for n in range(3)}, zipfile.ZIP_STORED)
    outer = zipped({f"{n}.zip": inner for n in range(3)}, zipfile.ZIP_STORED)
    found = results(tmp_path / "a.zip", outer)
    assert sum(not is_error(result) for result in found.values()) < 4
    assert any("goes on when unpacked" in str(one) for one in found.values())


def test_what_packs_too_well_is_refused_early(
    tmp_path: Path, unpacked: list[int]
) -> None:
    bomb = zipped({"a.txt": b" " * 60_000_000, "b.txt": TEXT})
    found = results(tmp_path / "a.zip", bomb)
    assert sum(unpacked) < 20_000_000
    assert isinstance(found[" > a.txt"], TooLargeError)
    assert not is_error(found[" > b.txt"])


def test_feeds_and_data_files_are_told_from_settings(tmp_path: Path) -> None:
    feed = (
        f"<rss><channel><item><title>{TITLE}</title><description>{TEXT}</description>"
    )
    found = results(
        tmp_path / "a.zip",
        zipped(
            {
                "package.json": '{"name": "x", "description": "A thing"}',
                "pom.xml": "<project><name>x</name></project>",
                "feed.xml": feed + "</item></channel></rss>",
                "stories.json": json.dumps([{"title": TITLE, "text": TEXT}]),
                "page.html.gz": gzip.compress(PAGE.encode()),
                "feeds.opml": '<opml><outline xmlUrl="https://a.example/"/></opml>',
            }
        ),
    )
    assert set(found) == {
        " > feed.xml > 1",
        " > stories.json > 1",
        " > page.html.gz",
        " > feeds.opml",
    }
    assert "unpack it to have them fetched" in str(found.pop(" > feeds.opml"))
    assert not any(map(is_error, found.values()))


def test_of_a_bomb_no_more_is_unpacked_than_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unpacked: list[int]
) -> None:
    monkeypatch.setattr(room, "MAX_CONTAINER_BYTES", 20_000_000)
    monkeypatch.setattr(room, "MAX_UNPACKED", 50_000_000)
    bomb = zipped({f"{n}.txt": b" " * 19_000_000 for n in range(5)} | {"z.txt": TEXT})
    assert len(bomb) < 200_000
    found = results(tmp_path / "a.zip", bomb)
    assert sum(unpacked) < 60_000_000
    assert all(is_error(result) for result in found.values())
    assert "goes on when unpacked" in str(found[" > 2.txt"])


def test_an_entry_larger_than_a_report_is_refused(tmp_path: Path) -> None:
    found = results(tmp_path / "a.zip", zipped({"a.txt": b"word " * 3_000_000}))
    assert isinstance(found[" > a.txt"], TooLargeError)


def test_an_archive_of_very_many_entries_is_refused_unopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZipFile", pytest.fail)
    found = results(tmp_path / "a.zip", b"PK\x03\x04" + b"PK\x01\x02" * 100_000)
    assert "has more than 50,000 entries" in str(found[""])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04", "is damaged"),
        (b"PK\x05\x06", "is damaged"),
        (zipped({}), "holds no reports"),
        (zipped({"a.png": b"\x89PNG"}), "holds no reports"),
        (zipped({"[Content_Types].xml": "", "word/a.html": PAGE}), "office document"),
        (zipped({"mimetype": "application/epub+zip", "a.xhtml": PAGE}), "an e-book"),
    ],
)
def test_what_is_no_archive_of_reports_says_so(
    tmp_path: Path, data: bytes, message: str
) -> None:
    assert message in str(results(tmp_path / "a.zip", data)[""])


WHOLE = zipped({"a.txt": TEXT, "b.jsonl": RECORD})


@settings(max_examples=150)
@given(st.binary(min_size=1, max_size=12), st.integers(4, len(WHOLE)))
def test_no_damage_raises_anything_but_our_own_errors(noise: bytes, at: int) -> None:
    try:
        article = read(WHOLE[:at] + noise + WHOLE[at + len(noise) :])
    except ReadError:
        return
    assert article.paragraphs
