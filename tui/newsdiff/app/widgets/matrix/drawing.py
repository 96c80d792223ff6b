"""Draw one line of the matrix."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.segment import Segment

from newsdiff.app.comparison.matrix_rows import Row
from newsdiff.app.widgets.matrix.head import head_lines
from newsdiff.app.widgets.matrix.layout import (
    PLAIN,
    MatrixLine,
    MatrixPage,
    Part,
    cell_text,
)
from newsdiff.app.widgets.matrix.measure import GAP, GUTTER
from newsdiff.app.widgets.matrix.opened import draw_source, draw_wording
from newsdiff.app.widgets.matrix.roles import (
    CELL,
    CURSOR,
    FILLED,
    GAP_SIGN,
    HEAD,
    MORE,
    NUMBER,
    QUIET,
    Look,
    gutter,
)
from newsdiff.app.widgets.matrix.top import draw_names, draw_shares, draw_summary
from newsdiff.app.widgets.text.highlighting import found_in, highlighted
from newsdiff.app.widgets.text.role_styles import RoleStyles
from newsdiff.app.widgets.text.text_roles import sign_role
from newsdiff.app.widgets.text.wrapping import Run, drawn

GAP_DOT = "·"
"""Stands where a report does not have what others have."""


def draw(page: MatrixPage, line: MatrixLine, look: Look) -> list[Segment]:
    """Return the segments of a line."""
    match line.part:
        case Part.SUMMARY:
            return draw_summary(page, look)
        case Part.NAMES:
            return draw_names(page, look)
        case Part.SHARES:
            return draw_shares(page, look)
        case Part.HEAD:
            return _head(page, line, look)
        case Part.SOURCE:
            return draw_source(page, line, look)
        case Part.WORDING:
            return draw_wording(page, line, look)
    text = "".join(drawn(run.text) for run in line.runs)
    indent = Segment(" " * GUTTER, look.styles.style())
    if line.row >= 0:
        indent = gutter(line, look, is_open=False)
        text = " " * GUTTER + text
    return [indent, Segment(text, look.styles.style(QUIET))]


def _head(page: MatrixPage, line: MatrixLine, look: Look) -> list[Segment]:
    table, measure = page.table, page.measure
    row = table.rows[line.row]
    is_open = row.places in table.open_rows and not line.number
    segments = [gutter(line, look, is_open=is_open)]
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
    found = found_in(text, look.searched)
    for piece, over in highlighted(Run(PLAIN, 0, text), (), found) if text else ():
        yield Segment(piece, look.styles.style(*roles, *over))
    yield Segment(" " * (width - cell_len(text)), look.styles.style(*roles))


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
        yield Segment(mark.glyph, styles.style(*filled, sign_role(mark), *over))
    glyphs = len(cell.marks)
    text = cell_text(row, report, width - glyphs)
    yield Segment(text.ljust(width - glyphs), styles.style(*filled, NUMBER, *over))
