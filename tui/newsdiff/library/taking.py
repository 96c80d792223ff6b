"""Takes reports into the library, or changes one: all of it inside one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.library import decisions, line_index, rows
from newsdiff.library.cleaning import cleaned
from newsdiff.library.memory import Shown
from newsdiff.library.rows import Arrived
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the reports are now."""

    rows: tuple[int, ...]
    new: tuple[bool, ...]
    written: dict[int, Shown]
    """What the new ones became."""
    revised: dict[int, Shown]
    """What earlier ones became that lost a line."""
    newer: tuple[bool, ...]
    """Whether each is a newer version of a report that was there."""


def take_in(connection: "sqlite3.Connection", articles: Sequence[Article]) -> Placed:
    """Insert and clean those that are new."""
    placed = [rows.insert(connection, article) for article in articles]
    given = {
        one.row: article
        for article, one in zip(articles, placed, strict=True)
        if one.state is not Arrived.THERE
    }
    inserted = {one.row for one in placed if one.inserted}
    done = cleaned(connection, list(given.values()))
    final = dict(zip(given, done.articles, strict=True))
    written = {
        row: _settled(
            connection, row, article, row in inserted and article is given[row]
        )
        for row, article in final.items()
    }
    revised = {
        row: Shown(rows.rewrite(connection, row, article), article)
        for row, article in done.earlier.items()
        if row not in written
    }
    return Placed(
        rows=tuple(one.row for one in placed),
        new=tuple(one.state is Arrived.NEW for one in placed),
        newer=tuple(one.state is Arrived.NEWER for one in placed),
        written=written,
        revised=revised,
    )


def _settled(
    connection: "sqlite3.Connection", row: int, article: Article, is_written: bool
) -> Shown:
    """Note the lines of a report that is new, and its text unless it is there."""
    if not is_written:
        return Shown(rows.rewrite(connection, row, article), article)
    line_index.index(connection, row, article)
    return Shown(0, article)


def change(
    connection: "sqlite3.Connection", row: int | None, old: Shown, new: Article
) -> Shown | None:
    """Write what the reader made of a report, and remember what was decided.

    Args:
        old: what the reader saw, and the revision that this was.

    Returns None where the report is not in the library.
    """
    decided = decisions.changes(old.article, new)
    decisions.note(connection, new, decided)
    found = rows.read(connection, row) if row is not None else None
    if row is None or found is None:
        return None
    if found.revision != old.revision:  # changed meanwhile: both changes stay
        new = decisions.as_decided(found.article, decided)
    return Shown(rows.rewrite(connection, row, new), new)
