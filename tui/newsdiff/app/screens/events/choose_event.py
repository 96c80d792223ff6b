"""Asks for an event: type a part of its label or outlets, choose with the arrows."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsdiff.app.desk.rows import EventRow
from newsdiff.app.keys.shared import shared
from newsdiff.app.screens.leaving import LeavesOnce
from newsdiff.app.widgets.frame.line_input import LineInput
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.row_list import RowList
from newsdiff.app.widgets.text.plain import one_line
from newsdiff.model import Event
from newsdiff.resources import STYLES
from newsdiff.text.words import fold


class ChooseEventScreen(ModalScreen[Event | None], LeavesOnce[Event | None]):
    """Lists events to choose from; answers with one, or None."""

    TITLE = "Choose an event"
    CSS_PATH = STYLES / "choose_event.tcss"
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="choose.choose", priority=True),
        shared("move.up", "move(-1)", priority=True),
        shared("move.down", "move(1)", priority=True),
        shared("leave.box", "close", show=True),
    ]

    def __init__(
        self, heading: str, events: Sequence[Event], row: Callable[[Event], EventRow]
    ) -> None:
        """Ask for one of some events.

        Args:
            row: what is shown of an event.
        """
        super().__init__()
        self._heading = heading
        self._row = row
        self._all = tuple(events)
        self.events = self._all
        """Those that are listed."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = "Choose an event"
            yield Static(one_line(self._heading), id="choose-heading", markup=False)
            yield LineInput(placeholder="words of its label, outlets or titles")
            yield EventList()
        yield SteadyFooter()

    def on_mount(self) -> None:
        """List all of them."""
        self._list()

    @on(Input.Changed)
    def filter_events(self, event: Input.Changed) -> None:
        """List those that have every word that was typed."""
        words = fold(event.value).split()
        self.events = tuple(
            one for one in self._all if all(word in _text(one) for word in words)
        )
        self._list()

    def _list(self) -> None:
        self.query_one(EventList).show(tuple(map(self._row, self.events)), 0)
        self.refresh_bindings()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer only what makes sense now."""
        return bool(self.events) if action == "choose" else True

    def action_move(self, rows: int) -> None:
        """Move the cursor while the reader types."""
        self.query_one(EventList).cursor += rows

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Answer with the event under the cursor."""
        if self.events:
            self.dismiss(self.events[self.query_one(EventList).cursor])

    def action_close(self) -> None:
        """Answer with none."""
        self.dismiss(None)


def _text(event: Event) -> str:
    titles = (article.title for article in event.articles)
    return fold("\n".join((event.label, *event.outlets, *titles)))
