"""Draw one line of the matrix."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from newsdiff.app.marks import Mark
from newsdiff.app.matrix_rows import Row
from newsdiff.app.matrix_words import Highlights
from newsdiff.app.searching import Pattern
from newsdiff.app.widgets.matrix.cutting import padded
from newsdiff.app.widgets.matrix.head import head_lines
from newsdiff.app.widgets.matrix.layout import (
    MatrixLine,
    MatrixPage,
    Part,
    cell_text,
    outlet,
    source_words,
)
from newsdiff.app.widgets.matrix.measure import GAP, GUTTER
from newsdiff.app.widgets.role_styles import RoleStyles
from newsdiff.app.widgets.wrapping import Run, drawn, pieces
from newsdiff.app.wording import percent

PREFIX = "matrix--"
"""What the names of the component classes begin with."""

SUMMARY = "summary"
FIXED = "fixed"
"""Under the lines at the top, which stay."""
NAME = "name"
COLUMN = "column"
"""The name of the column under the cursor."""
QUIET = "quiet"
GAP_SIGN = "gap"
FILLED = "filled"
"""Under what a report has of a statement."""
NUMBER = "number"
HEAD = "head"
MORE = "more"
"""The second line of a row's wording."""
SOURCE = "source"
CURSOR = "cursor"
CELL = "cell"
"""The cell under the cursor, over all others."""
BAR = "bar"
LEFT_BAR = "left-bar"
CHANGE = "change"
DETAIL = "detail"
FOUND = "found"

ROLES = (
    *(
        SUMMARY,
        FIXED,
        NAME,
        COLUMN,
        QUIET,
        GAP_SIGN,
        FILLED,
        NUMBER,
        HEAD,
        MORE,
        SOURCE,
    ),
    *(CURSOR, CELL, BAR, LEFT_BAR, CHANGE, DETAIL, FOUND),
    *(mark for mark in Mark if mark is not Mark.DIFFERS),
    *(f"{mark}-sign" for mark in Mark),
)
"""What the style sheet names, behind the prefix."""

CURSOR_BAR = "▌"
LEFT_SIGN = "▏"
"""Beside the row under the cursor, with focus and without."""

OPEN = "▾"
"""Before a row whose wordings are shown."""

GAP_DOT = "·"
"""Stands where a report does not have what others have."""

MORE_LEFT = "‹"
MORE_RIGHT = "›"
"""There are further columns on this side."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a line looks like beside its text."""

    styles: RoleStyles
    cursor: int
    """The row under the cursor."""
    report: int
    """The report whose column is under the cursor."""
    left: int
    """The first column in view."""
    has_focus: bool
    highlights: Highlights
    """What stands out in the wordings of this line's row."""
    searched: Pattern | None


def draw(page: MatrixPage, line: MatrixLine, look: Look) -> list[Segment]:
    """Return the segments of a line."""
    match line.part:
        case Part.SUMMARY:
            return _summary(page, look)
        case Part.NAMES:
            return _names(page, look)
        case Part.SHARES:
            return _shares(page, look)
        case Part.HEAD:
            return _head(page, line, look)
        case Part.SOURCE:
            return _source(page, line, look)
        case Part.WORDING:
            return _wording(page, line, look)
    text = "".join(drawn(run.text) for run in line.runs)
    indent = Segment(" " * GUTTER, look.styles.style())
    if line.row >= 0:
        indent = _gutter(line, look, is_open=False)
        text = " " * GUTTER + text
    return [indent, Segment(text, look.styles.style(QUIET))]


# What stays at the top


def _summary(page: MatrixPage, look: Look) -> list[Segment]:
    width = max(page.measure.width - GUTTER, 0)
    words = page.table.summary.words(width)
    style = look.styles.style
    return [
        Segment(" " * GUTTER, style(FIXED)),
        Segment(padded(words, width), style(FIXED, SUMMARY)),
    ]


def _names(page: MatrixPage, look: Look) -> list[Segment]:
    measure, style = page.measure, look.styles.style
    stop = look.left + measure.visible
    about = page.table.about
    if measure.visible < measure.columns:
        about += f" · columns {look.left + 1}–{stop} of {measure.columns}"
    segments = _fixed_start(page, about, look)
    sign = MORE_LEFT if look.left else ""
    segments.append(Segment(sign.ljust(GAP), style(FIXED, COLUMN)))
    for number in range(look.left, stop):
        is_here = page.table.columns[number] == look.report
        role = COLUMN if is_here else NAME
        shown = padded(page.names[number], measure.cell)
        segments.append(Segment(shown, style(FIXED, role)))
        segments.append(Segment(" ", style(FIXED)))
    sign = MORE_RIGHT if stop < measure.columns else ""
    segments.append(Segment(sign, style(FIXED, COLUMN)))
    return segments


def _shares(page: MatrixPage, look: Look) -> list[Segment]:
    measure, style, summary = page.measure, look.styles.style, page.table.summary
    name = outlet(page.table.comparison, look.report)
    had = summary.had.get(look.report, 0)
    segments = _fixed_start(page, f"{name} has {had:,} of {summary.shared:,}", look)
    segments.append(Segment(" " * GAP, style(FIXED)))
    for number in range(look.left, look.left + measure.visible):
        had = summary.had.get(page.table.columns[number], 0)
        share = percent(had / summary.shared) if summary.shared else ""
        segments.append(Segment(padded(share, measure.column), style(FIXED, QUIET)))
    return segments


def _fixed_start(page: MatrixPage, text: str, look: Look) -> list[Segment]:
    style = look.styles.style
    return [
        Segment(" " * GUTTER, style(FIXED)),
        Segment(padded(text, page.measure.wording), style(FIXED, QUIET)),
    ]


