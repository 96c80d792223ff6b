"""Draw one line of an annotated report."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment

from newsdiff.app.comparison.marks import Mark, Marks, marks_at
from newsdiff.app.comparison.reading import is_wanted
from newsdiff.app.comparison.searching import Pattern
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


def draw(page: AnnotatedPage, number: int, look: Look) -> list[Segment]:
    """Return the segments of a line."""
    style = look.styles.style
    line, block = page.lines[number], page.block_at(number)
    here = block is not None and block == look.cursor
    begins = block is not None and page.first_line[block] == number
    over = ("cursor",) if here and look.has_focus else ()
    bar = (CURSOR_BAR if look.has_focus else LEFT_CURSOR_BAR) if here else ""
    segments = [
        Segment(" " * page.measure.indent, style()),
        Segment(bar.ljust(GUTTER), style("bar" if look.has_focus else "left-bar")),
        *_sign(line, look, over, begins=begins),
        *_text(line, look, over),
    ]
    used = sum(cell_len(segment.text) for segment in segments)
    rest = page.measure.text_end - used
    segments.append(Segment(" " * rest, style(*over)))
    if line.note:
        segments.append(Segment(" " * GAP, style()))
        segments += [_run(run, look, ()) for run in line.note]
    return segments


def _marks(line: AnnotatedLine, look: Look) -> Marks:
    return marks_at(look.comparison, line.place) if line.place else ()


def _sign(
    line: AnnotatedLine, look: Look, over: tuple[str, ...], *, begins: bool
) -> Iterator[Segment]:
    style = look.styles.style
    if line.part in INSET_PARTS:
        yield Segment(" " * SIGN, style(*over))
        yield Segment(" ", style(*over))
        for glyph in line.sign:
            yield Segment(glyph, style(_SIGNS.get(glyph, "sign"), *over))
        yield Segment(" " * (INSET - 1 - len(line.sign)), style(*over))
        return
    marks = _marks(line, look) if begins else ()
    wanted = is_wanted(marks, look.kinds)
    for mark in marks:
        yield Segment(mark.glyph, style(sign_role(mark) if wanted else DIMMED, *over))
    yield Segment(" " * (SIGN - len(marks)), style(*over))


def _text(line: AnnotatedLine, look: Look, over: tuple[str, ...]) -> Iterator[Segment]:
    roles: tuple[str, ...] = (line.part.value,)
    if line.part is Part.SENTENCE:
        marks = _marks(line, look)
        roles = (marks[0].value if is_wanted(marks, look.kinds) else DIMMED,)
    elif line.part is Part.BLANK:
        roles = ()
    text = look.comparison.sentence(line.place).text if line.place else ""
    found = found_in(text, look.searched)
    for run in line.runs:
        if run.key != Key.TEXT or run.is_sign:
            base = roles if line.part in INSET_PARTS else ()
            yield _run(run, look, (*base, *over))
        elif line.place is None:
            yield Segment(drawn(run.text), look.styles.style(*roles, *over))
        else:
            for piece, laid_over in highlighted(run, look.spots, found):
                yield Segment(piece, look.styles.style(*roles, *over, *laid_over))


def _run(run: Run, look: Look, roles: tuple[str, ...]) -> Segment:
    if run.key == Key.TEXT and not run.text.isspace():
        own: tuple[str, ...] = (BREAK,)
    else:
        own = (_KEYS[run.key],) if run.key in _KEYS else ()
    base = [role for role in roles if role != "cursor"]
    over = [role for role in roles if role == "cursor"]
    return Segment(drawn(run.text), look.styles.style(*base, *own, *over))
