"""The matrix set in lines: what stays at the top, the rows, what an open one has."""

import sys
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from rich.cells import cell_len

from newsdiff.app.comparison.matrix_order import Summary
from newsdiff.app.comparison.matrix_rows import Row
from newsdiff.app.comparison.matrix_words import contradicting
from newsdiff.app.comparison.one_origin import is_of_one
from newsdiff.app.widgets.matrix.measure import Measure
from newsdiff.app.widgets.matrix.short_names import short_names
from newsdiff.app.widgets.text.cutting import CUT
from newsdiff.app.widgets.text.report_facts import outlet_of
from newsdiff.app.widgets.text.wrapping import Chunk, Line, drawn, wrap
from newsdiff.model import Comparison, Place, Placement

FIXED_LINES = 3
"""Lines that stay at the top: the summary, the names, the shares."""

PLAIN = 0
"""Key of the runs of a line; a line has the text of one thing only."""


class Part(Enum):
    """What a line is."""

    SUMMARY = "summary"
    NAMES = "names"
    SHARES = "shares"
    LEGEND = "legend"
    NOTE = "note"
    """Says something about what is above it."""
    BLANK = "blank"
    HEAD = "head"
    SOURCE = "source"
    """Whose wording follows, and where it stands there."""
    WORDING = "wording"
    MISSING = "missing"
    """Who does not have it, what else there is to say."""


SEPARATOR = " · "
"""Between the things that are said of a sentence."""


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One line of the page."""

    part: Part
    row: int = -1
    number: int = 0
    """Which line of the row's wording it is."""
    place: Place | None = None
    """Whose wording it is."""
    runs: Line = ()


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What is to be set in lines."""

    comparison: Comparison
    columns: tuple[int, ...]
    """The reports, in their order."""
    rows: tuple[Row, ...]
    summary: Summary
    about: str
    """The order of the rows, and how many of them there are."""
    open_rows: frozenset[tuple[Place, ...]] = frozenset()
    """The rows whose wordings are shown."""
    lines_of_head: int = 1
    """Lines that a wording may take in a row that is closed."""
    nothing: str = ""
    """What to say where there are no rows."""


@dataclass(frozen=True, slots=True, eq=False)
class MatrixPage:
    """Every line, and where each row stands."""

    table: Table
    measure: Measure
    names: tuple[str, ...]
    """What heads each column."""
    lines: Sequence[MatrixLine]
    first_line: Sequence[int]
    last_line: Sequence[int]
    row_of: dict[Place, int]
    """For each sentence the first row that it is in."""


Wrapped = MutableMapping[tuple[str, int], tuple[Line, ...]]
"""Lines that were set before, by text and width."""

_BLANK = MatrixLine(Part.BLANK)
_FIXED = tuple(MatrixLine(part) for part in (Part.SUMMARY, Part.NAMES, Part.SHARES))


def outlet(comparison: Comparison, report: int) -> str:
    """Return what a report's outlet is called, on one line."""
    return outlet_of(comparison.articles[report])


def lay_out(table: Table, width: int, wrapped: Wrapped) -> MatrixPage:
    """Set a table in lines of `width` cells.

    Args:
        wrapped: kept by the caller; what is in it is not set again.
    """
    outlets = [outlet(table.comparison, report) for report in table.columns]
    names, measure = _columns(outlets, Measure.of(width, len(table.columns)))
    lines = [*_FIXED, *_legend(outlets, names, measure), _BLANK]
    if not table.rows:
        lines += [
            MatrixLine(Part.NOTE, runs=runs)
            for runs in _set(table.nothing, measure.text, wrapped)
        ]
    first: list[int] = []
    last: list[int] = []
    row_of: dict[Place, int] = {}
    for number, row in enumerate(table.rows):
        first.append(len(lines))
        lines += _row_lines(table, number, measure, wrapped)
        last.append(len(lines) - 1)
        for place in row.places:
            row_of.setdefault(place, number)
    return MatrixPage(
        table, measure, names, tuple(lines), tuple(first), tuple(last), row_of
    )


def toggled(page: MatrixPage, number: int, wrapped: Wrapped) -> MatrixPage:
    """Return the page with one row opened or closed; the others are not set again."""
    table = page.table
    open_rows = table.open_rows ^ {table.rows[number].places}
    table = replace(table, open_rows=open_rows)
    start, end = page.first_line[number], page.last_line[number]
    lines = list(_row_lines(table, number, page.measure, wrapped))
    more = len(lines) - (end - start + 1)
    return replace(
        page,
        table=table,
        lines=(*page.lines[:start], *lines, *page.lines[end + 1 :]),
        first_line=_shifted(page.first_line, number + 1, more),
        last_line=_shifted(page.last_line, number, more),
    )


def _shifted(lines: Sequence[int], start: int, by: int) -> tuple[int, ...]:
    return (*lines[:start], *(line + by for line in lines[start:]))


