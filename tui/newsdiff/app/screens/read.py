"""One report in full width, to read."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from newsdiff.app.widgets.report_text import ReportText
from newsdiff.app.widgets.steady_footer import SteadyFooter
from newsdiff.app.widgets.title_bar import TitleBar
from newsdiff.app.widgets.too_small import TooSmall
from newsdiff.app.wording import counted
from newsdiff.model import Article


class ReadScreen(Screen[None]):
    """A report by itself."""

    TITLE = "Report"
    AUTO_FOCUS = "ReportText"
    BINDINGS: ClassVar[list[BindingType]] = [
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
        sentences = counted(len(self.report.sentences), "sentence")
        yield TooSmall()
        yield TitleBar(self.report.source or "Report", sentences)
        if self._alone:
            yield Static(
                "The only report of this event: nothing to compare yet.",
                id="alone",
                markup=False,
            )
        yield ReportText(self.report)
        yield SteadyFooter()

    def action_back(self) -> None:
        """Go back to where the report was opened."""
        self.dismiss()