# A row


def _gutter(line: MatrixLine, look: Look, *, is_open: bool) -> Segment:
    bar, role = "", QUIET
    if line.row == look.cursor:
        bar = CURSOR_BAR if look.has_focus else LEFT_SIGN
        role = BAR if look.has_focus else LEFT_BAR
    sign = OPEN if is_open else ""
    return Segment(f"{bar or ' '}{sign}".ljust(GUTTER), look.styles.style(role))


def _head(page: MatrixPage, line: MatrixLine, look: Look) -> list[Segment]:
    table, measure = page.table, page.measure
    row = table.rows[line.row]
    is_open = row.places in table.open_rows and not line.number
    segments = [_gutter(line, look, is_open=is_open)]
    under = (CURSOR,) if line.row == look.cursor and look.has_focus else ()
    text = head_lines(table, row, measure.wording)[line.number]
    role = MORE if line.number else HEAD
    segments += _marked(text, look, (role, *under), measure.wording)
    if line.number:
        segments.append(Segment(" " * measure.right, look.styles.style(*under)))
        return segments
    segments.append(Segment(" " * GAP, look.styles.style(*under)))
    for number in range(look.left, look.left + measure.visible):
        report = table.columns[number]
        over = (CELL,) if under and report == look.report else ()
        segments += _cell(
            row, report, measure.cell, look.styles, under=under, over=over
        )
        segments.append(Segment(" ", look.styles.style(*under)))
    return segments


def _marked(
    text: str, look: Look, roles: tuple[str, ...], width: int
) -> Iterator[Segment]:
    """Yield a text and the space behind it, with what is found in it."""
    spots = _found(text, look)
    cuts = [cut for spot in spots for cut in spot]
    for start, piece in pieces(Run(0, 0, text), cuts) if text else ():
        is_found = any(begin <= start < end for begin, end in spots)
        found = (FOUND,) if is_found else ()
        yield Segment(piece, look.styles.style(*roles, *found))
    yield Segment(" " * (width - cell_len(text)), look.styles.style(*roles))


def _found(text: str, look: Look) -> Sequence[tuple[int, int]]:
    if look.searched is None:
        return ()
    return [found.span() for found in look.searched.finditer(text)]


def _cell(
    row: Row,
    report: int,
    width: int,
    styles: RoleStyles,
    *,
    under: tuple[str, ...],
    over: tuple[str, ...],
) -> Iterator[Segment]:
    cell = row.cells.get(report)
    if cell is None:
        sign = GAP_DOT if row.is_shared else ""
        yield Segment(sign.ljust(width), styles.style(GAP_SIGN, *under, *over))
        return
    filled = (*under, FILLED) if row.is_shared else under
    for mark in cell.marks:
        yield Segment(mark.glyph, styles.style(*filled, f"{mark}-sign", *over))
    glyphs = len(cell.marks)
    text = cell_text(row, report, width - glyphs)
    yield Segment(text.ljust(width - glyphs), styles.style(*filled, NUMBER, *over))


# An open row


def _source(page: MatrixPage, line: MatrixLine, look: Look) -> list[Segment]:
    assert line.place is not None
    style, row = look.styles.style, page.table.rows[line.row]
    marks = row.cells[line.place.report].marks_of(line.place.sentence)
    name = outlet(page.table.comparison, line.place.report)
    under = _under(line, look)
    words = f" · {source_words(row, line.place)}"
    room = max(page.measure.text - len(words), 1)
    segments = [_gutter(line, look, is_open=False)]
    segments += [Segment(mark.glyph, style(*under, f"{mark}-sign")) for mark in marks]
    shown = padded(name, min(room, cell_len(name)))
    segments += [
        Segment(" " * (GUTTER - len(marks)), style(*under)),
        Segment(shown, style(SOURCE, *under)),
        Segment(words, style(QUIET, *under)),
    ]
    return [*segments, _rest(segments, page, style(*under))]


def _rest(segments: Sequence[Segment], page: MatrixPage, style: Style) -> Segment:
    """Return the space up to the right end of the text of an open row."""
    used = sum(cell_len(segment.text) for segment in segments)
    return Segment(" " * (2 * GUTTER + page.measure.text - used), style)


def _under(line: MatrixLine, look: Look) -> tuple[str, ...]:
    """Return the style under a wording in the column that the cursor is in."""
    here = line.place is not None and line.place.report == look.report
    return (CURSOR,) if here and line.row == look.cursor and look.has_focus else ()


def _wording(page: MatrixPage, line: MatrixLine, look: Look) -> list[Segment]:
    assert line.place is not None
    row, under = page.table.rows[line.row], _under(line, look)
    style = look.styles.style
    kind = row.cells[line.place.report].marks_of(line.place.sentence)[0]
    spots = look.highlights.get(line.place, ())
    found = _found(page.table.comparison.sentence(line.place).text, look)
    cuts = [cut for spot in spots for cut in (spot.start, spot.end)]
    cuts += [cut for span in found for cut in span]
    segments = [
        _gutter(line, look, is_open=False),
        Segment(" " * GUTTER, style(*under)),
    ]
    for run in line.runs:
        if run.is_sign:
            segments.append(Segment(run.text, style(QUIET, *under)))
            continue
        for start, text in pieces(run, cuts):
            touching = [spot for spot in spots if spot.start <= start < spot.end]
            roles = [kind.value, *under]
            roles += [CHANGE] if touching else []
            roles += [DETAIL] if any(spot.detail for spot in touching) else []
            roles += [FOUND] if any(a <= start < b for a, b in found) else []
            segments.append(Segment(drawn(text), style(*roles)))
    return [*segments, _rest(segments, page, style(*under))]
