"""The lines of an annotated report, and how a width is shared out among them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from newsdiff.app.widgets.annotated.blocks import Block
from newsdiff.app.widgets.text.wrapping import Line
from newsdiff.model import Place

WIDEST_TEXT = 76
"""Cells of a line of text; longer ones are tiring to read."""

NARROWEST_TEXT = 56
"""Cells of text that a margin leaves at least."""

WIDEST_MARGIN = 34
"""Cells of the margin with the notes."""

NARROWEST_MARGIN = 24
"""Cells below which a margin is no use; notes then follow the text."""

GUTTER = 2
"""Cells left of everything: a bar beside the cursor, and a space."""

SIGN = 3
"""Cells before the text: up to two marks, and a space."""

GAP = 3
"""Cells between the text and its margin."""

END = 1
"""Cells kept free between the text and the scroll bar."""

INSET = 4
"""Cells by which what others say is set in, its sign within them."""


class Key:
    """What a run of a line is; keys of chunks."""

    TEXT = 0
    """Words of the sentence that the line names."""
    NAME = 1
    """Who says so."""
    NOTE = 2
    CLASH = 3
    """A note of a detail that contradicts."""


class Part(StrEnum):
    """What a line is; most values also name its style."""

    SENTENCE = "sentence"
    """Of the report itself."""
    LEFT_OUT = "left-out"
    FOLD = "fold"
    WORDING = "wording"
    """How another report puts it."""
    CONTEXT = "context"
    """What stands around a sentence that is left out, in its own report."""
    HEADING = "heading"
    LOOSE = "loose"
    """Text that belongs to no sentence."""
    OUTLET = "outlet"
    TITLE = "title"
    OTHERS = "others"
    """The titles of the other reports."""
    SUMMARY = "summary"
    BLANK = "blank"


class AnnotatedLine(NamedTuple):
    """One line of the page; a tuple, since a long report has thousands of them."""

    part: Part
    runs: Line = ()
    place: Place | None = None
    """The sentence that the text on it comes from."""
    sign: str = ""
    """What stands before a text that is set in."""
    note: Line = ()
    """What stands in the margin."""


BLANK = AnnotatedLine(Part.BLANK)

INSET_PARTS = frozenset((Part.LEFT_OUT, Part.FOLD, Part.WORDING, Part.CONTEXT))
"""Lines that are set in."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How a width is shared out."""

    text: int
    margin: int
    """Zero where there is no room for one."""
    indent: int
    """Cells left free at the left, so that all stands in the middle."""

    @property
    def room(self) -> tuple[int, int]:
        """What decides how lines are set: the cells of text and of margin."""
        return self.text, self.margin

    @property
    def text_end(self) -> int:
        """The cell behind the text."""
        return self.indent + GUTTER + SIGN + self.text

    @classmethod
    def of(cls, width: int) -> "Measure":
        """Share out a width."""
        room = width - GUTTER - SIGN - END
        text = min(WIDEST_TEXT, room - GAP - NARROWEST_MARGIN)
        if text < NARROWEST_TEXT:
            text = max(min(WIDEST_TEXT, room), 1)
            return cls(text, 0, max(0, (room - text) // 2))
        margin = min(WIDEST_MARGIN, room - GAP - text)
        return cls(text, margin, (room - GAP - text - margin) // 2)


class Section(NamedTuple):
    """Some lines of the page, and the blocks on them; it knows not where it stands."""

    lines: tuple[AnnotatedLine, ...] = ()
    blocks: tuple[Block, ...] = ()
    first: tuple[int, ...] = ()
    """For each block the line that it begins on, counted from the section's own."""
    last: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class AnnotatedPage:
    """Every line, and where each block stands."""

    blocks: Sequence[Block]
    measure: Measure
    lines: Sequence[AnnotatedLine]
    first_line: Sequence[int]
    last_line: Sequence[int]

    def block_at(self, line: int) -> int | None:
        """Return the block that a line belongs to, None where the cursor never is."""
        block = bisect_right(self.first_line, line) - 1
        return block if block >= 0 and line <= self.last_line[block] else None


def page_of(sections: Iterable[Section], measure: Measure) -> AnnotatedPage:
    """Put sections below each other."""
    found = list(sections)
    begins = accumulate((len(section.lines) for section in found), initial=0)
    placed = list(zip(found, begins, strict=False))
    return AnnotatedPage(
        blocks=[block for section in found for block in section.blocks],
        measure=measure,
        lines=[line for section in found for line in section.lines],
        first_line=[begin + line for one, begin in placed for line in one.first],
        last_line=[begin + line for one, begin in placed for line in one.last],
    )
