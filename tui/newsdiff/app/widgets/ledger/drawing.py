"""Draw one line of the ledger: the bar beside it, its passages, what stands out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.segment import Segment

from newsdiff.app.comparison.searching import Pattern
from newsdiff.app.widgets.ledger.page import (
    BAR,
    CHOSEN,
    CURSOR,
    GUTTER,
    LOOSE,
    LedgerLine,
    LedgerPage,
    Passage,
    Role,
    Spot,
)
from newsdiff.app.widgets.text.highlighting import found_in
from newsdiff.app.widgets.text.role_styles import RoleStyles
from newsdiff.app.widgets.text.signs import CURSOR_BAR
from newsdiff.app.widgets.text.text_roles import FOUND
from newsdiff.app.widgets.text.wrapping import Run, drawn, pieces
from newsdiff.model import Span

CHOSEN_SIGN = "▸"
"""Stands before the side of an entry that keys act on."""

SEARCHED = frozenset({Role.TEXT, Role.SPEAKER, Role.SIGN})
"""Passages of the reports; what we say of them is not searched."""

OtherWords = Callable[[int, int], tuple[Span, ...]]
"""For a side of a block, the words of its sentence that the other side lacks."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a line looks like beside its text."""

    styles: RoleStyles
    cursor: int
    """The block that the reader is at, LOOSE while another part has the focus."""
    side: int
    """The side of it that keys act on."""
    other_words: OtherWords
    searched: Pattern | None


def draw(page: LedgerPage, line: LedgerLine, look: Look) -> list[Segment]:
    """Return the segments of a line, from the left edge to the end of its text."""
    style = look.styles.style
    here = line.block != LOOSE and line.block == look.cursor
    segments = [Segment(" " * page.left, style())]
    if here:
        segments.append(Segment(CURSOR_BAR.ljust(GUTTER), style(BAR)))
    else:
        segments.append(Segment(" " * GUTTER, style()))
    over = (CURSOR,) if here and _is_lit(page, line, look) else ()
    at = 0
    for start, runs in line.groups:
        if start > at:
            begins = here and at == 0 and _begins_chosen(page, line, look)
            sign = CHOSEN_SIGN if begins else ""
            segments.append(Segment(sign, style(BAR, *over)))
            segments.append(Segment(" " * (start - at - len(sign)), style(*over)))
        at = start
        for run in runs:
            segments += _run(page, run, look, over)
            at += run.cells
    if over:
        segments.append(Segment(" " * (page.line_width - at), style(*over)))
    return segments


def _begins_chosen(page: LedgerPage, line: LedgerLine, look: Look) -> bool:
    """Tell whether the chosen side begins on a line, if there are several."""
    first = line.groups[0][1][0]
    passage = page.passages[first.key]
    several = len(page.blocks[line.block].sides) > 1
    begins = (
        passage.role in {Role.NAME, Role.SPEAKER} and first.start == 0 and not line.head
    )
    return several and begins and look.side in passage.sides


def _is_lit(page: LedgerPage, line: LedgerLine, look: Look) -> bool:
    """Tell whether a line of the cursor's block is its first, or of the chosen side."""
    return line.head or any(
        look.side in page.passages[run.key].sides
        for _, runs in line.groups
        for run in runs
    )


def _run(
    page: LedgerPage, run: Run, look: Look, over: tuple[str, ...]
) -> Iterator[Segment]:
    passage = page.passages[run.key]
    if run.is_sign:
        role = Role.SIGN if run.text.strip() else Role.TEXT
        yield Segment(run.text, look.styles.style(role, *over))
        return
    if over and passage.role is Role.NAME and look.side in passage.sides:
        over = (*over, CHOSEN)
    spots = _spots(passage, look)
    searched = look.searched if passage.role in SEARCHED else None
    found = found_in(passage.text, searched)
    cuts = [cut for spot in spots for cut in (spot.start, spot.end)]
    cuts += [cut for hit in found for cut in hit]
    for start, text in pieces(run, cuts):
        roles = [passage.role.value, *over]
        roles += [spot.role.value for spot in spots if spot.start <= start < spot.end]
        if any(begin <= start < end for begin, end in found):
            roles.append(FOUND)
        yield Segment(drawn(text), look.styles.style(*roles))


def _spots(passage: Passage, look: Look) -> tuple[Spot, ...]:
    """Return what stands out in a passage, other words below the detail."""
    if not passage.sentence or passage.block == LOOSE:
        return passage.spots
    spans = look.other_words(passage.block, min(passage.sides))
    return (*(Spot(*span, Role.CHANGE) for span in spans), *passage.spots)
