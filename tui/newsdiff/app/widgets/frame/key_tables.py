"""Tables of keys with what they do, all of them in one widget."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from newsdiff.app.keys.keys import Command

MOST_KEY_COLUMNS = 20
"""Columns that the keys may take; more of them are set in several lines."""

LEAST_TEXT_COLUMNS = 10
"""Columns that are left to the words, however narrow the page is."""

RULE = "─"
"""Before and behind the name of a table."""

NO_KEY = "No key here does that. The palette finds what can be done by its name."
"""Stands where nothing is found."""

Groups = Mapping[str, Sequence[Command]]
"""For each part of the screen what can be done there."""


class Looks(NamedTuple):
    """The styles of a table, named as the component classes are."""

    rule: Style
    title: Style
    keys: Style
    tooltip: Style


def wanted(groups: Groups, sought: str) -> Groups:
    """Return the commands that have all the words in what they do, or are the key."""
    words = sought.casefold().split()
    found = {
        group: [one for one in commands if _has(one, words)]
        for group, commands in groups.items()
    }
    return {group: commands for group, commands in found.items() if commands}


def _has(command: Command, words: Sequence[str]) -> bool:
    told = f"{command.description} {command.tooltip}".casefold()
    keys = [key.casefold() for key in command.keys]
    return all(word in told or word in keys for word in words)


def lines_of(groups: Groups, width: int, looks: Looks) -> Iterator[Content]:
    """Yield the tables line by line."""
    everything = [one for commands in groups.values() for one in commands]
    longest = max((cell_len(_keys(one)) for one in everything), default=0)
    column = min(longest, MOST_KEY_COLUMNS)
    for number, (group, commands) in enumerate(groups.items()):
        if number:
            yield Content()
        yield _title(group, width, looks)
        for command in commands:
            yield from _row(command, column, width, looks)


def _keys(command: Command) -> str:
    return ", ".join(command.keys)


def _title(group: str, width: int, looks: Looks) -> Content:
    behind = RULE * max(0, width - cell_len(group) - 3)
    return Content.assemble(
        (RULE, looks.rule), (f" {group} ", looks.title), (behind, looks.rule)
    )


def _row(command: Command, column: int, width: int, looks: Looks) -> Iterator[Content]:
    """Yield what a command does, with its keys in the column before it."""
    told = Content(command.description)
    if command.tooltip:
        told = Content.assemble(told, "  ", (command.tooltip, looks.tooltip))
    before = column + 3
    texts = told.wrap(max(LEAST_TEXT_COLUMNS, width - before - 1))
    keys = Content.styled(_keys(command), looks.keys).wrap(max(column, 1))
    for number in range(max(len(texts), len(keys))):
        key = keys[number] if number < len(keys) else Content()
        text = texts[number] if number < len(texts) else Content()
        gap = " " * (before - 1 - key.cell_length)
        yield Content.assemble(" ", key, gap, text)


class KeyTables(Widget):
    """Draws tables of keys; what is around it scrolls."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"key-tables--{it}" for it in Looks._fields
    }

    sought: reactive[str] = reactive("", layout=True)
    """Words that a key must have in what it does to be shown."""

    def __init__(self, groups: Groups) -> None:
        super().__init__()
        self._groups = groups
        self._set: dict[int, list[Content]] = {}
        """Their lines for a width; Textual asks several times before it draws."""

    def watch_sought(self) -> None:
        """Set the tables anew."""
        self._set.clear()

    def notify_style_update(self) -> None:
        """Set the tables anew in other colours."""
        super().notify_style_update()
        self._set.clear()

    def get_content_height(
        self,
        container: Size,  # noqa: ARG002, the names are Textual's
        viewport: Size,  # noqa: ARG002
        width: int,
    ) -> int:
        """Return the lines of all tables."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Set the tables."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        if width not in self._set:
            groups = wanted(self._groups, self.sought)
            lines = list(lines_of(groups, width, self._looks()))
            self._set[width] = lines or [Content(NO_KEY)]
        return self._set[width]

    def _looks(self) -> Looks:
        names = (f"key-tables--{field}" for field in Looks._fields)
        return Looks(*(self.get_visual_style(name, partial=True) for name in names))
