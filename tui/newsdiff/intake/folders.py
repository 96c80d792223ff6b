"""Which files of a folder are reports."""

import os
from collections.abc import Iterable
from pathlib import Path

from newsdiff.intake.fetch import is_address

REPORT_SUFFIXES = frozenset(
    (
        *(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"),
        *(".jsonl", ".ndjson", ".eml", ".mbox", ".mhtml", ".mht", ".webarchive"),
    )
)
"""What is taken from a folder. A file that is named itself is always tried."""

ZIPPED_SUFFIXES = REPORT_SUFFIXES | {".json"}
"""What is taken from an archive: a folder's `.json` is mostly something else."""

KNOWN_SUFFIXES = ZIPPED_SUFFIXES | {".zip", ".warc", ".gz"}
"""What is no part of an outlet's name behind a file's stem."""

_ABOUT_THE_FOLDER = frozenset(
    {"readme", "license", "licence", "copying", "changelog", "contributing", "notice"}
)
"""Stems of files that tell of their folder and are no reports."""

MAX_FILES = 10_000
"""A folder with more reports than this is somebody's whole disk."""


def expand(sources: Iterable[str | Path]) -> list[str]:
    """Return the inputs behind these: folders are opened, the rest stands."""
    found: list[str] = []
    for source in sources:
        text = str(source)
        if is_address(text) or not _is_folder(text):
            found.append(text)
        else:
            found.extend(_reports_in(Path(text)))
    return list(dict.fromkeys(found))


def _is_folder(text: str) -> bool:
    try:
        return Path(text).is_dir()
    except (OSError, ValueError):
        return False


def _reports_in(folder: Path) -> list[str]:
    """List the reports of a folder and those below it; links are not followed."""
    reports: list[str] = []
    for place, folders, files in os.walk(folder):
        pages = {Path(name).stem for name in files}
        folders[:] = sorted(
            name
            for name in folders
            if not _is_hidden(name) and not _belongs_to_page(name, pages)
        )
        reports.extend(str(Path(place) / name) for name in files if _is_report(name))
        if len(reports) > MAX_FILES:
            break
    return sorted(reports)[:MAX_FILES]


def is_report_path(path: str, suffixes: frozenset[str] = REPORT_SUFFIXES) -> bool:
    """Whether a file of an archive is a report, by its name and its folders'."""
    *folders, name = path.replace("\\", "/").split("/")
    return _is_report(name, suffixes) and not any(
        _is_hidden(folder) for folder in folders if folder not in {".", ".."}
    )


def _is_report(name: str, suffixes: frozenset[str] = REPORT_SUFFIXES) -> bool:
    path = Path(name)
    return (
        not _is_hidden(name)
        and path.suffix.lower() in suffixes
        and path.stem.lower() not in _ABOUT_THE_FOLDER
    )


def _belongs_to_page(folder: str, pages: set[str]) -> bool:
    """Whether a browser made this folder for the pictures of a saved page."""
    stem, _, ending = folder.rpartition("_")
    return ending in {"files", "Dateien", "fichiers", "archivos"} and stem in pages


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~")) or name.endswith("~") or name == "__MACOSX"
