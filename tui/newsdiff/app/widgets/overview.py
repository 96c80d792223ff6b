"""The strip beside a report: where its shared, unique and differing parts lie."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.app.marks import Mark
from newsdiff.app.widgets.page import WEIGHT, Page

_SHARED = "┃"
_ALONE = "·"
PREFIX = "overview--"
VIEW = "view"
"""The part of the strip that stands for the lines in view."""


class OverviewStrip(Widget):
    """Each row stands for a part of the report and shows the mark that says most."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"{PREFIX}{mark}" for mark in Mark),
        f"{PREFIX}{VIEW}",
    }

    page: reactive[Page | None] = reactive(None, init=False)
    """The page that the strip stands for."""
    view: reactive[range] = reactive(range(0), init=False)
    """The lines in view."""

    @dataclass
    class Pointed(Message):
        """The reader clicked at a part of the report."""

        strip: "OverviewStrip"
        line: int

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Mark | None, ...] = ()
        self._strips: dict[tuple[Mark | None, bool], Strip] = {}

    def on_resize(self) -> None:
        """Divide the page among the rows that there are now."""
        self._divide()

    def watch_page(self) -> None:
        """Divide the new page among the rows."""
        self._divide()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def _divide(self) -> None:
        marks = self.page.overview() if self.page else ()
        self._marks = tuple(
            max(
                (mark for mark in marks[lines.start : lines.stop] if mark),
                key=WEIGHT.__getitem__,
                default=None,
            )
            for lines in map(self._lines_of, range(self.size.height))
        )

    def _lines_of(self, row: int) -> range:
        """Return the lines of the page that a row stands for."""
        count, height = len(self.page.lines) if self.page else 0, self.size.height
        if count <= height:
            return range(row, min(row + 1, count))
        return range(row * count // height, (row + 1) * count // height)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        lines, view = self._lines_of(y), self.view
        whole = self.page is None or len(self.page.lines) <= len(view)
        seen = lines.start < view.stop and lines.stop > view.start and not whole
        mark = self._marks[y] if y < len(self._marks) else None
        strip = self._strips.get((mark, seen))
        if strip is None:
            strip = self._strips[mark, seen] = self._draw(mark, seen=seen)
        return strip

    def _draw(self, mark: Mark | None, *, seen: bool) -> Strip:
        style = self.rich_style
        if mark is not None:
            style += self.get_component_rich_style(f"{PREFIX}{mark}", partial=True)
        if seen:
            style += self.get_component_rich_style(f"{PREFIX}{VIEW}", partial=True)
        return Strip([Segment(_glyph(mark), style)], 1)

    def on_click(self, event: events.Click) -> None:
        """Tell where the reader pointed."""
        if lines := self._lines_of(event.y):
            self.post_message(self.Pointed(self, lines.start))


def _glyph(mark: Mark | None) -> str:
    match mark:
        case None:
            return " "
        case Mark.UNIQUE:
            return _ALONE
        case Mark.DIFFERS:
            return mark.glyph
        case _:
            return _SHARED
