"""Compare: four views of what the reports share and what only one of them says."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import ContentSwitcher

from newsdiff.app.comparison.marked_reports import marked_reports
from newsdiff.app.comparison.reading import View
from newsdiff.app.comparison.searching import tell_found
from newsdiff.app.keys.keys import key_of
from newsdiff.app.screens.compare.arranging import NO_LEGEND
from newsdiff.app.screens.compare.keys import COMPARE_KEYS
from newsdiff.app.screens.compare.viewing import Viewing
from newsdiff.app.services.quiet_memory import set_aside, take_back
from newsdiff.app.services.remembered import Remembered
from newsdiff.app.widgets.annotated.view import AnnotatedView
from newsdiff.app.widgets.frame.entry_bar import EntryBar
from newsdiff.app.widgets.frame.legend import Legend
from newsdiff.app.widgets.frame.notice import Notice, Saying
from newsdiff.app.widgets.frame.status_line import StatusLine
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.too_small import (
    ROOMY_WIDTH,
    SMALLEST_WIDTH,
    TOO_NARROW,
    TooSmall,
)
from newsdiff.app.widgets.frame.view_tabs import ViewTabs
from newsdiff.app.widgets.ledger.view import DifferencesView
from newsdiff.app.widgets.matrix.view import MatrixView
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.model import UNKNOWN_OUTLET, Comparison, Event, Place, Settings
from newsdiff.resources import STYLES

SHEETS = ("compare", "panes", "annotated", "matrix", "differences")
"""The style sheets: one for the screen, one for each of its views."""

COMPARED = "-compared"
"""Class of the screen once there is a comparison to show."""


class CompareScreen(Viewing):
    """Compares the reports of an event and shows them in four views."""

    TITLE = "Compare"
    CSS_PATH: ClassVar = [STYLES / f"{name}.tcss" for name in SHEETS]
    AUTO_FOCUS = ""
    # Those of the app that matter here: at each, all styles are looked up anew.
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012, Textual types it so
        (0, TOO_NARROW),
        (SMALLEST_WIDTH, "-narrow"),
        (ROOMY_WIDTH, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [*COMPARE_KEYS]

    focused = reactive[Widget | None](None, repaint=False)
    """Where the keys go. Textual draws the whole screen when that changes."""
    searched: reactive[str] = reactive("", init=False, bindings=True)
    """What the reader looks for; empty for nothing."""

    def __init__(
        self,
        event: Event,
        comparison: Comparison | None = None,
        *,
        report: int = 0,
        settings: Settings | None = None,
        remembered: Remembered | None = None,
    ) -> None:
        """Compare the reports of an event, or show what was compared already.

        Args:
            report: the one to begin in.
            settings: the engine that compares; what another one compared is not shown.
            remembered: what the reader had chosen when they were last here.
        """
        super().__init__(event, comparison, settings or Settings())
        known = remembered or Remembered()
        self._starts = tuple(known.position(one) or 0 for one in event.articles)
        self._left = list(self._starts)
        starts: dict[str, object] = {
            "place": Place(report, self._starts[report]),
            "shown": tuple(range(len(event.articles))),
            "view": known.view,
            "linked": known.linked,
            "with_words": known.with_words,
            "with_legend": known.legend,
            "shares": {len(shares): shares for shares in known.widths},
            "threshold": known.threshold(self.settings.engine),
        }
        for name, value in starts.items():
            self.set_reactive(getattr(CompareScreen, name), value)

    def compose(self) -> ComposeResult:
        """Put the views between the title and the lines that explain them."""
        yield TooSmall()
        yield TitleBar(self.event.label)
        with Horizontal(id="head"):
            yield ViewTabs().data_bind(CompareScreen.view)
            yield Legend().data_bind(CompareScreen.kinds)
        yield Notice(id="working", markup=False)
        seen_by_all = (
            CompareScreen.comparison,
            CompareScreen.place,
            CompareScreen.shown,
            CompareScreen.kinds,
            CompareScreen.searched,
            CompareScreen.with_words,
        )
        with ContentSwitcher(initial=self.view, id="views"):
            yield PanesView(self._starts, id=View.PANES).data_bind(
                CompareScreen.reports,
                CompareScreen.linked,
                CompareScreen.shares,
                *seen_by_all,
            )
            yield AnnotatedView(id=View.ANNOTATED).data_bind(*seen_by_all)
            yield MatrixView(id=View.MATRIX).data_bind(*seen_by_all)
            yield DifferencesView(id=View.DIFFERENCES).data_bind(*seen_by_all)
        yield StatusLine()
        yield EntryBar("Find", "words in any of the texts", id="find")
        yield SteadyFooter()

    def watch_so_far(self) -> None:
        """Say how far the comparison is."""
        if self.comparison is None:
            self._say_working()

    def _say_working(self) -> None:
        """Say what is being done, how far it is, and how to give it up."""
        now, count = self.so_far, len(self.event.articles)
        sources = [article.source for article in self.event.articles]
        if now is not None:
            sources = list(now.outlets or ())
        outlets = dict.fromkeys(source or UNKNOWN_OUTLET for source in sources)
        # Two lines, whatever is being done: the bar is not to jump.
        lines = (str(now or ""), ", ".join(outlets))
        self.query_one(Notice).saying = Saying(
            f"Comparing {count} reports …",
            lines,
            ((key_of(self, "leave.screen"), "Stop and go back"),),
            share=now.share if now else 0.0,
        )

    def on_mount(self) -> None:
        """Start to compare, unless there is a comparison."""
        self.set_class(not self.with_legend, NO_LEGEND)
        self._say_working()
        for view in self.query_one("#views").children:
            self.watch(view, "told", self.follow_place, init=False)
        panes = self.query_one(PanesView)
        self.watch(panes, "in_sight", self.name_shown, init=False)
        self.start_comparing()

    def on_resize(self, event: events.Resize) -> None:
        """Show as many reports as fit, before Textual lays out the new size."""
        for panes in self.query(PanesView):
            panes.make_ready(event.size.width)

    def explain(self, reason: str) -> None:
        """Say why there is nothing to see, and how to go on."""
        self.query_one(Notice).saying = Saying(
            "These reports are not compared.",
            (reason,),
            ((key_of(self, "leave.screen"), "Back"),),
        )

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was compared, in the place of what was shown."""
        is_first = self.comparison is None
        self.comparison = comparison
        self.reports = marked_reports(comparison)
        if is_first:  # the keys of the views work from now on
            keys = {view: key_of(self, f"compare.{view}") for view in View}
            self.query_one(ViewTabs).keys = keys
            self.go_into_view()
        self.describe_place()
        self.call_after_refresh(set_aside)

    def on_unmount(self) -> None:
        """Let the memory of what was shown be freed."""
        take_back()

    def watch_comparison(self, comparison: Comparison | None) -> None:
        """Show the views instead of the note that they are coming."""
        self.set_class(comparison is not None, COMPARED)
        self.name_shown()

    # Searching

    def action_find(self) -> None:
        """Ask what to look for."""
        self.query_one("#find", EntryBar).open()

    @on(EntryBar.Typed, "#find")
    def mark_found(self, event: EntryBar.Typed) -> None:
        """Mark what is looked for while it is typed."""
        self.searched = event.text.strip()
        articles = [self.event.articles[report] for report in self.shown]
        if told := tell_found(articles, self.searched):
            self.remark(told)
        else:
            self.describe_place()

    @on(EntryBar.Done, "#find")
    def go_to_found(self, event: EntryBar.Done) -> None:
        """Go to the first place that has it."""
        event.bar.close(empty=False)
        self.go_into_view()
        self._front().go_to_found()

    @on(EntryBar.Cancelled, "#find")
    def leave_find(self) -> None:
        """Go back to reading."""
        self.go_into_view()

    def action_end_find(self) -> None:
        """Look for nothing any more."""
        self.query_one("#find", EntryBar).close()
        self.searched = ""

    # Leaving

    def action_leave(self) -> None:
        """Go back; a comparison that is still being made is given up."""
        self._note_place()
        self.dismiss()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer only what makes sense now."""
        if action == "end_find":
            return bool(self.searched)
        if action == "show_all":
            return len(self.shown) < len(self.event.articles)
        if action in {"cleaned", "leave"}:
            return True
        return self.comparison is not None
