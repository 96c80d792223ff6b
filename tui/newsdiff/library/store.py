"""The library: the reports that the reader keeps."""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsdiff.errors import LibraryError
from newsdiff.library.codec import address_key, decode, encode, text_key
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3

    from newsdiff.library.database import Database


class Library:
    """The reports that are kept, in one SQLite file.

    A report is the same as one that is there already if it has the same address, or
    the same text from the same outlet; the one that is there stays as it is.

    Everything is on disk when a method returns. Any thread may call any method: the
    calls take turns. Several newsdiff processes may use one file: writers wait for
    each other.

    `articles` gives the same object for the same report as long as the library is
    open, and `add` keeps the object it is given, so that a report on the screen can
    be removed although two articles are never equal.
    """

    def __init__(self, database: "Database") -> None:
        self._database = database
        self._by_row: dict[int, Article] = {}
        self._row_of: dict[Article, int] = {}

    @classmethod
    def open(cls, path: Path) -> "Library":
        """Open the library in this file, making it where it is missing.

        Raises:
            LibraryError: it cannot be made or read, was written by a newer newsdiff,
                or is no library. The file is left as it is.
        """
        from newsdiff.library.database import Database  # sqlite3, 10 ms

        return cls(Database.open(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing twice is fine."""
        self._database.close()

    def add(self, article: Article) -> bool:
        """Keep a report; return False if the same one is there already.

        Raises:
            LibraryError: it could not be written; nothing has changed.
        """
        return self.add_all([article])[0]

    def add_all(self, articles: Iterable[Article]) -> list[bool]:
        """Keep all of these or, if anything fails, none; return which are new.

        Raises:
            LibraryError: they could not be written; nothing has changed.
        """
        waiting = list(articles)  # read before the file is locked for others
        with self._database.reading():  # no thread sees a row that is not remembered
            with self._database.writing() as connection:
                added = [
                    (article, *_insert(connection, article)) for article in waiting
                ]
            for article, row, new in added:
                self._row_of[article] = row
                if new:
                    self._by_row[row] = article
        return [new for _, _, new in added]

    def articles(self) -> list[Article]:
        """Return every report that is kept, in order of arrival.

        Raises:
            LibraryError: the file cannot be read.
        """
        with self._database.reading() as connection:
            rows: list[int] = [
                row
                for (row,) in connection.execute("SELECT id FROM report ORDER BY id")
            ]
            missing = [row for row in rows if row not in self._by_row]
            for row in missing:
                found = connection.execute(
                    "SELECT article FROM report WHERE id = ?", (row,)
                ).fetchone()
                if found is not None:  # else another newsdiff has just removed it
                    self._remember(row, _decode(found[0]))
            return [self._by_row[row] for row in rows if row in self._by_row]

    def remove(self, article: Article) -> bool:
        """Remove a report that `articles` returned or `add` was given.

        Returns False if the library does not know it or it is gone already.

        Raises:
            LibraryError: the file cannot be written; nothing has changed.
        """
        row = self._row_of.get(article)
        if row is None:
            return False
        with self._database.reading():
            with self._database.writing() as connection:
                cursor = connection.execute("DELETE FROM report WHERE id = ?", (row,))
            self._forget(row)
        return cursor.rowcount > 0

    def __len__(self) -> int:
        """Return how many reports are kept."""
        with self._database.reading() as connection:
            count: int = connection.execute("SELECT count(*) FROM report").fetchone()[0]
        return count

    def __bool__(self) -> bool:
        """Return True: an open library is one, however few reports it has."""
        return True

    def _remember(self, row: int, article: Article) -> None:
        self._by_row[row] = article
        self._row_of[article] = row

    def _forget(self, row: int) -> None:
        self._by_row.pop(row, None)
        for article in [known for known, at in self._row_of.items() if at == row]:
            del self._row_of[article]


def _insert(connection: "sqlite3.Connection", article: Article) -> tuple[int, bool]:
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


def _decode(text: str) -> Article:
    try:
        return decode(text)
    except (ValueError, LookupError, TypeError) as error:
        raise LibraryError("A report in the library is damaged.") from error
