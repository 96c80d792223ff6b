"""The reader's choices about events: made, undone, done again."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.library import choice_rows, rows
from newsdiff.library.choice import Choice, Deed
from newsdiff.library.standing import ChoiceKind

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Turn:
    """What undo or redo did."""

    deed: Deed
    came: tuple[int, ...] = ()
    """Rows of the library that are there again."""
    went: tuple[int, ...] = ()
    """Rows that are in the bin again."""


def make(
    connection: "sqlite3.Connection", choice: Choice, chosen_rows: list[int]
) -> Deed:
    """Keep a choice, and do it where it is a removal.

    Args:
        chosen_rows: rows of its reports that are in the library.
    """
    deed = choice_rows.make(connection, choice)
    if choice.kind is ChoiceKind.REMOVE:
        for row in chosen_rows:
            rows.put_in_bin(connection, row, deed.number)
    return deed


def undo(connection: "sqlite3.Connection") -> Turn | None:
    """Take the last choice back, None if there is none."""
    deed = choice_rows.last_done(connection)
    if deed is None:
        return None
    choice_rows.mark(connection, deed, undone=True)
    came = rows.in_bin(connection, deed.number)
    rows.bring_back(connection, came)
    return Turn(deed, came=tuple(came))


def redo(connection: "sqlite3.Connection") -> Turn | None:
    """Do again what was undone last, None if there is nothing."""
    deed = choice_rows.first_undone(connection)
    if deed is None:
        return None
    choice_rows.mark(connection, deed, undone=False)
    if deed.kind is not ChoiceKind.REMOVE:
        return Turn(deed)
    went = [
        row
        for row in choice_rows.rows_of(connection, deed)
        if rows.put_in_bin(connection, row, deed.number)
    ]
    return Turn(deed, went=tuple(went))


def empty_bin(connection: "sqlite3.Connection") -> int:
    """Delete what was removed; return how many reports that were.

    Removals that cannot be undone any more are forgotten.
    """
    count = rows.empty_bin(connection)
    for deed in choice_rows.deeds(connection):
        if deed.kind is ChoiceKind.REMOVE and not deed.undone:
            choice_rows.forget(connection, deed.number)
    return count
