"""The work behind the Events screen: reading, grouping, measuring, keeping."""

import threading
from collections.abc import Callable, Sequence

from textual import on, work
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker, WorkerState, get_current_worker

from newsdiff.app import grouping, messages, taking, tasks
from newsdiff.app.background import in_background
from newsdiff.app.desk import Desk
from newsdiff.app.keys import key_of
from newsdiff.app.requests import Revised
from newsdiff.app.widgets.notice import Progress, short_name
from newsdiff.app.wording import counted
from newsdiff.library import Library
from newsdiff.model import Article, Settings

MOST_NOTIFICATIONS = 3
"""Failures of one reading that are each notified; more are summed up."""

PROBLEM_SECONDS = 10.0
"""How long a problem stays in sight; after that, the list of problems has it."""


class EventWork(Screen[None]):
    """Keeps the desk up to date from threads; a subclass shows it.

    A subclass gives `list_events` and `show_overlap`. They are not abstract in the
    sense of `abc`, whose metaclass does not go together with Textual's.
    """

    progress: reactive[Progress | None] = reactive(None, init=False, bindings=True)
    """How far the reading is, None when nothing is being read."""

    problems: reactive[tuple[str, ...]] = reactive((), init=False, bindings=True)
    """What could not be done since the start, in order."""

    grouping: reactive[bool] = reactive(False, init=False)
    """Reports are being fetched or grouped by event."""

    def __init__(
        self,
        *,
        sources: Sequence[str] = (),
        library: Library | None = None,
        articles: Sequence[Article] = (),
        settings: Settings | None = None,
    ) -> None:
        """Show a library, or a one-off if there are sources or articles.

        Args:
            settings: what the reports of an event are compared with when it is opened.
        """
        super().__init__()
        self.settings = settings or Settings()
        self.desk = Desk(articles)
        """What is shown."""
        self.library = library
        """Where reports are kept, None where they cannot be."""
        self.decisions = Library.in_memory() if library is None else library
        """Where what the reader decides is kept, if only until the end."""
        self.one_off = bool(sources or articles)
        """What is read is shown and not kept."""
        self.unread: tuple[str, ...] = ()
        """What could not be read of the sources, each with its reason."""
        self._sources = tuple(sources)
        self._opening = bool(sources)
        self._waiting: list[tuple[tuple[str, ...], bool]] = []
        self._stop = threading.Event()
        self._failures = 0
        self._look_at: Article | None = None
        """The report that the cursor goes to when the reports are grouped."""

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

    # Reading

    def read(self, sources: Sequence[str], *, keep: bool = False) -> None:
        """Read these inputs now, or after those that are being read.

        Args:
            keep: put each report into the library at once, if there is one.
        """
        if self.progress is not None:
            self._waiting.append((tuple(sources), keep))
            return
        self._failures = 0
        self._stop.clear()
        self.progress = Progress(0, len(sources))
        self.read_inputs(tuple(sources), keep=keep)

    def stop_reading(self) -> None:
        """Read no further; what has been read stays."""
        self._waiting.clear()
        self._stop.set()

    @work(exclusive=True, group="read", exit_on_error=False)
    async def read_inputs(self, sources: Sequence[str], *, keep: bool) -> None:
        """Read inputs."""
        cancelled, stopped = _cancelled(), self._stop.is_set
        await in_background(
            lambda: tasks.read_inputs(
                sources,
                self.library,
                self.post_message,
                cancelled,
                stopped,
                keep=keep,
            )
        )

    @work(exclusive=True, group="read", exit_on_error=False)
    async def read_library(self, library: Library) -> None:
        """Fetch the reports that are kept."""
        stopped = _cancelled()
        await in_background(
            lambda: tasks.read_library(library, self.post_message, stopped)
        )

    @on(messages.LibraryRead)
    def put_library(self, event: messages.LibraryRead) -> None:
        """Put the reports that are kept on the desk."""
        self.desk.put_first(event.articles)
        self.desk.kept.update(event.articles)
        self.regroup()

    @on(messages.ReadingWentOn)
    def show_progress(self, event: messages.ReadingWentOn) -> None:
        """Say how far it is."""
        if self.progress is not None:
            now = event.reading
            self.progress = Progress(now.done, now.total, now.reports, now.source)

    @on(messages.InputRead)
    def put_input(self, event: messages.InputRead) -> None:
        """Put a report on the desk, or say why there is none."""
        result = event.outcome.result
        if not isinstance(result, Article):
            self._failures += 1
            if self._opening:
                self.unread = (*self.unread, str(result))
            self.say_problem(str(result), notify=self._failures <= MOST_NOTIFICATIONS)
        elif event.known or not self.desk.put(result):
            name = short_name(event.outcome.source)
            said = (
                "has a newer text, which is kept" if event.newer else "is here already"
            )
            self.notify(f"{name} {said}", markup=False)
        else:
            self._look_at = result
            if event.kept:
                self.desk.kept.add(result)

    @on(messages.ReadingFinished)
    def end_reading(self) -> None:
        """Go on with what was added meanwhile, or group what is there."""
        unsaid = self._failures - MOST_NOTIFICATIONS
        if unsaid > 0:
            self.notify(
                f"{counted(unsaid, 'more input')} could not be read. "
                f"{key_of(self, 'events.problems')} shows them all.",
                severity="warning",
                markup=False,
            )
        self.progress = None
        self._opening = False
        if self._waiting:
            sources, keep = self._waiting.pop(0)
            self.read(sources, keep=keep)
        else:
            self.regroup()

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
        stopped = _cancelled()
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
        self.list_events(added if self.desk.shown_before else None)
        self.grouping = False
        self.desk.shown_before = bool(event.events)
        self.measure_overlaps(self.desk.unmeasured())

    @work(exclusive=True, group="overlap", exit_on_error=False)
    async def measure_overlaps(self, groups: Sequence[tuple[Article, ...]]) -> None:
        """Find out how much the reports of each event share."""
        stopped = _cancelled()
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

    # What went wrong

    def say_problem(self, problem: str, *, notify: bool = True) -> None:
        """Keep a problem for the reader to look up, and show it now."""
        self.problems = (*self.problems, problem)
        if notify:
            self.notify(
                problem, severity="error", timeout=PROBLEM_SECONDS, markup=False
            )

    @on(messages.TaskFailed)
    def explain_failure(self, event: messages.TaskFailed) -> None:
        """Show what could not be done."""
        self.say_problem(str(event.error))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Go on after a fault of newsdiff's own; what is on the desk stays."""
        if event.state is WorkerState.ERROR:
            fault = event.worker.error
            self.say_problem(f"A fault of newsdiff, please report it: {fault!r}")
            self.grouping = False
            if event.worker.group == "read":
                self.end_reading()


def _cancelled() -> Callable[[], bool]:
    """Return what tells the thread of the worker that runs now to stop."""
    worker = get_current_worker()
    return lambda: worker.is_cancelled
