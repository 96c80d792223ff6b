"""Folders -> the reports in them, and what was passed over."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from newsdiff.intake.fetch import is_address
from newsdiff.intake.inputs.suffixes import (
    OTHER_DOCUMENTS,
    PEEKED_SUFFIXES,
    is_about_folder,
    is_hidden,
    is_report_name,
    suffix_of,
)

MAX_FILES = 10_000
"""A folder with more reports than this is somebody's whole disk."""

MAX_DEPTH = 20
"""Folders are opened this far below the one that was named."""

MAX_FOLDERS = 50_000
"""And not more of them, whatever they hold."""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file or folder that a person may miss, and why it is not read."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What a folder holds."""

    reports: tuple[str, ...]
    """Sorted."""
    passed_over: tuple[PassedOver, ...]
    """What may be missed: not pictures, hidden files and what tells of the folder."""


def expand(sources: Iterable[str | Path]) -> list[str]:
    """Return the inputs behind these: folders are opened, the rest stands."""
    found: list[str] = []
    for source in sources:
        text = str(source)
        if is_folder(text):
            found.extend(look_into(Path(text)).reports)
        else:
            found.append(text)
    return list(dict.fromkeys(found))


def is_folder(text: str) -> bool:
    """Whether an input is a folder; what cannot be a path is none."""
    if is_address(text):
        return False
    try:
        return Path(text).is_dir()
    except (OSError, ValueError):
        return False


def look_into(folder: Path) -> Contents:
    """List the reports of a folder and those below it; links are not followed."""
    reports: list[str] = []
    passed_over: list[PassedOver] = []
    for number, (place, names) in enumerate(_walk(folder, passed_over)):
        for name in sorted(names):
            path = str(Path(place) / name)
            reason = _why_not(path, name)
            if reason is None:
                reports.append(path)
            elif reason:
                passed_over.append(PassedOver(path, reason))
        if len(reports) > MAX_FILES or number >= MAX_FOLDERS:
            reason = f"holds more than {MAX_FILES:,} files; the rest is left out"
            passed_over.append(PassedOver(str(folder), reason))
            break
    return Contents(tuple(sorted(reports)[:MAX_FILES]), tuple(passed_over))


def _walk(
    folder: Path, passed_over: list[PassedOver]
) -> Iterator[tuple[str, list[str]]]:
    """Yield each folder to be opened with the names of its files."""
    top = len(folder.parts)
    for place, folders, files in os.walk(folder):
        pages = {Path(name).stem for name in files}
        deep = len(Path(place).parts) - top >= MAX_DEPTH
        wanted = []
        for name in sorted(folders):
            if is_hidden(name) or _belongs_to_page(name, pages):
                continue
            path = Path(place) / name
            if deep:
                passed_over.append(PassedOver(str(path), "lies too deep"))
            elif path.is_symlink():
                passed_over.append(PassedOver(str(path), "is a link to a folder"))
            else:
                wanted.append(name)
        folders[:] = wanted
        yield place, files


def _why_not(path: str, name: str) -> str | None:
    """Return why a file is passed over, None if it is not, "" if nobody misses it."""
    if not is_report_name(name):
        missed = not is_hidden(name) and not is_about_folder(name)
        return "is not read" if missed and suffix_of(name) in OTHER_DOCUMENTS else ""
    if suffix_of(name) not in PEEKED_SUFFIXES:
        return None
    try:
        status = Path(path).stat()
    except OSError:
        return None  # it fails with a message when its turn comes
    return None if _peeked(path, status.st_mtime_ns, status.st_size) else "no reports"


@lru_cache(maxsize=2 * MAX_FILES)
def _peeked(path: str, _changed: int, _size: int) -> bool:
    """Whether reports are seen in a file; asked again only when it has changed."""
    from newsdiff.intake.forms.peek import holds_reports  # the forms: 30 ms

    return holds_reports(Path(path))


def _belongs_to_page(folder: str, pages: set[str]) -> bool:
    """Whether a browser made this folder for the pictures of a saved page."""
    stem, _, ending = folder.rpartition("_")
    return ending in {"files", "Dateien", "fichiers", "archivos"} and stem in pages
