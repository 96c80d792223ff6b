"""A list of which the reader ticks some, and puts them in order where that matters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from newsdiff.app.comparison.arrangement import moved
from newsdiff.app.widgets.lists.row_list import MARKED, RowList


@dataclass(frozen=True, slots=True)
class Tick:
    """What can be ticked."""

    key: int
    """What it is known by to whoever asks."""
    label: Content
    ticked: bool
    note: str = ""
    """Said at the right end."""


class TickList(RowList[Tick]):
    """Rows with a tick before each; at least one stays ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Tick", id="ticks.tick", tooltip="Or take the tick"),
        Binding("a", "all", "All", id="ticks.all"),
        Binding("o", "only", "Only this", id="ticks.only"),
        Binding("K", "shift(-1)", "Up", id="ticks.up", tooltip="Move it up the list"),
        Binding("J", "shift(1)", "Down", id="ticks.down", tooltip="Move it down"),
    ]

    def __init__(self, ticks: Sequence[Tick], *, movable: bool) -> None:
        """Show what can be ticked.

        Args:
            movable: the order matters, and the reader can change it.
        """
        super().__init__()
        self._movable = movable
        self.rows = tuple(ticks)

    @property
    def ticked(self) -> tuple[int, ...]:
        """What is ticked, in the order of the list."""
        return tuple(row.key for row in self.rows if row.ticked)

    def draw_row(self, index: int, width: int) -> tuple[Content, ...]:
        """Draw the tick, the label and the note."""
        row = self.rows[index]
        mark = self.get_visual_style("row-list--mark", partial=True)
        quiet = self.get_visual_style("row-list--quiet", partial=True)
        tick = Content.styled(f"{MARKED} ", mark) if row.ticked else Content("  ")
        label = row.label if row.ticked else row.label.stylize(quiet)
        note = Content.styled(row.note, quiet)
        return (self.both_ends(Content.assemble(tick, label), note, width),)

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer to move rows only where their order matters."""
        return self._movable if action == "shift" else True

    def _put(self, wanted: Sequence[bool]) -> None:
        if any(wanted):
            rows = zip(self.rows, wanted, strict=True)
            self.show(
                tuple(replace(row, ticked=is_so) for row, is_so in rows), self.cursor
            )

    def action_tick(self) -> None:
        """Tick the row under the cursor, or take its tick; the last one stays."""
        self._put([row.ticked != (n == self.cursor) for n, row in enumerate(self.rows)])

    def action_all(self) -> None:
        """Tick all."""
        self._put([True] * self.row_count)

    def action_only(self) -> None:
        """Tick nothing but the row under the cursor."""
        self._put([number == self.cursor for number in range(self.row_count)])

    def action_shift(self, by: int) -> None:
        """Move the row under the cursor."""
        order = moved(range(self.row_count), self.cursor, by)
        cursor = order.index(self.cursor)
        self.show(tuple(self.rows[number] for number in order), cursor)
