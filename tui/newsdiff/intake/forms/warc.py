"""Web archives of crawlers (WARC), packed or not -> the pages in them.

Written here, and not with warcio: that package writes what it finds odd to standard
error, where the reader's screen is, and unpacks without a limit.
"""

import gzip
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO, cast

from newsdiff.errors import TooLargeError
from newsdiff.intake.facts.outlets import host_of
from newsdiff.intake.forms.archive import MAX_UNPACKED
from newsdiff.intake.forms.raw import Part, RawReport, web_address, within
from newsdiff.intake.inputs.local import MAX_BYTES
from newsdiff.model import as_date

LONGEST_LINE = 16_000
"""A header line has at most so many bytes."""

MOST_HEADERS = 200
"""And a record at most so many of them."""

_STATUS = re.compile(rb"HTTP/\S{1,5} 200\b")
_SIZE = re.compile(rb"[0-9a-fA-F]{1,8}")
_PIECE = 1_000_000
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_DAMAGE = (OSError, EOFError, ValueError, zlib.error)

Headers = Mapping[str, str]


def looks_like_warc(data: bytes) -> bool:
    """Whether these bytes are a WARC file, packed or not."""
    if data.startswith(b"\x1f\x8b"):
        try:
            data = zlib.decompressobj(31).decompress(data[:2000], 20)
        except zlib.error:
            return False
    return data.startswith((b"WARC/1.", b"WARC/0."))


def read_warc(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the pages of an archive: what a server answered with 200, in order."""
    stream = cast("BinaryIO", BytesIO(data))
    if data.startswith(b"\x1f\x8b"):
        stream = cast("BinaryIO", gzip.GzipFile(fileobj=BytesIO(data)))
    seen: Counter[str] = Counter()
    try:
        for headers, block in _records(stream):
            part = _part(raw, headers, block, seen)
            if part is not None:
                yield part
    except _TooMuchError:
        yield TooLargeError(
            f"{raw.name} goes on when unpacked; newsdiff unpacks up to "
            f"{MAX_UNPACKED / 1e6:.0f} MB of it",
            source=raw.origin,
        )
    except _DAMAGE:
        yield raw.failure("", "is damaged; what stands behind the damage is left out")


class _TooMuchError(Exception):
    """More was unpacked than is allowed."""


def _records(stream: BinaryIO) -> Iterator[tuple[Headers, bytes]]:
    """Yield each record's headers and its block, empty if it is too long for a page."""
    unpacked = 0
    while True:
        line = stream.readline(LONGEST_LINE)
        unpacked += len(line)
        if not line:
            return
        if line.strip():
            if not line.startswith(b"WARC/"):
                raise ValueError("a record begins otherwise")
            headers = _headers(stream)
            length = int(headers.get("content-length", ""))
            if length < 0:
                raise ValueError("a length is negative")
            block = stream.read(length) if length <= MAX_BYTES else b""
            skipped = len(block)
            while skipped < length and unpacked + skipped <= MAX_UNPACKED:
                piece = stream.read(min(_PIECE, length - skipped))
                if not piece:
                    raise EOFError
                skipped += len(piece)
            unpacked += skipped
            yield headers, block
        if unpacked > MAX_UNPACKED:
            raise _TooMuchError


def _headers(stream: BinaryIO) -> Headers:
    """Read header lines up to the blank one."""
    headers: dict[str, str] = {}
    for _ in range(MOST_HEADERS):
        line = stream.readline(LONGEST_LINE).decode("utf-8", errors="replace").strip()
        if not line:
            break
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _part(
    raw: RawReport, headers: Headers, block: bytes, seen: Counter[str]
) -> Part | None:
    """Return the page of a record, None for a record that is no page."""
    found = _page_of(headers, block)
    if found is None:
        return None
    address = web_address(headers.get("warc-target-uri", "").strip("<>"))
    seen[address] += 1
    count = f" ({seen[address]})" if seen[address] > 1 else ""
    place = within(address or "a page without an address") + count
    about, body = found
    if body is None:
        return raw.failure(place, "is damaged, or packed in a way that is not read")
    charset = about.get("content-type", "").lower().partition("charset=")[2]
    return replace(
        raw.inside(place, body),
        url=address,
        outlet=host_of(address) or raw.outlet,
        captured=as_date(headers.get("warc-date", "")),
        charset=charset.partition(";")[0].strip(" \"'"),
    )


def _page_of(headers: Headers, block: bytes) -> tuple[Headers, bytes | None] | None:
    """Return the headers of a page and its bytes, None for a record of anything else.

    Bytes that cannot be unpacked are None.
    """
    kind = headers.get("warc-type", "")
    if kind in {"resource", "conversion"}:
        media = _media(headers)
        is_text = media == "text/plain" and kind == "conversion"
        return (headers, block) if is_text or media in _PAGES else None
    if kind != "response":
        return None
    stream = cast("BinaryIO", BytesIO(block))
    status = _STATUS.match(stream.readline(LONGEST_LINE))
    headers = _headers(stream)
    if status is None or _media(headers) not in _PAGES:
        return None
    return headers, _plain_body(headers, stream.read())


def _media(headers: Headers) -> str:
    return headers.get("content-type", "").lower().partition(";")[0].strip()


def _plain_body(headers: Headers, body: bytes) -> bytes | None:
    """Undo what the server did to send a page; None if that fails."""
    try:
        if "chunked" in headers.get("transfer-encoding", "").lower():
            body = _unchunked(body)
        packing = headers.get("content-encoding", "").lower()
        if packing in {"gzip", "x-gzip"}:
            return _unpacked(body, 31)
        if packing == "deflate":
            return _unpacked(body, 15)
    except (ValueError, zlib.error):
        return None
    return body if packing in {"", "identity"} else None


def _unpacked(body: bytes, window: int) -> bytes:
    """Unpack, up to a byte more than a report may have."""
    return zlib.decompressobj(window).decompress(body, MAX_BYTES + 1)


def _unchunked(body: bytes) -> bytes:
    """Join the chunks of a body; some archives keep the header of a joined one."""
    chunks: list[bytes] = []
    start = 0
    while start < len(body):
        end = body.find(b"\n", start)
        size = body[start : end if end >= 0 else start].partition(b";")[0].strip()
        if not chunks and not _SIZE.fullmatch(size):
            return body
        length = int(size, 16)
        if length <= 0:
            break
        chunks.append(body[end + 1 : end + 1 + length])
        start = end + 1 + length + 2
    return b"".join(chunks)
