"""Takes reports into the library, or changes one: all of it inside one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.library import decisions, line_index, rows
from newsdiff.library.cleaning import cleaned
from newsdiff.library.memory import Shown
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


def take_in(connection: "sqlite3.Connection", articles: Sequence[Article]) -> Placed:
    """Insert and clean those that are new."""
    placed = [rows.insert(connection, article) for article in articles]
    given = {
        row: article
        for article, (row, is_new) in zip(articles, placed, strict=True)
        if is_new
    }
    done = cleaned(connection, list(given.values()))
    final = dict(zip(given, done.articles, strict=True))
    written = {
        row: Shown(_settle(connection, row, given[row], article), article)
        for row, article in final.items()
    }
    revised = {
        row: Shown(rows.rewrite(connection, row, article), article)
        for row, article in done.earlier.items()
    }
    return Placed(
        tuple(row for row, _ in placed),
        tuple(is_new for _, is_new in placed),
        written,
        revised,
    )


def _settle(
    connection: "sqlite3.Connection", row: int, given: Article, final: Article
) -> int:
    """Note the lines of a new report, and its text if it changed; return revision."""
    if final is not given:
        return rows.rewrite(connection, row, final)
    line_index.index(connection, row, given)
    return 0


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
