"""Home: the events, their reports, and the report under the cursor."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Container, Vertical

from newsdiff.app.desk.choosing import to_compare
from newsdiff.app.requests import (
    CleanedSought,
    ComparisonSought,
    ReadingSought,
    RulesSought,
)
from newsdiff.app.screens.events.adding import EventAdding
from newsdiff.app.screens.events.choice_keys import CHOICE_KEYS
from newsdiff.app.screens.events.choices import CHOICE_ACTIONS, NEED_MARKS
from newsdiff.app.screens.events.keys import EVENT_KEYS, OPEN_KEYS
from newsdiff.app.screens.events.why import WhyScreen
from newsdiff.app.widgets.frame.divider import Divider
from newsdiff.app.widgets.frame.entry_bar import EntryBar
from newsdiff.app.widgets.frame.notice import Notice
from newsdiff.app.widgets.frame.path_suggester import PathSuggester
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.too_small import TooSmall
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.report_list import ReportList
from newsdiff.app.widgets.lists.row_list import RowList
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.model import Event

NEED_AN_EVENT = (
    frozenset({"read", "order", "turn_order", "cleaned", "why"}) | CHOICE_ACTIONS
)
"""Actions that are offered only with an event under the cursor."""

OPENING = frozenset({"compare_marked", "compare_pair", "open", "read_alone"})
"""Actions of which Enter stands for one."""

NOT_IF_CROWDED = frozenset({"events.read", "open.cleaned"})
NOT_WITH_MARKS = NOT_IF_CROWDED | {"find.open", "events.add", "events.keep"}
"""Keys that leave the footer to others now and then; they work all the same."""

ROOMY = 100
"""Columns from which the footer holds them all but for those with marks."""

FLAT, LOW = "-flat", 20
"""Class of the screen below so many rows: the text waits until the keys go to it."""

LIT = "-lit"
"""Class of the divider while the keys go to the text behind it."""

LEAST_SHARE, MOST_SHARE = 0.2, 0.8
"""Between these the lists and the preview part the screen."""


class EventsScreen(EventAdding):
    """Shows the events and their reports, and opens one."""

    TITLE = "Events"
    AUTO_FOCUS = "EventList"
    BINDINGS: ClassVar[list[BindingType]] = [
        *OPEN_KEYS,
        *CHOICE_KEYS,
        *EVENT_KEYS,
    ]

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield TitleBar("Events")
        yield Notice(id="notice", markup=False)
        with Container(id="desk"):
            with Vertical(id="lists"):
                yield EventList(id="events")
                yield ReportList(id="reports")
            yield Divider()
            yield ReportText(preview=True, id="preview")
        yield EntryBar("Find", 'words, "a phrase", outlet:name', id="filter")
        yield EntryBar("Label", "empty: the one that was found", id="rename")
        yield EntryBar(
            "Add", "files, folders, addresses", id="add", suggester=PathSuggester()
        )
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Begin."""
        self.start()
        self.show_state()

    # The parts of the screen

    def on_resize(self) -> None:
        """Part the screen as the reader wants it, side by side or one above another."""
        self.set_class(self.size.height < LOW, FLAT)
        self._part()

    @on(Divider.Dragged)
    def drag_divider(self, event: Divider.Dragged) -> None:
        """Part the screen where the mouse is."""
        desk = self.query_one("#desk").region
        if event.divider.is_level:
            share = (event.position - desk.y + 0.5) / max(desk.height - 1, 1)
        else:
            share = (event.position - desk.x + 0.5) / max(desk.width - 1, 1)
        self.lists_share = max(LEAST_SHARE, min(share, MOST_SHARE))
        self._part()
        self.note_place()

    @on(Divider.Reset)
    def reset_divider(self) -> None:
        """Part the screen as it is by itself."""
        self.lists_share = None
        self._part()
        self.note_place()

    def _part(self) -> None:
        share = self.lists_share
        lists, preview = self.query_one("#lists"), self.query_one("#preview")
        level = self.query_one(Divider).is_level
        for part, weight in ((lists, share), (preview, share and 1 - share)):
            size = f"{weight * 100:.2f}fr" if weight else None
            part.styles.width = None if level else size
            part.styles.height = size if level else None
        lists.styles.max_width = None if share is None or level else "100%"

    def on_descendant_focus(self) -> None:
        """Show by the divider, too, that the keys go to the text."""
        self.query_one(Divider).set_class(self.query_one("#preview").has_focus, LIT)

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
        if action in OPENING:
            return action == self._opens_by()
        if action == "keep":
            can_keep = self.library is not None and self.event is not None
            return can_keep and not self.desk.all_kept()
        offered = {
            "next_hit": bool(self.desk.wish.terms.words) and bool(self.events),
            "filter": bool(self.desk.events),
            "rules": self.library is not None,
            "samples": not self.desk.articles and self.progress is None,
            "stop": self.progress is not None and not self.desk.marked,
            "unfilter": self._nothing_going_on() and not self.desk.wish.shows_all,
            "group": bool(self.desk.events),
        }
        return offered.get(action, True)

    def _opens_by(self) -> str:
        """Return the one action that Enter stands for now, empty for none."""
        if self.event is None:
            return ""
        marked = self.desk.marked
        if len(marked) > 1:
            return "compare_marked"
        if marked and self.report not in marked:
            return "compare_pair"
        return "open" if len(self.event.articles) > 1 else "read_alone"

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """What can be done now, in words for now, and no more than the footer holds."""
        quiet = self._quiet()
        return {
            key: active._replace(binding=self._in_words(active.binding, quiet))
            for key, active in super().active_bindings.items()
        }

    def _in_words(self, binding: Binding, quiet: frozenset[str]) -> Binding:
        if binding.action == "compare_marked":
            words = f"Compare {len(self.desk.marked)} marked"
            return replace(binding, description=words)
        if binding.id == "app.messages":
            return replace(binding, show=bool(self.problems))
        return replace(binding, show=False) if binding.id in quiet else binding

    def _quiet(self) -> frozenset[str]:
        """Return which keys the footer leaves out, so that it shows those for now."""
        if self.desk.marked:
            return NOT_WITH_MARKS
        crowded = self.desk.query or self.problems or self.progress is not None
        return NOT_IF_CROWDED if crowded and self.size.width < ROOMY else frozenset()

    def _nothing_going_on(self) -> bool:
        return self.progress is None and not self.desk.marked

    @on(RowList.Chosen)
    async def open_chosen(self) -> None:
        """Do what Enter does."""
        await self.run_action(self._opens_by() or "open")

    def action_open(self) -> None:
        """Compare the reports of the event, beginning in the one under the cursor."""
        if self.event is not None:
            self._compare(self.event)

    def action_compare_marked(self) -> None:
        """Compare the marked reports, of whatever events."""
        self._compare_chosen()

    def action_compare_pair(self) -> None:
        """Compare the one marked report with the one under the cursor."""
        self._compare_chosen()

    def _compare_chosen(self) -> None:
        chosen = to_compare(self.selection())
        if isinstance(chosen, Event):
            self._compare(chosen)
        else:
            self.notify(chosen, severity="warning", markup=False)

    def _compare(self, event: Event) -> None:
        articles, report = event.articles, 0
        if self.report in articles:
            report = articles.index(self.report)
        comparison = self.desk.comparisons.get(articles)
        self.post_message(ComparisonSought(event, comparison, report))

    def action_read_alone(self) -> None:
        """Read a report that has nothing to be compared with."""
        self.action_read()

    def action_read(self) -> None:
        """Read the report under the cursor in full width."""
        if self.event is not None and self.report is not None:
            alone = len(self.event.articles) == 1
            hit, searched = self.query_one(ReportText).hit, self.desk.query
            self.post_message(ReadingSought(self.report, alone, searched, hit))

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
