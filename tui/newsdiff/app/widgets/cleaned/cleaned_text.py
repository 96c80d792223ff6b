"""A report and what was removed from it, in one widget, however long the page."""

import re
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.app.cleaning.blocks import Block, Part
from newsdiff.app.widgets.cleaned.cleaned_drawing import GUTTER, ROLES, Look, draw
from newsdiff.app.widgets.cleaned.cleaned_keys import CLEANED_TEXT_KEYS
from newsdiff.app.widgets.cleaned.cleaned_page import (
    SIGN,
    CleanedPage,
    Measure,
    Wrapped,
    lay_out,
)
from newsdiff.app.widgets.text.block_view import BlockView

MARGIN = 1
"""Cells kept free between the text and the scroll bar."""

NOWHERE = -1
"""Block of a cursor that is not drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What the widget is to show."""

    blocks: tuple[Block, ...] = ()
    cursor: int = 0
    """The block to be on."""
    anchor: int = 0
    """The block to be on the line of the screen that the cursor was on."""


class CleanedText(BlockView[CleanedPage], inherit_bindings=False):
    """Shows what was kept and what was removed, and posts what the reader does."""

    PREFIX = "cleaned-text--"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"cleaned-text--{role}" for role in ROLES}
    BINDINGS: ClassVar[list[BindingType]] = [*CLEANED_TEXT_KEYS]

    shown: reactive[Shown] = reactive(Shown, init=False)
    """What is shown."""
    searched: reactive[str] = reactive("", init=False)
    """What the reader looks for; it is marked."""

    @dataclass
    class CursorMoved(Message):
        """The cursor went to another block."""

        block: int

    @dataclass
    class FoldSought(Message):
        """The reader asked to fold or unfold what was removed at a place."""

        block: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._measure: Measure | None = None
        self._wrapped: Wrapped = {}
        self._pattern: re.Pattern[str] | None = None

    @property
    def block_count(self) -> int:
        """How many blocks there are."""
        return len(self.shown.blocks)

    @property
    def block(self) -> Block | None:
        """The block under the cursor."""
        return self.shown.blocks[self.cursor] if self.shown.blocks else None

    # The page

    def on_resize(self) -> None:
        """Set the page anew when the width changes; keep the reader's place."""
        self._set_page(self.cursor, self.row if self._page else 0)

    def watch_shown(self, shown: Shown) -> None:
        """Show other blocks, without a jump of what the reader looks at."""
        row = self.row if self._page else 0
        self.set_reactive(CleanedText.cursor, self.validate_cursor(shown.cursor))
        self._page = None
        self._set_page(shown.anchor, row)
        self.post_message(self.CursorMoved(self.cursor))

    def _set_page(self, anchor: int, row: int) -> None:
        width = self.scrollable_content_region.width - GUTTER - SIGN - MARGIN
        if width <= 0 or not self.size.height:
            return
        measure = Measure.of(width)
        if self._page is None or measure != self._measure:
            if measure != self._measure:
                self._wrapped.clear()
                self._measure = measure
            self._page = lay_out(self.shown.blocks, measure, self._wrapped)
            self._strips.clear()
        self._resize_canvas()
        self._place(anchor, row)
        self.show_cursor()
        self.refresh()

    # What changes

    def watch_cursor(self, old: int, new: int) -> None:
        """Show the block and tell it."""
        super().watch_cursor(old, new)
        self.post_message(self.CursorMoved(new))

    def watch_searched(self, searched: str) -> None:
        """Mark what the reader looks for."""
        self._pattern = (
            re.compile(re.escape(searched), re.IGNORECASE) if searched else None
        )
        self._forget_all()

    # Drawing

    def draw_line(self, page: CleanedPage, line: int, width: int) -> Strip:
        """Draw one line with its reason."""
        cursor = self.cursor if self.has_focus else NOWHERE
        segments = draw(page, line, Look(self._role_styles, cursor, self._pattern))
        return Strip(segments).adjust_cell_length(width, self._role_styles.style())

    # Keys and mouse

    def action_fold(self) -> None:
        """Ask to fold or unfold what was removed here."""
        block = self.block
        if block is not None and block.part in (Part.FOLD, Part.REMOVED):
            self.post_message(self.FoldSought(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a block; a double click folds or unfolds."""
        found = self._pointed_at(event)
        if found is None or self._page is None:
            return
        block = self._page.lines[found[0]].block
        if block is None:
            return
        self.cursor = block
        if event.chain == 2:
            self.action_fold()
