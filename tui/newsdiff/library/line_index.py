"""Which lines of an outlet stand in which reports, without reading the reports."""

import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsdiff.intake.changes.outlet_rules import outlet_key
from newsdiff.intake.changes.repeated import Known, lines_of
from newsdiff.library.codec import decode
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3

MOST_HOLDERS = 8
"""So many of the reports that hold a line are looked at, the newest ones."""

_ANY_LINE = "\0"
"""Stands for the outlet itself: every report of it has this line."""


def line_hash(outlet: str, line: str) -> int:
    """Return 64 bits that stand for a line of an outlet, both as keys."""
    name = f"{outlet}\0{line}".encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(name, digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def index(connection: "sqlite3.Connection", row: int, article: Article) -> None:
    """Note the lines of a report."""
    connection.executemany(
        "INSERT OR IGNORE INTO line (hash, report) VALUES (?, ?)",
        ((value, row) for value in _hashes(article)),
    )


def forget(connection: "sqlite3.Connection", row: int, article: Article) -> None:
    """Forget the lines of a report that goes."""
    connection.executemany(
        "DELETE FROM line WHERE hash = ? AND report = ?",
        ((value, row) for value in _hashes(article)),
    )


def index_everything(connection: "sqlite3.Connection") -> None:
    """Note the lines of every report of a library that had no index."""
    for row, text in connection.execute("SELECT id, article FROM report"):
        try:
            article = decode(text)
        except (ValueError, LookupError, TypeError):
            continue  # damaged; whoever asks for it is told so
        index(connection, row, article)


def _hashes(article: Article) -> set[int]:
    outlet = outlet_key(article.source)
    if not outlet:
        return set()
    return {line_hash(outlet, key) for key in (_ANY_LINE, *lines_of(article))}


def sharing(
    connection: "sqlite3.Connection", articles: Iterable[Article]
) -> tuple[dict[int, Article], Known]:
    """Return the reports that share a line with these, by row, and what they tell."""
    rows: set[int] = set()
    sizes: dict[str, int] = {}
    counts: dict[tuple[str, str], int] = {}
    for outlet, key in {
        (outlet_key(article.source), key)
        for article in articles
        for key in lines_of(article)
    }:
        if not outlet:
            continue
        holders = _holders(connection, line_hash(outlet, key))
        if holders:
            rows.update(holders)
            counts[outlet, key] = _count(connection, line_hash(outlet, key))
            if outlet not in sizes:
                sizes[outlet] = _count(connection, line_hash(outlet, _ANY_LINE))
    reports = {row: found for row in rows if (found := _report(connection, row))}
    return reports, Known(tuple(reports.values()), sizes, counts)


def reports_with(
    connection: "sqlite3.Connection", outlet: str, key: str
) -> dict[int, Article]:
    """Return every report with this line of this outlet, by row."""
    rows = connection.execute(
        "SELECT report FROM line WHERE hash = ?", (line_hash(outlet, key),)
    ).fetchall()
    return {row: found for (row,) in rows if (found := _report(connection, row))}


def _holders(connection: "sqlite3.Connection", value: int) -> list[int]:
    return [
        row
        for (row,) in connection.execute(
            "SELECT report FROM line WHERE hash = ? ORDER BY report DESC LIMIT ?",
            (value, MOST_HOLDERS),
        )
    ]


def _count(connection: "sqlite3.Connection", value: int) -> int:
    found = connection.execute("SELECT count(*) FROM line WHERE hash = ?", (value,))
    count: int = found.fetchone()[0]
    return count


def _report(connection: "sqlite3.Connection", row: int) -> Article | None:
    found = connection.execute("SELECT article FROM report WHERE id = ?", (row,))
    try:
        return decode(found.fetchone()[0])
    except (ValueError, LookupError, TypeError):
        return None  # gone or damaged: it tells nothing
