"""Reports as rows of the library's file: inserted, rewritten, read, put in the bin."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.errors import LibraryError
from newsdiff.library import versions
from newsdiff.library.codec import address_key, decode, encode, text_key
from newsdiff.library.memory import Shown
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3


class Arrived(StrEnum):
    """What a report is to the library that it came to."""

    THERE = "there"
    """It was there already."""
    NEW = "new"
    """It was not there, or in the bin."""
    NEWER = "newer"
    """Another text was there under its address, which is a version of it now."""


class Arrival(NamedTuple):
    """Where a report that came is."""

    row: int
    state: Arrived
    inserted: bool = False
    """The row is of this report's own making."""


_BY_VERSION = """
    SELECT id, binned FROM report
    WHERE id IN (SELECT report FROM version WHERE text_key = ?)
"""


def insert(connection: "sqlite3.Connection", article: Article) -> Arrival:
    """Insert a report unless it is there; what it takes the place of is kept."""
    found = _find(connection, article)
    if found is None:
        cursor = connection.execute(
            "INSERT INTO report (text_key, address_key, article) VALUES (?, ?, ?)",
            (text_key(article), address_key(article), encode(article)),
        )
        if cursor.lastrowid is None:
            raise LibraryError("The library did not take the report.")
        return Arrival(cursor.lastrowid, Arrived.NEW, inserted=True)
    row, binned = found
    newer = versions.supersede(connection, row, article)
    if binned:
        _unbin(connection, [row])
        return Arrival(row, Arrived.NEW)
    return Arrival(row, Arrived.NEWER if newer else Arrived.THERE)


def _find(
    connection: "sqlite3.Connection", article: Article
) -> tuple[int, bool] | None:
    """Return the row that a report has, by address before text, and if it is binned."""
    for query, key in (
        ("SELECT id, binned FROM report WHERE address_key = ?", address_key(article)),
        ("SELECT id, binned FROM report WHERE text_key = ?", text_key(article)),
        (_BY_VERSION, text_key(article)),
    ):
        found = connection.execute(query, (key,)).fetchone()
        if found is not None:
            return int(found[0]), found[1] is not None
    return None


def rewrite(connection: "sqlite3.Connection", row: int, article: Article) -> int:
    """Put this report into a row that is there; return its revision from now on."""
    from newsdiff.library import line_index  # 40 ms; opening and reading go without

    before = read(connection, row)
    if before is None:
        raise LibraryError("The report is not in the library any more.")
    line_index.forget(connection, row, before.article)
    connection.execute(
        "UPDATE report SET article = ?, revision = ? WHERE id = ?",
        (encode(article), before.revision + 1, row),
    )
    line_index.index(connection, row, article)
    return before.revision + 1


def revision_of(connection: "sqlite3.Connection", row: int) -> int | None:
    """Return how often a row was rewritten, None if it is gone."""
    found = connection.execute(
        "SELECT revision FROM report WHERE id = ? AND binned IS NULL", (row,)
    )
    revision = found.fetchone()
    return int(revision[0]) if revision else None


def read(connection: "sqlite3.Connection", row: int) -> Shown | None:
    """Return what is in a row, None if it is gone.

    Raises:
        LibraryError: the report is damaged.
    """
    return _read(
        connection.execute(
            "SELECT revision, article FROM report WHERE id = ? AND binned IS NULL",
            (row,),
        ).fetchone()
    )


def read_binned(connection: "sqlite3.Connection", row: int) -> Shown | None:
    """Return what is in a row of the bin, None if it is not there.

    Raises:
        LibraryError: the report is damaged.
    """
    return _read(
        connection.execute(
            "SELECT revision, article FROM report WHERE id = ? AND binned NOT NULL",
            (row,),
        ).fetchone()
    )


def _read(found: tuple[int, str] | None) -> Shown | None:
    if found is None:
        return None
    try:
        return Shown(found[0], decode(found[1]))
    except (ValueError, LookupError, TypeError) as error:
        raise LibraryError("A report in the library is damaged.") from error


def put_in_bin(connection: "sqlite3.Connection", row: int, choice: int) -> bool:
    """Put a row into the bin, without its lines; return whether it was there."""
    from newsdiff.library import line_index

    try:
        found = read(connection, row)
    except LibraryError:
        found = None  # damaged: its lines stay, and stand for nothing
    if found is not None:
        line_index.forget(connection, row, found.article)
    cursor = connection.execute(
        "UPDATE report SET binned = ? WHERE id = ? AND binned IS NULL", (choice, row)
    )
    return cursor.rowcount > 0


def bring_back(connection: "sqlite3.Connection", rows: Sequence[int]) -> None:
    """Take rows out of the bin, with their lines."""
    from newsdiff.library import line_index

    _unbin(connection, rows)
    for row in rows:
        try:
            found = read(connection, row)
        except LibraryError:
            continue  # damaged, as it was before
        if found is not None:
            line_index.index(connection, row, found.article)


def _unbin(connection: "sqlite3.Connection", rows: Sequence[int]) -> None:
    connection.executemany(
        "UPDATE report SET binned = NULL WHERE id = ?", [(row,) for row in rows]
    )
    # One that was alone is grouped as if it came now: what it belongs to may have come.
    connection.executemany(
        "DELETE FROM place WHERE report = :row AND NOT EXISTS"
        " (SELECT 1 FROM place mate JOIN report ON report.id = mate.report"
        " WHERE mate.event = place.event AND mate.report != :row AND binned IS NULL)",
        [{"row": row} for row in rows],
    )


def in_bin(connection: "sqlite3.Connection", choice: int | None = None) -> list[int]:
    """Return the rows in the bin, of one choice or all."""
    found = connection.execute(
        "SELECT id FROM report WHERE binned NOT NULL"
        " AND (:choice IS NULL OR binned = :choice) ORDER BY id",
        {"choice": choice},
    )
    return [row for (row,) in found]


def empty_bin(connection: "sqlite3.Connection") -> int:
    """Delete what is in the bin, with all its versions; return how many reports."""
    gone = [(row,) for row in in_bin(connection)]
    for table, column in (
        ("version", "report"),
        ("feature", "report"),
        ("place", "report"),
        ("report", "id"),
    ):
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", gone)
    return len(gone)
