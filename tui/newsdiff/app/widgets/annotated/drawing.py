"""Draw one line of an annotated report."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment

from newsdiff.app.comparison.annotations import TOP
from newsdiff.app.comparison.marks import Mark, Marks, marks_at
from newsdiff.app.comparison.reading import ALL_MARKS, is_wanted
from newsdiff.app.comparison.searching import Pattern
from newsdiff.app.widgets.annotated.blocks import block_of_sentence
from newsdiff.app.widgets.annotated.page import (
    GAP,
    GUTTER,
    INSET,
    INSET_PARTS,
    SIGN,
    AnnotatedLine,
    AnnotatedPage,
    Key,
    Part,
)
from newsdiff.app.widgets.annotated.standing_out import Spots
from newsdiff.app.widgets.text.highlighting import found_in, highlighted
from newsdiff.app.widgets.text.role_styles import RoleStyles
from newsdiff.app.widgets.text.signs import CURSOR_BAR, LEFT_CURSOR_BAR
from newsdiff.app.widgets.text.text_roles import (
    BREAK,
    CHANGE,
    DETAIL,
    DIMMED,
    FOUND,
    MARK_ROLES,
    sign_role,
)
from newsdiff.app.widgets.text.wrapping import Run, drawn
from newsdiff.model import Comparison

PREFIX = "annotated-view--"
"""What the names of the component classes begin with."""

_KEYS = {
    Key.NAME: "name",
    Key.NOTE: "note",
    Key.CLASH: "clash",
}

_NOTES = (Key.NOTE, Key.CLASH)

_SIGNS = {mark.glyph: sign_role(mark) for mark in Mark}

COMPONENTS = frozenset(
    f"{PREFIX}{role}"
    for role in (
        *MARK_ROLES,
        *(part for part in Part if part not in (Part.BLANK, Part.SENTENCE)),
        *_KEYS.values(),
        *("sign", "cursor", "bar", "left-bar"),
        *(BREAK, CHANGE, DETAIL, DIMMED, FOUND),
    )
)
"""The roles of the text, as the style sheet names them."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a line looks like beside its text."""

    comparison: Comparison
    styles: RoleStyles
    cursor: int
    """The block under the cursor."""
    has_focus: bool
    kinds: frozenset[Mark]
    """Sentences with none of these marks are drawn quietly."""
    searched: Pattern | None
    """What is marked where it is found."""
    spots: Spots
    """Words of the line that stand out."""


class _State(NamedTuple):
    """What a line has to do with the reader."""

    begins: bool
    """It is the first one of its block."""
    here: bool
    """The cursor is on its block."""
    quiet: bool
    """The sentence that it stands at has no mark that is wanted."""
    over: tuple[str, ...]
    """Roles laid over those of the text."""


def draw(page: AnnotatedPage, number: int, look: Look) -> list[Segment]:
    """Return the segments of a line."""
    style = look.styles.style
    line, state = page.lines[number], _state(page, number, look)
    bar = (CURSOR_BAR if look.has_focus else LEFT_CURSOR_BAR) if state.here else ""
    segments = [
        Segment(" " * page.measure.indent, style()),
        Segment(bar.ljust(GUTTER), style("bar" if look.has_focus else "left-bar")),
        *_sign(line, look, state),
        *_text(line, look, state),
    ]
    used = sum(cell_len(segment.text) for segment in segments)
    rest = page.measure.text_end - used
    segments.append(Segment(" " * rest, style(*state.over)))
    if line.note:
        segments.append(Segment(" " * GAP, style()))
        segments += [_run(run, look, (), quiet=state.quiet) for run in line.note]
    return segments


def _state(page: AnnotatedPage, number: int, look: Look) -> _State:
    block = page.block_at(number)
    if block is None:
        return _State(begins=False, here=False, quiet=False, over=())
    here = block == look.cursor
    return _State(
        begins=page.first_line[block] == number,
        here=here,
        quiet=look.kinds != ALL_MARKS and _is_quiet(page, block, look),
        over=("cursor",) if here and look.has_focus else (),
    )


def _is_quiet(page: AnnotatedPage, block: int, look: Look) -> bool:
    """Tell whether the reader wants to see none of the marks of a sentence.

    Of what stands behind a sentence it is that one: its notes go on there.
    """
    after = page.blocks[block].after
    if after == TOP:
        return False
    place = page.blocks[block_of_sentence(page.blocks, after)].place
    return not is_wanted(marks_at(look.comparison, place), look.kinds)


def _sign(line: AnnotatedLine, look: Look, state: _State) -> Iterator[Segment]:
    style, over = look.styles.style, state.over
    if line.part in INSET_PARTS:
        yield Segment(" " * SIGN, style(*over))
        yield Segment(" ", style(*over))
        for glyph in line.sign:
            yield Segment(glyph, style(_SIGNS.get(glyph, "sign"), *over))
        yield Segment(" " * (INSET - 1 - len(line.sign)), style(*over))
        return
    marks = _marks(line, look) if state.begins else ()
    for mark in marks:
        role = DIMMED if state.quiet else sign_role(mark)
        yield Segment(mark.glyph, style(role, *over))
    yield Segment(" " * (SIGN - len(marks)), style(*over))


def _marks(line: AnnotatedLine, look: Look) -> Marks:
    return marks_at(look.comparison, line.place) if line.place else ()


def _text(line: AnnotatedLine, look: Look, state: _State) -> Iterator[Segment]:
    roles, spots = _roles(line, look, state), look.spots
    if DIMMED in roles and not state.here:
        spots = ()
    text = look.comparison.sentence(line.place).text if line.place else ""
    found = found_in(text, look.searched)
    for run in line.runs:
        if run.key != Key.TEXT or run.is_sign:
            base = roles if line.part in INSET_PARTS else ()
            yield _run(run, look, (*base, *state.over), quiet=DIMMED in roles)
        elif line.place is None:
            yield Segment(drawn(run.text), look.styles.style(*roles, *state.over))
        else:
            for piece, laid_over in highlighted(run, spots, found):
                yield Segment(piece, look.styles.style(*roles, *state.over, *laid_over))


def _roles(line: AnnotatedLine, look: Look, state: _State) -> tuple[str, ...]:
    """Return the roles of the text of a line."""
    if line.part is Part.BLANK:
        return ()
    if line.part is not Part.SENTENCE:
        return (line.part.value,)
    return (DIMMED,) if state.quiet else (_marks(line, look)[0].value,)


def _run(
    run: Run, look: Look, roles: tuple[str, ...], *, quiet: bool = False
) -> Segment:
    """Return a run that is no text of the line's sentence.

    Args:
        quiet: a note stands back with its sentence.
    """
    if run.key == Key.TEXT and not run.text.isspace():
        own: tuple[str, ...] = (BREAK,)
    elif quiet and run.key in _NOTES:
        own = (DIMMED,)
    else:
        own = (_KEYS[run.key],) if run.key in _KEYS else ()
    base = [role for role in roles if role != "cursor"]
    over = [role for role in roles if role == "cursor"]
    return Segment(drawn(run.text), look.styles.style(*base, *own, *over))
