"""The pieces of text of a PDF's pages -> lines in reading order."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import isfinite
from statistics import median
from typing import NamedTuple

from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.forms.pdf_pages import Fragment

FEWEST_COLUMN_LINES = 5
"""So many pieces begin at one place before that place is the edge of a column."""

COLUMN_SHARE = 0.3
"""And at least this share of the page's rows."""

SAME_ROW = 0.4
"""Pieces whose baselines differ by less, in sizes of their type, are one line."""

EDGE_LINES = 3
"""So many lines at the top and at the foot of a page can be its running head."""

_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\s]*(?:page|seite|página|pagina|p\.)?\s*\d{1,4}"
    r"(?:\s*(?:/|of|von|de|di|sur)\s*\d{1,4})?[-–—|\s]*)",
    re.IGNORECASE,
)
# What browsers print at the edge of a sheet.
_PRINTED = re.compile(
    r"https?://\S+(?:\s+\d{1,4}/\d{1,4})?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?: .{0,200})?",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A line of a page; places in points from the lower left."""

    page: int
    x: float
    y: float
    size: float
    text: str


def read_lines(pages: Sequence[Sequence[Fragment]]) -> list[Line]:
    """Return the lines of all pages, without what stands at the edge of each page."""
    found = [_lines(number, fragments) for number, fragments in enumerate(pages)]
    repeated = _repeated([_edge(lines) for lines in found])
    return [
        line
        for lines in found
        for edge in [_edge(lines)]
        for line in lines
        if line not in edge or not _is_running(line, repeated)
    ]


def _lines(page: int, fragments: Sequence[Fragment]) -> list[Line]:
    """Join the pieces of each line; columns that are written row by row are parted."""
    fragments = [piece for piece in fragments if _is_sound(piece)]
    columns = _column_starts(fragments)
    lines: list[list[Fragment]] = []
    for fragment in fragments:
        if (
            lines
            and _on_one_row(lines[-1][-1], fragment)
            and not _begins_column(fragment, columns)
        ):
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    joined = [_joined(page, pieces) for pieces in lines]
    if _is_row_by_row(lines):
        joined.sort(key=lambda line: sum(start <= line.x + 1 for start in columns))
    return [line for line in joined if line.text]


def _is_sound(piece: Fragment) -> bool:
    """Whether a piece can be seen: hostile matrices place text nowhere."""
    return isfinite(piece.x + piece.y + piece.size) and bool(piece.text.strip())


def _column_starts(fragments: Sequence[Fragment]) -> frozenset[int]:
    """Return where the second and further columns begin, near enough."""
    rows = len({round(fragment.y) for fragment in fragments})
    counts = Counter(round(fragment.x) for fragment in fragments)
    needed = max(FEWEST_COLUMN_LINES, COLUMN_SHARE * rows)
    starts = sorted(x for x, count in counts.items() if count >= needed)
    return frozenset(starts[1:])


def _begins_column(fragment: Fragment, columns: frozenset[int]) -> bool:
    """Whether a piece stands at the edge of a column, or is set in there."""
    return any(-1 <= fragment.x - start <= 2 * fragment.size for start in columns)


def _on_one_row(left: Fragment, right: Fragment) -> bool:
    return (
        abs(left.y - right.y) < SAME_ROW * max(left.size, right.size, 1)
        and right.x >= left.x
    )


def _is_row_by_row(lines: Sequence[Sequence[Fragment]]) -> bool:
    """Whether the page was written across its columns, as scanners do."""
    across = sum(_on_one_row(one[-1], other[0]) for one, other in pairwise(lines))
    return across > len(lines) / 3


def _joined(page: int, pieces: Sequence[Fragment]) -> Line:
    first = pieces[0]
    text = "".join(piece.text for piece in pieces).rstrip()
    if text.endswith("\u00ad"):  # the others are invisible, this one was printed
        text = text[:-1] + "-"
    size = median(piece.size for piece in pieces for _ in piece.text)
    return Line(page, first.x, first.y, size, one_line(text))


def _edge(lines: Sequence[Line]) -> frozenset[Line]:
    """Return the lines that stand highest and lowest on a page."""
    by_height = sorted(lines, key=lambda line: line.y)
    return frozenset(by_height[:EDGE_LINES] + by_height[-EDGE_LINES:])


def _repeated(edges: Sequence[frozenset[Line]]) -> frozenset[tuple[str, int]]:
    """Return what stands at the edge of half of the pages, numbers aside."""
    counts = Counter(
        shape for edge in edges for shape in {_shape(line) for line in edge}
    )
    needed = max(2, len(edges) / 2)
    return frozenset(shape for shape, count in counts.items() if count >= needed)


def _is_running(line: Line, repeated: frozenset[tuple[str, int]]) -> bool:
    return (
        _shape(line) in repeated
        or bool(_PAGE_NUMBER.fullmatch(line.text))
        or bool(_PRINTED.fullmatch(line.text))
    )


def _shape(line: Line) -> tuple[str, int]:
    """Return what running heads have in common: a title in larger type is none."""
    return _NUMBERS.sub("#", line.text).casefold(), round(line.size)
