"""Draw what stays at the top of the matrix: the summary, the names, the shares."""

from rich.cells import cell_len
from rich.segment import Segment

from newsdiff.app.widgets.matrix.layout import MatrixPage, outlet
from newsdiff.app.widgets.matrix.measure import GAP, GUTTER, MARGIN
from newsdiff.app.widgets.matrix.roles import COLUMN, FIXED, NAME, QUIET, SUMMARY, Look
from newsdiff.app.widgets.text.cutting import padded
from newsdiff.app.wording import percent

MORE_LEFT = "‹"
MORE_RIGHT = "›"
"""There are further columns on this side."""


def draw_summary(page: MatrixPage, look: Look) -> list[Segment]:
    """Return the line with the summary."""
    width = max(page.measure.width - GUTTER - MARGIN, 0)
    words = page.table.summary.words(width)
    style = look.styles.style
    return [
        Segment(" " * GUTTER, style(FIXED)),
        Segment(padded(words, width), style(FIXED, SUMMARY)),
    ]


def draw_names(page: MatrixPage, look: Look) -> list[Segment]:
    """Return the line that heads the columns."""
    measure, style = page.measure, look.styles.style
    stop = look.left + measure.visible
    about = page.table.about
    if measure.visible < measure.columns:
        columns = f"columns {look.left + 1}–{stop} of {measure.columns}"
        about = f"{about} · {columns}"
        about = about if cell_len(about) <= measure.wording else columns
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


def draw_shares(page: MatrixPage, look: Look) -> list[Segment]:
    """Return the line with what each report has of the statements."""
    measure, style, summary = page.measure, look.styles.style, page.table.summary
    name = outlet(page.table.comparison, look.report)
    had = summary.had.get(look.report, 0)
    about = f"{name} has {had:,} of {summary.shared:,}" if summary.shared else ""
    segments = _fixed_start(page, about, look)
    segments.append(Segment(" " * GAP, style(FIXED)))
    for number in range(look.left, look.left + measure.visible):
        had = summary.had.get(page.table.columns[number], 0)
        share = percent(had / summary.shared) if summary.shared else ""
        share = share if len(share) <= measure.cell else share.rstrip("%")
        segments.append(Segment(padded(share, measure.column), style(FIXED, QUIET)))
    return segments


def _fixed_start(page: MatrixPage, text: str, look: Look) -> list[Segment]:
    style = look.styles.style
    return [
        Segment(" " * GUTTER, style(FIXED)),
        Segment(padded(text, page.measure.wording), style(FIXED, QUIET)),
    ]
