"""A footer that is built anew only when it would show something else."""

from textual.screen import Screen
from textual.widgets import Footer


class SteadyFooter(Footer):
    """Stays as it is when the focus goes between widgets with the same keys.

    Textual's footer replaces all its children at each change of focus; that took half
    of the time of going from one pane to the next (benchmarks/pane_speed.py).
    """

    _shown: tuple[tuple[str, str, bool], ...] = ()

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Follow the bindings of the focus, if others are shown now."""
        shown = tuple(
            (active.binding.key, active.binding.description, active.enabled)
            for active in screen.active_bindings.values()
            if active.binding.show
        )
        if shown != self._shown and screen.app.app_focus:
            self._shown = shown
            super().bindings_changed(screen)
