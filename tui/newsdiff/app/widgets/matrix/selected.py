"""What the matrix has to be copied: statements, wordings and whose they are."""

from collections.abc import Iterable

from newsdiff.app.widgets.matrix.head import head_lines
from newsdiff.app.widgets.matrix.layout import (
    PLAIN,
    MatrixPage,
    Part,
    outlet,
    source_words,
)
from newsdiff.app.widgets.matrix.measure import GUTTER
from newsdiff.app.widgets.text.selected_texts import (
    LINE,
    PARAGRAPH,
    SPACE,
    Stretch,
    beginning,
)
from newsdiff.app.widgets.text.wrapping import Run

INDENTED = frozenset((Part.WORDING, Part.MISSING))


def texts_of_line(page: MatrixPage, number: int) -> Iterable[Stretch]:
    """Return what can be copied of a line: nothing of its cells."""
    line, table = page.lines[number], page.table
    if line.part is Part.HEAD:
        row = table.rows[line.row]
        text = head_lines(table, row, page.measure.wording)[line.number]
        runs = (Run(PLAIN, 0, text),)
        is_apart = page.lines[number - 1].part is Part.BLANK
        before = SPACE if line.number else PARAGRAPH if is_apart else LINE
        return (Stretch(number, GUTTER, runs, before),)
    if line.part is Part.SOURCE and line.place is not None:
        words = source_words(table.rows[line.row], line.place)
        runs = (
            Run(PLAIN, 0, f"{outlet(table.comparison, line.place.report)} · {words}"),
        )
        return (Stretch(number, 2 * GUTTER, runs, PARAGRAPH),)
    if line.part in INDENTED:
        begins = beginning(number, lambda at: page.lines[at].runs, PLAIN)
        is_first = line.part is Part.MISSING
        return (
            Stretch(begins, 2 * GUTTER, line.runs, PARAGRAPH if is_first else LINE),
        )
    return ()
