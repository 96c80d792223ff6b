"""The legend: each mark, its word, and how many sentences of a report carry it."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from newsdiff.app.marks import Mark
from newsdiff.app.widgets.page import MarkedReport

GAP = 3
"""Cells between two entries where there is room."""


def entry(mark: Mark, count: int | None = None) -> Content:
    """Return a mark's glyph in its colour, and what it stands for."""
    words = mark.words if count is None else f"{mark.words} {count}"
    return Content.assemble((mark.glyph, f"bold ${mark}"), f" {words}")


class Legend(Widget):
    """One line that explains the marks."""

    report: reactive[MarkedReport | None] = reactive(None)
    """The report whose sentences are counted; None counts nothing."""

    def render(self) -> Content:
        """Set the entries as wide apart as the line allows."""
        report = self.report
        counts = {mark: report.count(mark) if report else None for mark in Mark}
        entries = [entry(mark, count) for mark, count in counts.items()]
        width = self.content_size.width
        used = sum(part.cell_length for part in entries)
        gap = max(1, min(GAP, (width - used) // len(entries)))
        return Content(" " * gap).join(entries).truncate(width, ellipsis=True)
