"""Asks which of some things are wanted, and in which order."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.lists.row_list import RowList
from newsdiff.app.widgets.lists.tick_list import Tick, TickList
from newsdiff.resources import STYLES


class TickScreen(ModalScreen[tuple[int, ...] | None]):
    """Answers with what is ticked, in its order, or with None."""

    TITLE = "Choose"
    CSS_PATH = STYLES / "tick.tcss"
    AUTO_FOCUS = "TickList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Done", id="ticks.done"),
        Binding("escape,q", "cancel", "Cancel", id="ticks.cancel"),
    ]

    def __init__(
        self, heading: str, ticks: Sequence[Tick], *, movable: bool = False
    ) -> None:
        """Ask which of these are wanted.

        Args:
            movable: their order matters.
        """
        super().__init__()
        self._heading = heading
        self._ticks = tuple(ticks)
        self._movable = movable

    def compose(self) -> ComposeResult:
        """Put the list in a box."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = self._heading
            yield TickList(self._ticks, movable=self._movable)
        yield SteadyFooter()

    @on(RowList.Chosen)
    def tick_pointed(self) -> None:
        """Tick what was double-clicked."""
        self.query_one(TickList).action_tick()

    def action_take(self) -> None:
        """Answer with what is ticked."""
        self.dismiss(self.query_one(TickList).ticked)

    def action_cancel(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)
