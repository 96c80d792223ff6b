"""One report to read: it scrolls, goes from hit to hit, and can be selected."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
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
from newsdiff.app.widgets.text.page_lines import PageLines
from newsdiff.app.widgets.text.report_page import STYLES, Page, Shown, page_of
from newsdiff.app.widgets.text.scroll_keys import SCROLL_KEYS
from newsdiff.app.widgets.text.wrapping import BROKEN_WORD
from newsdiff.model import Article

WIDEST = 76
"""Columns of text; longer lines are hard to read."""

BRIEF_HEIGHT = 7
"""Lines below which a preview shows the title and the text alone."""

MAKE_MORE_AFTER = 0.01
"""Seconds between two stretches of a very long page that are set in lines."""

MARGIN = 2
"""Columns that stay free at least on both sides of the text."""


class ReportText(ScrollView, can_focus=True, inherit_bindings=False):
    """A report that scrolls; nothing in it can be changed.

    It draws the lines in sight itself: a widget as high as its text would lay the whole
    screen out anew with each report that is looked at.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"report-text--{name}" for name in STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [*SCROLL_KEYS]

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

    class Scrolled(Message):
        """Another part of the report is in sight."""

    def __init__(
        self,
        report: Article | None = None,
        *,
        preview: bool = False,
        sentence: int = 0,
        id: str | None = None,
    ) -> None:
        """Show a report.

        Args:
            preview: of a very long one show the beginning, and how much follows.
            sentence: the one to begin at; the first is the top of the page.
        """
        super().__init__(id=id)
        self._short = preview
        self._begin_at = sentence
        self.hits: tuple[Hit, ...] = ()
        """Where in the page there is what the reader looks for."""
        self._page = Page("")
        self._lines = PageLines(self._page.text, 1)
        self._shown: tuple[Shown, dict[str, Style]] | None = None
        self._set_width = 0
        self._was_brief = False
        self._is_drawing = False
        self.set_reactive(ReportText.report, report)

    # What is shown

    def on_resize(self) -> None:
        """Set the page in lines of another width; what was at the top stays there."""
        if not self._set_width or self._is_brief != self._was_brief:
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
        if not self._is_drawing:
            self.call_next(self._find)

    def watch_marks(self) -> None:
        """Draw the marks of the sentences."""
        self._draw_soon()

    def watch_hit(self) -> None:
        """Go to the hit and say which it is."""
        self.refresh()
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
        """Draw once for all that changes together; the first size draws by itself."""
        if not self._is_drawing and self._set_width:
            self._is_drawing = True
            self.call_next(self._draw)

    def _draw(self) -> None:
        self._is_drawing = False
        if not self.size:  # there is nothing to set it in yet
            return
        self._was_brief = self._is_brief
        shown = Shown(self.report, self.marks, self._short, self._was_brief)
        looks = {name: self._style(name) for name in STYLES}
        if self._shown == (shown, looks) and self._width == self._set_width:
            self.refresh()  # told of another style that is none of the page's
            return
        self._shown = (shown, looks)
        self._page = page_of(shown, looks)
        self._set_lines()
        self._find()

    def _set_lines(self) -> None:
        """Set the page in lines: those at hand now, of a very long one more soon."""
        top = self._top if self._set_width else self.start_of(self._begin_at)
        self._set_width = self._width
        self._lines = PageLines(self._page.text, self._width)
        line = self._lines.line_at(top)
        self._make_more()
        if top:
            self.scroll_to(y=line, animate=False, immediate=True, force=True)
        self.refresh()

    def _make_more(self) -> None:
        lines = self._lines
        lines.make_more()
        self._measure()

        def go_on() -> None:
            if lines is self._lines and not lines.is_whole:
                self._make_more()

        if not lines.is_whole:
            self.set_timer(MAKE_MORE_AFTER, go_on)

    def _measure(self) -> None:
        self.virtual_size = Size(0, len(self._lines) + 1)

    def _find(self) -> None:
        """Find what is looked for, and go to the first that is not above."""
        terms = SearchTerms.of(self.searched)
        self.hits = self._page.hits(terms) if terms.words else ()
        first = 0
        if not self._short:
            first = bisect_left(self.hits, self._top, key=lambda hit: hit.start)
        here = (first if first < len(self.hits) else 0) if self.hits else None
        self.set_reactive(ReportText.hit, here)
        self.watch_hit()

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

    @property
    def _top(self) -> int:
        """The first character of the page that is in sight."""
        made, line = self._lines.made, self.scroll_offset.y
        return made[line].start if line < len(made) else 0

    def start_of(self, sentence: int) -> int:
        """Return where a sentence begins in the page, 0 for the first one.

        Of a page without marks; with them it is a little before.
        """
        if self.report is None or not 0 < sentence < len(self.report.sentences):
            return 0
        one = self.report.sentences[sentence]
        if one.paragraph >= len(self._page.paragraphs):
            return 0
        return self._page.paragraphs[one.paragraph] + one.start

    @property
    def sentence(self) -> int:
        """The first sentence that begins in sight, or the one that all of it is of."""
        if self.report is None or not self.scroll_offset.y:
            return 0
        numbers = range(len(self.report.sentences))
        here = bisect_left(numbers, self._top, key=self.start_of)
        end = self.scroll_offset.y + self.size.height
        made = self._lines.made
        is_below = end < len(made) and self.start_of(here) >= made[end].start
        return max(here - 1, 0) if is_below or here == len(numbers) else here

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that other sentences are in sight."""
        super().watch_scroll_y(old_value, new_value)
        if not self._short:
            self.post_message(self.Scrolled())

    def action_half_page(self, direction: int) -> None:
        """Scroll by half of what is in sight."""
        self.scroll_relative(y=direction * (self.size.height // 2), animate=False)

    def action_scroll_home(self) -> None:
        """Go to the first line at once, as to the last one."""
        self.scroll_home(animate=False, x_axis=False)

    def action_scroll_end(self) -> None:
        """Go to the last line, which may have to be made first."""
        self._lines.make_all()
        self._measure()
        self.scroll_end(animate=False, immediate=True, force=True, x_axis=False)

    def _show_hit(self, hit: Hit) -> None:
        line, height = self._lines.line_at(hit.start), self.size.height
        self._measure()
        if not self.scroll_offset.y <= line < self.scroll_offset.y + height:
            self.scroll_to(
                y=max(line - height // 3, 0), animate=False, immediate=True, force=True
            )

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what the reader selected, without the breaks of lines."""
        start = self._offset_of(selection.start) if selection.start else 0
        text = self._page.text
        end = self._offset_of(selection.end) if selection.end else len(text)
        return text[start:end], "\n"

    def _offset_of(self, place: Offset) -> int:
        if place.y >= len(self._lines):
            return len(self._page.text)
        line = self._lines.made[place.y]
        return min(line.start + place.x, line.end)

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
        line = self._with_selection(self._with_hits(number), number)
        strip = Strip(line.render_segments(self.visual_style), line.cell_length)
        strip = strip.apply_offsets(0, number)
        margin = Strip.blank(max((width - self._width) // 2, 0), blank)
        return Strip.join([margin, strip]).adjust_cell_length(width, blank)

    def _with_hits(self, number: int) -> Content:
        """Return a line with what is looked for marked in it."""
        start, end, is_broken = self._lines.made[number]
        line = self._page.line(start, end)
        at = bisect_right(self.hits, start, key=lambda hit: hit.end)
        for which, hit in enumerate(self.hits[at : at + len(line)], at):
            if hit.start >= start + len(line):
                break
            name = "found-here" if which == self.hit else "found"
            first, last = max(hit.start - start, 0), hit.end - start
            line = line.stylize(self._style("found"), first, last)
            line = line.stylize(self._style(name), first, last)
        return line.append(Content(BROKEN_WORD)) if is_broken else line

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
