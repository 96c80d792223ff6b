"""The reports side by side: which are on the screen, and what stands out in each."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive

from newsdiff.app.marks import Mark, marks_of
from newsdiff.app.partners import Light, Round, lights
from newsdiff.app.widgets.movement import AIM_MATCH
from newsdiff.app.widgets.page import MarkedReport
from newsdiff.app.widgets.report_column import ReportColumn
from newsdiff.app.widgets.report_pane import Anchor, ReportPane
from newsdiff.model import Comparison, Place
from newsdiff.origins.wording import describe_briefly, ties_of

NARROWEST_PANE = 36
"""Cells; reports that would be narrower wait at the side."""

ACTIVE = "-active"
"""Class of the column that the reader is in."""

_AIMS = {
    AIM_MATCH: "sentence that another report has",
    Mark.UNIQUE: "sentence that is only here",
    Mark.DIFFERS: "detail that differs",
}


class PanesView(Horizontal):
    """Shows a comparison pane by pane and posts where the reader is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab,right",
            "report(1)",
            "Report",
            id="panes.report",
            tooltip="Go to the report at the right, the first one after the last",
        ),
        Binding(
            "shift+tab,left",
            "report(-1)",
            "Previous report",
            id="panes.report-back",
            show=False,
        ),
        Binding(
            "w",
            "toggle_words",
            "Words that differ",
            id="panes.words",
            show=False,
            tooltip="Show or hide the words that differ inside a match",
        ),
        Binding(
            "l",
            "toggle_linked",
            "Linked scrolling",
            id="panes.linked",
            show=False,
            tooltip="Let the other reports follow to the partner sentences, or not",
        ),
    ]

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    """What is shown."""
    linked: reactive[bool] = reactive(True, init=False)
    """Whether the other panes follow to the partners."""
    with_words: reactive[bool] = reactive(True, init=False)
    """Whether words that differ are shown inside a match."""
    active: reactive[int] = reactive(0, init=False)
    """The report that the reader is in."""
    first: reactive[int] = reactive(0, init=False)
    """The leftmost report on the screen."""

    @dataclass
    class PlaceChanged(Message):
        """The reader is at another sentence, or it means something else now."""

        place: Place
        report: MarkedReport

    @dataclass
    class ShownChanged(Message):
        """Other reports are on the screen."""

        shown: range
        count: int

    @dataclass
    class Remarked(Message):
        """There is something to tell the reader that changes nothing on the page."""

        text: str

    def __init__(self, active: int = 0) -> None:
        """Show nothing yet; the reader will begin in this report."""
        super().__init__()
        self.set_reactive(PanesView.active, active)
        self._round = Round()

    async def watch_comparison(self, new: Comparison | None) -> None:
        """Show the reports with their marks, anew or for the first time."""
        if new is None:
            return
        ties = ties_of(new.origins)
        told = {n: describe_briefly(tie, new.articles) for n, tie in ties.items()}
        reports = [
            MarkedReport(article, marks_of(new, number), told.get(number, ""))
            for number, article in enumerate(new.articles)
        ]
        self._round = Round()
        if not self.query(ReportColumn):
            columns = [ReportColumn(number, it) for number, it in enumerate(reports)]
            columns[self.active].add_class(ACTIVE)
            await self.mount_all(columns)
            self._arrange()
            self.go_to(self.active)
        else:
            for column, report in zip(self.query(ReportColumn), reports, strict=True):
                column.report = report
        self._relight()

    # Which reports are on the screen

    def _column(self, report: int) -> ReportColumn:
        return self.query(ReportColumn)[report]

    def _pane(self, report: int) -> ReportPane:
        return self._column(report).pane

    @property
    def shown(self) -> range:
        """The reports on the screen."""
        count = len(self.comparison.articles) if self.comparison else 0
        room = max(1, min(count, self.size.width // NARROWEST_PANE))
        first = max(0, min(self.first, count - room))
        return range(first, first + room)

    def on_resize(self) -> None:
        """Show as many reports as fit now."""
        self._arrange()

    def watch_first(self) -> None:
        """Show other reports."""
        self._arrange()

    def watch_active(self) -> None:
        """Bring the report with the focus onto the screen."""
        shown = self.shown
        if self.active < shown.start:
            self.first = self.active
        elif self.active >= shown.stop:
            self.first = self.active - len(shown) + 1
        for column in self.query(ReportColumn):
            column.set_class(column.number == self.active, ACTIVE)
        self._pane(self.active).show_cursor()
        self._relight()

    def _arrange(self) -> None:
        if self.comparison is None:
            return
        if self.active not in self.shown:
            self.watch_active()
        shown = self.shown
        for column in self.query(ReportColumn):
            column.display = column.number in shown
        if self.comparison is not None:
            count = len(self.comparison.articles)
            self.post_message(self.ShownChanged(shown, count))

    def action_report(self, by: int) -> None:
        """Go to the next or previous report."""
        if self.comparison is not None:
            self.go_to((self.active + by) % len(self.comparison.articles))

    def go_to(self, report: int) -> None:
        """Put the reader in a report."""
        self.active = report
        self._pane(report).focus()

    @on(events.DescendantFocus)
    def follow_focus(self, event: events.DescendantFocus) -> None:
        """Know which report the reader is in."""
        if isinstance(event.widget, ReportPane):
            self.active = event.widget.number

    # What stands out

    @on(ReportPane.CursorMoved)
    def follow_cursor(self, message: ReportPane.CursorMoved) -> None:
        """Light the partners of the sentence under the cursor."""
        message.stop()
        if message.pane.number == self.active:
            self._relight()

    def watch_linked(self, linked: bool) -> None:
        """Line the panes up again, or leave them where they are."""
        self._relight()
        self._remark("The other reports follow" if linked else "The other reports stay")

    def watch_with_words(self, shown: bool) -> None:
        """Show or hide the words that differ."""
        self._relight()
        self._remark("Words that differ are " + ("shown" if shown else "not shown"))

    def action_toggle_linked(self) -> None:
        """Let the other panes follow, or not."""
        self.linked = not self.linked

    def action_toggle_words(self) -> None:
        """Show or hide the words that differ."""
        self.with_words = not self.with_words

    def _relight(self) -> None:
        comparison = self.comparison
        if comparison is None or not self.query(ReportColumn):
            return
        active = self._pane(self.active)
        place = Place(self.active, active.cursor)
        found = lights(comparison, place, with_words=self.with_words)
        for column in self.query(ReportColumn):
            self._light(column.pane, found[column.number], active.row)
        report = self._column(self.active).report
        if report is not None:
            self.post_message(self.PlaceChanged(place, report))

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
        near = sorted(
            pane.in_view(), key=lambda number: abs(pane.row_of(number) - middle)
        )
        anchors: dict[int, Anchor] = {}
        for number in near:
            place = Place(pane.number, number)
            for match in comparison.matches_of(place):
                partner = match.other(place)
                anchor = Anchor(partner.sentence, pane.row_of(number))
                anchors.setdefault(partner.report, anchor)
        for report, anchor in anchors.items():
            self._pane(report).wanted = anchor

    # Partners

    @on(ReportPane.PartnerSought)
    def go_to_partner(self, message: ReportPane.PartnerSought) -> None:
        """Go to the same statement in the next report, and on, and back to here."""
        message.stop()
        if self.comparison is None:
            return
        here = Place(message.pane.number, message.sentence)
        self._round = self._round.onward(self.comparison, here)
        report, sentence = self._round.place
        if report == here.report:
            self._remark("No other report has this sentence")
            return
        row = message.pane.row
        pane = self._pane(report)
        pane.cursor = sentence
        pane.wanted = Anchor(sentence, row)
        self.go_to(report)

    @on(ReportPane.NoneFound)
    def tell_none_found(self, message: ReportPane.NoneFound) -> None:
        """Say that there is nothing further of what the reader looked for."""
        message.stop()
        where = "below" if message.direction > 0 else "above"
        self._remark(f"No further {_AIMS[message.aim]} {where}")

    def _remark(self, text: str) -> None:
        self.post_message(self.Remarked(text))
