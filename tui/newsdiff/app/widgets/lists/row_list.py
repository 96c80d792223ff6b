"""A list of rows of one height with a cursor: one widget, however many rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsdiff.app.desk.rows import LazyRows, Row
from newsdiff.app.keys.shared import shared
from newsdiff.app.widgets.text.signs import CURSOR_BAR, LEFT_CURSOR_BAR

MARKED = "✓"
"""Stands before what the reader marked to do something with."""

MOST_DRAWN = 200
"""Rows that are kept as they were drawn."""

ANSWER_COLUMNS = 2
"""Columns that stay free at least between the left and the right of a line."""


class RowList(ScrollView, Generic[Row], can_focus=True, inherit_bindings=False):
    """Draws rows that a subclass describes, moves a cursor, and says where it is.

    A subclass gives `draw_row` and, where rows have more than a line, `lines_per_row`.
    `draw_row` is not abstract in the sense of `abc`, whose metaclass does not go
    together with Textual's.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--cursor",
        "row-list--mark",
        "row-list--strong",
        "row-list--quiet",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        shared("move.down", "move(1)"),
        shared("move.up", "move(-1)"),
        shared("move.top", "first"),
        shared("move.bottom", "last"),
        shared("move.half-page-down", "page(1, 2)"),
        shared("move.half-page-up", "page(-1, 2)"),
        shared("move.page-down", "page(1)"),
        shared("move.page-up", "page(-1)"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """Index of the row under the cursor; 0 when there are no rows."""

    @dataclass
    class Told(Message):
        """Something was done to a row."""

        row_list: ScrollView
        index: int

        @property
        def control(self) -> ScrollView:
            """The list, for `@on` with a selector."""
            return self.row_list

    @dataclass
    class Moved(Told):
        """The cursor is on another row."""

    @dataclass
    class Chosen(Told):
        """The reader clicked the row that was under the cursor already."""

    @dataclass
    class HeadingChosen(Message):
        """The reader clicked the line above the rows."""

        row_list: ScrollView

        @property
        def control(self) -> ScrollView:
            """The list, for `@on` with a selector."""
            return self.row_list

    rows: Sequence[Row] = ()
    """What is listed."""

    _height_of_row = 1
    _drawn_width = 0

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._drawn: dict[int, tuple[Content, ...]] = {}
        """The lines of rows that are in sight or were."""

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def show(self, rows: Sequence[Row], cursor: int) -> None:
        """List these rows, the cursor on one of them; nothing is posted."""
        self.rows = rows
        self._drawn.clear()
        self.set_reactive(RowList.cursor, self.validate_cursor(cursor))
        self._measure()
        self._show_cursor()
        self.refresh()

    def draw_row(self, index: int, width: int) -> tuple[Content, ...]:
        """Return the lines of a row, none wider than `width` columns."""
        raise NotImplementedError

    def renew(self, index: int) -> None:
        """Draw a row anew that says something else now."""
        if isinstance(self.rows, LazyRows):
            self.rows.forget(index)
        self._draw_anew(index)

    def _draw_anew(self, *indices: int) -> None:
        height = self._height_of_row
        for index in indices:
            self._drawn.pop(index, None)
            self.refresh_lines(index * height, height)

    def lines_per_row(self, size: Size) -> int:
        """Return how many lines a row takes in a list of this size."""
        return min(size.height, 1) or 1

    def get_content_height(
        self,
        container: Size,
        viewport: Size,  # noqa: ARG002, Textual passes it
        width: int,
    ) -> int:
        """Ask for the room of every row, where the style sheet leaves the height open.

        Of the width to come, not of the virtual size, which still has the last one.
        """
        return self.row_count * self.lines_per_row(Size(width, container.height))

    def on_resize(self) -> None:
        """Keep the cursor in sight when rows change their height."""
        self._drawn.clear()
        self._measure()
        self._show_cursor()

    def _measure(self) -> None:
        self._height_of_row = self.lines_per_row(self.size)
        self.virtual_size = Size(
            self.scrollable_content_region.width, self.row_count * self._height_of_row
        )

    def validate_cursor(self, cursor: int) -> int:
        """Stay inside the list."""
        return max(0, min(cursor, self.row_count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Show where the cursor is, and say so."""
        self._show_cursor()
        self._draw_anew(old, new)
        self.post_message(self.Moved(self, self.cursor))

    def _show_cursor(self) -> None:
        height = self._height_of_row
        self.scroll_to_region(
            Region(0, self.cursor * height, 1, height), animate=False, force=True
        )

    def render_line(self, y: int) -> Strip:
        """Draw one line of the row that lies there."""
        width = self.scrollable_content_region.width
        row, line = divmod(y + self.scroll_offset.y, self._height_of_row)
        under_cursor = row == self.cursor and self.row_count > 0
        lines = self._lines_of(row, width) if row < self.row_count else ()
        if line >= len(lines):
            return Strip.blank(width, self.visual_style.rich_style)
        base = self.visual_style
        mark = Content(" ")
        if under_cursor:
            base = self.get_visual_style("row-list--cursor")
            sign = CURSOR_BAR if self.has_focus else LEFT_CURSOR_BAR
            mark = Content.styled(
                sign, self.get_visual_style("row-list--mark", partial=True)
            )
        drawn = Content.assemble(mark, lines[line])
        strip = Strip(drawn.render_segments(base), drawn.cell_length)
        return strip.adjust_cell_length(width, base.rich_style)

    def _lines_of(self, row: int, width: int) -> tuple[Content, ...]:
        """Draw a row once for all of its lines."""
        if self._drawn_width != width or len(self._drawn) > MOST_DRAWN:
            self._drawn.clear()
            self._drawn_width = width
        if row not in self._drawn:
            self._drawn[row] = self.draw_row(row, max(width - 2, 1))
        return self._drawn[row]

    def notify_style_update(self) -> None:
        """Draw in other colours."""
        super().notify_style_update()
        self._drawn.clear()

    def both_ends(self, left: Content, right: Content, width: int) -> Content:
        """Return a line with text at both ends; the left is cut with a sign."""
        room = width - right.cell_length - (ANSWER_COLUMNS if right else 0)
        left = left.truncate(max(room, 1), ellipsis=True)
        space = max(width - left.cell_length - right.cell_length, 0)
        return Content.assemble(left, " " * space, right)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a row; a click on the cursor's row chooses it."""
        at = event.get_content_offset(self)
        if at is None:  # the line with the heading
            if event.y == 0:
                self.post_message(self.HeadingChosen(self))
            return
        row = (at.y + self.scroll_offset.y) // self._height_of_row
        if not 0 <= row < self.row_count:
            return
        if row == self.cursor and event.chain > 1:
            self.post_message(self.Chosen(self, row))
        self.cursor = row

    def action_move(self, rows: int) -> None:
        """Move the cursor."""
        self.cursor += rows

    def action_page(self, pages: int, parts: int = 1) -> None:
        """Move the cursor by what is in sight, or a part of it."""
        visible = self.size.height // self._height_of_row - 1
        self.cursor += pages * max(visible // parts, 1)

    def action_first(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last row."""
        self.cursor = self.row_count - 1
