"""Draw one line of a page: text, marks, the bar beside it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment

from newsdiff.app.marks import Marks, glyphs
from newsdiff.app.widgets.page import LOOSE, PageLine, Role
from newsdiff.app.widgets.page_styles import (
    BAR_ROLES,
    BREAK,
    CHANGE,
    DETAIL,
    HEADING,
    LOOSE_TEXT,
    SIGN_ROLES,
    TEXT_ROLES,
    State,
    sign_role,
)
from newsdiff.app.widgets.role_styles import RoleStyles
from newsdiff.app.widgets.wrapping import Run, drawn, pieces

GUTTER = 2
"""Cells left of the text: a bar beside the cursor and lit sentences, and a space."""

MARGIN = 1
"""Cells kept free right of the text."""

_BARS = {State.CURSOR: "▌", State.LIT: "│", State.LEFT: "▏"}


class Highlight(NamedTuple):
    """Words of a sentence that stand out."""

    start: int
    end: int
    detail: bool
    """A detail that disagrees, not only other wording."""


Highlights = Mapping[int, tuple[Highlight, ...]]
"""For each sentence that has any."""

StateOf = Callable[[int], State]


def draw(
    line: PageLine,
    marks: Sequence[Marks],
    styles: RoleStyles,
    state_of: StateOf,
    highlights: Highlights,
) -> list[Segment]:
    """Return the segments of a line, from the gutter to the end of its text."""
    segments = [_gutter(line, styles, state_of)]
    for run in line.runs:
        if run.key == LOOSE:
            role = HEADING if line.role is Role.HEADING else LOOSE_TEXT
            segments.append(Segment(drawn(run.text), styles.style(role)))
        elif run.is_sign:
            segments += _sign(run, marks[run.key], styles, state_of(run.key))
        else:
            state, spots = state_of(run.key), highlights.get(run.key, ())
            segments += _text(run, marks[run.key], styles, state, spots)
    return segments


def _gutter(line: PageLine, styles: RoleStyles, state_of: StateOf) -> Segment:
    states = {state_of(sentence) for sentence in line.sentences()}
    for state, bar in _BARS.items():
        if state in states:
            return Segment(bar.ljust(GUTTER), styles.style(BAR_ROLES[state]))
    return Segment(" " * GUTTER, styles.style())


def _sign(
    run: Run, marks: Marks, styles: RoleStyles, state: State
) -> Iterator[Segment]:
    if run.text.rstrip() == glyphs(marks):
        for mark in marks:
            yield Segment(mark.glyph, styles.style(sign_role(mark), *SIGN_ROLES[state]))
        yield Segment(" ", styles.style(*TEXT_ROLES[state]))
    elif run.text.isspace():  # between two sentences: belongs to neither
        yield Segment(run.text, styles.style())
    else:
        yield Segment(run.text, styles.style(BREAK, *TEXT_ROLES[state]))


def _text(
    run: Run,
    marks: Marks,
    styles: RoleStyles,
    state: State,
    spots: Sequence[Highlight],
) -> Iterator[Segment]:
    cuts = [cut for spot in spots for cut in (spot.start, spot.end)]
    for start, text in pieces(run, cuts):
        touching = [spot for spot in spots if spot.start <= start < spot.end]
        roles = [marks[0].value, *TEXT_ROLES[state]]
        if touching:
            roles.append(CHANGE)
        if any(spot.detail for spot in touching):
            roles.append(DETAIL)
        yield Segment(drawn(text), styles.style(*roles))
