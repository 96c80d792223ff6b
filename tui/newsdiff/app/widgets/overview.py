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

_SHARED = "┃"
_ALONE = "·"
_STRONGEST = (
    Mark.DIFFERS,
    Mark.VERBATIM,
    Mark.REWORDED,
    Mark.PARTIAL,
    Mark.UNIQUE,
)
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

    marks: reactive[tuple[Mark | None, ...]] = reactive(())
    """For each line of the page what it holds."""
    top: reactive[int] = reactive(0)
    """The first line in view."""
    lines_in_view: reactive[int] = reactive(0)

    @dataclass
    class Pointed(Message):
        """The reader clicked at a part of the report."""

        strip: "OverviewStrip"
        line: int

    def _lines_of(self, row: int) -> range:
        """Return the lines of the page that a row stands for."""
        count, height = len(self.marks), max(1, self.size.height)
        if count <= height:
            return range(row, min(row + 1, count))
        return range(row * count // height, (row + 1) * count // height)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        lines = self._lines_of(y)
        found = {self.marks[line] for line in lines}
        mark = next((mark for mark in _STRONGEST if mark in found), None)
        bottom = self.top + self.lines_in_view
        in_view = lines and lines.start < bottom and lines.stop > self.top
        style = self.rich_style
        if mark is not None:
            style += self.get_component_rich_style(f"{PREFIX}{mark}", partial=True)
        if in_view and len(self.marks) > self.lines_in_view:
            style += self.get_component_rich_style(f"{PREFIX}{VIEW}", partial=True)
        return Strip([Segment(_glyph(mark), style)]).extend_cell_length(
            self.size.width, style
        )

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
