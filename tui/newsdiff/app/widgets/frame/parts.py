"""Parts of one line that the mouse can tell apart: keys, tabs, entries of a legend."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from textual.content import Content

NameT = TypeVar("NameT")


class Part(NamedTuple, Generic[NameT]):
    """A piece of the line and what it stands for."""

    name: NameT
    text: Content


def cells_of(parts: Sequence[Part[NameT]], gap: int) -> int:
    """Return how many cells the parts take with that many between two of them."""
    return sum(part.text.cell_length for part in parts) + gap * max(0, len(parts) - 1)


def in_line(parts: Sequence[Part[NameT]], gap: int) -> Content:
    """Return the parts as one line."""
    return Content(" " * gap).join([part.text for part in parts])


def part_at(parts: Sequence[Part[NameT]], gap: int, cell: int) -> NameT | None:
    """Return what stands at a cell of the line, None between two parts."""
    start = 0
    for part in parts:
        end = start + part.text.cell_length
        if start <= cell < end:
            return part.name
        start = end + gap
    return None
