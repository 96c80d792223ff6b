"""Another text under the address of a report: its newer version, or an older one."""

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.library import subjects
from newsdiff.library.codec import decode, encode, text_key
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3


def supersede(connection: "sqlite3.Connection", row: int, article: Article) -> bool:
    """Put a newer version of a report into its row, the older one aside.

    One that is dated before the report, or that has warnings which it has not (a
    paywall, a block page), is put aside itself.

    Returns whether the row has another text now.
    """
    known, stored = connection.execute(
        "SELECT text_key, article FROM report WHERE id = ?", (row,)
    ).fetchone()
    try:
        before = decode(stored)
    except (ValueError, LookupError, TypeError):
        return False  # damaged; whoever asks for it is told so
    key = text_key(article)
    if _is_there(connection, row, known, article, before):
        return False
    number = subjects.number_of_row(connection, row)
    if number is not None:
        subjects.learn(connection, number, [key])
    if not _is_newer(article, before):
        _put_aside(connection, row, key, encode(article))
        return False
    _put_aside(connection, row, known, stored)
    _put_in_place(connection, row, key, before, article)
    return True


def older(connection: "sqlite3.Connection", row: int) -> list[Article]:
    """Return the other versions of a report, the one that came last first."""
    return [
        decode(stored)
        for (stored,) in connection.execute(
            "SELECT article FROM version WHERE report = ? ORDER BY id DESC", (row,)
        )
    ]


def _put_aside(
    connection: "sqlite3.Connection", row: int, key: bytes, stored: str
) -> None:
    connection.execute(
        "INSERT INTO version (report, text_key, article) VALUES (?, ?, ?)",
        (row, key, stored),
    )


def _put_in_place(
    connection: "sqlite3.Connection",
    row: int,
    key: bytes,
    before: Article,
    article: Article,
) -> None:
    """Write the text; its lines are noted when it is known what is left of it."""
    from newsdiff.library import line_index

    line_index.forget(connection, row, before)
    connection.execute(
        "UPDATE report SET text_key = ?, article = ?, revision = revision + 1"
        " WHERE id = ?",
        (key, encode(article), row),
    )
    connection.execute("DELETE FROM place WHERE report = ?", (row,))


def _is_there(
    connection: "sqlite3.Connection",
    row: int,
    known: bytes,
    article: Article,
    before: Article,
) -> bool:
    """Tell whether the library has this text, under this address or another."""
    # The same page is another outlet's if it is read from a file of another name.
    same = not article.text_id and text_key(replace(article, source=before.source))
    key = text_key(article)
    if known in {key, same}:
        return True
    found = connection.execute(
        "SELECT 1 FROM report WHERE text_key = :key UNION ALL"
        " SELECT 1 FROM version WHERE report = :row AND text_key IN (:key, :same)",
        {"key": key, "row": row, "same": same or key},
    )
    return found.fetchone() is not None


def _is_newer(article: Article, before: Article) -> bool:
    if article.published and before.published and article.published < before.published:
        return False
    return set(article.warnings) <= set(before.warnings)
