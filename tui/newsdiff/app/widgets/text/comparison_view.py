"""A view of a comparison in one widget: blocks with a cursor, each with a sentence."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.reactive import reactive

from newsdiff.app.comparison.marks import Mark, Marks, marks_at
from newsdiff.app.comparison.reading import ALL_MARKS, is_sought, none_found
from newsdiff.app.services.quiet_memory import set_aside
from newsdiff.app.widgets.text.block_view import BlockView, PageT
from newsdiff.app.widgets.text.comparison_keys import COMPARISON_KEYS
from newsdiff.app.widgets.text.searchable_view import SearchableView
from newsdiff.app.widgets.text.view_messages import Entered, Remarked
from newsdiff.model import Comparison, Place


class ComparisonView(SearchableView[PageT], inherit_bindings=False):
    """Shows a comparison in blocks and posts at which sentence the reader is.

    A subclass gives `make_page`, `place_of`, `block_of`, `texts_of` and `draw_line`.
    It is laid out anew only while it is displayed, so that a view nobody looks at
    costs nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*COMPARISON_KEYS]

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    """What is shown."""
    place: reactive[Place] = reactive(Place(0, 0), init=False, repaint=False)
    """The sentence that the reader is at, in this view or in the one before."""
    told: reactive[Place | None] = reactive(
        None, init=False, repaint=False, always_update=True
    )
    """The sentence that the reader went to in this view. To be watched: a message would
    come after the cursor was drawn, and what is said of the sentence a frame later."""
    shown: reactive[tuple[int, ...]] = reactive((), init=False)
    """The reports that the reader wants to see, in this order."""
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS, init=False)
    """The marks that the reader wants to see."""
    with_words: reactive[bool] = reactive(True, init=False)
    """Whether words that differ are shown."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._stale = True

    # What a subclass gives

    def make_page(self, comparison: Comparison, width: int) -> PageT:
        """Set the comparison in lines of `width` cells."""
        raise NotImplementedError

    def place_of(self, block: int) -> Place:
        """Return the sentence that a block stands for; blocks are of the page set."""
        raise NotImplementedError

    def block_of(self, place: Place) -> int:
        """Return the block that shows a sentence, else the nearest to it."""
        raise NotImplementedError

    # The page

    @property
    def reports_shown(self) -> tuple[int, ...]:
        """The reports to show, in the reader's order; all where none were chosen."""
        if self.shown or self.comparison is None:
            return self.shown
        return tuple(range(len(self.comparison.articles)))

    @property
    def block_count(self) -> int:
        """How many blocks the cursor can be on."""
        return len(self._page.first_line) if self._page else 0

    def on_resize(self) -> None:
        """Set the page for the new width; the cursor's sentence stays in sight."""
        self.set_page()

    def on_show(self) -> None:
        """Catch up with what came while another view was shown."""
        if self._stale:
            self.set_page(anew=True)
        self.go_to(self.place)
        self.post_message(Entered())

    def set_page(self, *, anew: bool = False) -> None:
        """Set the page if the width has changed, or anew; keep the reader's place.

        Args:
            anew: what is shown has changed, not only the room for it.
        """
        width = self.size.width
        if self.comparison is None or not self.is_on_screen or width <= 0:
            self._stale = True
            return
        if not anew and not self._stale and self._set_width == width:
            self._resize_canvas()
            self.show_cursor()
            return
        row = self.row if self._page is not None else self.size.height // 3
        self._stale, self._set_width = False, width
        self._strips.clear()
        self._page = self.make_page(self.comparison, width)
        set_aside()
        self._resize_canvas()
        block = self.block_of(self.place) if self.block_count else 0
        self.set_reactive(BlockView.cursor, self.validate_cursor(block))
        self._place(self.cursor, max(0, min(row, self.size.height - 1)))
        self.refresh()

    _set_width = 0

    @property
    def is_on_screen(self) -> bool:
        """Whether this is the view that the reader looks at."""
        return bool(self.display and self.size.height)

    def go_to(self, place: Place) -> None:
        """Put the cursor on a sentence; nothing is posted."""
        if self._stale or not self.block_count:
            return
        block = self.validate_cursor(self.block_of(place))
        if block != self.cursor:
            old = self.cursor
            self.set_reactive(BlockView.cursor, block)
            self._forget((old, block))
        self.show_cursor()

    # What changes

    def watch_comparison(self) -> None:
        """Set the page for another comparison."""
        self.set_page(anew=True)

    def watch_shown(self) -> None:
        """Set the page for other reports."""
        self.set_page(anew=True)

    def watch_kinds(self) -> None:
        """Leave out what is not wanted."""
        self.set_page(anew=True)

    def watch_with_words(self) -> None:
        """Show or hide the words that differ."""
        self.set_page(anew=True)

    def watch_place(self, place: Place) -> None:
        """Follow the reader, who may be in another view."""
        if place == self.told:
            return
        self.set_reactive(ComparisonView.told, None)
        ready = self.is_on_screen and not self._stale and self.block_count
        if ready and self.place_of(self.cursor) != place:
            self.go_to(place)

    def watch_cursor(self, old: int, new: int) -> None:
        """Show the block that the reader is at, and tell its sentence."""
        super().watch_cursor(old, new)
        if self.block_count:
            self.told = self.place_of(new)

    # Keys

    def marks_of(self, block: int) -> Marks:
        """Return the marks of a block's sentence."""
        if self.comparison is None:
            return ()
        return marks_at(self.comparison, self.place_of(block))

    def is_sought(self, block: int, aim: str) -> bool:
        """Tell whether a block is what the reader looks for, and wants to see."""
        return is_sought(self.marks_of(block), aim, self.kinds)

    def action_seek(self, aim: str, direction: int) -> None:
        """Go to the next or previous block of a kind, or tell that there is none."""
        for block in self._ahead(direction):
            if self.is_sought(block, aim):
                self.cursor = block
                return
        self.post_message(Remarked(none_found(aim, direction, self.kinds)))

    def action_found(self, direction: int) -> None:
        """Go to the next or previous block with what the reader looks for."""
        ahead = list(self._ahead(direction))
        behind = list(reversed(self._ahead(-direction)))
        for block in (*ahead, *behind):
            if self.has_found(block):
                self.cursor = block
                if block in behind:
                    self.post_message(Remarked("Went round to the other end"))
                return
        self.post_message(Remarked(f"Nothing else has “{self.searched}” in this view"))

    def go_to_found(self) -> None:
        """Stay where what is searched is, or go on to where it is."""
        if self.block_count and not self.has_found(self.cursor):
            self.action_found(1)

    def _ahead(self, direction: int) -> Sequence[int]:
        if direction > 0:
            return range(self.cursor + 1, self.block_count)
        return range(self.cursor - 1, -1, -1)
