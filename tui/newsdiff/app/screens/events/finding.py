"""Finding on the Events screen: filter, order, kind of event, from hit to hit."""

from dataclasses import replace

from textual import on
from textual.timer import Timer

from newsdiff.app.desk.listing import Group
from newsdiff.app.screens.events.lists import EventLists
from newsdiff.app.widgets.frame.entry_bar import EntryBar
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.row_list import RowList
from newsdiff.app.widgets.text.report_text import ReportText

AT_ONCE = 1_000
"""Reports up to which each letter of a filter lists anew; with more, a short pause."""

PAUSE_SECONDS = 0.12
"""How long nothing is typed before many reports are looked through."""


class EventFinding(EventLists):
    """Lists what the reader wants to see, in the order that they want."""

    _typing: Timer | None = None
    """Runs until the reader has stopped typing."""

    def action_filter(self) -> None:
        """Ask what to look for."""
        self.query_one("#filter", EntryBar).open()

    @on(EntryBar.Typed, "#filter")
    def filter_events(self, event: EntryBar.Typed) -> None:
        """List what has the words in it."""
        if self._typing is not None:
            self._typing.stop()
            self._typing = None
        if len(self.desk.articles) <= AT_ONCE or not event.text:
            self._filter_by(event.text)
        else:
            text = event.text
            self._typing = self.set_timer(PAUSE_SECONDS, lambda: self._filter_by(text))

    def _filter_by(self, text: str) -> None:
        self._typing = None
        self.desk.wish = replace(self.desk.wish, query=text)
        self.list_events()

    @on(EntryBar.Done, "#filter")
    def leave_filter(self, event: EntryBar.Done) -> None:
        """Go to what was found."""
        event.bar.close(empty=False)
        if self._typing is not None:
            self._typing.stop()
            self._filter_by(event.text)
        self.query_one(EventList).focus()

    @on(EntryBar.Cancelled)
    def return_to_list(self) -> None:
        """Go back to the events."""
        self.query_one(EventList).focus()

    def action_unfilter(self) -> None:
        """List all events again."""
        self.show_all()
        self.list_events()

    def show_all(self) -> None:
        """Leave nothing out from now on."""
        self.desk.wish = replace(self.desk.wish, query="", group=Group.ALL)
        self.query_one("#filter", EntryBar).close()

    # Order and kind

    def action_order(self) -> None:
        """Sort in the next order."""
        following = self.desk.wish.order.following
        self.desk.wish = replace(self.desk.wish, order=following, turned=False)
        self.list_events()

    @on(RowList.HeadingChosen, "#events")
    def sort_by_click(self) -> None:
        """Sort in the next order."""
        self.action_order()

    def action_turn_order(self) -> None:
        """Sort the other way round."""
        self.desk.wish = replace(self.desk.wish, turned=not self.desk.wish.turned)
        self.list_events()

    def action_group(self) -> None:
        """List the next kind of event."""
        self.desk.wish = replace(self.desk.wish, group=self.desk.wish.group.following)
        self.list_events()

    # From hit to hit

    def action_next_hit(self, by: int) -> None:
        """Go to the next hit, or the one before, in this report or another."""
        if self.query_one(ReportText).step_hit(by) or self.report is None:
            return
        terms, texts = self.desk.wish.terms, self.desk.texts
        reports = [one for event in self.events for one in event.articles]
        here = reports.index(self.report)
        following = reports[here + 1 :] if by > 0 else reports[:here][::-1]
        for report in following:
            if any(word in texts.get(report, "") for word in terms.words):
                self.list_events(report)
                return
        end = "last" if by > 0 else "first"
        self.notify(f"That is the {end} hit.", markup=False)
