"""One thing that the reader decided about events: what it is, and in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.export.naming import counted, title_of
from newsdiff.library.standing import ChoiceKind
from newsdiff.model import Article

LONGEST_NAME = 60
"""Characters of a label or a title in the words for a choice."""

Reports = Sequence[Article]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What the reader decided; undone as one."""

    kind: ChoiceKind
    sides: tuple[tuple[Article, ...], ...]
    """What they mean depends on the kind."""
    words: str
    """What was done, for a person: "2 events merged: Bridge closed"."""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """A choice as the library keeps it."""

    number: int
    kind: ChoiceKind
    words: str
    undone: bool


def merge(events: Sequence[Reports], label: str) -> Choice:
    """Return that these events are one."""
    words = f"{counted(len(events), 'event')} merged: {_short(label)}"
    return _made(ChoiceKind.MERGE, events, words)


def split(reports: Reports, rest: Reports, label: str) -> Choice:
    """Return that these reports are an event of their own, and not that of the rest."""
    words = f"{_named(reports)} split out of: {_short(label)}"
    return _made(ChoiceKind.SPLIT, (reports, rest), words)


def move(reports: Reports, event: Reports, left: Reports, label: str) -> Choice:
    """Return that these reports are of another event than those that they leave."""
    words = f"{_named(reports)} moved to: {_short(label)}"
    return _made(ChoiceKind.MOVE, (reports, event, left), words)


def apart(sides: Sequence[Reports], names: Sequence[str]) -> Choice:
    """Return that no two of these are about the same event."""
    words = f"not the same event: {' | '.join(map(_short, names))}"
    return _made(ChoiceKind.APART, sides, words)


def rename(event: Reports, label: str, before: str) -> Choice:
    """Return that an event has this label; "" gives it back the one that was found."""
    words = (
        f"renamed: {_short(label)}" if label else f"label taken back: {_short(before)}"
    )
    return _made(ChoiceKind.RENAME, (event,), words, label)


def remove(reports: Reports) -> Choice:
    """Return that these reports are out of the library."""
    return _made(ChoiceKind.REMOVE, (reports,), f"{_named(reports)} removed")


def _made(
    kind: ChoiceKind, sides: Sequence[Reports], words: str, label: str = ""
) -> Choice:
    return Choice(kind, tuple(map(tuple, sides)), words, label)


def _named(reports: Reports) -> str:
    if len(reports) != 1:
        return counted(len(reports), "report")
    return f"“{_short(title_of(reports[0]))}”"


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
