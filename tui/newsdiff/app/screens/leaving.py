"""Closing a screen that something other than a key closes: a click, a worker."""

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class LeavesOnce(Screen[ScreenResultType]):
    """Closes itself and nothing else: Textual's own closes what is in front.

    A second click is on its way while the first one closes a screen, and what a worker
    tells comes when another screen may be in front. Stands last among the bases of a
    class: Textual takes the style sheet of the first one only.
    """

    _answer: tuple[ScreenResultType | None] | None = None
    """What to answer with once this screen is in front again."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close if this screen is in front, else once it is; never twice."""
        if self.is_active:
            return super().dismiss(result)
        self._answer = (result,)
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """Close if that was wanted while another screen was in front."""
        if self._answer is not None:
            self.dismiss(self._answer[0])
