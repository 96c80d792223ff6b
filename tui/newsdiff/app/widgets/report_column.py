"""A report with its header and its overview strip."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive

from newsdiff.app.widgets.overview import OverviewStrip
from newsdiff.app.widgets.page import MarkedReport
from newsdiff.app.widgets.pane_header import PaneHeader
from newsdiff.app.widgets.report_pane import ReportPane


class ReportColumn(Vertical):
    """One of the reports that stand side by side."""

    report: reactive[MarkedReport | None] = reactive(None, init=False)
    """What the column shows."""

    def __init__(self, number: int, report: MarkedReport) -> None:
        super().__init__()
        self.number = number
        """The report's index in the comparison."""
        self.set_reactive(ReportColumn.report, report)

    def compose(self) -> ComposeResult:
        """Put the header above, the strip beside the text."""
        yield PaneHeader().data_bind(ReportColumn.report)
        with Horizontal():
            yield ReportPane(self.number).data_bind(ReportColumn.report)
            yield OverviewStrip()

    @property
    def pane(self) -> ReportPane:
        """The pane with the text."""
        return self.query_one(ReportPane)

    @on(ReportPane.Viewed)
    def show_in_strip(self, message: ReportPane.Viewed) -> None:
        """Show in the strip what is in view."""
        message.stop()
        strip = self.query_one(OverviewStrip)
        strip.page = message.page
        strip.view = range(message.top, message.top + message.height)

    @on(OverviewStrip.Pointed)
    def go_to(self, message: OverviewStrip.Pointed) -> None:
        """Put the cursor where the reader pointed."""
        message.stop()
        pane = self.pane
        pane.focus()
        pane.cursor_to_line(message.line)
