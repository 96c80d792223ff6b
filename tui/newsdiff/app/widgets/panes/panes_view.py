"""The reports side by side: which are on the screen, and what stands out in each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
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
from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.partners import Light, Round, anchors_near, lights
from newsdiff.app.comparison.reading import ALL_MARKS, none_found
from newsdiff.app.widgets.panes.panes_keys import PANES_KEYS
from newsdiff.app.widgets.panes.report_column import ReportColumn
from newsdiff.app.widgets.panes.report_pane import Anchor, ReportPane
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.model import Comparison, Place

NARROWEST_PANE = 36
"""Cells; reports that would be narrower wait at the side."""

ACTIVE = "-active"
"""Class of the header of the column that the reader is in."""

UNEVEN = "-uneven"
"""Class of the view whose panes the reader has made wider or narrower."""


class PanesView(Horizontal):
    """Shows a comparison pane by pane and posts where the reader is."""

    BINDINGS: ClassVar[list[BindingType]] = [*PANES_KEYS]

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    """What is compared."""
    reports: reactive[tuple[MarkedReport, ...]] = reactive((), init=False)
    """What is shown of it; it comes after the comparison."""
    place: reactive[Place] = reactive(Place(0, 0), init=False, repaint=False)
    """The sentence that the reader is at, here or in the view before."""
    told: reactive[Place | None] = reactive(
        None, init=False, repaint=False, always_update=True
    )
    """The sentence that the reader went to here, as `ComparisonView` tells it."""
    shown: reactive[tuple[int, ...]] = reactive((), init=False)
    """The reports that the reader wants to see, from left to right."""
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS, init=False)
    """The marks that the reader wants to see."""
    searched: reactive[str] = reactive("", init=False)
    """What the reader looks for; empty for nothing."""
    linked: reactive[bool] = reactive(True, init=False)
    """Whether the other panes follow to the partners."""
    with_words: reactive[bool] = reactive(True, init=False)
    """Whether words that differ are shown inside a match."""
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

    def __init__(self, starts: Sequence[int] = (), *, id: str | None = None) -> None:
        """Show nothing yet.

        Args:
            starts: the sentence of each report that its cursor is to be on at first.
        """
        super().__init__(id=id)
        self._starts = starts
        self._round = Round()
        self._columns: tuple[ReportColumn, ...] = ()
        self._width = 0

    async def watch_reports(self, reports: tuple[MarkedReport, ...]) -> None:
        """Show the reports with their marks, anew or for the first time."""
        self._round = Round()
        if not reports:
            return
        if not self._columns:
            await self._show_first(reports)
        for column, report in zip(self._columns, reports, strict=True):
            column.report = report
        self._relight()

    async def _show_first(self, reports: tuple[MarkedReport, ...]) -> None:
        columns = tuple(
            ReportColumn(number, report).data_bind(PanesView.kinds, PanesView.searched)
            for number, report in enumerate(reports)
        )
        await self.mount_all(columns)
        self._columns = columns
        for column in columns:
            # Not by message: what it lights is to be drawn together with the cursor.
            follow = partial(self.follow_cursor, column.number)
            self.watch(column.pane, "cursor", follow, init=False)
        self.set_reactive(PanesView.active, self.place.report)
        self._put_in_order()
        starts = dict(enumerate(self._starts)) | {self.active: self.place.sentence}
        for report, sentence in starts.items():
            self._pane(report).cursor = sentence
        self.watch_active()
        self._arrange()
        if self.display:
            self.take_focus()

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

    def on_show(self) -> None:
        """Go to the sentence that the reader came to in another view."""
        self.watch_place(self.place)
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
        self._relight()

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

    # What stands out

    def follow_cursor(self, report: int) -> None:
        """Light the partners of the sentence under the cursor."""
        if report == self.active:
            self._relight()

    def watch_place(self, place: Place) -> None:
        """Go to the sentence that the reader came to, unless hidden."""
        if not self._columns or place.report not in self.shown or not self.display:
            return
        if place == Place(self.active, self._pane(self.active).cursor):
            return
        pane = self._pane(place.report)
        pane.cursor = place.sentence
        self.active = place.report
        pane.focus()

    def watch_linked(self) -> None:
        """Line the panes up again, or leave them where they are."""
        self._relight()

    def watch_with_words(self) -> None:
        """Show or hide the words that differ."""
        self._relight()

    def _relight(self) -> None:
        comparison = self.comparison
        if comparison is None or not self._columns:
            return
        active = self._pane(self.active)
        place = Place(self.active, active.cursor)
        found = lights(comparison, place, with_words=self.with_words)
        for column in self._columns:
            self._light(column.pane, found[column.number], active.row)
        if self.display and place != self.place:
            self.told = place

    def _light(self, pane: ReportPane, light: Light, row: int) -> None:
        pane.lit = frozenset(light.partners)
        pane.highlights = light.highlights
        if self.linked and light.partners:
            pane.wanted = Anchor(light.partners[0], row)

    @on(ReportPane.Scrolled)
    def follow_scrolling(self, message: ReportPane.Scrolled) -> None:
        """Line the other panes up with the match nearest to the middle of this one."""
        message.stop()
        pane, comparison = message.pane, self.comparison
        if not self.linked or comparison is None:
            return
        middle = pane.size.height // 2
        rows = {number: pane.row_of(number) for number in pane.in_view()}
        near = sorted(rows, key=lambda number: abs(rows[number] - middle))
        found = anchors_near(comparison, [Place(pane.number, one) for one in near])
        for partner, anchor in found.items():
            row = rows[anchor.sentence]
            self._pane(partner.report).wanted = Anchor(partner.sentence, row)

    # Partners

    @on(ReportPane.PartnerSought)
    def go_to_partner(self, message: ReportPane.PartnerSought) -> None:
        """Go to the same statement in the next report, and on, and back to here."""
        message.stop()
        if self.comparison is None:
            return
        here = Place(message.pane.number, message.sentence)
        self._round = self._round.onward(self.comparison, here, self.shown)
        report, sentence = self._round.place
        if report == here.report:
            is_hidden = bool(self.comparison.matches_of(here))
            where = "Only hidden reports have" if is_hidden else "No other report has"
            self._remark(f"{where} this sentence")
            return
        row = message.pane.row
        pane = self._pane(report)
        pane.cursor = sentence
        pane.wanted = Anchor(sentence, row)
        self.go_to(report)

    # Searching

    def go_to_found(self) -> None:
        """Stay where what is searched is, or go on to where it is."""
        if not self._columns:
            return
        pane = self._pane(self.active)
        if not pane.block_count or not pane.has_found(pane.cursor):
            pane.action_found(1)

    @on(ReportPane.SearchEnded)
    def search_on(self, message: ReportPane.SearchEnded) -> None:
        """Go on in the next report that has it, round to where the reader began."""
        message.stop()
        at = self.shown.index(message.pane.number)
        order = (*self.shown[at + 1 :], *self.shown[: at + 1])
        if message.direction < 0:
            order = (*reversed(self.shown[:at]), *reversed(self.shown[at:]))
        for report in order:
            if found := self._sentences_with(report):
                self._pane(report).cursor = found[0 if message.direction > 0 else -1]
                self.go_to(report)
                return
        which = (
            "No report" if len(self.shown) == len(self._columns) else "None of these"
        )
        self._remark(f"{which} has “{drawn(self.searched)}”")

    def _sentences_with(self, report: int) -> list[int]:
        pane = self._pane(report)
        return [one for one in range(pane.block_count) if pane.has_found(one)]

    @on(ReportPane.NoneFound)
    def tell_none_found(self, message: ReportPane.NoneFound) -> None:
        """Say that there is nothing further of what the reader looked for."""
        message.stop()
        self._remark(none_found(message.aim, message.direction, self.kinds))

    def _remark(self, text: str) -> None:
        self.post_message(Remarked(text))
