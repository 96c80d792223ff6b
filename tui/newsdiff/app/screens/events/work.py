"""The work behind the Events screen: grouping, measuring, revising, keeping."""

from collections.abc import Sequence

from textual import on, work
from textual.reactive import reactive
from textual.worker import Worker, WorkerState

from newsdiff.app import messages
from newsdiff.app.desk import grouping, taking, tasks
from newsdiff.app.requests import Revised
from newsdiff.app.screens.events.reading import EventReading, cancelled
from newsdiff.app.services.background import in_background
from newsdiff.app.services.remembered import report_key
from newsdiff.app.wording import counted
from newsdiff.library import Library
from newsdiff.model import Article


class EventWork(EventReading):
    """Keeps the desk up to date from threads; a subclass shows it.

    A subclass gives `list_events` and `show_overlap`.
    """

    grouping: reactive[bool] = reactive(False, init=False, repaint=False)
    """Reports are being fetched or grouped by event."""

    def list_events(self, look_at: Article | None = None) -> None:
        """Show what is on the desk now, and a certain report of it."""
        raise NotImplementedError

    def show_overlap(self, articles: tuple[Article, ...]) -> None:
        """Show how much the reports of an event share."""
        raise NotImplementedError

    def start(self) -> None:
        """Fetch what is to be shown first."""
        if self._sources:
            self.read(self._sources)
        elif self.one_off:
            self.regroup()
        elif self.library is not None:
            self.grouping = True
            self.read_library(self.library)

    # Grouping and measuring

    def regroup(self) -> None:
        """Group what is on the desk, in the background."""
        self.grouping = True
        self.group_articles(tuple(self.desk.articles), dict(self.desk.texts))

    @work(exclusive=True, group="group", exit_on_error=False)
    async def group_articles(
        self, articles: Sequence[Article], texts: dict[Article, str]
    ) -> None:
        """Group reports by event."""
        stopped = cancelled()
        await in_background(
            lambda: grouping.group_articles(
                self.decisions, articles, texts, self.post_message, stopped
            )
        )

    @on(messages.Grouped)
    def put_events(self, event: messages.Grouped) -> None:
        """Put the events on the desk, and find out how much their reports share."""
        self.desk.put_events(event.events, event.texts)
        added, self._look_at = self._look_at, None
        if not self.desk.shown_before:
            added = self._found_again()
        elif added is not None and not self.desk.lists(added):
            self.show_all()  # else what was just added would not be seen
        self.list_events(added)
        self.grouping = False
        self.desk.shown_before = bool(event.events)
        self.measure_overlaps(self.desk.unmeasured())

    def _found_again(self) -> Article | None:
        """Return the report that the reader was at the last time."""
        key = self._look_at_first
        known = (one for one in self.desk.articles if key and report_key(one) == key)
        return next(known, None)

    def show_all(self) -> None:
        """List every event, whatever the reader was looking for."""
        raise NotImplementedError

    @work(exclusive=True, group="overlap", exit_on_error=False)
    async def measure_overlaps(self, groups: Sequence[tuple[Article, ...]]) -> None:
        """Find out how much the reports of each event share."""
        stopped = cancelled()
        await in_background(
            lambda: tasks.measure_overlaps(groups, self.post_message, stopped)
        )

    @on(messages.OverlapMeasured)
    def put_overlap(self, event: messages.OverlapMeasured) -> None:
        """Put what an event's reports share on the desk."""
        self.desk.put_overlap(event.articles, event.overlap, event.comparison)
        self.show_overlap(event.articles)

    # Revising

    @on(Revised)
    def put_revised(self, event: Revised) -> None:
        """Put a changed report in its place, and group and measure anew."""
        self.desk.revise({event.old: event.new})
        self.list_events(event.new)
        if self.progress is None:  # else all is grouped when the reading is done
            self.regroup()

    @on(messages.ReportsCleaned)
    def put_cleaned(self, event: messages.ReportsCleaned) -> None:
        """Put reports that lost lines in their places; group anew once all is read."""
        self.desk.revise(event.changed)
        if self._look_at is not None:
            self._look_at = event.changed.get(self._look_at, self._look_at)
        if self.progress is None:
            self.regroup()

    # Keeping

    @work(thread=True, group="keep", exit_on_error=False)
    def keep(self, library: Library, articles: Sequence[Article], what: str) -> None:
        """Keep reports in the library."""
        taking.keep(library, articles, what, self.post_message)

    @on(messages.Kept)
    def say_kept(self, event: messages.Kept) -> None:
        """Tell what was kept."""
        self.desk.kept.update(event.articles)
        if event.new:
            self.notify(
                f"Kept {counted(event.new, 'report')}: {event.what}", markup=False
            )
        else:
            self.notify(f"Kept already: {event.what}", markup=False)
        self.list_events()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Let nobody wait for a grouping that broke."""
        if event.state is WorkerState.ERROR:
            self.grouping = False
