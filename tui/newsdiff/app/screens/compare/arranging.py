"""What the reader chooses to see of a comparison: reports, widths, marks, words."""

from collections.abc import Mapping
from dataclasses import replace

from textual import on
from textual.content import Content
from textual.reactive import reactive

from newsdiff.app.comparison.arrangement import (
    Shares,
    beside,
    moved,
    with_all,
    without,
)
from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.keys.keys import key_of
from newsdiff.app.requests import Noted
from newsdiff.app.screens.compare.taking_away import TakingAway
from newsdiff.app.screens.compare.tick import TickScreen
from newsdiff.app.widgets.frame.legend import Legend, entry
from newsdiff.app.widgets.lists.tick_list import Tick
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.app.widgets.text.report_facts import outlet_of
from newsdiff.app.wording import counted
from newsdiff.model import Comparison, Event, Place, Settings

NO_LEGEND = "-no-legend"
"""Class of the screen without the line that explains the marks."""


class Arranging(TakingAway):
    """Keeps what the reader chose; the views follow, and the app remembers it.

    A subclass gives `describe_place`, `read_report` and `place_in`. They are not
    abstract in the sense of `abc`: its metaclass does not go together with Textual's.
    """

    reports: reactive[tuple[MarkedReport, ...]] = reactive((), init=False)
    """The reports with their marks; they follow the comparison."""
    shown: reactive[tuple[int, ...]] = reactive((), init=False, bindings=True)
    """The reports that the reader wants to see, in this order."""
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS, init=False)
    """The marks that the reader wants to see."""
    linked: reactive[bool] = reactive(True, init=False)
    """Whether the other panes follow to the partners."""
    with_words: reactive[bool] = reactive(True, init=False)
    """Whether words that differ are shown inside a match."""
    with_legend: reactive[bool] = reactive(True, init=False)
    """Whether the line that explains the marks is shown."""
    shares: reactive[Mapping[int, Shares]] = reactive(dict, init=False)
    """For a number of panes on the screen, how wide the reader made each."""

    def __init__(
        self, event: Event, comparison: Comparison | None, settings: Settings
    ) -> None:
        """Show every report, in the order of the event."""
        super().__init__(event, comparison, settings)
        self._order = tuple(range(len(event.articles)))
        """All reports, each where it stands or stood before it was hidden."""

    # Switches

    def action_toggle_linked(self) -> None:
        """Let the other panes follow, or not."""
        self.linked = linked = not self.linked
        self.remark("The other reports follow" if linked else "The other reports stay")
        self.post_message(Noted(lambda known: replace(known, linked=linked)))

    def action_toggle_words(self) -> None:
        """Show or hide the words that differ."""
        self.with_words = shown = not self.with_words
        self.remark("Words that differ are " + ("shown" if shown else "not shown"))
        self.post_message(Noted(lambda known: replace(known, with_words=shown)))

    def action_toggle_legend(self) -> None:
        """Show or hide the line that explains the marks."""
        self.with_legend = shown = not self.with_legend
        self.post_message(Noted(lambda known: replace(known, legend=shown)))

    def watch_with_legend(self, is_shown: bool) -> None:
        """Show or hide the line that explains the marks."""
        self.set_class(not is_shown, NO_LEGEND)

    def action_threshold(self, direction: int) -> None:
        """Move the threshold by a step and count again."""
        before = self.threshold
        self.move_threshold(direction)
        if self.threshold == before:
            self.remark(f"The threshold goes no {'higher' if before else 'lower'}")
            return
        self._note_threshold(self.threshold)

    def action_usual_threshold(self) -> None:
        """Count again at the threshold that the engine was tuned for."""
        self.reset_threshold()
        self._note_threshold(None)

    def _note_threshold(self, threshold: float | None) -> None:
        engine = self.settings.engine
        self.post_message(Noted(lambda known: known.with_threshold(engine, threshold)))

    @on(PanesView.SharesChanged)
    def note_shares(self, message: PanesView.SharesChanged) -> None:
        """Keep how wide the reader made the panes."""
        self.shares = message.shares
        rows = tuple(message.shares.values())
        self.post_message(Noted(lambda known: replace(known, widths=rows)))

    # Which marks

    def action_filter(self) -> None:
        """Ask which marks the reader wants to see."""
        marks = list(Mark)
        ticks = [
            Tick(
                number,
                entry(mark),
                mark in self.kinds,
                str(sum(report.count(mark) for report in self.reports)),
            )
            for number, mark in enumerate(marks)
        ]

        def take(chosen: tuple[int, ...] | None) -> None:
            if chosen is not None:
                self.kinds = frozenset(marks[number] for number in chosen)

        self.app.push_screen(TickScreen("Show sentences that are", ticks), take)

    @on(Legend.KindPicked)
    def toggle_kind(self, message: Legend.KindPicked) -> None:
        """Leave a kind out, or show it again; one at least stays."""
        self.kinds = self.kinds ^ {message.mark} or ALL_MARKS

    def watch_kinds(self, kinds: frozenset[Mark]) -> None:
        """Say that some sentences stand back."""
        if kinds != ALL_MARKS:
            words = ", ".join(mark.words for mark in Mark if mark in kinds)
            self.remark(f"Shown: {words}")

    # Which reports

    def action_choose(self) -> None:
        """Ask which reports to show, and in which order."""
        articles = self.event.articles
        ticks = [
            Tick(
                number,
                Content(outlet_of(articles[number])),
                number in self.shown,
                counted(len(articles[number].sentences), "sentence"),
            )
            for number in with_all(self.shown, self._order)
        ]

        def take(chosen: tuple[int, ...] | None) -> None:
            if chosen:
                self.shown = chosen

        self.app.push_screen(TickScreen("Show reports", ticks, movable=True), take)

    def watch_shown(self, old: tuple[int, ...], shown: tuple[int, ...]) -> None:
        """Leave a report that is not shown any more, and know where it stood."""
        self._order = with_all(shown, self._order)
        if self.place.report not in shown:
            self.place = self.place_in(beside(old, self.place.report, shown))
        self.describe_place()

    def read_report(self) -> int:
        """Return the report that the reader is in."""
        raise NotImplementedError

    def place_in(self, report: int) -> Place:
        """Return the sentence to go to in another report."""
        raise NotImplementedError

    def describe_place(self) -> None:
        """Say what the sentence under the cursor is."""
        raise NotImplementedError

    def action_hide(self) -> None:
        """Leave out the report that the reader is in."""
        if len(self.shown) == 1:
            self.remark("This is the only report that is shown")
            return
        report = self.read_report()
        self.shown = without(self.shown, report)
        outlet = outlet_of(self.event.articles[report])
        key = key_of(self, "compare.show-all")
        # After what the view says of it: this is how to have it back.
        told = f"{outlet} is hidden; {key} shows every report"
        self.call_after_refresh(self.remark, told)

    def action_show_all(self) -> None:
        """Show every report."""
        self.shown = with_all(self.shown, self._order)

    def action_move(self, by: int) -> None:
        """Move the report that the reader is in to the left or right."""
        if (report := self.read_report()) in self.shown:
            self.shown = moved(self.shown, report, by)


def shown_note(shown: tuple[int, ...], visible: tuple[int, ...], count: int) -> str:
    """Return which reports are on the screen, with a sign where there are more."""
    hidden = f", {count - len(shown)} hidden" if len(shown) < count else ""
    if not visible or len(visible) == len(shown):
        return f"{counted(len(shown), 'report')}{hidden}"
    first = shown.index(visible[0])
    last = first + len(visible)
    left = "‹ " if first else ""
    right = " ›" if last < len(shown) else ""
    if len(visible) == 1:
        return f"{left}report {last} of {len(shown)}{right}{hidden}"
    return f"{left}reports {first + 1}–{last} of {len(shown)}{right}{hidden}"
