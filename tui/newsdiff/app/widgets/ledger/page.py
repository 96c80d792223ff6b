"""What the ledger's page is made of: blocks, passages of text, lines of both."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from newsdiff.app.comparison.ledger import Entry
from newsdiff.app.comparison.ledger_quotes import AloneEntry, QuoteEntry
from newsdiff.app.widgets.text.text_roles import FOUND
from newsdiff.app.widgets.text.wrapping import Line
from newsdiff.model import Place

LOOSE = -1
"""Number of the block of lines that belong to none: headings, notes, blank lines."""

GUTTER = 2
"""Cells left of everything: the bar beside the cursor's entry, and a space."""

Item = Entry | QuoteEntry | AloneEntry


class Role(StrEnum):
    """What a passage is; the value names its style."""

    TEXT = "text"
    """Words of a report."""
    DETAIL = "detail"
    """A detail that contradicts another."""
    SLIGHT = "slight"
    """A detail of which both sides may be right."""
    CHANGE = "change"
    """Words that the other sentence does not have."""
    NAME = "name"
    """An outlet."""
    SPEAKER = "speaker"
    """Somebody who is quoted."""
    SIGN = "sign"
    """A mark of ours: between readings, around quoted words."""
    GAP = "gap"
    """Where a report leaves out words of the fullest quotation."""
    NOTE = "note"
    """What we say, quietly."""
    MISSING = "missing"
    """Says that a side lacks the detail."""
    HEADING = "heading"
    CONTRADICTS = "contradicts"
    """The glyph of an entry whose sides cannot both be right."""


CURSOR = "cursor"
"""Laid over the first line of the entry that the reader is at."""
CHOSEN = "chosen"
"""Laid over the side of it that keys act on."""
BAR = "bar"
"""The bar beside it."""

ROLES: tuple[str, ...] = (*Role, FOUND, CURSOR, CHOSEN, BAR)


class Spot(NamedTuple):
    """A stretch of a passage that stands out."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of one role; a line has stretches of several."""

    text: str
    role: Role
    spots: tuple[Spot, ...] = ()
    block: int = LOOSE
    sides: frozenset[int] = frozenset()
    """The sides of the block that it stands for."""
    sentence: bool = False
    """It is the whole sentence of its side: other words can be marked in it."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line: stretches of passages, each group from a cell of its own."""

    block: int = LOOSE
    groups: tuple[tuple[int, Line], ...] = ()
    """The cell that a group begins at, counted from behind the gutter; its runs."""
    head: bool = False
    """It belongs to the first, summing-up line of its block."""

    def passage_at(self, cell: int) -> int | None:
        """Return the passage with text at a cell, else the nearest to its left."""
        found = None
        for start, runs in self.groups:
            at = start
            for run in runs:
                if at <= cell:
                    found = run.key
                at += run.cells
        return found


@dataclass(frozen=True, slots=True)
class Block:
    """Something that the cursor can be on."""

    item: Item
    sides: tuple[tuple[Place, ...], ...]
    """What keys can act on: for each side its sentences, any of which stands for it."""
    unfolded: bool

    @property
    def places(self) -> tuple[Place, ...]:
        """All its sentences."""
        return tuple(place for side in self.sides for place in side)


@dataclass(frozen=True, slots=True, eq=False)
class LedgerPage:
    """The whole ledger in lines."""

    width: int
    line_width: int
    """Cells of a line behind the gutter."""
    left: int
    """Cells kept free left of it, so that it stands in the middle."""
    lines: tuple[LedgerLine, ...]
    blocks: tuple[Block, ...]
    passages: Sequence[Passage]
    first_line: tuple[int, ...]
    """For each block the line that it begins on."""
    last_line: tuple[int, ...]
    """For each block the line that it ends on."""
