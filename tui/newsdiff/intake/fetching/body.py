"""The body of an answer -> its bytes, unpacked, never more than the limit."""

import zlib
from collections.abc import Iterator
from http.client import HTTPResponse

from newsdiff.errors import TooLargeError
from newsdiff.intake.fetching.trouble import BY_BROWSER, RequestError, broken_off

PIECE_BYTES = 65_536

PACKINGS = "gzip, deflate"
"""What a server is told that it may pack with."""


def read_body(answer: HTTPResponse, most: int) -> bytes:
    """Read what a server sends, unpacked.

    Raises:
        RequestError: too large as sent or unpacked, broken off, packed in another way.
        OSError, HTTPException: the connection failed.
    """
    announced = answer.length or 0
    if announced > most:
        raise too_large(most, announced)
    unpack = unpacker((answer.headers.get("content-encoding") or "").strip().lower())
    sent = 0
    data = bytearray()
    for piece in _pieces(answer):
        sent += len(piece)
        data += unpack.more(piece, most + 1 - len(data))
        if len(data) > most or sent > most:
            raise too_large(most)
    if sent < announced:
        raise broken_off(sent, announced)
    unpack.check_end()
    return bytes(data)


def too_large(most: int, size: int | None = None) -> RequestError:
    """Return the trouble with a page over the limit."""
    found = f"has {size / 1e6:,.1f} MB" if size else "goes on"
    return RequestError(
        f"{found}; newsdiff reads pages of up to {most / 1e6:.0f} MB",
        kind=TooLargeError,
    )


def _pieces(answer: HTTPResponse) -> Iterator[bytes]:
    while piece := answer.read(PIECE_BYTES):
        yield piece


_MEMBER = b"\x1f\x8b\x08"
"""How a gzip stream begins; several may follow each other."""


class Plain:
    """Bytes that are not packed."""

    def more(self, piece: bytes, most: int) -> bytes:
        """Return what a piece holds, not much more than so many bytes of it."""
        return piece[:most]

    def check_end(self) -> None:
        """Raise RequestError if something is missing at the end."""


class Packed(Plain):
    """Bytes packed with gzip or deflate."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._stream = zlib.decompressobj(window)
        self._began = False

    def more(self, piece: bytes, most: int) -> bytes:
        """Unpack a piece, up to so many bytes: a bomb is never unpacked whole."""
        try:
            found = self._unpacked(piece, most)
        except zlib.error as error:
            raise _damaged() from error
        self._began = self._began or bool(piece)
        return found

    def check_end(self) -> None:
        if self._began and not self._stream.eof:
            raise broken_off()

    def _unpacked(self, piece: bytes, most: int) -> bytes:
        found = b"" if self._stream.eof else self._first(piece, most)
        rest = self._stream.unused_data
        while rest.startswith(_MEMBER) and len(found) < most:
            self._stream = zlib.decompressobj(self._window)
            found += self._stream.decompress(rest, most - len(found))
            rest = self._stream.unused_data
        return found  # whatever else stands behind the end is padding

    def _first(self, piece: bytes, most: int) -> bytes:
        try:
            return self._stream.decompress(piece, most)
        except zlib.error:
            if self._began or self._window != zlib.MAX_WBITS:
                raise
            # "deflate" without the head that the standard asks for: half do so.
            self._window = -zlib.MAX_WBITS
            self._stream = zlib.decompressobj(self._window)
            return self._stream.decompress(piece, most)


def unpacker(packing: str) -> Plain:
    """Return what undoes a content encoding.

    Raises:
        RequestError: it is one that was not asked for.
    """
    if packing in {"", "identity", "none", "utf-8"}:  # the last two: common mistakes
        return Plain()
    if packing in {"gzip", "x-gzip"}:
        return Packed(zlib.MAX_WBITS + 16)
    if packing == "deflate":
        return Packed(zlib.MAX_WBITS)
    raise RequestError(
        f"is packed in a way that newsdiff did not ask for; {BY_BROWSER}"
    )


def _damaged() -> RequestError:
    return RequestError(f"is damaged: it cannot be unpacked; {BY_BROWSER}")
