"""The wording that stands for a row while it is closed."""

from collections.abc import Iterator

from newsdiff.app.comparison.matrix_rows import Row
from newsdiff.app.widgets.matrix.layout import PLAIN, Table
from newsdiff.app.widgets.text.cutting import cut
from newsdiff.app.widgets.text.wrapping import MINIMUM_WIDTH, Chunk, drawn, wrap


def head_lines(table: Table, row: Row, width: int) -> tuple[str, ...]:
    """Return the lines of a row's wording, the last one cut with a sign if need be."""
    text = " ".join(drawn(table.comparison.sentence(row.head).text).split())
    if table.lines_of_head < 2 or width < MINIMUM_WIDTH:
        return (cut(text, width),)
    lines = list(_broken(text, width))
    if len(lines) <= table.lines_of_head:
        return (*lines, *[""] * (table.lines_of_head - len(lines)))
    kept = lines[: table.lines_of_head - 1]
    rest = " ".join(lines[table.lines_of_head - 1 :])
    return (*kept, cut(rest, width))


def _broken(text: str, width: int) -> Iterator[str]:
    for line in wrap([Chunk(PLAIN, text)], width):
        yield "".join(drawn(run.text) for run in line)
