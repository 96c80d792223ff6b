"""One report in one widget: wrapped, marked, with a cursor on a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsdiff.app.widgets.movement import found_from, lines_from, paragraph_from
from newsdiff.app.widgets.page import LOOSE, MarkedReport, Page, lay_out
from newsdiff.app.widgets.page_drawing import GUTTER, MARGIN, Highlights, draw
from newsdiff.app.widgets.page_styles import PageStyles, State
from newsdiff.app.widgets.pane_keys import PANE_KEYS

MOST_STRIPS = 400
"""Drawn lines that are kept; each holds caches that the garbage collector visits."""

SCROLL_OFF = 2
"""Lines kept in view above and below the cursor."""


class Anchor(NamedTuple):
    """Where a sentence is wanted on the screen."""

    sentence: int
    row: int
    """Line of the viewport, counted from its top."""


class ReportPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a marked report and posts what the reader does in it."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = set(PageStyles.COMPONENTS)

    BINDINGS: ClassVar[list[BindingType]] = [*PANE_KEYS]

    report: reactive[MarkedReport | None] = reactive(None, init=False)
    """What is shown."""
    cursor: reactive[int] = reactive(0, init=False)
    """The sentence that the reader is at."""
    lit: reactive[frozenset[int]] = reactive(frozenset(), init=False)
    """The partners of the sentence under the cursor of another pane."""
    highlights: reactive[Highlights] = reactive(dict, init=False)
    """Words that stand out, for each sentence that has any."""
    wanted: reactive[Anchor | None] = reactive(None, init=False, always_update=True)
    """Where to scroll to; it is kept when the pane is resized."""

    @dataclass
    class CursorMoved(Message):
        """The cursor went to another sentence."""

        pane: "ReportPane"
        sentence: int

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
    class Scrolled(Message):
        """The reader scrolled without moving the cursor."""

        pane: "ReportPane"

    @dataclass
    class Viewed(Message):
        """Other lines are in view, or the page was set anew."""

        pane: "ReportPane"
        page: Page
        top: int
        height: int

    def __init__(self, number: int, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.number = number
        """The report's index in the comparison."""
        self._page: Page | None = None
        self._strips: dict[int, Strip] = {}
        self._page_styles = PageStyles(self)
        self._own_scroll = 0

    # What others may ask

    @property
    def row(self) -> int:
        """The line of the viewport on which the cursor's sentence begins."""
        page = self._page
        if page is None or not page.first_line:
            return 0
        return page.first_line[self.cursor] - self.scroll_offset.y

    def row_of(self, sentence: int) -> int:
        """Return the line of the viewport on which a sentence begins."""
        assert self._page is not None
        return self._page.first_line[sentence] - self.scroll_offset.y

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
        found = self._page.sentence_at(line) if self._page else None
        if found is not None:
            self.cursor = found

    def show_cursor(self) -> None:
        """Scroll no more than needed to have the cursor's sentence in view."""
        self._keep_in_view()

    # The page

    def on_resize(self) -> None:
        """Set the page anew when the width changes; keep the reader's place."""
        self._set_page()

    def watch_report(self) -> None:
        """Set the page anew, with the cursor where it was."""
        held = self.wanted or Anchor(self.cursor, self.row)
        self.set_reactive(ReportPane.cursor, self.validate_cursor(self.cursor))
        self.set_reactive(ReportPane.wanted, held)
        self._page = None
        self._set_page()

    def _set_page(self) -> None:
        width = self.size.width - GUTTER - MARGIN
        if self.report is None or width <= 0 or not self.size.height:
            return
        before = self._page
        if before is None or before.width != width:
            held = self.wanted or Anchor(self.cursor, self.row if before else 0)
            self._page = lay_out(self.report, width)
            self._strips.clear()
            self._resize_canvas()
            self._place(held)
        else:
            self._resize_canvas()
            if self.wanted is None:
                self._keep_in_view()
            else:
                self._place(self.wanted)
        self.refresh()
        self._post_view()

    def _resize_canvas(self) -> None:
        """Leave room below the last line: late sentences can be lined up too."""
        assert self._page is not None
        lines = len(self._page.lines)
        height = self.size.height
        room = height // 2 if lines > height else 0
        self.virtual_size = Size(self.size.width, lines + room)

    def _scroll_line(self, line: int) -> None:
        self._own_scroll = max(0, min(line, self.max_scroll_y))
        self.scroll_to(y=self._own_scroll, animate=False)

    def _place(self, anchor: Anchor) -> None:
        """Bring a sentence to a line of the viewport, all of it in view if it fits."""
        page = self._page
        if page is None or not page.first_line:
            return
        sentence = min(anchor.sentence, len(page.first_line) - 1)
        first, last = page.first_line[sentence], page.last_line[sentence]
        height = self.size.height
        row = min(anchor.row, height - 1 - (last - first) - 1)
        self._scroll_line(first - max(row, 1))

    def _keep_in_view(self) -> None:
        """Scroll no more than needed to have the cursor's sentence in view."""
        page = self._page
        if page is None or not page.first_line:
            return
        first, last = page.first_line[self.cursor], page.last_line[self.cursor]
        height, top = self.size.height, self.scroll_offset.y
        spare = SCROLL_OFF if last - first + 2 * SCROLL_OFF < height else 0
        if first - spare < top or last - first >= height:
            self._scroll_line(first - spare)
        elif last + spare >= top + height:
            self._scroll_line(last + spare - height + 1)

    # What changes

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a sentence."""
        count = len(self.report.article.sentences) if self.report else 0
        return max(0, min(cursor, count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Show the sentence and tell it."""
        self.set_reactive(ReportPane.wanted, None)
        self._forget((old, new))
        self._keep_in_view()
        self.post_message(self.CursorMoved(self, new))

    def watch_lit(self, old: frozenset[int], new: frozenset[int]) -> None:
        """Draw what is lit now and what was."""
        self._forget(old ^ new)

    def watch_highlights(self, old: Highlights, new: Highlights) -> None:
        """Draw the sentences whose words stand out now and those where they did."""
        self._forget({*old, *new})

    def watch_wanted(self, anchor: Anchor | None) -> None:
        """Scroll to where it is wanted."""
        if anchor is not None:
            self._place(anchor)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell what is in view, and whether it was the reader who scrolled."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value):
            return
        self._post_view()
        if round(new_value) != self._own_scroll:
            self._own_scroll = round(new_value)
            self.set_reactive(ReportPane.wanted, None)
            self.post_message(self.Scrolled(self))

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw the cursor as it looks with or without focus."""
        super().watch_has_focus(_has_focus)
        self._forget((self.cursor,))

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._page_styles.clear()
        self._strips.clear()

    def _post_view(self) -> None:
        if self._page is not None:
            height = self.size.height
            self.post_message(
                self.Viewed(self, self._page, self.scroll_offset.y, height)
            )

    def _forget(self, sentences: Iterable[int]) -> None:
        """Drop the drawn lines of these sentences and ask to be drawn."""
        page = self._page
        if page is None:
            return
        for sentence in sentences:
            if sentence < len(page.first_line):
                first, last = page.first_line[sentence], page.last_line[sentence]
                for line in range(first, last + 1):
                    self._strips.pop(line, None)
                self.refresh_lines(first, last - first + 1)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line of the viewport."""
        line = self.scroll_offset.y + y
        page, width = self._page, self.size.width
        if page is None or line >= len(page.lines):
            return Strip.blank(width, self._page_styles.style())
        strip = self._strips.get(line)
        if strip is None or strip.cell_length != width:
            if len(self._strips) >= MOST_STRIPS:
                self._strips.clear()
            strip = self._strips[line] = self._draw(page, line, width)
        return strip

    def _draw(self, page: Page, line: int, width: int) -> Strip:
        segments = draw(
            page.lines[line],
            page.report.marks,
            self._page_styles,
            self._state_of,
            self.highlights,
        )
        blank = self._page_styles.style()
        return Strip(segments).adjust_cell_length(width, blank)

    def _state_of(self, sentence: int) -> State:
        if sentence == LOOSE:
            return State.PLAIN
        if sentence == self.cursor and self.has_focus:
            return State.CURSOR
        if sentence in self.lit:
            return State.LIT
        return State.LEFT if sentence == self.cursor else State.PLAIN

    # Keys

    def action_step(self, by: int) -> None:
        """Go to the next or previous sentence; read a very long one to its end."""
        if not self._scroll_inside(by):
            self.cursor += by

    def _scroll_inside(self, direction: int) -> bool:
        """Scroll within a sentence that is taller than the pane, if there is more."""
        page = self._page
        if page is None or not page.first_line:
            return False
        top, height = self.scroll_offset.y, self.size.height
        first, last = page.first_line[self.cursor], page.last_line[self.cursor]
        more = last >= top + height if direction > 0 else first < top
        if last - first < height or not more:
            return False
        self._scroll_line(top + direction * max(1, height - SCROLL_OFF))
        return True

    def action_paragraph(self, by: int) -> None:
        """Go to where the next paragraph begins, or this one or the previous one."""
        if self.report is not None:
            self.cursor = paragraph_from(self.report, self.cursor, by)

    def action_edge(self, direction: int) -> None:
        """Go to the first or the last sentence."""
        last = len(self.report.article.sentences) - 1 if self.report else 0
        self.cursor = last if direction > 0 else 0

    def action_page(self, direction: int, parts: int = 1) -> None:
        """Go a page, or a part of one, down or up."""
        page = self._page
        if page is None or not page.first_line or self._scroll_inside(direction):
            return
        lines = max(1, (self.size.height - SCROLL_OFF) // parts)
        row = self.row
        further = lines_from(page, self.cursor, direction * lines)
        self._scroll_line(page.first_line[further] - row)
        self.cursor = further

    def action_seek(self, aim: str, direction: int) -> None:
        """Go to the next or previous sentence of a kind, or tell that there is none."""
        marks = self.report.marks if self.report else ()
        found = found_from(marks, self.cursor, aim, direction)
        if found is None:
            self.post_message(self.NoneFound(self, aim, direction))
        else:
            self.cursor = found

    def action_partner(self) -> None:
        """Ask for the same statement in another report."""
        self.post_message(self.PartnerSought(self, self.cursor))

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the sentence; a double click goes to its partner."""
        line = self.scroll_offset.y + event.y
        if self._page is None or line >= len(self._page.lines):
            return
        sentence = self._page.lines[line].sentence_at(event.x - GUTTER)
        if sentence is None:
            return
        self.cursor = sentence
        if event.chain == 2:
            self.action_partner()
