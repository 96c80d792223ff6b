"""One report in one widget: wrapped, marked, with a cursor on a sentence."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import ALL_MARKS, is_sought
from newsdiff.app.services.quiet_memory import set_aside
from newsdiff.app.widgets.panes.movement import next_from, paragraph_from
from newsdiff.app.widgets.panes.page import (
    LOOSE,
    Block,
    Page,
    blocks_of,
    lay_out,
)
from newsdiff.app.widgets.panes.page_drawing import (
    GUTTER,
    MARGIN,
    Highlights,
    Look,
    draw,
)
from newsdiff.app.widgets.panes.page_styles import COMPONENTS, PREFIX, State
from newsdiff.app.widgets.panes.pane_keys import PANE_KEYS
from newsdiff.app.widgets.panes.selected_words import words_in
from newsdiff.app.widgets.text.block_view import block_near
from newsdiff.app.widgets.text.searchable_view import SearchableView


class Anchor(NamedTuple):
    """Where a sentence is wanted on the screen."""

    sentence: int
    row: int
    """Line of the viewport, counted from its top."""


class Seen(NamedTuple):
    """What a reader has before them of a page."""

    page: Page
    lines: range
    """In view."""
    stops: frozenset[int]
    """The lines on which the reader's sentence begins, or its partners."""


