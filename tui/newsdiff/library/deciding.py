"""The part of the library in which the reader decides about events."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.library.memory import Memory
from newsdiff.model import Article, Event

if TYPE_CHECKING:
    import sqlite3

    from newsdiff.events.why import Explainer
    from newsdiff.library.choice import Choice, Deed
    from newsdiff.library.choices import Turn
    from newsdiff.library.database import Database
    from newsdiff.library.grouping import Grouping
    from newsdiff.library.library_event import LibraryEvent


@dataclass(frozen=True, slots=True)
class Turned:
    """What undo or redo did."""

    deed: "Deed"
    came: tuple[Article, ...] = ()
    """Reports that are in the library again."""
    went: tuple[Article, ...] = ()
    """Reports that are out of it again."""


class Deciding:
    """Choices, the bin, versions, and the events that come of them.

    A choice is about reports, in the library or not, and holds whenever they are
    grouped, also after they were removed and read again.
    """

    def __init__(self, database: "Database") -> None:
        self._database = database
        self._memory = Memory()
        self._grouping: Grouping | None = None

    def choose(self, choice: "Choice") -> "Deed":
        """Keep what the reader decided; reports that are to be removed are so then.

        Raises:
            LibraryError: it could not be written; nothing has changed.
        """
        from newsdiff.library import choices

        with self._database.reading(), self._database.writing() as connection:
            named = [self._memory.row_of(one) for side in choice.sides for one in side]
            return choices.make(
                connection, choice, [row for row in named if row is not None]
            )

    def undo(self) -> Turned | None:
        """Take back the last choice that is not undone, None if there is none.

        Raises:
            LibraryError: the file cannot be written; nothing has changed.
        """
        from newsdiff.library import choices

        with self._database.reading():
            with self._database.writing() as connection:
                turn = choices.undo(connection)
            return self._turned(turn)

    def redo(self) -> Turned | None:
        """Do again what was undone last, None if there is nothing.

        Raises:
            LibraryError: the file cannot be written; nothing has changed.
        """
        from newsdiff.library import choices

        with self._database.reading():
            with self._database.writing() as connection:
                turn = choices.redo(connection)
            return self._turned(turn)

    def deeds(self) -> "list[Deed]":
        """Return what the reader chose, oldest first, and whether it was undone.

        Raises:
            LibraryError: the file cannot be read.
        """
        from newsdiff.library import choice_rows

        with self._database.reading() as connection:
            return choice_rows.deeds(connection)

    def group(self, articles: Iterable[Article]) -> "tuple[LibraryEvent, ...]":
        """Group reports, in the library or not, as they were and as was chosen.

        Raises:
            LibraryError: the file cannot be read.
        """
        return self._groups().group(list(articles))

    def explainer(self, events: "Sequence[Event]") -> "Explainer":
        """Return what explains why each report is in its event, or alone.

        Texts whose features are stored are not read again for it.

        Args:
            events: everything that `group` returned, not a part of it.

        Raises:
            LibraryError: the file cannot be read.
        """
        return self._groups().explainer(events)

    def _groups(self) -> "Grouping":
        from newsdiff.library.grouping import Grouping  # numpy, 50 ms

        if self._grouping is None:
            self._grouping = Grouping(self._database, self._memory)
        return self._grouping

    def number(self, article: Article) -> int | None:
        """Return the number of a report, None if it is not in the library.

        It stays the same, and no other report ever has it.

        Raises:
            LibraryError: the file cannot be read.
        """
        from newsdiff.library import rows

        row = self._memory.row_of(article)
        if row is None:
            return None
        with self._database.reading() as connection:
            return None if rows.revision_of(connection, row) is None else row

    def versions(self, article: Article) -> list[Article]:
        """Return other texts that stood under a report's address, the last first.

        Raises:
            LibraryError: the file cannot be read, or a version is damaged.
        """
        from newsdiff.library import versions

        row = self._memory.row_of(article)
        with self._database.reading() as connection:
            return [] if row is None else versions.older(connection, row)

    def bin(self) -> list[Article]:
        """Return the reports that were removed, in order of arrival.

        Raises:
            LibraryError: the file cannot be read, or a report is damaged.
        """
        from newsdiff.library import rows

        with self._database.reading() as connection:
            found = [
                rows.read_binned(connection, row) for row in rows.in_bin(connection)
            ]
        return [shown.article for shown in found if shown is not None]

    def empty_bin(self) -> int:
        """Delete the reports that were removed; nothing brings them back.

        Returns how many they were.

        Raises:
            LibraryError: the file cannot be written; nothing has changed.
        """
        from newsdiff.library import choices

        with self._database.writing() as connection:
            return choices.empty_bin(connection)

    def _turned(self, turn: "Turn | None") -> Turned | None:
        if turn is None:
            return None
        with self._database.reading() as connection:
            came = [self._article(connection, row) for row in turn.came]
        went = [self._memory.last_of(row) for row in turn.went]
        return Turned(
            turn.deed,
            tuple(article for article in came if article is not None),
            tuple(article for article in went if article is not None),
        )

    def _article(self, connection: "sqlite3.Connection", row: int) -> Article | None:
        """Return the report of a row as it is now, None if it is gone."""
        from newsdiff.library import rows

        revision = rows.revision_of(connection, row)
        if revision is None:
            return None
        article = self._memory.current(row, revision)
        if article is None and (shown := rows.read(connection, row)) is not None:
            self._memory.renew({row: shown})
            article = shown.article
        return article
