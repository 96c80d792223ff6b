"""One report in full width: who else has each sentence, and what it leaves out."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType

from newsdiff.app.comparison.annotations import counterpart
from newsdiff.app.widgets.annotated.blocks import paragraph_from
from newsdiff.app.widgets.annotated.keys import ANNOTATED_KEYS
from newsdiff.app.widgets.annotated.report_view import AnnotatedReport
from newsdiff.app.widgets.text.comparison_view import ComparisonView
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.app.wording import below_or_above
from newsdiff.model import Place


class AnnotatedView(AnnotatedReport, inherit_bindings=False):
    """Goes through a report, opens what is folded, and goes on to the next report."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *ComparisonView.BINDINGS,
        *ANNOTATED_KEYS,
    ]

    # Keys

    def action_report(self, by: int) -> None:
        """Read the next or previous report, at the same statement."""
        shown = self.reports_shown
        if len(shown) > 1:
            at = shown.index(self.report) if self.report in shown else 0
            self._read(shown[(at + by) % len(shown)])

    def _read(self, report: int) -> None:
        if self.comparison is None:
            return
        here = self.place_of(self.cursor)
        there = counterpart(self.comparison, here, report)
        self.set_reactive(ComparisonView.place, there or here)
        self.report = report
        if self.block_count:
            self._tell()
        else:
            self.told = Place(report, 0)

    def action_found(self, direction: int) -> None:
        """Go on with what the reader looks for, also to where it is folded."""
        super().action_found(direction)
        block = self._blocks[self.cursor] if self._blocks else None
        if block and block.folded and not block.is_open and self.has_found(self.cursor):
            self.action_unfold()
            inner = range(self.cursor + 1, self.cursor + 1 + len(block.folded))
            self.cursor = next(
                number for number in inner[::direction] if self.has_found(number)
            )

    def action_seek_left_out(self, direction: int) -> None:
        """Go to the next or previous thing that this report leaves out."""
        for block in self._ahead(direction):
            if not self._blocks[block].is_sentence:
                self.cursor = block
                return
        self.post_message(
            Remarked(f"Nothing further is left out {below_or_above(direction)}")
        )

    def action_paragraph(self, by: int) -> None:
        """Go to where the next paragraph begins, or this one or the previous one."""
        if self.comparison is not None and self._blocks:
            article = self.comparison.articles[self.report]
            self.cursor = paragraph_from(article, self._blocks, self.cursor, by)

    def action_unfold(self) -> None:
        """Show how others put a sentence, or what is folded here; or fold it."""
        if not self._blocks or self.comparison is None:
            return
        block = self._blocks[self.cursor]
        if block.is_sentence and not self.comparison.matches_of(block.place):
            self.post_message(Remarked("No other report has this sentence"))
            return
        self._opened.turn(self.report, block)
        self._set_again(self.cursor)

    def action_unfold_all(self) -> None:
        """Show everything that is left out, or fold the long lists again."""
        if not self._opened.turn_folds(self.report, self._blocks):
            self.post_message(Remarked("Nothing is folded here"))
            return
        here = self._blocks[self.cursor]
        self._set_again(None)
        if here.folded:
            self.cursor = next(
                number
                for number, block in enumerate(self._blocks)
                if block.folded and block.after == here.after
            )

    def _set_again(self, cursor: int | None) -> None:
        """Set the page anew with the cursor on the line of the screen where it is."""
        here, row = self.place_of(self.cursor), self.row
        self.set_reactive(ComparisonView.place, here)
        self.set_page(anew=True)
        if cursor is not None:
            self.set_reactive(ComparisonView.cursor, self.validate_cursor(cursor))
        self._scroll_line(
            (self._page.first_line[self.cursor] if self._page else 0) - row
        )
        self.show_cursor()
        self._tell()

    def _tell(self) -> None:
        """Tell the screen where the reader is now."""
        self.watch_cursor(self.cursor, self.cursor)

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a block; a double click unfolds, on a fold a single one.

        A click on the title of another report goes there.
        """
        found = self._pointed_at(event)
        if found is None or self._page is None:
            return
        block = self._page.block_at(found[0])
        if block is None:
            other = self._title_at(self._page, found[0])
            if other is not None and event.chain == 1:
                self._read(other)
            return
        self.cursor = block
        if event.chain == (1 if self._blocks[block].folded else 2):
            self.action_unfold()
