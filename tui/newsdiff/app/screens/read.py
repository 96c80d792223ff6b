"""One report in full width, to read."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from newsdiff.app.requests import CleanedSought, Revised
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.too_small import TooSmall
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.app.wording import counted
from newsdiff.model import Article


class ReadScreen(Screen[None]):
    """A report by itself."""

    TITLE = "Report"
    AUTO_FOCUS = "ReportText"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "c",
            "cleaned",
            "Cleaned text",
            id="read.cleaned",
            tooltip="What was removed and why; put it right",
        ),
        Binding("q,escape", "back", "Back", id="read.back", tooltip="To the events"),
    ]

    def __init__(self, report: Article, *, alone: bool) -> None:
        """Show a report.

        Args:
            alone: no other report of the same event is known; the screen says so.
        """
        super().__init__()
        self.report = report
        self._alone = alone

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield TitleBar(self.report.source or "Report", self._note())
        if self._alone:
            yield Static(
                "The only report of this event: nothing to compare yet.",
                id="alone",
                markup=False,
            )
        yield ReportText(self.report)
        yield SteadyFooter()

    def _note(self) -> str:
        return counted(len(self.report.sentences), "sentence")

    def action_cleaned(self) -> None:
        """Show what was removed from the report."""
        self.post_message(CleanedSought(self.report))

    @on(Revised)
    def show_revised(self, event: Revised) -> None:
        """Show the report as it is now."""
        if event.old is self.report:
            self.report = event.new
            self.query_one(ReportText).report = event.new
            self.query_one(TitleBar).note = self._note()

    def action_back(self) -> None:
        """Go back to where the report was opened."""
        self.dismiss()
