"""Reports as rows of the library's file: inserted, rewritten, read, removed."""

from typing import TYPE_CHECKING

from newsdiff.errors import LibraryError
from newsdiff.library.codec import address_key, decode, encode, text_key
from newsdiff.library.memory import Shown
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3


def insert(connection: "sqlite3.Connection", article: Article) -> tuple[int, bool]:
    """Insert unless the same report is there; return its row and whether it is new."""
    keys = (text_key(article), address_key(article))
    found = connection.execute(
        "SELECT id FROM report WHERE text_key = ? OR address_key = ? ORDER BY id", keys
    ).fetchone()
    if found is not None:
        return int(found[0]), False
    cursor = connection.execute(
        "INSERT INTO report (text_key, address_key, article) VALUES (?, ?, ?)",
        (*keys, encode(article)),
    )
    if cursor.lastrowid is None:
        raise LibraryError("The library did not take the report.")
    return cursor.lastrowid, True


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
    found = connection.execute("SELECT revision FROM report WHERE id = ?", (row,))
    revision = found.fetchone()
    return int(revision[0]) if revision else None


def read(connection: "sqlite3.Connection", row: int) -> Shown | None:
    """Return what is in a row, None if it is gone.

    Raises:
        LibraryError: the report is damaged.
    """
    found = connection.execute(
        "SELECT revision, article FROM report WHERE id = ?", (row,)
    ).fetchone()
    if found is None:
        return None
    try:
        return Shown(found[0], decode(found[1]))
    except (ValueError, LookupError, TypeError) as error:
        raise LibraryError("A report in the library is damaged.") from error


def delete(connection: "sqlite3.Connection", row: int) -> bool:
    """Remove a row with its lines; return whether it was there."""
    from newsdiff.library import line_index

    try:
        found = read(connection, row)
    except LibraryError:
        found = None  # damaged: its lines stay, and stand for nothing
    if found is not None:
        line_index.forget(connection, row, found.article)
    cursor = connection.execute("DELETE FROM report WHERE id = ?", (row,))
    return cursor.rowcount > 0
