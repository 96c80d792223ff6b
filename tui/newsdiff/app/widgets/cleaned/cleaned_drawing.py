"""Draw one line of the cleaned text: bar, sign, text, the reason in the margin."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

from newsdiff.app.cleaning.blocks import REMOVED_SIGN, Block, Part
from newsdiff.app.widgets.cleaned.cleaned_page import (
    REASON,
    SIGN,
    CleanedPage,
)
from newsdiff.app.widgets.text.cutting import cut
from newsdiff.app.widgets.text.highlighting import found_in, highlighted
from newsdiff.app.widgets.text.role_styles import RoleStyles
from newsdiff.app.widgets.text.signs import CURSOR_BAR, FOLDED, UNFOLDED
from newsdiff.app.widgets.text.text_roles import FOUND
from newsdiff.app.widgets.text.wrapping import Run, drawn

if TYPE_CHECKING:
    import re

GUTTER = 2
"""Cells left of the sign: a bar beside the cursor, and a space."""

ROLES = (
    *Part,
    *("sign", "reason", FOUND, "cursor", "bar"),
)
"""What the style sheet names, behind the widget's own name."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a line looks like beside its text."""

    styles: RoleStyles
    cursor: int
    """The block under the cursor, or one that is none."""
    searched: "re.Pattern[str] | None"
    """What is marked where it is found."""


def draw(page: CleanedPage, number: int, look: Look) -> list[Segment]:
    """Return the segments of a line."""
    styles, line = look.styles, page.lines[number]
    indent = Segment(" " * page.measure.indent, styles.style())
    if line.block is None:
        return [indent]
    block = page.blocks[line.block]
    roles = ("cursor",) if line.block == look.cursor else ()
    bar = CURSOR_BAR if roles else ""
    sign = _sign(block) if line.is_first else ""
    text = list(_text(block, line.runs, look, roles))
    segments = [
        indent,
        Segment(bar.ljust(GUTTER), styles.style("bar")),
        Segment(sign.ljust(SIGN), styles.style("sign", *roles)),
        *text,
    ]
    used = sum(cell_len(segment.text) for segment in text)
    left = page.measure.text + page.measure.margin - used
    reason = block.reason if line.is_first and page.measure.margin else ""
    segments.append(Segment(_margin(reason, left), styles.style("reason", *roles)))
    return segments


def _sign(block: Block) -> str:
    if block.part is Part.FOLD:
        return UNFOLDED if block.is_open else FOLDED
    return REMOVED_SIGN if block.part is Part.REMOVED else ""


def _margin(reason: str, width: int) -> str:
    """Return the reason at the right end, cut with a sign if it is too long."""
    shown = cut(drawn(reason), width - 2)
    return " " * (width - cell_len(shown)) + shown


def _text(
    block: Block, runs: tuple[Run, ...], look: Look, roles: tuple[str, ...]
) -> Iterator[Segment]:
    style = look.styles.style
    found = found_in(block.text, look.searched)
    for run in runs:
        if run.key == REASON:
            yield Segment(drawn(run.text), style("reason", *roles))
        elif run.is_sign:
            yield Segment(drawn(run.text), style("sign", *roles))
        else:
            for piece, over in highlighted(run, (), found):
                yield Segment(piece, style(block.part, *roles, *over))
