"""Keeps screens that nobody can see from being laid out, drawn, and kept as drawn."""

from textual.app import App
from textual.await_complete import AwaitComplete
from textual.screen import Screen
from textual.widget import Widget


class CoveringApp(App[None]):
    """Leaves alone what lies under a screen that covers it.

    Textual resizes and draws the screen below the one in front in any case, as if it
    shone through, and then draws the one in front again because of it: that took a
    third of the time of a resize (benchmarks/pane_speed.py). A screen that comes
    to the front again is laid out then.
    """

    @property
    def _background_screens(self) -> list[Screen[object]]:
        stack = self._screen_stack
        if stack and stack[-1].styles.background.a == 1:
            return []
        return super()._background_screens

    def pop_screen(self) -> AwaitComplete:
        """Close the screen in front, and forget what it looked like.

        Textual remembers its last thousand widgets by what they have drawn, closed
        ones too: some 4 MB for each comparison that was read.
        """
        closed = self.screen
        awaitable = super().pop_screen()
        for widget in closed.walk_children(Widget, with_self=True):
            widget._styles_cache.clear()  # noqa: SLF001, no other name for it
        return awaitable
