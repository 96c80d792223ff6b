"""Home: the events, their reports, and the report under the cursor."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.reactive import reactive

from newsdiff.app.choosing import Selection
from newsdiff.app.keys import key_of, keys_with_hints
from newsdiff.app.listing import Order
from newsdiff.app.requests import CleanedSought, RulesSought
from newsdiff.app.screens.choice_keys import CHOICE_KEYS
from newsdiff.app.screens.compare import CompareScreen
from newsdiff.app.screens.event_choices import (
    CHOICE_ACTIONS,
    NEED_MARKS,
    EventChoices,
)
from newsdiff.app.screens.event_keys import EVENT_KEYS
from newsdiff.app.screens.problems import ProblemsScreen
from newsdiff.app.screens.read import ReadScreen
from newsdiff.app.screens.why import WhyScreen
from newsdiff.app.typed import as_source
from newsdiff.app.widgets.entry_bar import EntryBar
from newsdiff.app.widgets.event_list import EventList
from newsdiff.app.widgets.notice import Notice, Saying
from newsdiff.app.widgets.report_list import ReportList
from newsdiff.app.widgets.report_text import ReportText
from newsdiff.app.widgets.row_list import RowList
from newsdiff.app.widgets.steady_footer import SteadyFooter
from newsdiff.app.widgets.title_bar import TitleBar
from newsdiff.app.widgets.too_small import TooSmall
from newsdiff.app.wording import counted
from newsdiff.model import Article, Event
from newsdiff.resources import SAMPLES

NOTHING_LISTED = "-nothing-listed"
"""Class of the screen while a notice stands in the place of the lists."""

NEED_AN_EVENT = frozenset({"read", "order", "cleaned", "why"}) | CHOICE_ACTIONS
"""Actions that are offered only with an event under the cursor."""


class EventsScreen(EventChoices):
    """Shows the events and their reports, and opens one."""

    TITLE = "Events"
    AUTO_FOCUS = "EventList"
    BINDINGS: ClassVar[list[BindingType]] = [*CHOICE_KEYS, *EVENT_KEYS]

    events: reactive[tuple[Event, ...]] = reactive((), init=False)
    """What is listed, in the order of the list."""

    event: reactive[Event | None] = reactive(None, init=False, bindings=True)
    """The event under the cursor."""

    report: reactive[Article | None] = reactive(None, init=False)
    """The report under the cursor."""

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield TitleBar("Events")
        yield Notice(id="notice", markup=False)
        with Container(id="desk"):
            with Vertical(id="lists"):
                yield EventList(id="events")
                yield ReportList(id="reports")
            yield ReportText(preview=True, id="preview")
        yield EntryBar("Filter", "label, outlet, title or text", id="filter")
        yield EntryBar("Label", "empty: the one that was found", id="rename")
        yield EntryBar("Add", "a file, a folder or an address", id="add")
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Begin."""
        self.start()
        self.show_state()

    # Showing

    def list_events(self, look_at: Article | None = None) -> None:
        """Show what is on the desk; the cursor stays unless a report is asked for."""
        wanted = look_at or self.report
        self.events = self.desk.listed()
        cursor = next(
            (n for n, event in enumerate(self.events) if wanted in event.articles), 0
        )
        rows = tuple(self.desk.event_row(event) for event in self.events)
        self.query_one(EventList).show(rows, cursor)
        self.show_event(wanted)
        self.show_state()

    def show_marks(self) -> None:
        """Draw the marks as they are now."""
        events = self.query_one(EventList)
        rows = tuple(self.desk.event_row(event) for event in self.events)
        events.show(rows, events.cursor)
        reports = self.query_one(ReportList)
        reports.show(self.desk.report_rows(self.event), reports.cursor)
        self.show_state()

    def selection(self) -> Selection:
        """Return what is under the cursor, and what is marked."""
        return Selection(
            self.desk.in_order(),
            self.event,
            self.report,
            frozenset(self.desk.marked),
            whole=self.focused is self.query_one(EventList),
        )

    def show_overlap(self, articles: tuple[Article, ...]) -> None:
        """Show what an event's reports share; only its row is made anew."""
        if self.desk.order is Order.SHARED:
            self.list_events()
            return
        listed = [event.articles for event in self.events]
        if articles in listed:
            number = listed.index(articles)
            row = self.desk.event_row(self.events[number])
            self.query_one(EventList).replace(number, row)
        if self.event is not None and self.event.articles == articles:
            self.show_event(self.report)

    @on(RowList.Moved, "#events")
    def look_at_event(self) -> None:
        """Show the reports of the event under the cursor."""
        self.show_event()

    def show_event(self, wanted: Article | None = None) -> None:
        """Show the reports of the event under the cursor, and one of them."""
        cursor = self.query_one(EventList).cursor
        self.event = self.events[cursor] if cursor < len(self.events) else None
        articles = self.event.articles if self.event else ()
        if wanted in articles:
            number = articles.index(wanted)
        else:
            number = self.desk.first_found(articles)
        reports = self.query_one(ReportList)
        reports.show(self.desk.report_rows(self.event), number)
        reports.border_title = counted(len(articles), "report")
        self.look_at_report()

    @on(RowList.Moved, "#reports")
    def look_at_report(self) -> None:
        """Show the text of the report under the cursor."""
        articles = self.event.articles if self.event else ()
        cursor = self.query_one(ReportList).cursor
        self.report = articles[cursor] if cursor < len(articles) else None
        preview = self.query_one(ReportText)
        preview.report = self.report
        preview.searched = self.desk.query

    def watch_progress(self) -> None:
        """Say how far the reading is."""
        self.show_state()

    def watch_grouping(self) -> None:
        """Say that reports are being grouped."""
        self.show_state()

    def show_state(self) -> None:
        """Bring title, headings and notice up to date."""
        self.set_class(not self.events, NOTHING_LISTED)
        if not self.events:  # unseen otherwise, and it lays the screen out anew
            self.query_one(Notice).saying = self._saying()
        self.query_one(TitleBar).note = self._note()
        heading = f"Events · {self.desk.order.value}"
        if self.desk.marked:
            heading += f" · {counted(len(self.desk.marked), 'report')} marked"
        if self.desk.query:
            heading += f" · {len(self.events)} of {len(self.desk.events)} match"
        self.query_one(EventList).border_title = heading
        self.refresh_bindings()

    def _note(self) -> str:
        if self.progress is not None and self.events:
            return f"{self.progress} ({key_of(self, 'events.stop')} stops)"
        if not self.desk.events:
            return ""
        reports = counted(sum(len(one.articles) for one in self.desk.events), "report")
        return f"{reports} in {counted(len(self.desk.events), 'event')}"

    def _saying(self) -> Saying:
        if self.progress is not None:
            return Saying(
                str(self.progress),
                progress=self.progress,
                keys=self._keys("events.stop"),
            )
        if self.grouping:
            return Saying("Looking which reports belong together …")
        if self.desk.articles:
            return Saying(
                f"Nothing matches “{self.desk.query}”.",
                keys=self._keys("events.unfilter"),
            )
        return Saying(
            "No reports yet.",
            ("newsdiff compares what several outlets wrote about one event.",),
            self._keys("events.samples", "events.add", "app.help", "events.quit"),
        )

    def _keys(self, *binding_ids: str) -> tuple[tuple[str, str], ...]:
        return tuple(keys_with_hints(self, binding_ids))

    # What the reader does

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer only what makes sense now."""
        if action in NEED_MARKS:
            return bool(self.desk.marked)
        if action in NEED_AN_EVENT:
            return self.event is not None
        alone = self.event is not None and len(self.event.articles) == 1
        if action in {"open", "read_alone"}:
            return self.event is not None and alone == (action == "read_alone")
        if action == "keep":
            can_keep = self.library is not None and self.event is not None
            return can_keep and not self.desk.all_kept()
        offered = {
            "filter": bool(self.desk.events),
            "rules": self.library is not None,
            "samples": not self.desk.articles and self.progress is None,
            "problems": bool(self.problems),
            "stop": self.progress is not None and not self.desk.marked,
            "unfilter": self._nothing_going_on() and bool(self.desk.query),
        }
        return offered.get(action, True)

    def _nothing_going_on(self) -> bool:
        return self.progress is None and not self.desk.marked

    @on(RowList.Chosen)
    async def open_chosen(self) -> None:
        """Do what Enter does."""
        for action in ("open", "read_alone"):
            await self.run_action(action)

    def action_open(self) -> None:
        """Compare the reports of the event, beginning in the one under the cursor."""
        if self.event is not None and self.report is not None:
            articles = self.event.articles
            comparison = self.desk.comparisons.get(articles)
            report = articles.index(self.report)
            screen = CompareScreen(
                self.event, comparison, report=report, settings=self.settings
            )
            self.app.push_screen(screen)

    def action_read_alone(self) -> None:
        """Read a report that has nothing to be compared with."""
        self.action_read()

    def action_read(self) -> None:
        """Read the report under the cursor in full width."""
        if self.event is not None and self.report is not None:
            alone = len(self.event.articles) == 1
            self.app.push_screen(ReadScreen(self.report, alone=alone))

    def action_cleaned(self) -> None:
        """Show what was removed from the report under the cursor."""
        if self.report is not None:
            self.post_message(CleanedSought(self.report))

    def action_why(self) -> None:
        """Show why these reports are together, or why the one stands alone."""
        if self.event is not None and self.report is not None:
            explain = self.desk.explaining(self.decisions.explainer).explain
            self.app.push_screen(WhyScreen(self.event, self.report, explain))

    def action_rules(self) -> None:
        """Show what is always kept and dropped."""
        self.post_message(RulesSought())

    def action_filter(self) -> None:
        """Ask what to look for."""
        self.query_one("#filter", EntryBar).open()

    @on(EntryBar.Typed, "#filter")
    def filter_events(self, event: EntryBar.Typed) -> None:
        """List what has the words in it."""
        self.desk.query = event.text
        self.list_events()

    @on(EntryBar.Done, "#filter")
    def leave_filter(self, event: EntryBar.Done) -> None:
        """Go to what was found."""
        event.bar.close(empty=False)
        self.query_one(EventList).focus()

    @on(EntryBar.Cancelled)
    def return_to_list(self) -> None:
        """Go back to the events."""
        self.query_one(EventList).focus()

    def action_unfilter(self) -> None:
        """List all events again."""
        self.query_one("#filter", EntryBar).close()

    def action_add(self) -> None:
        """Ask for a file, a folder or an address."""
        self.query_one("#add", EntryBar).open()

    @on(EntryBar.Done, "#add")
    def add_source(self, event: EntryBar.Done) -> None:
        """Read what was named."""
        event.bar.close()
        self.query_one(EventList).focus()
        if source := as_source(event.text):
            self.read([source], keep=not self.one_off)

    def action_samples(self) -> None:
        """Open the samples; they are not kept."""
        self.read([str(SAMPLES)])

    def action_keep(self) -> None:
        """Keep the report under the cursor, or from the events all of one."""
        if self.library is None or self.event is None:
            return
        if self.focused is self.query_one(EventList):
            self.keep(self.library, self.event.articles, self.event.label)
        elif self.report is not None:
            self.keep(self.library, [self.report], self.report.title)

    def action_order(self) -> None:
        """Sort in the next order."""
        self.desk.order = self.desk.order.following
        self.list_events()

    def action_problems(self) -> None:
        """Show what could not be done."""
        self.app.push_screen(ProblemsScreen(self.problems))

    def action_stop(self) -> None:
        """Stop reading."""
        self.stop_reading()
