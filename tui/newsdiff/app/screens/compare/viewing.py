"""Which view is in front, where the reader is in it, and what is said of that."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import ContentSwitcher

from newsdiff.app.comparison.annotations import counterpart
from newsdiff.app.comparison.reading import View
from newsdiff.app.requests import Noted
from newsdiff.app.screens.compare.arranging import Arranging, shown_note
from newsdiff.app.services.quiet_memory import set_aside
from newsdiff.app.widgets.annotated.view import AnnotatedView
from newsdiff.app.widgets.frame.legend import Legend
from newsdiff.app.widgets.frame.status_line import StatusLine, describe
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.view_tabs import ViewTabs
from newsdiff.app.widgets.matrix.view import MatrixView
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.app.widgets.text.comparison_view import ComparisonView
from newsdiff.app.widgets.text.view_messages import Entered, Remarked, ViewSought
from newsdiff.model import Comparison, Event, Place, Settings
from newsdiff.origins.wording import counted_origins

if TYPE_CHECKING:
    from textual.timer import Timer

    from newsdiff.app.widgets.text.block_view import LaidOut

NOTE_AFTER = 0.5
"""Seconds without a move after which the reader's place is worth remembering."""


class Viewing(Arranging):
    """Keeps the reader at the same sentence in every view, and says what it is."""

    view: reactive[View] = reactive(View.PANES, init=False)
    """How the comparison is shown."""

    def __init__(
        self, event: Event, comparison: Comparison | None, settings: Settings
    ) -> None:
        super().__init__(event, comparison, settings)
        self._noting: Timer | None = None
        self._left = [0] * len(event.articles)
        """The sentence of each report that the reader was at last."""

    # The views

    def action_view(self, view: str) -> None:
        """Show the same sentence in another view."""
        self.view = View(view)

    def watch_view(self, view: View) -> None:
        """Show the view, and let the keys go to it."""
        self.query_one("#views", ContentSwitcher).current = view
        self.go_into_view()
        self.describe_place()
        # What the view is made of stays, as what was compared does.
        self.call_after_refresh(set_aside)
        self.name_shown()
        self.post_message(Noted(lambda known: replace(known, view=view)))

    def go_into_view(self) -> None:
        """Let the keys go to the view that is shown."""
        front = self._front()
        if isinstance(front, PanesView):
            front.take_focus()
        else:
            front.focus()

    def _front(self) -> "PanesView | ComparisonView[LaidOut]":
        """Return the view that is shown."""
        front = self.query_one("#views", ContentSwitcher).visible_content
        assert isinstance(front, PanesView | ComparisonView)
        return front

    @on(ViewTabs.Picked)
    def pick_view(self, message: ViewTabs.Picked) -> None:
        """Show the view whose tab was clicked."""
        self.view = message.view

    @on(ViewSought)
    def change_view(self, message: ViewSought) -> None:
        """Show a sentence in the view that was asked for."""
        self.place = message.place
        self.view = message.view

    # Where the reader is

    def follow_place(self, place: Place | None) -> None:
        """Know which sentence the reader is at."""
        if place is None:
            return
        self.place = place
        self._left[place.report] = place.sentence
        self.describe_place()
        if self._noting is None:
            self._noting = self.set_timer(NOTE_AFTER, self._note_place)
        else:
            self._noting.reset()

    def describe_place(self) -> None:
        """Say what the sentence under the cursor is."""
        if self.comparison is None or not self.reports:
            return
        self.query_one(StatusLine).text = describe(self.comparison, self.place)
        self.count_report()

    @on(Entered)
    def count_report(self) -> None:
        """Count in the legend what the report has that a view goes on with."""
        if self.reports:
            self.query_one(Legend).report = self.reports[self.read_report()]

    @on(Remarked)
    def show_remark(self, message: Remarked) -> None:
        """Show a remark until the cursor moves."""
        self.remark(message.text)

    def remark(self, text: str) -> None:
        """Tell the reader something, until the cursor moves."""
        self.query_one(StatusLine).text = Content(text)

    def _note_place(self) -> None:
        """Let the reader find this sentence again another day."""
        self._noting = None
        article, sentence = self.event.articles[self.place.report], self.place.sentence
        self.post_message(Noted(lambda known: known.at_sentence(article, sentence)))

    def name_shown(self) -> None:
        """Name the reports and the threshold in the title bar."""
        visible: tuple[int, ...] = ()
        panes = self.query_one(PanesView)
        if self.view is View.PANES:  # the other views show all of them
            visible = tuple(one for one in panes.in_sight if one in self.shown)
        parts = [shown_note(self.shown, visible, len(self.event.articles))]
        if self.comparison is not None:
            count = len(self.event.articles)
            parts.append(counted_origins(count, self.comparison.origins))
        if self.threshold is not None:
            parts.append(f"threshold {self.threshold:.2f}")
        self.query_one(TitleBar).note = " · ".join(filter(None, parts))

    def watch_threshold(self) -> None:
        """Name the threshold in the title bar."""
        self.name_shown()

    def watch_shown(self, old: tuple[int, ...], shown: tuple[int, ...]) -> None:
        """Leave a report that is not shown any more, and say how many are."""
        super().watch_shown(old, shown)
        self.name_shown()

    def read_report(self) -> int:
        """Return the report that the reader is in, be the sentence of another."""
        front: object = self._front()
        if isinstance(front, AnnotatedView | MatrixView):
            return front.report
        return self.place.report

    def place_in(self, report: int) -> Place:
        """Return where a report was left; where one is read, what states the same."""
        if self.comparison is not None and self.view is not View.PANES:
            there = counterpart(self.comparison, self.place, report)
        else:
            there = None
        last = max(0, len(self.event.articles[report].sentences) - 1)
        return there or Place(report, min(self._left[report], last))
