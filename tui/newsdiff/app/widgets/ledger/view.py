"""The Differences view: the ledger in one widget."""

from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.selection import Selection
from textual.strip import Strip

from newsdiff.app.comparison.ledger import Entry
from newsdiff.app.comparison.ledger_quotes import AloneEntry
from newsdiff.app.comparison.reading import AIM_MATCH, View, among, none_found
from newsdiff.app.widgets.ledger.contents import nearest, other_words
from newsdiff.app.widgets.ledger.drawing import Look, draw
from newsdiff.app.widgets.ledger.keys import LEDGER_KEYS
from newsdiff.app.widgets.ledger.listing import LedgerListing
from newsdiff.app.widgets.ledger.page import GUTTER, LOOSE, ROLES, Block, LedgerPage
from newsdiff.app.widgets.ledger.selected import texts_of_line
from newsdiff.app.widgets.text.selected_texts import texts_in
from newsdiff.app.widgets.text.view_messages import Remarked, ViewSought
from newsdiff.app.wording import below_or_above
from newsdiff.model import Comparison, Place, Span

PREFIX = "ledger--"
"""What the names of the component classes begin with."""

NOT_HERE = "That sentence is in no entry here: this is the nearest one"
ONE_SIDE = "There is one sentence here, and no other side"
NOTHING_UNIQUE = (
    "What only one report says is in no entry here: look in Panes or Annotated"
)


