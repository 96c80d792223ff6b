"""Reading for the Events screen: what waits, how far it is, what failed."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on, work
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker, WorkerState, get_current_worker

from newsdiff.app import messages
from newsdiff.app.desk import tasks
from newsdiff.app.desk.desk import Desk
from newsdiff.app.desk.listing import Order, Wish
from newsdiff.app.desk.pasted import PASTED_TEXT, Pasted
from newsdiff.app.keys.keys import key_of
from newsdiff.app.requests import Logged
from newsdiff.app.services.background import in_background
from newsdiff.app.widgets.frame.notice import Progress, short_name
from newsdiff.app.wording import counted
from newsdiff.library import Library
from newsdiff.model import Article

MOST_NOTIFICATIONS = 3
"""Failures of one reading that are each notified; more are summed up."""

PROBLEM_SECONDS = 10.0
"""How long a problem stays in sight; after that, the messages have it."""


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be read."""

    sources: tuple[str, ...] = ()
    keep: bool = False
    """Put each report into the library at once, if there is one."""
    typed: str = ""
    """What the reader typed, to be put right if nothing comes of it."""
    pasted: Pasted | None = None
    """A text to be read instead of inputs."""


class EventReading(Screen[None]):
    """Reads inputs and pasted texts one after the other and puts them on the desk.

    A subclass gives `regroup`, which shows what was read. It is not abstract in the
    sense of `abc`, whose metaclass does not go together with Textual's.
    """

    progress: reactive[Progress | None] = reactive(
        None, init=False, bindings=True, repaint=False
    )
    """How far the reading is, None when nothing is being read."""

    problems: reactive[tuple[str, ...]] = reactive(
        (), init=False, bindings=True, repaint=False
    )
    """What could not be done since the start, in order."""

    def __init__(
        self,
        *,
        sources: Sequence[str] = (),
        library: Library | None = None,
        articles: Sequence[Article] = (),
        look_at: str = "",
        order: Order = Order.NEWEST,
        turned: bool = False,
        lists_share: float | None = None,
    ) -> None:
        """Show a library, or a one-off if there are sources or articles.

        Args:
            look_at: key of the report that the cursor goes to at first, if it is there
                (see `remembered.report_key`).
            lists_share: the part of the screen that the lists take, None for the usual.
        """
        super().__init__()
        self.desk = Desk(articles)
        """What is shown."""
        self.desk.wish = Wish(order=order, turned=turned)
        self.lists_share = lists_share
        """The part of the screen that the lists take, None for the usual one."""
        self.library = library
        """Where reports are kept, None where they cannot be."""
        self.decisions = Library.in_memory() if library is None else library
        """Where what the reader decides is kept, if only until the end."""
        self.one_off = bool(sources or articles)
        """What is read is shown and not kept."""
        self.unread: tuple[str, ...] = ()
        """What could not be read of the sources, each with its reason."""
        self.to_correct = Job()
        """What was typed or pasted last if it could not be read."""
        self._sources = tuple(sources)
        self._opening = bool(sources)
        self._job = Job()
        self._waiting: list[Job] = []
        self._stop = threading.Event()
        self._failures = 0
        self._look_at: Article | None = None
        """The report that the cursor goes to when the reports are grouped."""
        self._look_at_first = look_at
        """Key of the one that it goes to when there are reports for the first time."""

    def regroup(self) -> None:
        """Group what is on the desk, in the background."""
        raise NotImplementedError

    # Reading

    def read(
        self, sources: Sequence[str], *, keep: bool = False, typed: str = ""
    ) -> None:
        """Read these inputs now, or after those that are being read.

        Args:
            keep: put each report into the library at once, if there is one.
            typed: how the reader named them.
        """
        self.begin(Job(tuple(sources), keep, typed))

    def begin(self, job: Job) -> None:
        """Read what is asked for now, or after what is being read."""
        if self.progress is not None:
            self._waiting.append(job)
            return
        self._job = job
        self._failures = 0
        self._stop.clear()
        name = PASTED_TEXT if job.pasted is not None else ""
        self.progress = Progress(0, len(job.sources) or 1, source=name)
        if job.pasted is not None:
            self.read_pasted(job.pasted, keep=job.keep)
        else:
            self.read_inputs(job.sources, keep=job.keep)

    def stop_reading(self) -> None:
        """Read no further; what has been read stays."""
        self._waiting.clear()
        self._stop.set()

    @work(exclusive=True, group="read", exit_on_error=False)
    async def read_inputs(self, sources: Sequence[str], *, keep: bool) -> None:
        """Read inputs."""
        gone, stopped = cancelled(), self._stop.is_set
        await in_background(
            lambda: tasks.read_inputs(
                sources, self.library, self.post_message, gone, stopped, keep=keep
            )
        )

    @work(exclusive=True, group="read", exit_on_error=False)
    async def read_pasted(self, pasted: Pasted, *, keep: bool) -> None:
        """Read a text that was pasted."""
        gone, stopped = cancelled(), self._stop.is_set
        await in_background(
            lambda: tasks.read_pasted(
                pasted, self.library, self.post_message, gone, stopped, keep=keep
            )
        )

    @work(exclusive=True, group="read", exit_on_error=False)
    async def read_library(self, library: Library) -> None:
        """Fetch the reports that are kept."""
        stopped = cancelled()
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
            self._say_unread(str(result))
        elif event.known or not self.desk.put(result):
            name = short_name(event.outcome.source)
            said = (
                "has a newer text, which is kept" if event.newer else "is here already"
            )
            self.notify(f"{name} {said}", markup=False)
        else:
            self._look_at = self._look_at or result
            if event.kept:
                self.desk.kept.add(result)

    def _say_unread(self, problem: str) -> None:
        self._failures += 1
        notify = self._failures <= MOST_NOTIFICATIONS
        if self._opening:
            self.unread = (*self.unread, problem)
        job = self._job
        if not job.typed and job.pasted is None:
            self.say_problem(problem, notify=notify)
            return
        self.to_correct = job
        key = key_of(self, "events.paste" if job.pasted else "events.add")
        self.say_problem(f"{problem}. {key} lets you correct it.", notify=notify)

    @on(messages.ReadingFinished)
    def end_reading(self) -> None:
        """Go on with what was added meanwhile, or group what is there."""
        unsaid = self._failures - MOST_NOTIFICATIONS
        if unsaid > 0:
            self.notify(
                f"{counted(unsaid, 'more input')} could not be read. "
                f"{key_of(self, 'app.messages')} shows them all.",
                severity="warning",
                markup=False,
            )
        self.progress = None
        self._opening = False
        if self._waiting:
            self.begin(self._waiting.pop(0))
        else:
            self.regroup()

    # What went wrong

    def say_problem(self, problem: str, *, notify: bool = True) -> None:
        """Keep a problem for the reader to look up, and show it now."""
        self.problems = (*self.problems, problem)
        if notify:
            self.notify(
                problem, severity="error", timeout=PROBLEM_SECONDS, markup=False
            )
        else:
            self.post_message(Logged(problem))

    @on(messages.TaskFailed)
    def explain_failure(self, event: messages.TaskFailed) -> None:
        """Show what could not be done."""
        self.say_problem(str(event.error))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Go on after a fault of newsdiff's own; what is on the desk stays."""
        if event.state is WorkerState.ERROR:
            fault = event.worker.error
            self.say_problem(f"A fault of newsdiff, please report it: {fault!r}")
            if event.worker.group == "read":
                self.end_reading()


def cancelled() -> Callable[[], bool]:
    """Return what tells the thread of the worker that runs now to stop."""
    worker = get_current_worker()
    return lambda: worker.is_cancelled
