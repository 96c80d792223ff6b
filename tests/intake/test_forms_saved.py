"""Pages saved as one file: .mhtml, .webarchive, SingleFile."""

import base64
import contextlib
import plistlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import ReadError, TooLargeError
from newsdiff.intake import find, read
from newsdiff.intake.inputs.local import MAX_BYTES
from tests.intake.pages import BODY, LEAD, PAGE, TITLE

ADDRESS = "https://gazette.example/2026/bridge"
BARE = PAGE.replace('<link rel="canonical" href="https://gazette.example/bridge">', "")
PICTURE = base64.b64encode(bytes(range(256)) * 60_000)
"""20 MB, twice what is read of a page."""


def snapshot(page: bytes, charset: str = "utf-8") -> bytes:
    return b"\r\n".join(
        [
            b"From: <Saved by Blink>",
            b"Snapshot-Content-Location: " + ADDRESS.encode(),
            b"Subject: " + TITLE.encode(),
            b"MIME-Version: 1.0",
            b'Content-Type: multipart/related; type="text/html"; boundary="--x"',
            b"",
            b"----x",
            b"Content-Type: text/html; charset=" + charset.encode(),
            b"Content-Transfer-Encoding: base64",
            b"Content-Location: " + ADDRESS.encode(),
            b"",
            base64.encodebytes(page),
            b"----x",
            b"Content-Type: image/png",
            b"Content-Transfer-Encoding: base64",
            b"",
            base64.encodebytes(base64.b64decode(PICTURE)),
            b"----x--",
        ]
    )


def archive(page: bytes, kind: plistlib.PlistFormat) -> bytes:
    return plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceData": page,
                "WebResourceURL": ADDRESS,
                "WebResourceTextEncodingName": "UTF-8",
                "WebResourceMIMEType": "text/html",
            },
            "WebSubresources": [{"WebResourceData": b"\x89PNG"}],
        },
        fmt=kind,
    )


def test_a_page_saved_by_chromium_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bridge.mhtml"
    path.write_bytes(snapshot(BARE.encode()))
    article = read(path)
    assert (article.title, article.url) == (TITLE, ADDRESS)
    assert article.source == "Harbour Gazette"
    assert LEAD in article.paragraphs
    assert article.origin == str(path)
    assert find([tmp_path]) == [str(path)]


def test_it_is_recognised_without_its_suffix() -> None:
    assert read(snapshot(BARE.encode())).url == ADDRESS


@pytest.mark.parametrize("kind", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_page_saved_by_safari_is_read(
    tmp_path: Path, kind: plistlib.PlistFormat
) -> None:
    path = tmp_path / "bridge.webarchive"
    path.write_bytes(archive(BARE.encode(), kind))
    article = read(path)
    assert (article.title, article.url) == (TITLE, ADDRESS)
    assert LEAD in article.paragraphs


def test_a_page_saved_by_singlefile_is_read_without_its_pictures(
    tmp_path: Path,
) -> None:
    path = tmp_path / "bridge.html"
    comment = (
        f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {ADDRESS} \n"
        " saved date: Fri Mar 06 2026 10:12:13 GMT+0100\n-->"
    )
    image = b'<img src="data:image/png;base64,' + PICTURE + b'">'
    page = BARE.replace("<!doctype html>\n<html", comment + "<html").encode()
    path.write_bytes(page.replace(b"<article>", b"<article>" + image))
    assert path.stat().st_size > MAX_BYTES
    article = read(path)
    assert article.url == ADDRESS
    assert str(article.published) == "2026-03-04"
    assert article.paragraphs[0] == LEAD
    assert not any("base64" in paragraph for paragraph in article.paragraphs)


def test_what_a_browser_saved_as_a_file_knows_its_address() -> None:
    comment = f"<!-- saved from url=(0035){ADDRESS} -->"
    assert read(BARE.replace("<html", comment + "\n<html").encode()).url == ADDRESS
    harmful = comment.replace("https://", "javascript:")
    assert read(BARE.replace("<html", harmful + "\n<html").encode()).url == ""


def test_a_page_that_is_large_without_pictures_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    path.write_bytes(b"<html><p>" + b"word " * (MAX_BYTES // 4))
    with pytest.raises(TooLargeError, match="up to 10 MB"):
        read(path)


BOMB = b"""<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><plist><string>&b;</string></plist>"""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.webarchive", b""),
        ("a.webarchive", b"bplist00" + b"\xff" * 60),
        ("a.webarchive", BOMB),
        ("a.webarchive", b"<plist>" + b"<array>" * 100_000),
        ("a.webarchive", b'<?xml version="1.0" encoding="UT0-8"?><plist/>'),
        ("a.webarchive", plistlib.dumps({"WebMainResource": {"WebResourceData": 3}})),
        ("a.webarchive", plistlib.dumps(["x"], fmt=plistlib.FMT_BINARY)),
        ("a.webarchive", archive(b"", plistlib.FMT_BINARY)),
        ("a.mhtml", b"MIME-Version: 1.0\nSubject: x\n\n"),
        ("a.mhtml", snapshot(b"")),
        ("a.mhtml", snapshot(b"\0" * 50_000)),
    ],
)
def test_damaged_ones_are_one_clear_line(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadError, match=r"a\.(mhtml|webarchive)") as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_a_page_under_the_wrong_suffix_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "bridge.mht"
    path.write_text(PAGE, encoding="utf-8")
    assert read(path).paragraphs[0] == BODY[0]


@settings(max_examples=100)
@given(st.binary(max_size=400), st.integers(0, 200))
def test_no_damage_raises_anything_but_our_own_errors(noise: bytes, at: int) -> None:
    whole = archive(b"<p>" + LEAD.encode(), plistlib.FMT_BINARY)
    with contextlib.suppress(ReadError):
        read(whole[:at] + noise + whole[at + len(noise) :])


SNAPSHOT = snapshot(b"<p>" + LEAD.encode())[:2000]


@settings(max_examples=100)
@given(st.binary(min_size=1, max_size=40), st.integers(0, len(SNAPSHOT)))
def test_nor_does_a_damaged_mhtml_page(noise: bytes, at: int) -> None:
    with contextlib.suppress(ReadError):
        read(SNAPSHOT[:at] + noise + SNAPSHOT[at + len(noise) :])
