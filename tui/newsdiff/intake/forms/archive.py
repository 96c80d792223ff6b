"""ZIP archives -> the pages, texts, mails and data files in them."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from lzma import LZMAError
from pathlib import PurePosixPath

from newsdiff.errors import NotTextError, ReadError, TooLargeError
from newsdiff.intake.forms.raw import (
    MAX_CONTAINER_BYTES,
    RawReport,
    outlet_of_path,
    within,
)
from newsdiff.intake.inputs.suffixes import is_report_path

SUFFIX = ".zip"

MAX_ENTRIES = 50_000
"""An archive with more entries than this is not opened: its list alone takes long."""

MAX_UNPACKED = 500_000_000
"""How many bytes are unpacked of one archive, with the archives in it."""

DEEPEST = 1
"""Archives in an archive are opened, and those in them are not."""

MAX_RATIO = 200
"""A text packs to a tenth; what unpacks to so many times its size was made to harm."""

FREE_OF_RATIO = 10_000_000
"""So many bytes of an entry are unpacked before its ratio is looked at."""

_PIECE = 1_000_000

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


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked of an archive and those in it, in bytes."""

    left: int


def open_zip(raw: RawReport, data: bytes) -> Iterator[RawReport | ReadError]:
    """Yield what an archive holds that can be a report, each unpacked when asked for.

    Raises:
        ReadError: damaged, an office document, with too many entries.
    """
    return _open(raw, data, _Budget(MAX_UNPACKED), 0)


def _open(
    raw: RawReport, data: bytes, budget: _Budget, depth: int
) -> Iterator[RawReport | ReadError]:
    if data.count(_ENTRY_MARK) > MAX_ENTRIES:
        raise TooLargeError(
            f"{raw.name} has more than {MAX_ENTRIES:,} entries; unpack it first",
            source=raw.origin,
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield from _entries(raw, archive, budget, depth)
    except _DAMAGE as error:
        raise ReadError(
            f"{raw.name} is damaged: it cannot be unpacked", source=raw.origin
        ) from error


def _entries(
    raw: RawReport, archive: zipfile.ZipFile, budget: _Budget, depth: int
) -> Iterator[RawReport | ReadError]:
    names = [entry.filename for entry in archive.infolist()[:5]]
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise NotTextError(
            f"{raw.name} is not text: it seems to be an office document or an e-book",
            source=raw.origin,
        )
    for entry in archive.infolist():
        name = _name(entry)
        if entry.is_dir() or not is_report_path(name):
            continue
        is_archive = name.lower().endswith(SUFFIX)
        if is_archive and depth >= DEEPEST:
            yield raw.failure(within(name), "lies too deep in archives; unpack it")
            continue
        part = _unpack(raw, archive, entry, name, budget)
        if is_archive and isinstance(part, RawReport):
            yield from _inner(part, budget, depth + 1)
        else:
            yield part
        if budget.left <= 0:
            yield _too_much(raw, "")
            return


def _inner(
    part: RawReport, budget: _Budget, depth: int
) -> Iterator[RawReport | ReadError]:
    """Yield what an archive in an archive holds; what ails it is named."""
    data = part.content
    if isinstance(data, str) or not looks_like_zip(data):
        yield part
        return
    try:
        yield from _open(part, data, budget, depth)
    except ReadError as error:
        yield error


def _unpack(
    raw: RawReport,
    archive: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    name: str,
    budget: _Budget,
) -> RawReport | ReadError:
    place = within(name)
    if entry.flag_bits & _ENCRYPTED:
        return raw.failure(place, "is encrypted; unpack it with its password")
    limit = min(MAX_CONTAINER_BYTES, budget.left)
    packed = max(entry.compress_size, 1)
    data = bytearray()
    try:
        with archive.open(entry) as file:
            # What is announced may be a lie: only what is unpacked counts.
            while piece := file.read(_PIECE):
                data += piece
                is_bomb = len(data) > max(FREE_OF_RATIO, MAX_RATIO * packed)
                if is_bomb or len(data) > limit:
                    budget.left -= len(data)
                    return _too_much(raw, place)
    except _DAMAGE:
        return raw.failure(place, "is damaged: it cannot be unpacked")
    budget.left -= len(data)
    return replace(
        raw.inside(place, bytes(data)),
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
