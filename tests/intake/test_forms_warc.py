"""WARC files, as crawlers write them and as nobody should."""

import gzip
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import ReadError
from newsdiff.intake import read, read_all
from newsdiff.intake.forms import warc as room
from newsdiff.model import Article
from tests.intake.pages import BODY, LEAD, PAGE, TITLE

ADDRESS = "https://gazette.example/bridge"
BODY_OF_PAGE = PAGE.encode()


def record(
    block: bytes, *, kind: str = "response", address: str = ADDRESS, media: str = ""
) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
        f"Content-Type: {media or 'application/http; msgtype=response'}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes = BODY_OF_PAGE, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def chunked(body: bytes) -> bytes:
    pieces = [body[n : n + 700] for n in range(0, len(body), 700)]
    return b"".join(b"%x\r\n%b\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


def results(path: Path, data: bytes) -> dict[str, Article | ReadError]:
    path.write_bytes(data)
    return {one.source.removeprefix(str(path)): one.result for one in read_all([path])}


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_pages_are_read_and_the_rest_is_passed_over(
    tmp_path: Path, pack: type[bytes]
) -> None:
    records = [
        record(b"software: x", kind="warcinfo"),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(answer()),
        record(answer(status="404 Not Found"), address=f"{ADDRESS}/gone"),
        record(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
        record(
            f"{TITLE}\n\n{LEAD}".encode(),
            kind="conversion",
            address="https://courier.example/1",
            media="text/plain",
        ),
    ]
    found = results(tmp_path / "crawl.warc.gz", b"".join(map(pack, records)))
    assert list(found) == [f" > {ADDRESS}", " > https://courier.example/1"]
    page, text = found.values()
    assert isinstance(page, Article)
    assert (page.title, page.url) == (TITLE, ADDRESS)
    assert page.source == "Harbour Gazette"
    assert page.paragraphs[0] == BODY[0]
    assert isinstance(text, Article)
    assert text.source == "courier.example"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(BODY_OF_PAGE), ["Transfer-Encoding: chunked"]),
        (BODY_OF_PAGE, ["Transfer-Encoding: chunked"]),
        (gzip.compress(BODY_OF_PAGE), ["Content-Encoding: gzip"]),
        (zlib.compress(BODY_OF_PAGE), ["Content-Encoding: deflate"]),
        (
            chunked(gzip.compress(BODY_OF_PAGE)),
            ["Transfer-Encoding: chunked", "Content-Encoding: gzip"],
        ),
    ],
)
def test_what_the_server_did_to_send_a_page_is_undone(
    body: bytes, headers: list[str]
) -> None:
    assert read(record(answer(body, *headers))).paragraphs[0] == LEAD


def test_two_versions_of_a_page_are_two_reports(tmp_path: Path) -> None:
    found = results(tmp_path / "a.warc", record(answer()) * 2)
    assert list(found) == [f" > {ADDRESS}", f" > {ADDRESS} (2)"]


def test_what_cannot_be_unpacked_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    found = results(
        tmp_path / "a.warc",
        record(answer(b"?", "Content-Encoding: br"), address=f"{ADDRESS}/1")
        + record(answer(b"?", "Content-Encoding: gzip"), address=f"{ADDRESS}/2")
        + record(answer()),
    )
    first, second, third = found.values()
    assert f"a.warc > {ADDRESS}/1 is damaged, or packed" in str(first)
    assert isinstance(second, ReadError)
    assert isinstance(third, Article)


def test_damage_is_named_and_what_stands_before_it_is_kept(tmp_path: Path) -> None:
    whole = record(answer())
    found = results(tmp_path / "a.warc", whole + b"WARC/1.0\r\nX: y\r\n\r\n" + whole)
    page, damage = found.values()
    assert isinstance(page, Article)
    assert "is damaged; what stands behind the damage is left out" in str(damage)


def test_of_a_bomb_no_more_is_unpacked_than_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    streams: list[gzip.GzipFile] = []

    class Kept(gzip.GzipFile):
        def __init__(self, fileobj: BytesIO) -> None:
            super().__init__(fileobj=fileobj)
            streams.append(self)

    monkeypatch.setattr(room, "MAX_UNPACKED", 1_000_000)
    head = b"WARC/1.0\r\nContent-Length: 9999999999\r\n\r\n"
    bomb = gzip.compress(head + b" " * 30_000_000)
    monkeypatch.setattr(gzip, "GzipFile", Kept)
    (result,) = results(tmp_path / "a.warc.gz", bomb).values()
    assert "goes on when unpacked" in str(result)
    assert streams[0].tell() < 4_000_000
    monkeypatch.undo()
    monkeypatch.setattr(room, "MAX_UNPACKED", 1_000_000)
    inner = answer(gzip.compress(b" " * 60_000_000), "Content-Encoding: gzip")
    (result,) = results(tmp_path / "b.warc", record(inner)).values()
    assert isinstance(result, ReadError)
    blank = record(b"", kind="warcinfo") + b"\n" * 2_000_000
    (result,) = results(tmp_path / "c.warc", blank).values()
    assert "goes on when unpacked" in str(result)


WHOLE = record(answer(chunked(BODY_OF_PAGE), "Transfer-Encoding: chunked"))


@settings(max_examples=150)
@given(st.binary(min_size=1, max_size=12), st.integers(8, 700))
def test_no_damage_raises_anything_but_our_own_errors(noise: bytes, at: int) -> None:
    try:
        article = read(WHOLE[:at] + noise + WHOLE[at + len(noise) :])
    except ReadError:
        return
    assert article.paragraphs
