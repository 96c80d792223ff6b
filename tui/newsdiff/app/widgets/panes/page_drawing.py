"""Draw one line of a page: text, marks, the bar beside it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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
    BREAK,
    CHANGE,
    DETAIL,
    DIMMED,
    FOUND,
    HEADING,
    LOOSE_TEXT,
    SIGN_ROLES,
    TEXT_ROLES,
    State,
    sign_role,
)
from newsdiff.app.widgets.text.role_styles import RoleStyles
from newsdiff.app.widgets.text.wrapping import Run, drawn, is_right_to_left, pieces

GUTTER = 2
"""Cells left of the text: a bar beside the cursor and lit sentences, and a space."""

MARGIN = 1
"""Cells kept free right of the text."""

LEFT_TO_RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}"
"""Ends a line with Arabic or Hebrew, and takes no cell: where the terminal turns such
text round, it must not turn round what stands between two panes as well."""

_BARS = {State.CURSOR: "▌", State.LIT: "│", State.LEFT: "▏"}


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
                for start, end in _found(run.text, look)
            ]
            segments += _marked(run, look, (role,), (), found)
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
    found = _found(report.article.sentences[run.key].text, look)
    return _marked(run, look, roles, look.highlights.get(run.key, ()), found)


def _found(text: str, look: Look) -> Sequence[tuple[int, int]]:
    """Return where in a text there is what the reader looks for."""
    if look.searched is None:
        return ()
    return [found.span() for found in look.searched.finditer(text)]


def _marked(
    run: Run,
    look: Look,
    roles: tuple[str, ...],
    spots: Sequence[Highlight],
    found: Sequence[tuple[int, int]],
) -> Iterator[Segment]:
    """Yield a run in pieces: words that stand out, what is found."""
    cuts = [cut for spot in spots for cut in (spot.start, spot.end)]
    cuts += [cut for span in found for cut in span]
    for start, text in pieces(run, cuts):
        touching = [spot for spot in spots if spot.start <= start < spot.end]
        laid_over = roles
        if touching:
            laid_over += (CHANGE,)
        if any(spot.detail for spot in touching):
            laid_over += (DETAIL,)
        if any(begin <= start < end for begin, end in found):
            laid_over += (FOUND,)
        yield Segment(drawn(text), look.styles.style(*laid_over))
