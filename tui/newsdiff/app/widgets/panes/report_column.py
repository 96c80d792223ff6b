"""A report with its header and its overview strip."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.reactive import reactive

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.widgets.frame.divider import Divider
from newsdiff.app.widgets.panes.overview import OverviewStrip
from newsdiff.app.widgets.panes.pane_header import PaneHeader
from newsdiff.app.widgets.panes.report_pane import ReportPane, Seen


class ReportColumn(Horizontal):
    """One of the reports that stand side by side."""

    report: reactive[MarkedReport | None] = reactive(None, init=False)
    """What the column shows."""
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS, init=False)
    """The marks that the reader wants to see."""
    searched: reactive[str] = reactive("", init=False)
    """What the reader looks for."""
    share: reactive[float] = reactive(1.0, init=False)
    """Of the width of all columns on the screen."""

    @dataclass
    class Dragged(Message):
        """The reader moves the divider at the left."""

        column: "ReportColumn"
        cells: int
        """How far it is wanted to the right of where it is."""

    @dataclass
    class EvenSought(Message):
        """The reader wants columns of one width."""

    def __init__(self, number: int, report: MarkedReport) -> None:
        super().__init__()
        self.number = number
        """The report's index in the comparison."""
        self.set_reactive(ReportColumn.report, report)
        self.divider = Divider()
        """At its left."""
        self.header = PaneHeader()
        """What stands above the text."""
        self.pane = ReportPane(number)
        """The pane with the text."""
        self.strip = OverviewStrip()
        """At its right."""

    def compose(self) -> ComposeResult:
        """Put the header above, the strip beside the text, the divider at the left."""
        yield self.divider
        with Vertical():
            yield self.header.data_bind(ReportColumn.report)
            with Horizontal():
                yield self.pane.data_bind(
                    ReportColumn.report, ReportColumn.kinds, ReportColumn.searched
                )
                yield self.strip

    def on_mount(self) -> None:
        """Let the strip follow the pane."""
        self.watch(self.pane, "seen", self.show_in_strip)

    @on(Divider.Dragged)
    def drag(self, message: Divider.Dragged) -> None:
        """Tell how far the divider is from where it is wanted."""
        message.stop()
        cells = message.position - message.divider.region.x
        self.post_message(self.Dragged(self, cells))

    @on(Divider.Reset)
    def reset(self, message: Divider.Reset) -> None:
        """Tell that columns of one width are wanted."""
        message.stop()
        self.post_message(self.EvenSought())

    @on(Divider.Released)
    def let_go(self, message: Divider.Released) -> None:
        """Nothing further: the widths are told as they change."""
        message.stop()

    def watch_share(self, share: float) -> None:
        """Take that much of the width."""
        self.styles.width = f"{share * 1000:.0f}fr"

    def show_in_strip(self, seen: Seen | None) -> None:
        """Show in the strip what is in view."""
        if seen is not None:
            self.strip.page = seen.page
            self.strip.view = seen.lines
            self.strip.stops = seen.stops

    @on(OverviewStrip.Pointed)
    def go_to(self, message: OverviewStrip.Pointed) -> None:
        """Put the cursor where the reader pointed."""
        message.stop()
        pane = self.pane
        pane.focus()
        pane.cursor_to_line(message.line)
