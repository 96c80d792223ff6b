"""What is taken from a folder, what is passed over, and that it is said."""

import contextlib
import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import ReadError
from newsdiff.intake import find, passed_over, read
from newsdiff.intake.inputs import folders as room
from tests.intake.pages import BODY, PAGE, TITLE
from tests.intake.pdfs import column, pdf

RECORD = {"title": TITLE, "text": "\n\n".join(BODY)}
FEED = "<rss><channel><item><title>Bridge</title></item></channel></rss>"


def filled(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def names(folder: Path) -> list[str]:
    return [Path(path).relative_to(folder).as_posix() for path in find([folder])]


def missed(folder: Path) -> dict[str, str]:
    return {
        Path(one.path).relative_to(folder).as_posix(): one.reason
        for one in passed_over([folder])
    }


def test_every_form_is_taken(tmp_path: Path) -> None:
    reports: dict[str, str | bytes] = {
        "a.warc.gz": gzip.compress(b"WARC/1.0\r\n"),
        "b.zip": b"PK\x05\x06",
        "c.rss": FEED,
        "d.xml": FEED,
        "e.opml": "<opml/>",
        "f.atom": "<feed/>",
        "g.pdf": pdf([column(["text"])]),
        "h.html.gz": gzip.compress(PAGE.encode()),
        "i.json": json.dumps(RECORD),
        "j.json.gz": gzip.compress(json.dumps([RECORD]).encode()),
        "k/l.HTML": PAGE,
    }
    assert names(filled(tmp_path, reports)) == sorted(reports)
    assert missed(tmp_path) == {}


def test_data_without_reports_is_passed_over_and_can_be_asked_for(
    tmp_path: Path,
) -> None:
    files: dict[str, str | bytes] = {
        "package.json": '{"name": "x", "description": "A thing that does things"}',
        "truth.json": json.dumps({"a.txt": " ".join(BODY)}),
        "broken.json": "{",
        "pom.xml": "<project/>",
        "minutes.docx": b"PK\x03\x04",
        "data.tar.gz": b"\x1f\x8b",
    }
    unmissed: dict[str, str | bytes] = {"photo.png": b"", ".a.txt": "", "README.md": ""}
    filled(tmp_path, {**files, **unmissed, "page.html": PAGE})
    assert names(tmp_path) == ["page.html"]
    assert missed(tmp_path) == {
        **dict.fromkeys(list(files)[:4], "no reports"),
        **dict.fromkeys(list(files)[4:], "is not read"),
    }


def test_a_data_file_without_reports_that_is_named_says_so(tmp_path: Path) -> None:
    filled(tmp_path, {"package.json": '{"name": "x"}'})
    with pytest.raises(ReadError, match="has no text in a field such as"):
        read(tmp_path / "package.json")


def test_a_file_that_changed_is_looked_into_again(tmp_path: Path) -> None:
    filled(tmp_path, {"a.json": "{}"})
    assert names(tmp_path) == []
    filled(tmp_path, {"a.json": json.dumps(RECORD)})
    assert names(tmp_path) == ["a.json"]


def test_folders_that_lie_deep_and_links_to_folders_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MAX_DEPTH", 2)
    filled(tmp_path, {"a/b/c/deep.html": PAGE, "a/b/page.html": PAGE})
    (tmp_path / "link").symlink_to(tmp_path / "a", target_is_directory=True)
    assert names(tmp_path) == ["a/b/page.html"]
    assert missed(tmp_path) == {
        "a/b/c": "lies too deep",
        "link": "is a link to a folder",
    }


def test_more_files_than_the_limit_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MAX_FILES", 3)
    filled(tmp_path, {f"{number}.txt": "text" for number in range(5)})
    assert len(find([tmp_path])) == 3
    assert missed(tmp_path) == {".": "holds more than 3 files; the rest is left out"}


def test_a_missing_file_and_an_address_are_no_folders() -> None:
    sources = ["/no/such/place", "https://gazette.example/", "-"]
    assert find(sources) == sources
    assert passed_over(sources) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a.html.gz", "is damaged"),
        ("b.tar.gz", "is a tar archive"),
        ("c.txt.gz", "is packed more than once"),
    ],
)
def test_what_is_packed_otherwise_is_one_clear_line(
    tmp_path: Path, name: str, message: str
) -> None:
    content = {
        "a.html.gz": gzip.compress(PAGE.encode())[:50],
        "b.tar.gz": gzip.compress(bytes(257) + b"ustar" + bytes(600)),
        "c.txt.gz": gzip.compress(gzip.compress(b"text")),
    }[name]
    filled(tmp_path, {name: content})
    with pytest.raises(ReadError, match=message):
        read(tmp_path / name)


def test_a_packed_page_is_a_page(tmp_path: Path) -> None:
    filled(tmp_path, {"coast-courier.html.gz": gzip.compress(PAGE.encode())})
    article = read(tmp_path / "coast-courier.html.gz")
    assert article.title == TITLE
    assert article.paragraphs[0] == BODY[0]


PACKED = gzip.compress(PAGE.encode())


@settings(max_examples=100)
@given(st.binary(min_size=1, max_size=12), st.integers(2, len(PACKED)))
def test_no_damaged_gzip_raises_anything_but_our_own_errors(
    noise: bytes, at: int
) -> None:
    with contextlib.suppress(ReadError):
        read(PACKED[:at] + noise + PACKED[at + len(noise) :])
