"""ZIP archives -> the pages, texts, mails and data files in them."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from lzma import LZMAError
from pathlib import PurePosixPath

from newsdiff.errors import NotTextError, ReadError, TooLargeError
from newsdiff.intake.folders import ZIPPED_SUFFIXES, is_report_path
from newsdiff.intake.forms.raw import (
    MAX_CONTAINER_BYTES,
    RawReport,
    outlet_of_path,
    within,
)

SUFFIX = ".zip"

MAX_ENTRIES = 50_000
"""An archive with more entries than this is not opened: its list alone takes long."""

MAX_UNPACKED = 500_000_000
"""How many bytes are unpacked of one archive, all entries together."""

_ENTRY_MARK = b"PK\x01\x02"
_ENCRYPTED = 0x1
_UTF_8 = 0x800

# What a damaged or odd archive makes zipfile and the unpackers below it raise.
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, LZMAError, NotImplementedError, EOFError),
    *(OSError, ValueError, IndexError, RuntimeError, struct.error, OverflowError),
)


def looks_like_zip(data: bytes) -> bool:
    """Whether these bytes begin as a ZIP archive does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def open_zip(raw: RawReport, data: bytes) -> Iterator[RawReport | ReadError]:
    """Yield what an archive holds that can be a report, each unpacked when asked for.

    Raises:
        ReadError: damaged, an office document, with too many entries.
    """
    if data.count(_ENTRY_MARK) > MAX_ENTRIES:
        raise TooLargeError(
            f"{raw.name} has more than {MAX_ENTRIES:,} entries; unpack it first",
            source=raw.origin,
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield from _entries(raw, archive)
    except _DAMAGE as error:
        raise ReadError(
            f"{raw.name} is damaged: it cannot be unpacked", source=raw.origin
        ) from error


def _entries(
    raw: RawReport, archive: zipfile.ZipFile
) -> Iterator[RawReport | ReadError]:
    names = [entry.filename for entry in archive.infolist()[:5]]
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise NotTextError(
            f"{raw.name} is not text: it seems to be an office document or an e-book",
            source=raw.origin,
        )
    left = MAX_UNPACKED
    for entry in archive.infolist():
        name = _name(entry)
        if entry.is_dir() or not is_report_path(name, ZIPPED_SUFFIXES | {SUFFIX}):
            continue
        if name.lower().endswith(SUFFIX):
            yield raw.failure(within(name), "is an archive in an archive; unpack it")
            continue
        part = _unpack(raw, archive, entry, name, left)
        yield part
        if isinstance(part, RawReport):
            left -= len(part.content)
        elif isinstance(part, TooLargeError):
            left -= MAX_CONTAINER_BYTES  # so much was unpacked, or all that was left
        if left <= 0:
            yield _too_much(raw, "")
            return


def _unpack(
    raw: RawReport,
    archive: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    name: str,
    left: int,
) -> RawReport | ReadError:
    place = within(name)
    if entry.flag_bits & _ENCRYPTED:
        return raw.failure(place, "is encrypted; unpack it with its password")
    limit = min(MAX_CONTAINER_BYTES, left)
    try:
        with archive.open(entry) as file:
            # What is announced may be a lie: only what is unpacked counts.
            data = file.read(limit + 1)
    except _DAMAGE:
        return raw.failure(place, "is damaged: it cannot be unpacked")
    if len(data) > limit:
        return _too_much(raw, place)
    return replace(
        raw.inside(place, data),
        suffix=PurePosixPath(name).suffix.lower(),
        outlet=outlet_of_path(name),
    )


def _too_much(raw: RawReport, place: str) -> TooLargeError:
    return TooLargeError(
        f"{raw.name}{place} goes on when unpacked; newsdiff unpacks up to "
        f"{MAX_CONTAINER_BYTES / 1e6:.0f} MB of a file, {MAX_UNPACKED / 1e6:.0f} MB in "
        "all",
        source=raw.origin + place,
    )


def _name(entry: zipfile.ZipInfo) -> str:
    """Return an entry's name; some programs write UTF-8 without saying so."""
    name = entry.filename
    if not entry.flag_bits & _UTF_8 and not name.isascii():
        try:
            return name.encode("cp437").decode("utf-8")
        except UnicodeError:
            return name
    return name
