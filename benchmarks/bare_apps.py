"""Textual apps that only draw: what the reader's speed is measured against."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Log, Static

from newsdiff.model import Article

SCROLL_KEYS: list[BindingType] = [
    Binding("j", "by(1)", "A line"),
    Binding("space", "by(40)", "A page"),
    Binding("g", "to_top", "Top"),
]


class WrappedApp(App[None]):
    """Each text in a Static that wraps it; all of them are scrolled together."""

    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS
    CSS = "VerticalScroll { width: 1fr; }"

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self._articles = articles

    def compose(self) -> ComposeResult:
        with Horizontal():
            for article in self._articles:
                with VerticalScroll():
                    yield Static("\n\n".join(article.paragraphs), markup=False)

    def action_by(self, lines: int) -> None:
        """Scroll every text."""
        for text in self.query(VerticalScroll):
            text.scroll_relative(y=lines, animate=False)

    def action_to_top(self) -> None:
        """Begin anew."""
        for text in self.query(VerticalScroll):
            text.scroll_home(animate=False)


class LogApp(App[None]):
    """Each text in a Log, Textual's fastest widget, which does not wrap."""

    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self._articles = articles

    def compose(self) -> ComposeResult:
        with Horizontal():
            for article in self._articles:
                log = Log(auto_scroll=False)
                log.write("\n\n".join(article.paragraphs))
                yield log

    def action_by(self, lines: int) -> None:
        """Scroll every text."""
        for log in self.query(Log):
            log.scroll_relative(y=lines, animate=False)

    def action_to_top(self) -> None:
        """Begin anew."""
        for log in self.query(Log):
            log.scroll_home(animate=False)


class Cells(Widget):
    """Lines that are ready; each is written in two colours in turn."""

    CSS = "Cells { width: 1fr; height: 1fr; }"
    turn = 0

    def render_line(self, y: int) -> Strip:  # noqa: ARG002, the name is Textual's
        """Return a line in the colour of this turn."""
        style = Style(color="red" if self.turn % 2 else "green")
        return Strip([Segment("x" * self.size.width, style)], self.size.width)


class CellsApp(App[None]):
    """Writes as many cells as it is told, and nothing else."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("j", "draw", "Draw")]

    def __init__(self, cells: int) -> None:
        super().__init__()
        self._cells = cells

    def compose(self) -> ComposeResult:
        yield Cells()

    def action_draw(self) -> None:
        """Write them."""
        widget = self.query_one(Cells)
        widget.turn += 1
        width = widget.size.width
        widget.refresh(Region(0, 0, width, max(1, round(self._cells / width))))
