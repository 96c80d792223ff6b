"""The library: the reports that the reader keeps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsdiff.library.deciding import Deciding
from newsdiff.model import Article

if TYPE_CHECKING:
    from newsdiff.intake.changes.outlet_rules import OutletRule


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of reports that the library was given."""

    articles: tuple[Article, ...]
    """As they are kept: cleaned by the reader's rules and by what their outlets repeat;
    for a report that was there already, the one that is there."""
    new: tuple[bool, ...]
    """Whether each was not there before."""
    revised: tuple[tuple[Article, Article], ...] = ()
    """Reports that came earlier and lost a line that the new ones have too, or have a
    newer text, as they were and as they are; of those that `articles` or this has given
    out."""
    earlier: int = 0
    """How many lost a line, given out or not."""
    newer: tuple[bool, ...] = ()
    """Whether each is a newer version of a report that was there; see `versions`."""


class Library(Deciding):
    """The reports that are kept, and what the reader decided, in one SQLite file.

    A report is the same as one that is there already if it has the same address, or
    the same text from the same outlet; the one that is there stays as it is.

    Everything is on disk when a method returns. Any thread may call any method: the
    calls take turns. Several newsdiff processes may use one file: writers wait for
    each other.

    `articles` gives the same object for the same report as long as nobody changes it,
    and `add` keeps the object it is given if there is nothing to clean, so that a
    report on the screen can be removed although two articles are never equal.
    """

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the library in this file, making it where it is missing.

        Raises:
            LibraryError: it cannot be made or read, was written by a newer newsdiff,
                or is no library. The file is left as it is.
        """
        from newsdiff.library.database import Database  # sqlite3, 10 ms

        return cls(Database.open(path))

    @classmethod
    def in_memory(cls) -> Self:
        """Return a library that is gone when it is closed."""
        from newsdiff.library.database import Database

        return cls(Database.in_memory())

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
        return list(self.take_in(articles).new)

    def take_in(self, articles: Iterable[Article]) -> Taken:
        """Clean and keep all of these or, if anything fails, none.

        The reader's rules apply, and a line that several reports of one outlet have
        goes, also from those that came earlier.

        Raises:
            LibraryError: they could not be written; nothing has changed.
        """
        from newsdiff.library.taking import take_in

        waiting = list(articles)  # read before the file is locked for others
        with self._database.reading() as reader:  # nobody sees a row not remembered
            with self._database.writing() as connection:
                placed = take_in(connection, waiting)
            renewed = self._memory.renew(placed.written)
            revised = renewed + self._memory.renew(placed.revised)
            for article, row in zip(waiting, placed.rows, strict=True):
                self._memory.stand_for(article, row)
            kept = [self._article(reader, row) for row in placed.rows]
        found = (now or given for now, given in zip(kept, waiting, strict=True))
        return Taken(
            tuple(found), placed.new, revised, len(placed.revised), placed.newer
        )

    def clean(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return reports as they would be kept, without keeping them.

        Raises:
            LibraryError: the file cannot be read.
        """
        from newsdiff.library.cleaning import cleaned

        with self._database.reading() as connection:
            return cleaned(connection, articles).articles

    def articles(self) -> list[Article]:
        """Return every report that is kept, in order of arrival.

        Raises:
            LibraryError: the file cannot be read.
        """
        with self._database.reading() as connection:
            rows: list[tuple[int, int]] = connection.execute(
                "SELECT id, revision FROM report WHERE binned IS NULL ORDER BY id"
            ).fetchall()
            found = [
                self._memory.current(row, revision) or self._article(connection, row)
                for row, revision in rows
            ]
        return [article for article in found if article is not None]

    def replace(self, old: Article, new: Article) -> Article:
        """Keep a report as the reader changed it; return it as it is kept.

        What was restored and dropped is remembered for the report, also if it is
        removed and read again, or is not in the library at all. What another newsdiff
        has changed in it meanwhile stays.

        Args:
            old: one that `articles` or `take_in` gave out.
            new: the same report, made by `revise` or `apply_rules`.

        Raises:
            LibraryError: the file cannot be written; nothing has changed.
        """
        from newsdiff.library.memory import Shown
        from newsdiff.library.taking import change

        with self._database.reading():
            row = self._memory.row_of(old)
            seen = Shown(self._memory.revision_of(old), old)
            with self._database.writing() as connection:
                shown = change(connection, row, seen, new)
            if row is None or shown is None:
                return new
            self._memory.renew({row: shown})
            self._memory.stand_for(new, row)
            return shown.article

    def remove(self, article: Article) -> bool:
        """Put a report that `articles` returned or `add` was given into the bin.

        Returns False if the library does not know it or it is gone already.

        Raises:
            LibraryError: the file cannot be written; nothing has changed.
        """
        from newsdiff.library.choice import remove

        if self.number(article) is None:
            return False
        self.choose(remove([article]))
        return True

    def rules(self, outlet: str | None = None) -> list["OutletRule"]:
        """Return the reader's rules, of one outlet or all, oldest first.

        Raises:
            LibraryError: the file cannot be read.
        """
        from newsdiff.intake.changes.outlet_rules import outlet_key
        from newsdiff.library import decisions

        with self._database.reading() as connection:
            found = decisions.rules(connection)
        wanted = None if outlet is None else outlet_key(outlet)
        return [rule for rule in found if wanted in {None, outlet_key(rule.outlet)}]

    def add_rule(self, rule: "OutletRule") -> "OutletRule":
        """Keep a rule, instead of one for the same line; return it with its number.

        It applies to what is read from now on.

        Raises:
            LibraryError: the file cannot be written; nothing has changed.
        """
        from newsdiff.intake.changes.outlet_rules import OutletRule
        from newsdiff.library import decisions

        with self._database.writing() as connection:
            number = decisions.add_rule(connection, rule)
        return OutletRule(rule.outlet, rule.line, rule.action, number)

    def remove_rule(self, rule: "OutletRule") -> bool:
        """Remove the rule for this line of this outlet; return whether there was one.

        Raises:
            LibraryError: the file cannot be written; nothing has changed.
        """
        from newsdiff.library import decisions

        with self._database.writing() as connection:
            return decisions.remove_rule(connection, rule)

    def __len__(self) -> int:
        """Return how many reports are kept."""
        with self._database.reading() as connection:
            count: int = connection.execute(
                "SELECT count(*) FROM report WHERE binned IS NULL"
            ).fetchone()[0]
        return count

    def __bool__(self) -> bool:
        """Return True: an open library is one, however few reports it has."""
        return True
