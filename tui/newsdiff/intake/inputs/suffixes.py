"""Which files are reports, by their names."""

from pathlib import PurePosixPath

REPORT_SUFFIXES = frozenset(
    (
        *(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf"),
        *(".jsonl", ".ndjson", ".eml", ".mbox", ".mhtml", ".mht", ".webarchive"),
        *(".warc", ".zip", ".rss", ".atom", ".opml"),
    )
)
"""What is taken from a folder. A file that is named itself is always tried."""

PEEKED_SUFFIXES = frozenset({".json", ".xml"})
"""What is taken from a folder if reports are seen in it: most hold something else."""

PACKED_SUFFIX = ".gz"
"""Taken if the name in front of it is one of the others."""

KNOWN_SUFFIXES = REPORT_SUFFIXES | PEEKED_SUFFIXES | {PACKED_SUFFIX}
"""What is no part of an outlet's name behind a file's stem."""

OTHER_DOCUMENTS = frozenset(
    (
        *(".doc", ".docx", ".odt", ".rtf", ".pages", ".epub", ".mobi", ".azw3"),
        *(".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz", ".zst", ".msg", ".pst"),
        *(".csv", ".tsv", ".xls", ".xlsx", ".parquet", ".arrow", ".wacz"),
    )
)
"""What may hold reports and is not read: named, so that nobody takes it for read."""

_ABOUT_THE_FOLDER = frozenset(
    {"readme", "license", "licence", "copying", "changelog", "contributing", "notice"}
)
"""Stems of files that tell of their folder and are no reports."""


def suffix_of(name: str) -> str:
    """Return the suffix that says what a file holds; `.gz` only says how."""
    path = PurePosixPath(name)
    if path.suffix.lower() == PACKED_SUFFIX:
        return PurePosixPath(path.stem).suffix.lower()
    return path.suffix.lower()


def is_report_name(name: str) -> bool:
    """Whether a file may be a report; those that are to be peeked into as well."""
    return (
        not is_hidden(name)
        and suffix_of(name) in REPORT_SUFFIXES | PEEKED_SUFFIXES
        and not is_about_folder(name)
    )


def is_report_path(path: str) -> bool:
    """Whether a file of an archive is a report, by its name and its folders'."""
    *folders, name = path.replace("\\", "/").split("/")
    return is_report_name(name) and not any(
        is_hidden(folder) for folder in folders if folder not in {".", ".."}
    )


def is_about_folder(name: str) -> bool:
    """Whether a file tells of its folder: README and the like."""
    return PurePosixPath(name).stem.lower() in _ABOUT_THE_FOLDER


def is_hidden(name: str) -> bool:
    """Whether a name is one that people are not shown."""
    return name.startswith((".", "~")) or name.endswith("~") or name == "__MACOSX"