def _columns(
    outlets: Sequence[str], measure: Measure
) -> tuple[tuple[str, ...], Measure]:
    """Return what heads the columns, and columns no wider than is of use."""
    names = short_names(outlets, measure.cell)
    widest = max(map(cell_len, names), default=0)
    return names, measure.narrowed(max(widest, measure.comfortable) + 1)


def _legend(
    outlets: Sequence[str], names: Sequence[str], measure: Measure
) -> Iterator[MatrixLine]:
    """Yield what the short names stand for, if there are any."""
    short = [
        f"{name} {outlet}".replace(" ", "\N{NO-BREAK SPACE}")
        for name, outlet in zip(names, outlets, strict=True)
        if name not in outlet and CUT not in name
    ]
    if short:
        text = "   ".join(short)
        for runs in wrap([Chunk(PLAIN, text)], measure.text):
            yield MatrixLine(Part.LEGEND, runs=runs)


def _row_lines(
    table: Table, number: int, measure: Measure, wrapped: Wrapped
) -> Iterator[MatrixLine]:
    row = table.rows[number]
    yield MatrixLine(Part.HEAD, number)
    if table.lines_of_head > 1:
        text = drawn(table.comparison.sentence(row.head).text)
        if cell_len(text) > measure.wording:
            yield MatrixLine(Part.HEAD, number, 1)
    if row.places not in table.open_rows:
        return
    for place in row.places:
        yield MatrixLine(Part.SOURCE, number, place=place)
        text = table.comparison.sentence(place).text
        for runs in _set(text, measure.text, wrapped):
            yield MatrixLine(Part.WORDING, number, place=place, runs=runs)
    for note in (missing(table, row), *elsewhere(table, row)):
        for runs in _set(note, measure.text, wrapped):
            yield MatrixLine(Part.MISSING, number, runs=runs)
    yield MatrixLine(Part.BLANK, number)


def _set(text: str, width: int, wrapped: Wrapped) -> tuple[Line, ...]:
    key = (text, width)
    found = wrapped.get(key)
    if found is None:
        found = wrapped[key] = tuple(wrap([Chunk(PLAIN, text)], width)) if text else ()
    return found


def missing(table: Table, row: Row) -> str:
    """Return who does not have a row, and who has it that is not shown."""
    comparison = table.comparison
    without = [report for report in table.columns if report not in row.cells]
    parts = []
    if without:
        names = ", ".join(outlet(comparison, report) for report in without)
        parts.append(f"Not in: {names}")
    reports = row.statement.reports if row.statement else ()
    if hidden := [report for report in reports if report not in table.columns]:
        names = ", ".join(outlet(comparison, report) for report in hidden)
        parts.append(f"Also in, not shown: {names}")
    if is_of_one(comparison.origins, reports or row.cells):
        parts.append("All of one origin")
    return " · ".join(parts)


def elsewhere(table: Table, row: Row) -> Iterator[str]:
    """Yield what contradicts a wording of a row and stands in another row."""
    for place in row.places:
        _, matches = contradicting(table.comparison, row, place)
        for match in matches:
            other = match.other(place)
            yield (
                f"{outlet(table.comparison, place.report)} is contradicted by"
                f" {outlet(table.comparison, other.report)},"
                f" sentence {other.sentence + 1}, in another row"
            )


def cell_text(row: Row, report: int, width: int) -> str:
    """Return what follows the glyphs of a cell: as much as there is room for.

    At best the numbers of the sentences, counted from one, and where the first stands.
    """
    sentences = [str(sentence + 1) for sentence in row.cells[report].sentences]
    placement = placement_of(row, Place(report, row.cells[report].sentences[0]))
    is_told = placement in (Placement.LEAD, Placement.END)
    all_of_them = ",".join(sentences)
    ways = [f" {all_of_them} {placement}"] if is_told else []
    ways.append(f" {all_of_them}")
    if len(sentences) > 1:
        ways += [f" {sentences[0]}+", f"{sentences[0]}+", "+"]
    else:
        ways.append(all_of_them)
    return next((way for way in ways if len(way) <= width), "")


def placement_of(row: Row, place: Place) -> Placement | None:
    """Return where a sentence stands in its report, if that is known."""
    if row.statement is None or not row.statement.placements:
        return None
    at = row.statement.places.index(place)
    return row.statement.placements[at]


def source_words(row: Row, place: Place, room: int = sys.maxsize) -> str:
    """Return where a wording stands in its report, and whether that had it first.

    As much of it as there is room for; which sentence it is in any case.
    """
    parts = [f"sentence {place.sentence + 1}"]
    if placement := placement_of(row, place):
        parts.append(str(placement))
    if place == row.head and len(row.places) > 1:
        parts.append("heads the row")
    if row.statement and place.report in row.statement.earliest:
        alone = len(row.statement.earliest) == 1
        parts.append("had it first" if alone else "among the first")
    while len(parts) > 1 and len(SEPARATOR.join(parts)) > room:
        parts.pop()
    return SEPARATOR.join(parts)
