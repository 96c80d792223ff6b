"""One report to read: it scrolls, goes from hit to hit, and can be selected."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from newsdiff.app.comparison.marks import Marks
from newsdiff.app.desk.finding import Hit, SearchTerms
from newsdiff.app.widgets.text.report_page import (
    STYLES,
    PageLine,
    Shown,
    page_of,
    set_in_lines,
)
from newsdiff.model import Article

WIDEST = 76
"""Columns of text; longer lines are hard to read."""

BRIEF_HEIGHT = 7
"""Lines below which a preview shows the title and the text alone."""

MARGIN = 2
"""Columns that stay free at least on both sides of the text."""


class ReportText(ScrollView, can_focus=True, inherit_bindings=False):
    """A report that scrolls; nothing in it can be changed.

    It draws the lines in sight itself: a widget as high as its text would lay the whole
    screen out anew with each report that is looked at.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"report-text--{name}" for name in STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", "Up", show=False, id="text.up"),
        Binding("down,j", "scroll_down", "Down", show=False, id="text.down"),
        Binding("pageup,b", "page_up", "Page up", show=False, id="text.page-up"),
        Binding("pagedown,space", "page_down", "Page down", show=False, id="text.page"),
        Binding("home,g", "scroll_home", "Top", show=False, id="text.top"),
        Binding("end,G", "scroll_end", "Bottom", show=False, id="text.bottom"),
    ]

    report: reactive[Article | None] = reactive(None, init=False, repaint=False)
    """What is shown, None for nothing."""

    searched: reactive[str] = reactive("", init=False, repaint=False)
    """What the reader looks for; it is marked in the text."""

    marks: reactive[tuple[Marks, ...]] = reactive((), init=False, repaint=False)
    """What each sentence is in a comparison, empty if there is none."""

    hit: reactive[int | None] = reactive(None, init=False, repaint=False)
    """Which of the hits the reader is at, None if there are none."""

    @dataclass
    class HitChanged(Message):
        """The reader is at another hit, or there are others."""

        hit: int | None
        hits: int

    def __init__(
        self,
        report: Article | None = None,
        *,
        preview: bool = False,
        id: str | None = None,
    ) -> None:
        """Show a report.

        Args:
            preview: of a very long one show the beginning, and how much follows.
        """
        super().__init__(id=id)
        self._short = preview
        self.hits: tuple[Hit, ...] = ()
        """Where in the page there is what the reader looks for."""
        self._page = Content("")
        self._lines: list[PageLine] = []
        self._set_width = 0
        self._was_brief = False
        self._is_drawing = False
        self.set_reactive(ReportText.report, report)

    # What is shown

    def on_mount(self) -> None:
        """Show what was given at the start."""
        self._draw()

    def on_resize(self) -> None:
        """Set the page in lines of another width."""
        if self._is_brief != self._was_brief:
            self._draw()
        elif self._width != self._set_width:
            self._set_lines()

    def notify_style_update(self) -> None:
        """Draw in other colours."""
        super().notify_style_update()
        self._draw_soon()

    def watch_report(self) -> None:
        """Show another report from its top, or at what the reader looks for."""
        self.scroll_home(animate=False)
        self._draw_soon()

    def watch_searched(self) -> None:
        """Mark something else."""
        self._draw_soon()

    def watch_marks(self) -> None:
        """Draw the marks of the sentences."""
        self._draw_soon()

    def watch_hit(self) -> None:
        """Go to the hit and say which it is."""
        self._set_lines()
        if self.hit is not None:
            self._show_hit(self.hits[self.hit])
        self.post_message(self.HitChanged(self.hit, len(self.hits)))

    def step_hit(self, by: int) -> bool:
        """Go to the next hit or the one before; tell whether there was one."""
        here = self.hit + by if self.hit is not None else 0
        if not 0 <= here < len(self.hits):
            return False
        self.hit = here
        return True

    def _draw_soon(self) -> None:
        """Draw once for all that changes together."""
        if not self._is_drawing:
            self._is_drawing = True
            self.call_next(self._draw)

    def _draw(self) -> None:
        self._is_drawing = False
        terms = SearchTerms.of(self.searched)
        self._was_brief = brief = self._is_brief
        shown = Shown(self.report, terms, self.marks, self._short, brief)
        page = page_of(shown, {name: self._style(name) for name in STYLES})
        self._page = page.content
        self.hits = page.hits(terms) if terms.words else ()
        for hit in self.hits:
            self._page = self._page.stylize(self._style("found"), hit.start, hit.end)
        self.set_reactive(ReportText.hit, 0 if self.hits else None)
        self.watch_hit()

    def _set_lines(self) -> None:
        page = self._page
        if self.hit is not None:
            hit = self.hits[self.hit]
            page = page.stylize(self._style("found-here"), hit.start, hit.end)
        self._set_width = self._width
        self._lines = set_in_lines(page, self._width)
        self.virtual_size = Size(0, len(self._lines) + 1)
        self.refresh()

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"report-text--{name}", partial=True)

    # Where things are

    @property
    def _width(self) -> int:
        """Columns of the text."""
        return max(min(self.size.width - 2 * MARGIN, WIDEST), 1)

    @property
    def _is_brief(self) -> bool:
        """Whether what is known of the report has to make room for its text."""
        return self._short and 0 < self.size.height < BRIEF_HEIGHT

    def _line_at(self, offset: int) -> int:
        """Return the line that has a character of the page."""
        return max(bisect_right(self._lines, offset, key=lambda one: one.start) - 1, 0)

    def _show_hit(self, hit: Hit) -> None:
        line, height = self._line_at(hit.start), self.size.height
        if not self.scroll_offset.y <= line < self.scroll_offset.y + height:
            self.scroll_to(y=max(line - height // 3, 0), animate=False, immediate=True)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what the reader selected, without the breaks of lines."""
        start = self._offset_of(selection.start) if selection.start else 0
        plain = self._page.plain
        end = self._offset_of(selection.end) if selection.end else len(plain)
        return plain[start:end], "\n"

    def _offset_of(self, place: Offset) -> int:
        if place.y >= len(self._lines):
            return len(self._page.plain)
        return self._lines[place.y].start + place.x

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        super().selection_updated(selection)
        self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line of the page."""
        number, width = y + self.scroll_offset.y, self.size.width
        blank = self.visual_style.rich_style
        if number >= len(self._lines):
            return Strip.blank(width, blank)
        line = self._with_selection(self._lines[number].content, number)
        strip = Strip(line.render_segments(self.visual_style), line.cell_length)
        strip = strip.apply_offsets(0, number)
        margin = Strip.blank(max((width - self._width) // 2, 0), blank)
        return Strip.join([margin, strip]).adjust_cell_length(width, blank)

    def _with_selection(self, line: Content, number: int) -> Content:
        selection = self.text_selection
        span = selection.get_span(number) if selection else None
        if span is None:
            return line
        start, end = span
        end = len(line) if end == -1 else end
        style = Style.from_rich_style(
            self.screen.get_component_rich_style("screen--selection")
        )
        return line.stylize(style, start, end)
