"""The annotated pages of a comparison, kept while the reader goes through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.app.widgets.annotated.layout import Kept, Unfolded, lay_out
from newsdiff.app.widgets.annotated.outline import Outline, outline_of
from newsdiff.app.widgets.annotated.page import AnnotatedPage, Measure
from newsdiff.model import Comparison

if TYPE_CHECKING:
    from newsdiff.app.widgets.annotated.setting import Wrapped

MOST_LINES = 60_000
"""Lines of the pages that are kept; with more, those go that were not read for longest.
They take some 40 MB; eight reports of 200 sentences have 10,000."""


@dataclass(slots=True)
class _Report:
    """What is known of a report."""

    outline: Outline
    kept: Kept
    lines: int = 0


class Pages:
    """Makes the pages of reports that are read against each other.

    What depends on the comparison, the reports that are shown or the width goes when
    one of them is another; what the reader opens is set anew by itself. Lines of a text
    depend on the width alone.
    """

    def __init__(self, most_lines: int = MOST_LINES) -> None:
        self._most_lines = most_lines
        self._made_for: tuple[Comparison, tuple[int, ...]] | None = None
        self._room = (0, 0)
        self._wrapped: Wrapped = {}
        """Texts stay as they are at another threshold or choice of reports."""
        self._reports: dict[int, _Report] = {}
        """The one that was looked at last comes last."""

    def outline(
        self, comparison: Comparison, report: int, shown: Sequence[int]
    ) -> Outline:
        """Return what is on the page of a report."""
        return self._report(comparison, report, shown).outline

    def page(
        self,
        comparison: Comparison,
        report: int,
        shown: Sequence[int],
        width: int,
        unfolded: Unfolded,
    ) -> AnnotatedPage:
        """Return the page of a report in lines of `width` cells."""
        found = self._report(comparison, report, shown)
        if self._room != (room := Measure.of(width).room):
            self._room = room
            self._wrapped.clear()
            for one in self._reports.values():
                one.kept, one.lines = Kept(wrapped=self._wrapped), 0
        page = lay_out(found.outline, width, unfolded, found.kept)
        found.lines = len(page.lines)
        self._reports[report] = self._reports.pop(report)
        self._let_go()
        return page

    def _report(
        self, comparison: Comparison, report: int, shown: Sequence[int]
    ) -> _Report:
        wanted = comparison, tuple(shown)
        if self._made_for != wanted:
            self._made_for = wanted
            self._reports.clear()
        if report not in self._reports:
            outline = outline_of(comparison, report, shown)
            self._reports[report] = _Report(outline, Kept(wrapped=self._wrapped))
        return self._reports[report]

    def _let_go(self) -> None:
        """Forget pages beyond what may be kept, but never the one that is read."""
        if len(self._wrapped) > self._most_lines:
            self._wrapped.clear()
        lines = sum(one.lines for one in self._reports.values())
        for report in list(self._reports)[:-1]:
            if lines <= self._most_lines:
                return
            lines -= self._reports.pop(report).lines
