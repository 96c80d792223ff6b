"""The strip beside a report: where its shared, unique and differing parts lie."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.app.marks import Mark
from newsdiff.app.widgets.page import WEIGHT, Page

_SHARED = "┃"
_PARTLY_SHARED = "│"
_ALONE = "·"
PREFIX = "overview--"
VIEW = "view"
"""The part of the strip that stands for the lines in view."""


class Row(NamedTuple):
    """What a row of the strip shows."""

    mark: Mark | None
    glyph: str


BLANK = Row(None, " ")


def _row(marks: list[Mark]) -> Row:
    """Return the mark not to be missed; its line is heavy if most lines are shared."""
    if not marks:
        return BLANK
    mark = max(marks, key=WEIGHT.__getitem__)
    if mark is Mark.DIFFERS:
        return Row(mark, mark.glyph)
    if mark is Mark.UNIQUE:
        return Row(mark, _ALONE)
    alone = marks.count(Mark.UNIQUE)
    return Row(mark, _PARTLY_SHARED if alone > len(marks) / 2 else _SHARED)


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
        self._rows: tuple[Row, ...] = ()
        self._strips: dict[tuple[Row, bool], Strip] = {}

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
        self._rows = tuple(
            _row([mark for mark in marks[lines.start : lines.stop] if mark])
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
        row = self._rows[y] if y < len(self._rows) else BLANK
        strip = self._strips.get((row, seen))
        if strip is None:
            strip = self._strips[row, seen] = self._draw(row, seen=seen)
        return strip

    def _draw(self, row: Row, *, seen: bool) -> Strip:
        style = self.rich_style
        if row.mark is not None:
            style += self.get_component_rich_style(f"{PREFIX}{row.mark}", partial=True)
        if seen:
            style += self.get_component_rich_style(f"{PREFIX}{VIEW}", partial=True)
        return Strip([Segment(row.glyph, style)], 1)

    def on_click(self, event: events.Click) -> None:
        """Tell where the reader pointed."""
        if lines := self._lines_of(event.y):
            self.post_message(self.Pointed(self, lines.start))
