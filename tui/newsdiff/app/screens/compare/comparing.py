"""The work behind the Compare screen: comparing, and counting anew at a threshold."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker, WorkerState, get_current_worker

from newsdiff.app.requests import Revised
from newsdiff.compare import at_threshold, compare, usual_threshold
from newsdiff.errors import NewsDiffError
from newsdiff.model import Comparison, Event, Settings

if TYPE_CHECKING:
    from newsdiff.compare.progress import Comparing as Progress

THRESHOLD_STEP = 0.05
"""How far one press moves the threshold."""


class Comparing(Screen[None]):
    """Compares the reports of an event in a thread; a subclass shows what comes of it.

    A subclass gives `show_comparison` and `explain`. They are not abstract in the sense
    of `abc`, whose metaclass does not go together with Textual's.
    """

    comparison: reactive[Comparison | None] = reactive(None, init=False, bindings=True)
    """What is shown, None while the reports are being compared."""

    threshold: reactive[float | None] = reactive(None, init=False, bindings=True)
    """The score from which pairs match: the reader's choice, already or soon shown."""

    so_far: reactive["Progress | None"] = reactive(None, init=False)
    """How far the comparison is, None before it begins."""

    @dataclass
    class WentOn(Message, bubble=False):
        """The comparison has come further."""

        so_far: "Progress"

    @dataclass
    class Compared(Message, bubble=False):
        """The reports have been compared."""

        comparison: Comparison

    @dataclass
    class Failed(Message, bubble=False):
        """The reports could not be compared."""

        error: NewsDiffError

    def __init__(
        self, event: Event, comparison: Comparison | None, settings: Settings
    ) -> None:
        """Compare the reports of an event, or take what was compared already.

        Args:
            settings: the engine that compares; what another one compared is not shown.
        """
        super().__init__()
        self.event = event
        self.settings = settings
        self._ready: Comparison | None = None
        if comparison and comparison.settings.engine == settings.engine:
            self._ready = comparison

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was compared."""
        raise NotImplementedError

    def explain(self, reason: str) -> None:
        """Say why there is nothing to see."""
        raise NotImplementedError

    def start_comparing(self) -> None:
        """Begin with what is there already, or compare."""
        if self._ready is None:
            self.compare_reports()
        else:
            self.post_message(self.Compared(self._ready))

    @work(thread=True, exclusive=True, exit_on_error=False, group="compare")
    def compare_reports(self) -> None:
        """Compare in a thread; leaving the screen cancels it."""
        worker = get_current_worker()
        try:
            comparison = compare(
                self.event.articles,
                replace(self.settings, threshold=self.threshold),
                cancelled=lambda: worker.is_cancelled,
                progress=lambda now: self.post_message(self.WentOn(now)),
            )
        except NewsDiffError as error:
            self.post_message(self.Failed(error))
        else:
            self.post_message(self.Compared(comparison))

    @work(thread=True, exclusive=True, exit_on_error=False, group="threshold")
    def recount(self, comparison: Comparison, threshold: float | None) -> None:
        """Match the same scores anew; a later press of the key overtakes this one.

        Args:
            threshold: None for the one that the engine was tuned for.
        """
        worker = get_current_worker()
        try:
            if threshold is None:
                threshold = usual_threshold(self.settings)
            recounted = at_threshold(
                comparison, threshold, cancelled=lambda: worker.is_cancelled
            )
        except NewsDiffError as error:
            if not worker.is_cancelled:  # else it was overtaken
                self.post_message(self.Failed(error))
        else:
            self.post_message(self.Compared(recounted))

    @on(WentOn)
    def take_progress(self, message: WentOn) -> None:
        """Know how far it is."""
        self.so_far = message.so_far

    @on(Compared)
    def take_comparison(self, message: Compared) -> None:
        """Show what was compared, unless a report has changed since."""
        if message.comparison.articles != self.event.articles:
            return
        wanted, made = self.threshold, message.comparison.settings.threshold
        if wanted is None:
            self.threshold = made
        self.show_comparison(message.comparison)
        if self._ready is message.comparison and wanted not in (None, made):
            self.recount(message.comparison, wanted)

    @on(Failed)
    def show_failure(self, message: Failed) -> None:
        """Say why there is nothing to see."""
        self.comparison = None
        self.explain(str(message.error))

    @on(Worker.StateChanged)
    def show_defect(self, event: Worker.StateChanged) -> None:
        """Say so when the comparison itself broke, and stay usable."""
        if event.state is WorkerState.ERROR:
            self.explain(
                f"newsdiff made a mistake while comparing: {event.worker.error!r}"
            )

    def reset_threshold(self) -> None:
        """Go back to the threshold that the engine was tuned for."""
        if self.comparison is not None:
            self.threshold = None
            self.recount(self.comparison, None)

    def move_threshold(self, direction: int) -> None:
        """Move the threshold by a step and count again."""
        if self.comparison is not None and self.threshold is not None:
            moved = round(self.threshold + direction * THRESHOLD_STEP, 2)
            moved = max(0.0, min(1.0, moved))
            if moved != self.threshold:
                self.threshold = moved
                self.recount(self.comparison, moved)

    @on(Revised)
    def compare_anew(self, event: Revised) -> None:
        """Compare with the report as it is now; until then the old text stays."""
        if event.old in self.event.articles:
            articles = tuple(
                event.new if one is event.old else one for one in self.event.articles
            )
            self.event = Event(articles, self.event.label)
            self.workers.cancel_group(self, "threshold")
            self.compare_reports()
