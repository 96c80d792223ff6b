"""The line between two parts of a screen, to be dragged with the mouse."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.app.widgets.text.plain import one_line

DRAGGING = "-dragging"
"""Class of a divider while it is dragged."""

LEVEL = "-level"
"""Class of a divider that is a row between two parts, one above the other."""

UPRIGHT_GLYPH = "│"
LEVEL_GLYPH = "─"


class Divider(Widget):
    """Says where it is dragged to; what to make of it, the screen decides.

    A column unless it has the class `LEVEL`, or the style sheet makes it lower than
    wide; so one divider serves a layout that turns from columns to rows.
    """

    ALLOW_SELECT = False

    @dataclass
    class Told(Message):
        """Something was done to a divider."""

        divider: "Divider"

        @property
        def control(self) -> "Divider":
            """The divider, for `@on` with a selector."""
            return self.divider

    @dataclass
    class Dragged(Told):
        """The mouse holds the divider and is elsewhere now."""

        delta: int
        """Columns, or rows if it is level, since the last time it was said."""
        position: int
        """Column of the screen, or row, where it is to lie."""

    @dataclass
    class Released(Told):
        """The mouse let go; this is the place to remember."""

    @dataclass
    class Reset(Told):
        """A double click: back to where it was by itself."""

    label: reactive[str] = reactive("")
    """What a level one says; it stands where a heading would."""

    _position = 0
    """Where it was dragged to last."""

    @property
    def is_level(self) -> bool:
        """Whether it lies between parts one above the other."""
        return self.has_class(LEVEL) or self.size.width > self.size.height

    def render_line(self, y: int) -> Strip:  # noqa: ARG002, Textual's name
        """Draw the line."""
        glyph = LEVEL_GLYPH if self.is_level else UPRIGHT_GLYPH
        width = self.size.width
        line = Content(glyph * width)
        if self.label and width > len(self.label) + 1 and self.is_level:
            line = Content.assemble(glyph, one_line(self.label), line)
        style = self.visual_style
        return Strip(line.truncate(width).render_segments(style), width)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of it."""
        event.stop()
        self.add_class(DRAGGING)
        self._position = self.region.y if self.is_level else self.region.x
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say where it is to lie."""
        if not self.has_class(DRAGGING):
            return
        event.stop()
        position = event.screen_y if self.is_level else event.screen_x
        if position != self._position:
            delta, self._position = position - self._position, position
            self.post_message(self.Dragged(self, delta, position))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let it lie where it is."""
        event.stop()
        if self.has_class(DRAGGING):
            self.release_mouse()

    def on_mouse_release(self) -> None:
        """The mouse is somebody else's again, however that came about."""
        if self.has_class(DRAGGING):
            self.remove_class(DRAGGING)
            self.post_message(self.Released(self))

    def on_click(self, event: events.Click) -> None:
        """Go back to where it was by itself on a double click."""
        event.stop()
        if event.chain == 2:
            self.post_message(self.Reset(self))
