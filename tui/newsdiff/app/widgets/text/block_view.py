"""A text of numbered blocks in one widget: lines on demand, a cursor, scrolling."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from newsdiff.app.widgets.text.role_styles import RoleStyles, selection_style
from newsdiff.app.widgets.text.selecting import text_in, with_selected

MOST_STRIPS = 160
"""Drawn lines that are kept; each holds caches that the garbage collector visits."""

SCROLL_OFF = 2
"""Lines kept in view above and below the cursor."""


class LaidOut(Protocol):
    """A text set in lines, and which of them each block takes."""

    @property
    def lines(self) -> Sequence[object]:
        """All lines, from the top."""

    @property
    def first_line(self) -> Sequence[int]:
        """For each block the line that it begins on."""

    @property
    def last_line(self) -> Sequence[int]:
        """For each block the line that it ends on."""


PageT = TypeVar("PageT", bound=LaidOut)
"""What the lines are kept in."""


class BlockView(ScrollView, Generic[PageT], can_focus=True, inherit_bindings=False):
    """Draws the lines in view, moves a cursor from block to block, keeps it in sight.

    A subclass sets `_page`, gives `block_count` and `draw_line`, and binds the keys.
    They are not abstract in the sense of `abc`, whose metaclass does not go together
    with Textual's.
    """

    BINDINGS: ClassVar[list[BindingType]] = []
    PREFIX: ClassVar[str] = ""
    """What the names of the component classes begin with."""
    FIXED_LINES: ClassVar[int] = 0
    """Lines of the page that stay at the top when the rest scrolls below them."""

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """The block that the reader is at."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page: PageT | None = None
        self._strips: dict[int, Strip] = {}
        self._own_scroll = 0
        self._role_styles = RoleStyles(self, self.PREFIX)
        self._selection: Selection | None = None
        self._is_drawing = False

    @property
    def block_count(self) -> int:
        """How many blocks the cursor can be on."""
        raise NotImplementedError

    def draw_line(self, page: PageT, line: int, width: int) -> Strip:
        """Return a line of the page, `width` cells wide."""
        raise NotImplementedError

    # Where things are

    @property
    def row(self) -> int:
        """The line of the viewport on which the cursor's block begins."""
        return self.row_of(self.cursor)

    def row_of(self, block: int) -> int:
        """Return the line of the viewport on which a block begins."""
        page = self._page
        if page is None or not page.first_line:
            return 0
        return page.first_line[block] - self.scroll_offset.y

    def show_cursor(self) -> None:
        """Scroll no more than needed to have the cursor's block in view."""
        page = self._page
        if page is None or not page.first_line:
            return
        first, last = page.first_line[self.cursor], page.last_line[self.cursor]
        fixed, scrolled = self.FIXED_LINES, self.scroll_offset.y
        height, top = self.size.height - fixed, scrolled + fixed
        spare = SCROLL_OFF if last - first + 2 * SCROLL_OFF < height else 0
        if first - spare < top or last - first >= height:
            self._scroll_line(first - spare - fixed)
        elif last + spare >= top + height:
            self._scroll_line(last + spare - height - fixed + 1)

    def _resize_canvas(self) -> None:
        """Leave room below the last line: late blocks can be lined up too.

        What is selected is let go, since its lines may be others now.
        """
        assert self._page is not None
        if self._selection is not None:
            self.screen.clear_selection()
        lines = len(self._page.lines)
        height = self.size.height
        room = height // 2 if lines > height else 0
        size = Size(self.size.width, lines + room)
        is_scrolled = self.virtual_size.height > height
        if is_scrolled is not (size.height > height):
            self.virtual_size = size
            return
        # The page takes no other room than before: nothing is to be laid out anew.
        self.set_reactive(BlockView.virtual_size, size)
        if self.styles.scrollbar_size_vertical and self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = size.height

    def _scroll_line(self, line: int) -> None:
        self._own_scroll = max(0, min(line, self.max_scroll_y))
        # Forced: a view that was just shown does not know yet that it can scroll.
        self.scroll_to(y=self._own_scroll, animate=False, force=True)

    def _place(self, block: int, row: int) -> None:
        """Bring a block to a line of the viewport, all of it in view if it fits."""
        page = self._page
        if page is None or not page.first_line:
            return
        block = min(block, len(page.first_line) - 1)
        first, last = page.first_line[block], page.last_line[block]
        row = min(row, self.size.height - 1 - (last - first) - 1)
        self._scroll_line(first - max(row, self.FIXED_LINES, 1))

    def _scroll_inside(self, direction: int) -> bool:
        """Scroll within a block that is taller than the view, if there is more."""
        page = self._page
        if page is None or not page.first_line:
            return False
        height = self.size.height - self.FIXED_LINES
        top = self.scroll_offset.y + self.FIXED_LINES
        first, last = page.first_line[self.cursor], page.last_line[self.cursor]
        more = last >= top + height if direction > 0 else first < top
        if last - first < height or not more:
            return False
        by = direction * max(1, height - SCROLL_OFF)
        self._scroll_line(self.scroll_offset.y + by)
        return True

    def _pointed_at(self, event: events.MouseEvent) -> tuple[int, int] | None:
        """Return the line of the page that was clicked, and the cell of the view.

        None where no line is, and at the end of a drag that has selected text.
        """
        if self._selection is not None:
            return None
        at = event.get_content_offset(self)
        page = self._page
        if at is None or page is None or self._line_at(at.y) >= len(page.lines):
            return None
        return self._line_at(at.y), at.x

    def _line_at(self, y: int) -> int:
        """Return the line of the page on a line of the viewport."""
        return y if y < self.FIXED_LINES else y + self.scroll_offset.y

    # What changes

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a block."""
        return max(0, min(cursor, self.block_count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Show the block that the reader is at."""
        self._forget((old, new))
        self.show_cursor()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw the cursor as it looks with or without focus."""
        super().watch_has_focus(_has_focus)
        self._forget((self.cursor,))

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._role_styles.clear()
        self._strips.clear()

    def _forget(self, blocks: Iterable[int]) -> None:
        """Drop the drawn lines of these blocks and ask to be drawn."""
        page = self._page
        if page is None:
            return
        for block in blocks:
            if block < len(page.first_line):
                first, last = page.first_line[block], page.last_line[block]
                for line in range(first, last + 1):
                    self._strips.pop(line, None)
                self.refresh_lines(first, last - first + 1)

    def _forget_all(self) -> None:
        """Drop every drawn line and ask to be drawn."""
        self._strips.clear()
        self.refresh()

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of the viewport."""
        self._is_drawing = True
        try:
            return super().render_lines(crop)
        finally:
            self._is_drawing = False

    def render_line(self, y: int) -> Strip:
        """Draw one line of the viewport.

        When Textual does not draw, it wants to know what lies under the mouse. Only
        then are the segments told where they stand, since that costs much.
        """
        line = self._line_at(y)
        strip = self._line(line)
        if not self._is_drawing:
            return strip.apply_offsets(0, line)
        if self._selection is not None and (span := self._selection.get_span(line)):
            return with_selected(strip, span, selection_style(self))
        return strip

    def _line(self, line: int) -> Strip:
        page, width = self._page, self.size.width
        if page is None or line >= len(page.lines):
            return Strip.blank(width, self._role_styles.style())
        strip = self._strips.get(line)
        if strip is None or strip.cell_length != width:
            if len(self._strips) >= MOST_STRIPS:
                self._strips.clear()
            strip = self._strips[line] = self.draw_line(page, line, width)
        return strip

    # Text selected with the mouse

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        self._selection = selection
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, and what parts it from that of another widget."""
        page = self._page
        if page is None:
            return None
        return self.selected_text(page, selection), "\n"

    def selected_text(self, page: PageT, selection: Selection) -> str:
        """Return the selected text of a page: here as it is drawn."""
        width = self.size.width
        count = len(page.lines)
        return text_in(count, lambda n: self.draw_line(page, n, width).text, selection)

    async def _on_click(self, event: events.Click) -> None:
        """Do not select everything at a double click: it means something else here."""
        event.prevent_default()

    # Keys

    def action_step(self, by: int) -> None:
        """Go to the next or previous block; read a very long one to its end."""
        if not self._scroll_inside(by):
            self.cursor += by

    def action_edge(self, direction: int) -> None:
        """Go to the first or the last block."""
        self.cursor = self.block_count - 1 if direction > 0 else 0

    def action_page(self, direction: int, parts: int = 1) -> None:
        """Go a page, or a part of one, down or up."""
        page = self._page
        if page is None or not page.first_line or self._scroll_inside(direction):
            return
        height = self.size.height - self.FIXED_LINES
        lines = max(1, (height - SCROLL_OFF) // parts)
        row = self.row
        further = lines_from(page, self.cursor, direction * lines)
        self._scroll_line(page.first_line[further] - row)
        self.cursor = further


def block_near(page: LaidOut, line: int) -> int | None:
    """Return the block that begins nearest to a line, None on an empty page."""
    numbers = range(len(page.first_line))
    return min(
        numbers, key=lambda number: abs(page.first_line[number] - line), default=None
    )


def lines_from(page: LaidOut, block: int, lines: int) -> int:
    """Return the block that many lines further down, at least the next one.

    Args:
        lines: negative is up.
    """
    found = block_near(page, page.first_line[block] + lines)
    step = 1 if lines > 0 else -1
    if found is None or (found - block) * step <= 0:
        found = block + step
    return max(0, min(found, len(page.first_line) - 1))