class DifferencesView(LedgerListing, inherit_bindings=False):
    """Lists the details that disagree and the quotes, each with its sentences."""

    PREFIX = PREFIX
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"{PREFIX}{role}" for role in ROLES}
    BINDINGS: ClassVar[list[BindingType]] = [*LEDGER_KEYS]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words: dict[tuple[int, int], tuple[Span, ...]] = {}
        self._side = 0
        self._kept: tuple[object, ...] | None = None
        """The key of the block at the cursor, as long as the place is that block's."""
        self._home = 0
        """The report that the reader came from or has chosen last."""

    # The page

    def make_page(self, comparison: Comparison, width: int) -> LedgerPage:
        """Set the ledger; what differs in its sentences is found when it is drawn."""
        self._words.clear()
        return super().make_page(comparison, width)

    def set_page(self, *, anew: bool = False) -> None:
        """Set the page; the cursor stays on its entry and on its side of it."""
        before = self._kept
        super().set_page(anew=anew)
        if self.block_count and not self._stale:
            if before != self._block.item.key:
                self._settle()
            self._side = min(self._side, len(self._block.sides) - 1)

    def watch_with_words(self) -> None:
        """Show or hide the words that differ; no line moves."""
        self._forget_all()

    # Where the reader is

    def place_of(self, block: int) -> Place:
        """Return the sentence that a block stands for, in the reader's report."""
        assert self._page is not None
        found = self._page.blocks[block]
        own = found.item.key == self._kept and self._side < len(found.sides)
        side = found.sides[self._side if own else self._usual_side(found)]
        at_home = (place for place in side if place.report == self._home)
        return self.place if self.place in side else next(at_home, side[0])

    def _usual_side(self, block: Block) -> int:
        """Return the side with the reader's sentence, else of the report, else 0."""
        for number, side in enumerate(block.sides):
            if self.place in side:
                return number
        for number, side in enumerate(block.sides):
            if any(place.report == self._home for place in side):
                return number
        return 0

    def block_of(self, place: Place) -> int:
        """Return the block that the reader is at, else the one nearest to a place."""
        if self._page is None or self.comparison is None:
            return 0
        for number, block in enumerate(self._page.blocks):
            if block.item.key == self._kept:
                return number
        return nearest(self.comparison, self._page.blocks, place) or 0

    def _settle(self) -> None:
        """Take the block at the cursor as the reader's, and the side of it."""
        block = self._block
        self._side = self._usual_side(block)
        self._kept = block.item.key

    def go_to(self, place: Place) -> None:
        """Put the cursor on the entry of a sentence; say so if it is another one's."""
        super().go_to(place)
        if self._stale or not self.block_count:
            return
        if self._kept != self._block.item.key:
            self._settle()
        if place not in self._block.places:
            self.post_message(Remarked(NOT_HERE))

    def show_cursor(self) -> None:
        """Bring the entry in view; with the first one, what stands above it."""
        super().show_cursor()
        page = self._page
        last = page.last_line[0] if page and page.last_line else 0
        if self.cursor == 0 and last < self.size.height:
            self._scroll_line(0)

    def watch_place(self, place: Place) -> None:
        """Follow the reader, unless this is what was told from here."""
        if place != self.told:
            self._home, self._kept = place.report, None
        super().watch_place(place)

    def watch_cursor(self, old: int, new: int) -> None:
        """Show the entry that the reader is at, and tell its sentence."""
        if self.block_count:
            self._settle()
        super().watch_cursor(old, new)

    # Drawing

    def draw_line(self, page: LedgerPage, line: int, width: int) -> Strip:
        """Draw one line of the ledger."""
        look = Look(
            self._role_styles,
            self.cursor if self.block_count else LOOSE,
            self._side,
            self._other_words,
            self._pattern,
        )
        segments = draw(page, page.lines[line], look)
        return Strip(segments).adjust_cell_length(width, self._role_styles.style())

    def selected_text(self, page: LedgerPage, selection: Selection) -> str:
        """Return the selected text, names before what they stand beside."""
        return texts_in(len(page.lines), partial(texts_of_line, page), selection)

    def _other_words(self, block: int, side: int) -> tuple[Span, ...]:
        """Return the words that differ, in the entry under the cursor alone."""
        if self.comparison is None or self._page is None:
            return ()
        if block != self.cursor or not self.with_words:
            return ()
        key = (block, side)
        if key not in self._words:
            found = other_words(self.comparison, self._page.blocks[block], side)
            self._words[key] = found
        return self._words[key]

    # Keys

    def action_seek(self, aim: str, direction: int) -> None:
        """Go to the next or previous entry, or the next that contradicts.

        What several reports have is an entry here, so `n` goes from one to the next.
        """
        page = self._page
        if page is None:
            return
        if aim == "unique":
            self.post_message(Remarked(NOTHING_UNIQUE))
            return
        for number in self._ahead(direction):
            item = page.blocks[number].item
            if aim == AIM_MATCH or (isinstance(item, Entry) and not item.slight):
                self.cursor = number
                return
        if aim == AIM_MATCH:
            told = among(f"No further entry {below_or_above(direction)}", self.kinds)
        else:
            told = none_found(aim, direction, self.kinds)
        self.post_message(Remarked(told))

    def action_found(self, direction: int) -> None:
        """Go to the next entry with what the reader looks for, and unfold it."""
        before = self.cursor
        super().action_found(direction)
        if self.block_count and self.cursor != before and not self._block.unfolded:
            self.action_fold()

    def action_side(self, direction: int) -> None:
        """Choose another sentence of the entry under the cursor."""
        if not self.block_count:
            return
        count = len(self._block.sides)
        if count < 2:
            self.post_message(Remarked(ONE_SIDE))
        else:
            if isinstance(self._block.item, AloneEntry) and not self._block.unfolded:
                self.action_fold()  # its first line does not name the sides
            self._choose_side((self._side + direction) % count)

    def _choose_side(self, side: int) -> None:
        """Take a side of the entry under the cursor as where the reader is."""
        self._settle()
        self._side = side
        self._home = self._block.sides[side][0].report
        self._forget((self.cursor,))
        self.told = self.place_of(self.cursor)
        self._show_side()

    def _show_side(self) -> None:
        """Scroll to the chosen side of an entry that is taller than the view."""
        page = self._page
        if page is None:
            return
        top, height = self.scroll_offset.y, self.size.height
        first, last = page.first_line[self.cursor], page.last_line[self.cursor]
        lines = [
            number
            for number in range(first, last + 1)
            for _, runs in page.lines[number].groups
            for run in runs
            if not page.lines[number].head
            and self._side in page.passages[run.key].sides
        ]
        if lines and not top <= lines[0] <= lines[-1] < top + height:
            self._scroll_line(lines[0] - 1)

    def action_in_panes(self) -> None:
        """Show the sentence under the cursor in its report."""
        if self.block_count:
            place = self.place_of(self.cursor)
            self.post_message(ViewSought(View.PANES, place))

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the entry and the side; a double click folds it."""
        found = self._pointed_at(event)
        page = self._page
        if found is None or page is None:
            return
        line = page.lines[found[0]]
        if line.block == LOOSE:
            return
        self.cursor = line.block
        passage = line.passage_at(found[1] - page.left - GUTTER)
        sides = page.passages[passage].sides if passage is not None else frozenset()
        if sides and self._side not in sides:
            self._choose_side(min(sides))
        if event.chain == 2:
            self.action_fold()
