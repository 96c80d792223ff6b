"""The reports side by side, and what stands out in each."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.reactive import reactive

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.partners import Light, Round, anchors_near, lights
from newsdiff.app.comparison.reading import ALL_MARKS, none_found
from newsdiff.app.widgets.panes.panes_keys import PANES_KEYS
from newsdiff.app.widgets.panes.report_column import ReportColumn
from newsdiff.app.widgets.panes.report_columns import ReportColumns
from newsdiff.app.widgets.panes.report_pane import Anchor, ReportPane
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.model import Comparison, Place


class PanesView(ReportColumns):
    """Shows a comparison pane by pane and tells where the reader is."""

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
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS, init=False)
    """The marks that the reader wants to see."""
    searched: reactive[str] = reactive("", init=False)
    """What the reader looks for; empty for nothing."""
    linked: reactive[bool] = reactive(True, init=False)
    """Whether the other panes follow to the partners."""
    with_words: reactive[bool] = reactive(True, init=False)
    """Whether words that differ are shown inside a match."""

    def __init__(self, starts: Sequence[int] = (), *, id: str | None = None) -> None:
        """Show nothing yet.

        Args:
            starts: the sentence of each report that its cursor is to be on at first.
        """
        super().__init__(id=id)
        self._starts = starts
        self._round = Round()

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
            # Not by message: what follows is to be drawn together with what it follows.
            for name, follow in (
                ("cursor", self.follow_cursor),
                ("scrolled_to", self.follow_scrolling),
            ):
                told = partial(follow, column.number)
                self.watch(column.pane, name, told, init=False)
        self.set_reactive(PanesView.active, self.place.report)
        self._put_in_order()
        starts = dict(enumerate(self._starts)) | {self.active: self.place.sentence}
        for report, sentence in starts.items():
            self._pane(report).cursor = sentence
        self.watch_active()
        self._arrange()
        if self.display:
            self.take_focus()

    def on_show(self) -> None:
        """Go to the sentence that the reader came to in another view."""
        self.watch_place(self.place)
        self._arrange()

    # What stands out

    def follow_cursor(self, report: int) -> None:
        """Light the partners of the sentence under the cursor."""
        if report == self.active:
            self._relight()

    def watch_active(self) -> None:
        """Show which report the reader is in, and light the partners."""
        super().watch_active()
        if self._columns:
            self._relight()

    def watch_place(self, place: Place) -> None:
        """Go to the sentence that the reader came to, unless hidden."""
        if not self._columns or place.report not in self.shown or not self.display:
            return
        if place == Place(self.active, self._pane(self.active).cursor):
            return
        pane = self._pane(place.report)
        pane.cursor = place.sentence
        self.go_to(place.report)

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

    def follow_scrolling(self, report: int) -> None:
        """Line the other panes up with the match nearest to the middle of this one."""
        pane, comparison = self._pane(report), self.comparison
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
