"""Messages of the app, each wrapped below the other, with a cursor."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from newsdiff.app.services.message_log import Said
from newsdiff.app.services.notices import TIMES
from newsdiff.app.widgets.text.block_keys import BLOCK_KEYS
from newsdiff.app.widgets.text.block_view import BlockView
from newsdiff.app.widgets.text.wrapping import Chunk, Line, drawn, wrap

SIGNS = {"error": "✗", "warning": "!", "information": "·"}
"""Before a message: how serious it is, told without colour."""

BAR = "▌"
"""Beside the message under the cursor."""

LEAD = 11
"""Cells before the text: bar, sign, time."""

TEXT, COUNT = 0, 1
"""Keys of the runs of a line."""


@dataclass(frozen=True, slots=True)
class MessageLine:
    """A line of a message."""

    message: int
    runs: Line
    is_first: bool


@dataclass(frozen=True, slots=True, eq=False)
class MessagePage:
    """Every line, and where each message stands."""

    width: int
    lines: tuple[MessageLine, ...]
    first_line: tuple[int, ...]
    last_line: tuple[int, ...]


def lay_out(messages: tuple[Said, ...], width: int) -> MessagePage:
    """Set messages in lines that are so many cells wide."""
    lines: list[MessageLine] = []
    first: list[int] = []
    last: list[int] = []
    for number, said in enumerate(messages):
        chunks = [Chunk(TEXT, said.words)]
        if said.times > 1:
            chunks.append(Chunk(COUNT, f"{TIMES}{said.times:,}"))
        first.append(len(lines))
        set_lines = wrap(chunks, width - LEAD) or [()]
        lines += [MessageLine(number, runs, n == 0) for n, runs in enumerate(set_lines)]
        last.append(len(lines) - 1)
    return MessagePage(width, tuple(lines), tuple(first), tuple(last))


class MessageList(BlockView[MessagePage], inherit_bindings=False):
    """Shows messages, the newest first."""

    PREFIX = "message-list--"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"message-list--{role}" for role in (*SIGNS, "time", "count", "cursor", "bar")
    }
    BINDINGS: ClassVar[list[BindingType]] = [*BLOCK_KEYS]

    messages: reactive[tuple[Said, ...]] = reactive((), init=False, layout=True)
    """What is shown, the newest first."""

    @property
    def block_count(self) -> int:
        """How many messages there are."""
        return len(self.messages)

    @property
    def message(self) -> Said | None:
        """The message under the cursor."""
        return self.messages[self.cursor] if self.messages else None

    def watch_messages(self, old: tuple[Said, ...], new: tuple[Said, ...]) -> None:
        """Show other messages; the cursor stays on its own."""
        come = len(new) - len(old) if old and new[-1:] == old[-1:] else 0
        at = self.cursor + come if self.cursor else 0
        self.set_reactive(MessageList.cursor, self.validate_cursor(at))
        self._page = None
        self._set_page()

    def on_resize(self) -> None:
        """Set the messages anew when the width changes."""
        self._set_page()

    def get_content_height(
        self,
        container: Size,  # noqa: ARG002, Textual passes it
        viewport: Size,  # noqa: ARG002
        width: int,
    ) -> int:
        """Ask for the room of every message."""
        return len(lay_out(self.messages, width).lines)

    def _set_page(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0 or not self.size.height:
            return
        if self._page is None or self._page.width != width:
            self._page = lay_out(self.messages, width)
            self._strips.clear()
        self.virtual_size = Size(width, len(self._page.lines))
        self.show_cursor()
        self.refresh()

    def draw_line(self, page: MessagePage, line: int, width: int) -> Strip:
        """Draw one line: bar, sign and time before the text of the first."""
        at = page.lines[line]
        said = self.messages[at.message]
        under = ("cursor",) if at.message == self.cursor else ()
        style = self._role_styles.style
        sign = SIGNS[said.severity] if at.is_first else " "
        time = f"{said.at:%H:%M}" if at.is_first else ""
        segments = [
            Segment(BAR if under else " ", style("bar", *under)),
            Segment(f" {sign} ", style(*under, said.severity)),
            Segment(f"{time:<7}", style(*under, "time")),
        ]
        for run in at.runs:
            role = ("count",) if run.key == COUNT and not run.is_sign else ()
            segments.append(Segment(drawn(run.text), style(*under, *role)))
        return Strip(segments).adjust_cell_length(width, style(*under))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a message."""
        at = self._pointed_at(event)
        if at is not None and self._page is not None:
            self.cursor = self._page.lines[at[0]].message