class ReportPane(SearchableView[Page], inherit_bindings=False):
    """Shows a marked report and tells what the reader does in it."""

    PREFIX = PREFIX
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    BINDINGS: ClassVar[list[BindingType]] = [*PANE_KEYS]

    report: reactive[MarkedReport | None] = reactive(None, init=False, repaint=False)
    """What is shown."""
    lit: reactive[frozenset[int]] = reactive(frozenset(), init=False, repaint=False)
    """The partners of the sentence under the cursor of another pane."""
    highlights: reactive[Highlights] = reactive(dict, init=False, repaint=False)
    """Words that stand out, for each sentence that has any."""
    wanted: reactive[Anchor | None] = reactive(
        None, init=False, repaint=False, always_update=True
    )
    """Where to scroll to; it is kept when the pane is resized."""
    is_here: reactive[bool] = reactive(False, init=False, repaint=False)
    """Whether the reader is in this report. The focus follows a little later."""
    seen: reactive[Seen | None] = reactive(None, init=False, repaint=False)
    """What is in view. To be watched, so that all that shows it is drawn at once."""
    scrolled_to: reactive[int] = reactive(
        0, init=False, repaint=False, always_update=True
    )
    """The line at the top since the reader scrolled without moving the cursor."""
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS, init=False, repaint=False)
    """The marks that the reader wants to see; other sentences are drawn quietly."""

    @dataclass
    class PartnerSought(Message):
        """The reader asked for the same statement in another report."""

        pane: "ReportPane"
        sentence: int

    @dataclass
    class NoneFound(Message):
        """There was no further sentence of the kind that the reader looked for."""

        pane: "ReportPane"
        aim: str
        direction: int

    @dataclass
    class SearchEnded(Message):
        """There was no further sentence with what the reader searches."""

        pane: "ReportPane"
        direction: int

    def __init__(self, number: int, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.number = number
        """The report's index in the comparison."""
        self._blocks: tuple[Block, ...] = ()
        self._set_size = Size()

    # What others may ask

    @property
    def block_count(self) -> int:
        """How many sentences there are."""
        return len(self.report.article.sentences) if self.report else 0

    def in_view(self) -> list[int]:
        """Return the sentences that begin in the viewport."""
        if self._page is None:
            return []
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        lines = self._page.lines[top:bottom]
        return list(
            dict.fromkeys(
                number
                for line in lines
                for number in line.sentences()
                if self._page.first_line[number] >= top
            )
        )

    def cursor_to_line(self, line: int) -> None:
        """Put the cursor on the sentence that begins nearest to a line of the page."""
        found = block_near(self._page, line) if self._page else None
        if found is not None:
            self.cursor = found

    def texts_of(self, block: int) -> Iterable[str]:
        """Return the text of a sentence."""
        return [self.report.article.sentences[block].text] if self.report else []

    # The page

    def on_resize(self) -> None:
        """Set the page anew when the width changes; keep the reader's place."""
        self._set_page()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of the viewport.

        At another size Textual draws before it tells: by then the old page would have
        been drawn in vain.
        """
        self._set_page()
        return super().render_lines(crop)

    def watch_report(self) -> None:
        """Set the page anew, with the cursor where it was."""
        held = self.wanted or Anchor(self.cursor, self.row)
        self.set_reactive(ReportPane.cursor, self.validate_cursor(self.cursor))
        self.set_reactive(ReportPane.wanted, held)
        self._page = None
        self._blocks = blocks_of(self.report) if self.report else ()
        self._set_page()

    def _set_page(self) -> None:
        width = self.size.width - GUTTER - MARGIN
        is_set = self._page is not None and self._set_size == self.size
        if is_set or self.report is None or width <= 0 or not self.size.height:
            return
        self._set_size = self.size
        before = self._page
        if before is None or before.width != width:
            held = self.wanted or Anchor(self.cursor, self.row if before else 0)
            self._page = lay_out(self.report, width, self._blocks)
            self._strips.clear()
            set_aside()
            self._resize_canvas()
            self._place(*held)
        else:
            self._resize_canvas()
            if self.wanted is None:
                self.show_cursor()
            else:
                self._place(*self.wanted)
        self.refresh()
        self._know_seen()

    # What changes

    def watch_cursor(self, old: int, new: int) -> None:
        """Show the sentence."""
        self.set_reactive(ReportPane.wanted, None)
        super().watch_cursor(old, new)
        self._know_seen()

    def watch_lit(self, old: frozenset[int], new: frozenset[int]) -> None:
        """Draw what is lit now and what was."""
        self._forget(old ^ new)
        self._know_seen()

    def watch_is_here(self) -> None:
        """Tell that the reader has come or gone, and draw the cursor so."""
        self._forget((self.cursor,))
        self._know_seen()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Do nothing: Textual would look up all our styles anew; none depends on it."""

    def watch_highlights(self, old: Highlights, new: Highlights) -> None:
        """Draw the sentences whose words stand out now and those where they did."""
        self._forget({*old, *new})

    def watch_wanted(self, anchor: Anchor | None) -> None:
        """Scroll to where it is wanted."""
        if anchor is not None:
            self._place(*anchor)

    def watch_kinds(self) -> None:
        """Draw quietly what is not wanted."""
        self._forget_all()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell what is in view, and whether it was the reader who scrolled."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value):
            return
        self._know_seen()
        if round(new_value) != self._own_scroll:
            self._own_scroll = round(new_value)
            self.set_reactive(ReportPane.wanted, None)
            self.scrolled_to = self._own_scroll

    def _know_seen(self) -> None:
        if self._page is not None:
            top = self.scroll_offset.y
            lines = range(top, top + self.size.height)
            self.seen = Seen(self._page, lines, self._stops())

    def _stops(self) -> frozenset[int]:
        first = self._page.first_line if self._page else ()
        here = {self.cursor} if self.is_here else set()
        return frozenset(first[it] for it in self.lit | here if it < len(first))

    # Drawing

    def draw_line(self, page: Page, line: int, width: int) -> Strip:
        """Draw one line with its marks."""
        look = Look(
            self._role_styles,
            self._state_of,
            self.highlights,
            self.kinds,
            self._pattern,
        )
        segments = draw(page.lines[line], page.report, look)
        blank = self._role_styles.style()
        return Strip(segments).adjust_cell_length(width, blank)

    def selected_text(self, page: Page, selection: Selection) -> str:
        """Return the words of the report that are selected."""
        sentences = page.report.article.sentences
        return words_in(page.lines, sentences, selection, GUTTER)

    def _state_of(self, sentence: int) -> State:
        if sentence == LOOSE:
            return State.PLAIN
        if sentence == self.cursor and self.is_here:
            return State.CURSOR
        if sentence in self.lit:
            return State.LIT
        return State.LEFT if sentence == self.cursor else State.PLAIN

    # Keys

    def action_paragraph(self, by: int) -> None:
        """Go to where the next paragraph begins, or this one or the previous one."""
        if self.report is not None:
            self.cursor = paragraph_from(self.report, self.cursor, by)

    def action_seek(self, aim: str, direction: int) -> None:
        """Go to the next or previous sentence of a kind, or tell that there is none."""
        if not self._go_to_next(direction, lambda number: self._is_sought(number, aim)):
            self.post_message(self.NoneFound(self, aim, direction))

    def action_found(self, direction: int) -> None:
        """Go to the next or previous sentence with what is searched, or tell."""
        if not self._go_to_next(direction, self.has_found):
            self.post_message(self.SearchEnded(self, direction))

    def _go_to_next(self, direction: int, fits: Callable[[int], bool]) -> bool:
        found = next_from(self.block_count, self.cursor, direction, fits)
        if found is None:
            return False
        self.cursor = found
        return True

    def _is_sought(self, number: int, aim: str) -> bool:
        assert self.report is not None
        return is_sought(self.report.marks[number], aim, self.kinds)

    def action_partner(self) -> None:
        """Ask for the same statement in another report."""
        self.post_message(self.PartnerSought(self, self.cursor))

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the sentence; a double click goes to its partner."""
        found = self._pointed_at(event)
        if found is None or self._page is None:
            return
        line, cell = found
        sentence = self._page.lines[line].sentence_at(cell - GUTTER)
        if sentence is None:
            return
        self.cursor = sentence
        if event.chain == 2:
            self.action_partner()
