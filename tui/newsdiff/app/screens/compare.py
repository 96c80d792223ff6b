"""Compare: the reports side by side, what they share and what only one of them says."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import Worker, WorkerState, get_current_worker

from newsdiff.app.requests import CleanedSought, Revised
from newsdiff.app.screens.save import SaveScreen
from newsdiff.app.widgets.legend import Legend
from newsdiff.app.widgets.panes_view import PanesView
from newsdiff.app.widgets.plain import one_line
from newsdiff.app.widgets.status_line import StatusLine, describe
from newsdiff.app.widgets.steady_footer import SteadyFooter
from newsdiff.app.widgets.title_bar import TitleBar
from newsdiff.app.widgets.too_small import TooSmall
from newsdiff.compare import at_threshold, compare, quotes_of
from newsdiff.errors import NewsDiffError
from newsdiff.export import is_json, markdown, to_json, write_whole
from newsdiff.model import Comparison, Event, Settings
from newsdiff.origins.wording import counted_origins
from newsdiff.resources import STYLES

LONGEST_FILE_NAME = 60
"""Characters of the suggested file name, without its ending."""

THRESHOLD_STEP = 0.05
"""How far one press moves the threshold."""

COMPARED = "-compared"
"""Class of the screen once there is a comparison to show."""


class CompareScreen(Screen[None]):
    """Compares the reports of an event and shows them side by side."""

    TITLE = "Compare"
    CSS_PATH: ClassVar = [STYLES / "compare.tcss", STYLES / "panes.tcss"]
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left_parenthesis",
            "threshold(-1)",
            "Looser",
            id="compare.looser",
            show=False,
            tooltip="Lower the threshold: more sentences count as the same statement",
        ),
        Binding(
            "right_parenthesis",
            "threshold(1)",
            "Stricter",
            id="compare.stricter",
            show=False,
            tooltip="Raise the threshold: fewer sentences count as the same statement",
        ),
        Binding("s", "save", "Save", id="compare.save", tooltip="As Markdown or JSON"),
        Binding(
            "c",
            "cleaned",
            "Cleaned text",
            id="compare.cleaned",
            tooltip="What was removed from this report and why; put it right",
        ),
        Binding(
            "q,escape",
            "leave",
            "Back",
            id="compare.leave",
            tooltip="Back to the events",
        ),
    ]

    comparison: reactive[Comparison | None] = reactive(None, init=False, bindings=True)
    """What is shown, None while the reports are being compared."""

    threshold: reactive[float | None] = reactive(None, init=False)
    """The score from which pairs match: the reader's choice, already or soon shown."""
    shown: reactive[str] = reactive("", init=False)
    """Which reports are on the screen."""

    @dataclass
    class Compared(Message, bubble=False):
        """The reports have been compared."""

        comparison: Comparison

    @dataclass
    class Failed(Message, bubble=False):
        """The reports could not be compared."""

        error: NewsDiffError

    def __init__(
        self,
        event: Event,
        comparison: Comparison | None = None,
        *,
        report: int = 0,
        settings: Settings | None = None,
    ) -> None:
        """Compare the reports of an event, or show what was compared already.

        Args:
            report: the one to begin in.
            settings: the engine that compares; what another one compared is not shown.
        """
        super().__init__()
        self.event = event
        self._settings = settings or Settings()
        self._ready: Comparison | None = None
        if comparison and comparison.settings.engine == self._settings.engine:
            self._ready = comparison
        self._report = report

    def compose(self) -> ComposeResult:
        """Put the panes between the title and the lines that explain them."""
        yield TooSmall()
        yield TitleBar(self.event.label)
        yield Static(self._working(), id="working")
        yield PanesView(self._report).data_bind(CompareScreen.comparison)
        yield Legend()
        yield StatusLine()
        yield SteadyFooter(show_command_palette=False)

    def _working(self) -> Content:
        outlets = [one_line(article.source) for article in self.event.articles]
        count = len(self.event.articles)
        lines = [Content(f"Comparing {count} reports …"), *outlets]
        return Content("\n").join([lines[0].stylize("bold"), Content(), *lines[1:]])

    # Comparing

    def on_mount(self) -> None:
        """Start to compare, unless there is a comparison."""
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
                replace(self._settings, threshold=self.threshold),
                cancelled=lambda: worker.is_cancelled,
            )
        except NewsDiffError as error:
            self.post_message(self.Failed(error))
        else:
            self.post_message(self.Compared(comparison))

    @work(thread=True, exclusive=True, exit_on_error=False, group="threshold")
    def recount(self, comparison: Comparison, threshold: float) -> None:
        """Match the same scores anew; a later press of the key overtakes this one."""
        worker = get_current_worker()
        recounted = at_threshold(comparison, threshold)
        if not worker.is_cancelled:
            self.post_message(self.Compared(recounted))

    @on(Compared)
    def show_comparison(self, message: Compared) -> None:
        """Keep what was compared, unless a report has changed since; panes follow."""
        if message.comparison.articles != self.event.articles:
            return
        if self.comparison is None:
            self.threshold = message.comparison.settings.threshold
        self.comparison = message.comparison

    @on(Failed)
    def show_failure(self, message: Failed) -> None:
        """Say why there is nothing to see."""
        self.comparison = None
        self._explain(str(message.error))

    @on(Worker.StateChanged)
    def show_defect(self, event: Worker.StateChanged) -> None:
        """Say so when the comparison itself broke, and stay usable."""
        if event.state is WorkerState.ERROR:
            self._explain(
                f"newsdiff made a mistake while comparing: {event.worker.error!r}"
            )

    def _explain(self, reason: str) -> None:
        text = Content.assemble(one_line(reason), "\n\n", "q goes back")
        self.query_one("#working", Static).update(text)

    def action_threshold(self, direction: int) -> None:
        """Move the threshold by a step and count again."""
        if self.comparison is not None and self.threshold is not None:
            moved = round(self.threshold + direction * THRESHOLD_STEP, 2)
            self.threshold = max(0.0, min(1.0, moved))
            self.recount(self.comparison, self.threshold)

    def watch_comparison(self, comparison: Comparison | None) -> None:
        """Show the panes instead of the note that they are coming."""
        self.set_class(comparison is not None, COMPARED)
        self.watch_shown()

    # Reading

    @on(PanesView.PlaceChanged)
    def describe_place(self, message: PanesView.PlaceChanged) -> None:
        """Say what the sentence under the cursor is."""
        if self.comparison is not None:
            text = describe(self.comparison, message.place)
            self.query_one(StatusLine).text = text
        self.query_one(Legend).report = message.report

    @on(PanesView.Remarked)
    def show_remark(self, message: PanesView.Remarked) -> None:
        """Show a remark until the cursor moves."""
        self.query_one(StatusLine).text = Content(message.text)

    @on(PanesView.ShownChanged)
    def name_shown(self, message: PanesView.ShownChanged) -> None:
        """Say which reports are on the screen."""
        self.shown = shown_note(message.shown, message.count)

    def watch_shown(self) -> None:
        """Name the reports and the threshold in the title bar."""
        parts = [self.shown, self._origins()]
        if self.threshold is not None:
            parts.append(f"threshold {self.threshold:.2f}")
        self.query_one(TitleBar).note = " · ".join(filter(None, parts))

    def _origins(self) -> str:
        if self.comparison is None:
            return ""
        return counted_origins(len(self.event.articles), self.comparison.origins)

    def watch_threshold(self) -> None:
        """Name the threshold in the title bar."""
        self.watch_shown()

    # The cleaned text

    def action_cleaned(self) -> None:
        """Show what was removed from the report that the reader is in."""
        report = self.query_one(PanesView).active
        self.post_message(CleanedSought(self.event.articles[report]))

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

    # Leaving and saving

    def action_leave(self) -> None:
        """Go back; a comparison that is still being made is given up."""
        self.dismiss()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer to save only what is there."""
        return action != "save" or self.comparison is not None

    def action_save(self) -> None:
        """Ask where to save the comparison."""
        comparison = self.comparison
        if comparison is None:
            return

        def write(path: Path, overwrite: bool, with_quotes: bool) -> None:
            form = to_json if is_json(path) else markdown
            wanted = with_quotes or is_json(path)
            quotes = quotes_of(comparison) if wanted else None
            text = form(comparison, label=self.event.label, quotes=quotes)
            write_whole(path, text, overwrite=overwrite)

        path = Path.cwd() / f"{file_name(self.event.label)}.md"
        self.app.push_screen(SaveScreen(path, write), self._tell_saved)

    def _tell_saved(self, path: Path | None) -> None:
        if path is not None:
            self.notify(f"Saved to {path.absolute()}", markup=False)


def file_name(label: str) -> str:
    """Return an event's label as a file name: letters, digits and hyphens."""
    name = re.sub(r"[\W_]+", "-", label.casefold()).strip("-")
    return name[:LONGEST_FILE_NAME].rstrip("-") or "comparison"


def shown_note(shown: range, count: int) -> str:
    """Return which reports are on the screen, with a sign where there are more."""
    if len(shown) == count:
        return f"{count} reports"
    left = "‹ " if shown.start else ""
    right = " ›" if shown.stop < count else ""
    if len(shown) == 1:
        return f"{left}report {shown.stop} of {count}{right}"
    return f"{left}reports {shown.start + 1}–{shown.stop} of {count}{right}"
