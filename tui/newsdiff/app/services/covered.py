"""Keeps screens that nobody can see from being laid out and drawn."""

from textual.app import App
from textual.screen import Screen


class CoveringApp(App[None]):
    """Leaves alone what lies under a screen that covers it.

    Textual resizes and draws the screen below the one in front in any case, as if it
    shone through, and then draws the one in front again because of it: that took half
    of the time of a resize (benchmarks/pane_speed.py). A screen that comes to the front
    again is laid out then.
    """

    @property
    def _background_screens(self) -> list[Screen[object]]:
        stack = self._screen_stack
        if stack and stack[-1].styles.background.a == 1:
            return []
        return super()._background_screens
