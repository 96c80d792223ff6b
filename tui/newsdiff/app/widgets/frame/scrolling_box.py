"""A box whose contents scroll."""

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from newsdiff.app.widgets.text.scroll_keys import SCROLL_KEYS


class ScrollingBox(VerticalScroll, inherit_bindings=False):
    """Scrolls what is in it, with the keys that move in a text."""

    BINDINGS: ClassVar[list[BindingType]] = [*SCROLL_KEYS]

    def action_half_page(self, direction: int) -> None:
        """Scroll by half of what is in sight."""
        self.scroll_relative(y=direction * (self.size.height // 2), animate=False)
