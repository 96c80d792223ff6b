"""The cleaned text set in lines of a given width, the reasons in the margin."""

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from newsdiff.app.cleaning.blocks import Block, Part
from newsdiff.app.widgets.text.cutting import CUT
from newsdiff.app.widgets.text.wrapping import Chunk, Line, Run, drawn, wrap

WIDEST_TEXT = 74
"""Cells of a line of text; longer ones are tiring to read."""

WIDEST_MARGIN = 30
"""Cells of the margin with the reasons."""

NARROWEST_MARGIN = 18
"""Cells below which a margin is no use; the reason then follows the text."""

NARROWEST_TEXT = 48
"""Cells of text that a margin leaves at least."""

SIGN = 2
"""Cells before the text: what the line is, and a space."""

TEXT = 0
REASON = 1
"""Keys of the runs of a line: the block's text, the reason that follows it."""

Wrapped = MutableMapping[tuple[str, str], tuple[Line, ...]]
"""Lines that were set before, by the text and the reason that follows it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How a width is shared out."""

    text: int
    margin: int
    """Zero where there is no room for one."""
    indent: int
    """Cells left free at the left, so that the text stands in the middle."""

    @classmethod
    def of(cls, width: int) -> "Measure":
        """Share out the cells that are right of the gutter and the sign."""
        text = min(WIDEST_TEXT, width - NARROWEST_MARGIN)
        if text < NARROWEST_TEXT:
            text = min(WIDEST_TEXT, width)
            return cls(text, 0, (width - text) // 2)
        margin = min(WIDEST_MARGIN, width - text)
        return cls(text, margin, (width - text - margin) // 2)


@dataclass(frozen=True, slots=True)
class CleanedLine:
    """One line of the page."""

    block: int | None
    """Whose text is on it, None on an empty line."""
    runs: Line = ()
    is_first: bool = False
    """The first of its block: sign and reason stand on it."""


@dataclass(frozen=True, slots=True, eq=False)
class CleanedPage:
    """Every line, and where each block stands."""

    blocks: tuple[Block, ...]
    measure: Measure
    lines: tuple[CleanedLine, ...]
    first_line: tuple[int, ...]
    last_line: tuple[int, ...]


_EMPTY = CleanedLine(None)


def lay_out(
    blocks: tuple[Block, ...], measure: Measure, wrapped: Wrapped
) -> CleanedPage:
    """Set the blocks in lines: an empty one around all but removed lines of a run.

    Args:
        wrapped: kept by the caller for one measure; what is in it is not set again.
    """
    lines: list[CleanedLine] = []
    first: list[int] = []
    last: list[int] = []
    for number, block in enumerate(blocks):
        if block.part is not Part.REMOVED:
            lines.append(_EMPTY)
        first.append(len(lines))
        runs = _lines(block, measure, wrapped)
        lines += [CleanedLine(number, line, at == 0) for at, line in enumerate(runs)]
        last.append(len(lines) - 1)
    if lines:
        lines.append(_EMPTY)
    return CleanedPage(blocks, measure, tuple(lines), tuple(first), tuple(last))


def _lines(block: Block, measure: Measure, wrapped: Wrapped) -> Sequence[Line]:
    if block.part is Part.FOLD:
        return (_one_line(block.text, measure.text + measure.margin),)
    reason = "" if measure.margin or not block.reason else block.reason
    key = (block.text, reason)
    found = wrapped.get(key)
    if found is None:
        chunks = [Chunk(TEXT, block.text)]
        if reason:
            chunks.append(Chunk(REASON, reason, "·"))
        found = wrapped[key] = tuple(wrap(chunks, measure.text)) or ((),)
    return found


def _one_line(text: str, width: int) -> Line:
    """Return as much of a text as stands on one line, with a sign where it is cut."""
    if cell_len(drawn(text)) <= width:
        return (Run(TEXT, 0, text),)
    line = wrap([Chunk(TEXT, text)], width - 1)[0]
    return (*line, Run(TEXT, line[-1].end, CUT, is_sign=True))
