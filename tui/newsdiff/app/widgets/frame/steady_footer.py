"""A footer in one widget, drawn anew only when it would show something else."""

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from newsdiff.app.keys.keys import live_bindings
from newsdiff.app.widgets.frame.footer_line import (
    FooterKey,
    FooterLine,
    FooterLooks,
    footer_keys,
    footer_line,
)
from newsdiff.app.widgets.frame.parts import in_line, part_at


class SteadyFooter(Widget):
    """The main keys that work right now; a click on one presses it.

    Textual's footer replaces a widget for each key at each change of focus; that took
    half of the time of going from one pane to the next (benchmarks/pane_speed.py).
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"steady-footer--{look}" for look in FooterLooks._fields
    }
    ALLOW_SELECT = False

    keys: reactive[tuple[FooterKey, ...]] = reactive(())
    """What it offers, most important first."""

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self.bindings_changed)

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Follow the bindings of the focus; without the terminal's focus, stay."""
        if screen.app.app_focus:
            self.keys = footer_keys(live_bindings(screen).values())

    def line(self) -> FooterLine:
        """Return what there is room for."""
        fields = FooterLooks._fields
        looks = FooterLooks(
            *(self.get_visual_style(f"steady-footer--{it}") for it in fields)
        )
        return footer_line(self.keys, self.content_size.width, looks)

    def render(self) -> Content:
        """Set the keys."""
        line = self.line()
        return in_line(line.parts, line.gap)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Explain what is under the mouse."""
        key = self._under(event)
        # Plain content: a tooltip given as text is read as markup.
        tooltip = Content(key.tooltip) if key and key.tooltip else None
        if self.tooltip != tooltip:
            self.tooltip = tooltip

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        key = self._under(event)
        if key is None:
            return
        event.stop()
        if key.enabled and key.press:
            self.app.simulate_key(key.press)
        else:
            self.app.bell()

    def _under(self, event: events.MouseEvent) -> FooterKey | None:
        offset = event.get_content_offset(self)
        line = self.line()
        return None if offset is None else part_at(line.parts, line.gap, offset.x)
