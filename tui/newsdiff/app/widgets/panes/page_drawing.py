"""Draw one line of a page: text, marks, the bar beside it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rich.segment import Segment

from newsdiff.app.comparison.highlights import Highlight
from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark, glyphs
from newsdiff.app.comparison.reading import is_wanted
from newsdiff.app.comparison.searching import Pattern
from newsdiff.app.widgets.panes.page import LOOSE, PageLine, Role
from newsdiff.app.widgets.panes.page_styles import (
    BAR_ROLES,
    HEADING,
    LOOSE_TEXT,
    SIGN_ROLES,
    TEXT_ROLES,
    State,
)
from newsdiff.app.widgets.text.highlighting import found_in, highlighted
from newsdiff.app.widgets.text.role_styles import RoleStyles
from newsdiff.app.widgets.text.signs import CURSOR_BAR, LEFT_CURSOR_BAR
from newsdiff.app.widgets.text.text_roles import BREAK, DIMMED, sign_role
from newsdiff.app.widgets.text.wrapping import Run, is_right_to_left

GUTTER = 2
"""Cells left of the text: a bar beside the cursor and lit sentences, and a space."""

MARGIN = 1
"""Cells kept free right of the text."""

LEFT_TO_RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}"
"""Ends a line with Arabic or Hebrew, and takes no cell: where the terminal turns such
text round, it must not turn round what stands between two panes as well."""

_BARS = {State.CURSOR: CURSOR_BAR, State.LIT: "│", State.LEFT: LEFT_CURSOR_BAR}


Highlights = Mapping[int, tuple[Highlight, ...]]
"""For each sentence that has any."""

StateOf = Callable[[int], State]


@dataclass(frozen=True, slots=True)
class Look:
    """What a line looks like beside its text."""

    styles: RoleStyles
    state_of: StateOf
    highlights: Highlights
    kinds: frozenset[Mark]
    """Sentences with none of these marks are drawn quietly."""
    searched: Pattern | None
    """What is marked where it is found."""


def draw(line: PageLine, report: MarkedReport, look: Look) -> list[Segment]:
    """Return the segments of a line, from the gutter to the end of its text."""
    segments = [_gutter(line, look)]
    for run in line.runs:
        if run.key == LOOSE:
            role = HEADING if line.role is Role.HEADING else LOOSE_TEXT
            found = [
                (start + run.start, end + run.start)
                for start, end in found_in(run.text, look.searched)
            ]
            for piece, over in highlighted(run, (), found):
                segments.append(Segment(piece, look.styles.style(role, *over)))
        elif run.is_sign:
            segments += _sign(run, report, look)
        else:
            segments += _text(run, report, look)
    if any(is_right_to_left(run.text) for run in line.runs):
        segments.append(Segment(LEFT_TO_RIGHT_MARK, look.styles.style()))
    return segments


def _gutter(line: PageLine, look: Look) -> Segment:
    states = {look.state_of(sentence) for sentence in line.sentences()}
    for state, bar in _BARS.items():
        if state in states:
            return Segment(bar.ljust(GUTTER), look.styles.style(BAR_ROLES[state]))
    return Segment(" " * GUTTER, look.styles.style())


def _sign(run: Run, report: MarkedReport, look: Look) -> Iterator[Segment]:
    style, marks = look.styles.style, report.marks[run.key]
    state = look.state_of(run.key)
    if run.text.rstrip() == glyphs(marks):
        wanted = is_wanted(marks, look.kinds)
        for mark in marks:
            role = sign_role(mark) if wanted else DIMMED
            yield Segment(mark.glyph, style(role, *SIGN_ROLES[state]))
        yield Segment(" ", style(*TEXT_ROLES[state]))
    elif run.text.isspace():  # between two sentences: belongs to neither
        yield Segment(run.text, style())
    else:
        yield Segment(run.text, style(BREAK, *TEXT_ROLES[state]))


def _text(run: Run, report: MarkedReport, look: Look) -> Iterator[Segment]:
    marks = report.marks[run.key]
    role = marks[0].value if is_wanted(marks, look.kinds) else DIMMED
    roles = (role, *TEXT_ROLES[look.state_of(run.key)])
    found = found_in(report.article.sentences[run.key].text, look.searched)
    for piece, over in highlighted(run, look.highlights.get(run.key, ()), found):
        yield Segment(piece, look.styles.style(*roles, *over))
