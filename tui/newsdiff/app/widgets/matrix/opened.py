"""Draw an open row's wordings, each with where it stands in its report."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from newsdiff.app.widgets.matrix.layout import (
    SEPARATOR,
    MatrixLine,
    MatrixPage,
    outlet,
    source_words,
)
from newsdiff.app.widgets.matrix.measure import GUTTER
from newsdiff.app.widgets.matrix.roles import (
    CURSOR,
    QUIET,
    SOURCE,
    Look,
    gutter,
)
from newsdiff.app.widgets.text.cutting import padded
from newsdiff.app.widgets.text.highlighting import found_in, highlighted
from newsdiff.app.widgets.text.text_roles import sign_role

LEAST_NAME = 16
"""Cells of an outlet's name that are kept before what is said of its sentence."""


def draw_source(page: MatrixPage, line: MatrixLine, look: Look) -> list[Segment]:
    """Return the line that says whose wording follows."""
    assert line.place is not None
    style, row = look.styles.style, page.table.rows[line.row]
    marks = row.cells[line.place.report].marks_of(line.place.sentence)
    name = outlet(page.table.comparison, line.place.report)
    under = _under(line, look)
    least = min(cell_len(name), LEAST_NAME)
    at_most = page.measure.text - least - len(SEPARATOR)
    words = SEPARATOR + source_words(row, line.place, at_most)
    room = max(page.measure.text - len(words), 1)
    segments = [gutter(line, look, is_open=False)]
    segments += [Segment(mark.glyph, style(*under, sign_role(mark))) for mark in marks]
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


def draw_wording(page: MatrixPage, line: MatrixLine, look: Look) -> list[Segment]:
    """Return a line of a wording, with what stands out in it."""
    assert line.place is not None
    row, under = page.table.rows[line.row], _under(line, look)
    style = look.styles.style
    kind = row.cells[line.place.report].marks_of(line.place.sentence)[0]
    spots = look.highlights.get(line.place, ())
    found = found_in(page.table.comparison.sentence(line.place).text, look.searched)
    segments = [
        gutter(line, look, is_open=False),
        Segment(" " * GUTTER, style(*under)),
    ]
    for run in line.runs:
        if run.is_sign:
            segments.append(Segment(run.text, style(QUIET, *under)))
            continue
        for piece, over in highlighted(run, spots, found):
            segments.append(Segment(piece, style(kind.value, *under, *over)))
    return [*segments, _rest(segments, page, style(*under))]
