"""Reports as the reader's choices know them: by all keys that they ever had."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from newsdiff.library.codec import address_key, text_key
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3


def number_for(connection: "sqlite3.Connection", article: Article) -> int:
    """Return the number by which choices know a report, a new one if it has none."""
    keys = _keys(article)
    known = _numbers(connection, keys)
    number = known[0] if known else _next(connection)
    learn(connection, number, keys)
    return number


def number_of_row(connection: "sqlite3.Connection", row: int) -> int | None:
    """Return the number by which choices know the report of a row, if they do."""
    keys = connection.execute(
        "SELECT address_key, text_key FROM report WHERE id = ?", (row,)
    ).fetchone()
    known = _numbers(connection, [key for key in keys or () if key is not None])
    return known[0] if known else None


def learn(connection: "sqlite3.Connection", number: int, keys: Iterable[bytes]) -> None:
    """Let keys stand for a report, as far as they stand for none."""
    connection.executemany(
        "INSERT OR IGNORE INTO subject (key, number) VALUES (?, ?)",
        ((key, number) for key in keys),
    )


def numbers_of(
    connection: "sqlite3.Connection", reports: Mapping[Article, int | None]
) -> dict[Article, int]:
    """Return the numbers of those reports that choices know.

    Args:
        reports: with the row of each, None for those that are not in the library.
    """
    known: dict[bytes, int] = dict(
        connection.execute("SELECT key, number FROM subject").fetchall()
    )
    if not known:
        return {}
    rows: dict[int, int] = {}
    for column in ("text_key", "address_key"):
        rows |= connection.execute(
            f"SELECT r.id, s.number FROM subject s JOIN report r ON r.{column} = s.key"
        ).fetchall()
    found: dict[Article, int] = {}
    for article, row in reports.items():
        if row is not None:
            number = rows.get(row)
        else:
            number = next((known[k] for k in _keys(article) if k in known), None)
        if number is not None:
            found[article] = number
    return found


def _keys(article: Article) -> list[bytes]:
    """Return what a report is known by; where they differ, the first one counts."""
    address = address_key(article)
    return [text_key(article)] if address is None else [address, text_key(article)]


def _numbers(connection: "sqlite3.Connection", keys: Iterable[bytes]) -> list[int]:
    found = [
        connection.execute(
            "SELECT number FROM subject WHERE key = ?", (key,)
        ).fetchone()
        for key in keys
    ]
    return [int(row[0]) for row in found if row]


def _next(connection: "sqlite3.Connection") -> int:
    (highest,) = connection.execute("SELECT max(number) FROM subject").fetchone()
    return 0 if highest is None else int(highest) + 1
