"""The lists of the Events screen: events, their reports, the text of one."""

from dataclasses import replace

from textual import on
from textual.reactive import reactive

from newsdiff.app.desk.choosing import Selection
from newsdiff.app.desk.listing import Order
from newsdiff.app.keys.keys import key_of, keys_with_hints
from newsdiff.app.requests import Noted
from newsdiff.app.screens.events.choices import EventChoices
from newsdiff.app.services.remembered import Remembered, report_key
from newsdiff.app.widgets.frame.divider import Divider
from newsdiff.app.widgets.frame.notice import Notice, Saying
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.report_list import ReportList
from newsdiff.app.widgets.lists.row_list import RowList
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.app.wording import counted
from newsdiff.model import Article, Event

NOTHING_LISTED = "-nothing-listed"
"""Class of the screen while a notice stands in the place of the lists."""


class EventLists(EventChoices):
    """Shows what is on the desk, and follows the cursor."""

    events: reactive[tuple[Event, ...]] = reactive((), init=False, repaint=False)
    """What is listed, in the order of the list."""

    event: reactive[Event | None] = reactive(
        None, init=False, bindings=True, repaint=False
    )
    """The event under the cursor."""

    report: reactive[Article | None] = reactive(None, init=False, repaint=False)
    """The report under the cursor."""

    @property
    def place_key(self) -> str:
        """What the report under the cursor is remembered by; empty if there is none."""
        return report_key(self.report) if self.report is not None else ""

    @property
    def order(self) -> Order:
        """How the events are sorted."""
        return self.desk.order

    def list_events(self, look_at: Article | None = None) -> None:
        """Show what is on the desk; the cursor stays unless a report is asked for."""
        wanted = look_at or self.report
        self.events = self.desk.listed()
        cursor = next(
            (n for n, event in enumerate(self.events) if wanted in event.articles), 0
        )
        self.query_one(EventList).show(self.desk.event_rows(), cursor)
        self.show_event(wanted)
        self.show_state()
        self.note_place()

    def note_place(self) -> None:
        """Let the reader find again where they are, and how the screen is parted."""
        report, wish, share = self.report, self.desk.wish, self.lists_share

        def place(known: Remembered) -> Remembered:
            known = replace(known, order=wish.order, turned=wish.turned)
            known = replace(known, lists_share=share)
            return known if report is None else known.at_report(report)

        self.post_message(Noted(place))

    def show_marks(self) -> None:
        """Draw the marks as they are now."""
        events = self.query_one(EventList)
        events.show(self.desk.event_rows(), events.cursor)
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
        for number, event in enumerate(self.events):
            if event.articles == articles:
                self.query_one(EventList).renew(number)
                break
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
        preview.marks = self.desk.marks_in(self.event, self.report)
        self.note_place()

    @on(ReportText.HitChanged)
    def say_hit(self, event: ReportText.HitChanged) -> None:
        """Say above the text which of the hits is in sight."""
        said = ""
        if event.hit is not None:
            said = f"Hit {event.hit + 1} of {event.hits}"
        self.query_one(ReportText).border_title = said
        self.query_one(Divider).label = said

    def watch_progress(self) -> None:
        """Say how far the reading is."""
        self.show_state()

    def watch_grouping(self) -> None:
        """Say that reports are being grouped."""
        self.show_state()

    def show_state(self) -> None:
        """Bring title, headings and notice up to date."""
        self.set_class(not self.events, NOTHING_LISTED)
        if self.events and self.focused is None:  # it was hidden for a while
            self.call_after_refresh(self._take_focus)
        if not self.events:  # unseen otherwise, and it lays the screen out anew
            self.query_one(Notice).saying = self._saying()
        self.query_one(TitleBar).note = self._note()
        self.query_one(EventList).border_title = self._heading()
        self.refresh_bindings()

    def _take_focus(self) -> None:
        """Let the keys go to the events, unless they go somewhere."""
        if self.focused is None:
            self.query_one(EventList).focus()

    def _heading(self) -> str:
        parts = ["Events", str(self.desk.wish)]
        if self.desk.marked:
            parts.append(f"{counted(len(self.desk.marked), 'report')} marked")
        if not self.desk.wish.shows_all:
            said = " match" if self.desk.query else ""
            parts.append(f"{len(self.events):,} of {len(self.desk.events):,}{said}")
        return " · ".join(parts)

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
                share=self.progress.share,
                keys=self._keys("events.stop"),
            )
        if self.grouping:
            return Saying("Looking which reports belong together …")
        if self.desk.query and self.desk.articles:
            return Saying(
                f"Nothing matches “{self.desk.query}”.",
                keys=self._keys("events.unfilter"),
            )
        if self.desk.articles:
            return Saying(
                f"There are no events with {self.desk.wish.group.value}.",
                keys=self._keys("events.group", "events.unfilter"),
            )
        return Saying(
            "No reports yet.",
            ("newsdiff compares what several outlets wrote about one event.",),
            self._keys(
                "events.samples",
                "events.add",
                "events.paste",
                "app.help",
                "events.quit",
            ),
        )

    def _keys(self, *binding_ids: str) -> tuple[tuple[str, str], ...]:
        return tuple(keys_with_hints(self, binding_ids))
