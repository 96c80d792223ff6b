"""The reader's choices as rows of the library's file, with undo and redo."""

import json
from typing import TYPE_CHECKING

from newsdiff.library import subjects
from newsdiff.library.choice import Choice, Deed
from newsdiff.library.standing import ChoiceKind, Chosen

if TYPE_CHECKING:
    import sqlite3

_DEED = "SELECT id, kind, words, undone FROM choice"


def make(connection: "sqlite3.Connection", choice: Choice) -> Deed:
    """Keep a choice; what was undone before cannot be done again any more."""
    for (gone,) in connection.execute("SELECT id FROM choice WHERE undone").fetchall():
        forget(connection, gone)
    cursor = connection.execute(
        "INSERT INTO choice (kind, label, words) VALUES (?, ?, ?)",
        (choice.kind, json.dumps(choice.label), json.dumps(choice.words)),
    )
    number = int(cursor.lastrowid or 0)
    connection.executemany(
        "INSERT OR IGNORE INTO chosen (choice, side, subject) VALUES (?, ?, ?)",
        (
            (number, side, subjects.number_for(connection, article))
            for side, articles in enumerate(choice.sides)
            for article in articles
        ),
    )
    return Deed(number, choice.kind, choice.words, undone=False)


def forget(connection: "sqlite3.Connection", number: int) -> None:
    """Forget a choice; nothing tells any more that it was made."""
    connection.execute("DELETE FROM choice WHERE id = ?", (number,))
    connection.execute("DELETE FROM chosen WHERE choice = ?", (number,))


def last_done(connection: "sqlite3.Connection") -> Deed | None:
    """Return what undo takes back."""
    return _one(connection, f"{_DEED} WHERE NOT undone ORDER BY id DESC LIMIT 1")


def first_undone(connection: "sqlite3.Connection") -> Deed | None:
    """Return what redo does again."""
    return _one(connection, f"{_DEED} WHERE undone ORDER BY id LIMIT 1")


def mark(connection: "sqlite3.Connection", deed: Deed, *, undone: bool) -> None:
    """Undo a choice, or do it again."""
    connection.execute(
        "UPDATE choice SET undone = ? WHERE id = ?", (undone, deed.number)
    )


def rows_of(connection: "sqlite3.Connection", deed: Deed) -> list[int]:
    """Return the rows of the library that a choice was about."""
    return [
        row
        for (row,) in connection.execute(
            "SELECT DISTINCT r.id FROM chosen c JOIN subject s ON s.number = c.subject"
            " JOIN report r ON s.key IN (r.text_key, r.address_key)"
            " WHERE c.choice = ? ORDER BY r.id",
            (deed.number,),
        )
    ]


def deeds(connection: "sqlite3.Connection") -> list[Deed]:
    """Return what was chosen, oldest first, with what was undone."""
    return [_deed(row) for row in connection.execute(f"{_DEED} ORDER BY id")]


def standing(connection: "sqlite3.Connection") -> list[Chosen]:
    """Return the choices about events that are not undone, oldest first."""
    sides: dict[int, dict[int, list[int]]] = {}
    for number, side, subject in connection.execute(
        "SELECT choice, side, subject FROM chosen ORDER BY choice, side, subject"
    ):
        sides.setdefault(number, {}).setdefault(side, []).append(subject)
    return [
        Chosen(
            ChoiceKind(kind),
            tuple(
                tuple(sides[number].get(side, ()))
                for side in range(max(sides[number], default=-1) + 1)
            ),
            json.loads(label),
        )
        for number, kind, label in connection.execute(
            "SELECT id, kind, label FROM choice WHERE NOT undone ORDER BY id"
        )
        if kind != ChoiceKind.REMOVE and number in sides
    ]


def _one(connection: "sqlite3.Connection", query: str) -> Deed | None:
    row = connection.execute(query).fetchone()
    return _deed(row) if row else None


def _deed(row: tuple[int, str, str, int]) -> Deed:
    number, kind, words, undone = row
    return Deed(number, ChoiceKind(kind), json.loads(words), bool(undone))
