"""A file that was packed with gzip -> the file."""

import gzip
import zlib
from io import BytesIO

from newsdiff.errors import NotTextError
from newsdiff.intake.forms.raw import MAX_CONTAINER_BYTES, RawReport
from newsdiff.intake.inputs.local import too_large

_MARK = b"\x1f\x8b"
_TAR_MARK = slice(257, 262)


def is_packed(data: bytes) -> bool:
    """Whether these bytes begin as gzip does."""
    return data.startswith(_MARK)


def unpacked(raw: RawReport, data: bytes) -> bytes:
    """Return what was packed, the bytes themselves if nothing was.

    Raises:
        ReadError: damaged, too large when unpacked, an archive of many files.
    """
    if not is_packed(data):
        return data
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            # What is announced may be a lie: only what is unpacked counts.
            content = file.read(MAX_CONTAINER_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise raw.failure("", "is damaged: it cannot be unpacked") from error
    if len(content) > MAX_CONTAINER_BYTES:
        raise too_large(raw.name, limit=MAX_CONTAINER_BYTES)
    if content[_TAR_MARK] == b"ustar":
        raise NotTextError(
            f"{raw.name} is a tar archive; unpack it first", source=raw.origin
        )
    return content
