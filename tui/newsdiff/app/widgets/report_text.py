"""One report to read: it scrolls, and goes from hit to hit."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.reactive import reactive

from newsdiff.app.finding import SearchTerms
from newsdiff.app.marks import Marks
from newsdiff.app.widgets.report_page import ReportPage, Shown
from newsdiff.model import Article

PREVIEW_PARAGRAPHS = 200
"""Paragraphs that a preview shows, so that moving through the list stays quick."""


class ReportText(VerticalScroll, inherit_bindings=False):
    """A report that scrolls; nothing in it can be changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", "Up", show=False, id="text.up"),
        Binding("down,j", "scroll_down", "Down", show=False, id="text.down"),
        Binding("pageup,b", "page_up", "Page up", show=False, id="text.page-up"),
        Binding("pagedown,space", "page_down", "Page down", show=False, id="text.page"),
        Binding("home,g", "scroll_home", "Top", show=False, id="text.top"),
        Binding("end,G", "scroll_end", "Bottom", show=False, id="text.bottom"),
    ]

    report: reactive[Article | None] = reactive(None, init=False)
    """What is shown, None for nothing."""

    searched: reactive[str] = reactive("", init=False)
    """What the reader looks for; it is marked in the text."""

    marks: reactive[tuple[Marks, ...]] = reactive((), init=False)
    """What each sentence is in a comparison, empty if there is none."""

    hit: reactive[int | None] = reactive(None, init=False)
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
            preview: show the first `PREVIEW_PARAGRAPHS` only, and how many follow.
        """
        super().__init__(id=id)
        self._most = PREVIEW_PARAGRAPHS if preview else None
        self.set_reactive(ReportText.report, report)

    def compose(self) -> ComposeResult:
        yield ReportPage(markup=False)

    def on_mount(self) -> None:
        """Show what was given at the start."""
        self._show()

    def watch_report(self) -> None:
        """Show another report from its top, or at what the reader looks for."""
        self._show()
        self.scroll_home(animate=False)

    def watch_searched(self) -> None:
        """Mark something else."""
        self._show()

    def watch_marks(self) -> None:
        """Draw the marks of the sentences."""
        self._show()

    def watch_hit(self) -> None:
        """Go to the hit and say which it is."""
        page = self.query_one(ReportPage)
        if self.hit is not None:
            page.show_hit(self.hit)
            self.call_after_refresh(self._scroll_to_hit)
        self.post_message(self.HitChanged(self.hit, len(page.hits)))

    def step_hit(self, by: int) -> bool:
        """Go to the next hit or the one before; tell whether there was one."""
        count = len(self.query_one(ReportPage).hits)
        here = self.hit + by if self.hit is not None else 0
        if not 0 <= here < count:
            return False
        self.hit = here
        return True

    def _show(self) -> None:
        """Draw everything, and begin at the first hit.

        Several of these often change at once; it is drawn once for all of them.
        """
        if not self._is_drawing:
            self._is_drawing = True
            self.call_next(self._draw)

    _is_drawing = False

    def _draw(self) -> None:
        self._is_drawing = False
        page = self.query_one(ReportPage)
        terms = SearchTerms.of(self.searched)
        page.show(Shown(self.report, terms, self.marks, self._most))
        self.set_reactive(ReportText.hit, 0 if page.hits else None)
        self.watch_hit()

    def _scroll_to_hit(self) -> None:
        page = self.query_one(ReportPage)
        if self.hit is None or self.hit >= len(page.hits):
            return
        line, height = page.line_of(page.hits[self.hit]), self.size.height
        if not self.scroll_offset.y <= line < self.scroll_offset.y + height:
            self.scroll_to(y=max(line - height // 3, 0), animate=False)
