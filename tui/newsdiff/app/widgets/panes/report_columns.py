"""Columns beside each other: which of them are on the screen, and how wide."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import events, on
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive

from newsdiff.app.comparison.arrangement import (
    WIDEN_STEP,
    Shares,
    dragged,
    even,
    widened,
)
from newsdiff.app.widgets.panes.report_column import ReportColumn
from newsdiff.app.widgets.panes.report_pane import ReportPane

NARROWEST_PANE = 36
"""Cells; reports that would be narrower wait at the side."""

ACTIVE = "-active"
"""Class of the header of the column that the reader is in."""

UNEVEN = "-uneven"
"""Class of the view whose panes the reader has made wider or narrower."""


class ReportColumns(Horizontal):
    """Shows as many of the wanted reports as fit, among them the reader's.

    A subclass fills `_columns`, one for each report, and then calls `watch_active`.
    """

    shown: reactive[tuple[int, ...]] = reactive((), init=False)
    """The reports that the reader wants to see, from left to right."""
    shares: reactive[Mapping[int, Shares]] = reactive(dict, init=False)
    """For a number of panes on the screen, how wide the reader made each."""
    active: reactive[int] = reactive(0, init=False, repaint=False)
    """The report that the reader is in."""
    in_sight: reactive[tuple[int, ...]] = reactive((), init=False, repaint=False)
    """The reports on the screen, from left to right; to be watched, as `told` is."""
    first: reactive[int] = reactive(0, init=False)
    """Which of the reports that are wanted stands leftmost on the screen."""

    @dataclass
    class SharesChanged(Message):
        """The reader made panes wider or narrower."""

        shares: Mapping[int, Shares]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._columns: tuple[ReportColumn, ...] = ()
        self._width = 0

    # Which reports are on the screen

    def _pane(self, report: int) -> ReportPane:
        return self._columns[report].pane

    @property
    def on_screen(self) -> tuple[int, ...]:
        """The reports on the screen, from left to right."""
        count = len(self.shown)
        room = max(1, min(count, self._width // NARROWEST_PANE))
        first = max(0, min(self.first, count - room))
        return self.shown[first : first + room]

    def on_resize(self) -> None:
        """Show as many reports as fit now."""
        self.make_ready(self.size.width)

    def make_ready(self, width: int) -> None:
        """Show as many reports as fit in a width that the view will have or has.

        Who knows it beforehand tells it: else all is laid out and drawn twice.
        """
        self._width = width
        self._bring_in()
        self._arrange()

    def watch_first(self) -> None:
        """Show other reports."""
        self._arrange()

    def watch_shown(self) -> None:
        """Show other reports, or the same in another order."""
        if not self._columns:
            return
        if self.active not in self.shown:
            self.active = self.shown[min(self.first, len(self.shown) - 1)]
            if self.display:
                self._pane(self.active).focus()
        self._put_in_order()
        self._bring_in()
        self._arrange()

    def _put_in_order(self) -> None:
        """Put the columns in the order of the reader; hidden ones stand last."""
        for report in self.shown:
            self.move_child(self._columns[report], after=len(self.children) - 1)

    def _bring_in(self) -> None:
        """Bring the report that the reader is in onto the screen."""
        if self.active not in self.shown:
            return
        visible, at = self.on_screen, self.shown.index(self.active)
        first = self.shown.index(visible[0])
        if at < first:
            self.first = at
        elif at >= first + len(visible):
            self.first = at - len(visible) + 1

    def watch_active(self) -> None:
        """Show which report the reader is in."""
        if not self._columns:
            return
        self._bring_in()
        for column in self._columns:
            # Not on the column: Textual would look up the styles of all that is in it.
            column.header.set_class(column.number == self.active, ACTIVE)
        self._show_where()
        self._pane(self.active).show_cursor()

    def _arrange(self) -> None:
        """Show the columns that fit, each with its share of the width."""
        if not self._columns:
            return
        visible = self.on_screen
        shares = self.shares.get(len(visible), even(len(visible)))
        self.set_class(len(visible) in self.shares, UNEVEN)
        for column in self._columns:
            is_visible = column.number in visible
            column.display = is_visible
            column.divider.visible = column.number != visible[0]
            if is_visible:
                column.share = shares[visible.index(column.number)]
        self.in_sight = visible

    def action_report(self, by: int) -> None:
        """Go to the next or previous report."""
        if self.active in self.shown:
            at = self.shown.index(self.active) + by
            self.go_to(self.shown[at % len(self.shown)])

    def go_to(self, report: int) -> None:
        """Put the reader in a report."""
        self.active = report
        self._focus(report)

    def _focus(self, report: int) -> None:
        # Not `focus()`, which waits for its turn: all is to be drawn at once.
        self.screen.set_focus(self._pane(report), scroll_visible=False)

    @on(events.DescendantFocus)
    def follow_focus(self, event: events.DescendantFocus) -> None:
        """Know which report the reader is in."""
        if isinstance(event.widget, ReportPane):
            self.active = event.widget.number
        self._show_where()

    @on(events.DescendantBlur)
    def _show_where(self) -> None:
        """Draw the cursor as the reader's own, unless the keys go to something else."""
        is_here = isinstance(self.screen.focused, ReportPane)
        for column in self._columns:
            column.pane.is_here = is_here and column.number == self.active

    def take_focus(self) -> None:
        """Let the keys go to the report that the reader is in."""
        if self._columns:
            self._pane(self.active).focus()

    # How wide they are

    def watch_shares(self) -> None:
        """Give each pane its share."""
        self._arrange()

    def _own_shares(self) -> Shares:
        count = len(self.on_screen)
        return self.shares.get(count, even(count))

    def _put_shares(self, shares: Shares) -> None:
        self.shares = {**self.shares, len(shares): shares}
        self.post_message(self.SharesChanged(self.shares))

    def action_widen(self, direction: int) -> None:
        """Give the pane that the reader is in more or less of the width."""
        if self.active in self.on_screen and len(self.on_screen) > 1:
            at = self.on_screen.index(self.active)
            self._put_shares(widened(self._own_shares(), at, direction * WIDEN_STEP))

    def action_even(self) -> None:
        """Give every pane the same width."""
        count = len(self.on_screen)
        self.shares = {n: kept for n, kept in self.shares.items() if n != count}
        self.post_message(self.SharesChanged(self.shares))

    @on(ReportColumn.Dragged)
    def drag(self, message: ReportColumn.Dragged) -> None:
        """Move the divider at the left of a column."""
        message.stop()
        if message.column.number in self.on_screen[1:] and self.size.width:
            boundary = self.on_screen.index(message.column.number) - 1
            by = message.cells / self.size.width
            self._put_shares(dragged(self._own_shares(), boundary, by))

    @on(ReportColumn.EvenSought)
    def make_even(self, message: ReportColumn.EvenSought) -> None:
        """Give every pane the same width."""
        message.stop()
        self.action_even()
