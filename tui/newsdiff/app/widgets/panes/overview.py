"""The strip beside a report: where its shared, unique and differing parts lie."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.widgets.panes.page import WEIGHT, Page

_SHARED = "┃"
_PARTLY_SHARED = "│"
_ALONE = "·"
_STOP = "◂"
WIDTH = 2
"""Cells: what a part of the report is, and whether the reader or a partner is there."""
PREFIX = "overview--"
VIEW = "view"
"""The part of the strip that stands for the lines in view."""
STOP = "stop"
"""The sign where the reader or a partner is."""


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


def parted(count: int, height: int) -> tuple[range, ...]:
    """Return for each of some rows the lines of a page that it stands for."""
    if count <= height:
        return tuple(range(row, min(row + 1, count)) for row in range(height))
    return tuple(
        range(row * count // height, (row + 1) * count // height)
        for row in range(height)
    )


class OverviewStrip(Widget):
    """Each row stands for a part of the report and shows the mark that says most."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"{PREFIX}{mark}" for mark in Mark),
        f"{PREFIX}{VIEW}",
        f"{PREFIX}{STOP}",
    }

    page: reactive[Page | None] = reactive(None, init=False)
    """The page that the strip stands for."""
    view: reactive[range] = reactive(range(0), init=False, repaint=False)
    """The lines in view."""
    stops: reactive[frozenset[int]] = reactive(frozenset(), init=False, repaint=False)
    """The lines with the reader's sentence, or with its partners."""

    @dataclass
    class Pointed(Message):
        """The reader clicked at a part of the report, or dragged there."""

        strip: "OverviewStrip"
        line: int

    def __init__(self) -> None:
        super().__init__()
        self._divided: tuple[Page | None, int] = (None, 0)
        """The page, and among how many rows."""
        self._rows: tuple[Row, ...] = ()
        self._lines: tuple[range, ...] = ()
        self._strips: dict[tuple[Row, bool, bool], Strip] = {}
        self._is_dragged = False

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows that there are now: Textual draws before it tells the size."""
        self._divide()
        return super().render_lines(crop)

    def watch_view(self, old: range, new: range) -> None:
        """Draw the rows that come into view and those that leave it."""
        was, now = self._rows_seen(old), self._rows_seen(new)
        self._refresh_rows({*was} ^ {*now})

    def watch_stops(self, old: frozenset[int], new: frozenset[int]) -> None:
        """Draw the rows where the reader is and was."""
        changed = old ^ new
        self._refresh_rows(
            row
            for row, lines in enumerate(self._lines)
            if not changed.isdisjoint(lines)
        )

    def _refresh_rows(self, rows: Iterable[int]) -> None:
        regions = [Region(0, row, WIDTH, 1) for row in rows]
        if regions:
            self.refresh(*regions)

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def _divide(self) -> None:
        """Divide the page among the rows, unless it is."""
        divided = self.page, self.size.height
        if divided == self._divided:
            return
        self._divided = divided
        marks = self.page.overview() if self.page else ()
        self._lines = parted(len(marks), self.size.height)
        self._rows = tuple(
            _row([mark for mark in marks[lines.start : lines.stop] if mark])
            for lines in self._lines
        )

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        seen = y in self._rows_seen(self.view)
        is_row = y < len(self._rows)
        stop = is_row and not self.stops.isdisjoint(self._lines[y])
        row = self._rows[y] if is_row else BLANK
        strip = self._strips.get((row, seen, stop))
        if strip is None:
            strip = self._draw(row, seen=seen, stop=stop)
            self._strips[row, seen, stop] = strip
        return strip

    def _rows_seen(self, view: range) -> range:
        """Return the rows that stand for lines in view; none where all of them are."""
        if self.page is None or len(self.page.lines) <= len(view):
            return range(0)
        first = bisect_right(self._lines, view.start, key=attrgetter("stop"))
        return range(
            first, bisect_left(self._lines, view.stop, key=attrgetter("start"))
        )

    def _draw(self, row: Row, *, seen: bool, stop: bool) -> Strip:
        style = self.rich_style
        if row.mark is not None:
            style += self.get_component_rich_style(f"{PREFIX}{row.mark}", partial=True)
        if seen:
            style += self.get_component_rich_style(f"{PREFIX}{VIEW}", partial=True)
        beside = self.rich_style
        beside += self.get_component_rich_style(f"{PREFIX}{STOP}", partial=True)
        sign = _STOP if stop else " "
        return Strip([Segment(row.glyph, style), Segment(sign, beside)], WIDTH)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell where the reader points, and follow until the button is let go."""
        self.capture_mouse()
        self._is_dragged = True
        self._point(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell where the reader drags."""
        if self._is_dragged:
            self._point(event)

    def on_mouse_up(self) -> None:
        """Let the mouse go."""
        self._is_dragged = False
        self.release_mouse()

    def _point(self, event: events.MouseEvent) -> None:
        row = max(0, min(event.y, self.size.height - 1))
        if row < len(self._lines) and (lines := self._lines[row]):
            self.post_message(self.Pointed(self, lines.start))
