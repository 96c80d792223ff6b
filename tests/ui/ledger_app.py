"""An app that shows nothing but the Differences view, and echoes as a screen would."""

from textual import on
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.reactive import reactive

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.themes.theme import DARK, THEMES
from newsdiff.app.widgets.ledger.page import LedgerPage
from newsdiff.app.widgets.ledger.view import DifferencesView
from newsdiff.app.widgets.text.view_messages import Remarked, ViewSought
from newsdiff.model import Comparison, Place
from newsdiff.resources import STYLES

FIRST = Place(0, 0)
"""Where a reader begins."""


class LedgerApp(App[None]):
    """Holds the state that the Compare screen holds, and hears what the view says."""

    CSS_PATH = [STYLES / "base.tcss", STYLES / "differences.tcss"]  # noqa: RUF012

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    place: reactive[Place] = reactive(Place(0, 0), init=False)
    shown: reactive[tuple[int, ...]] = reactive((), init=False)
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS, init=False)
    searched: reactive[str] = reactive("", init=False)
    with_words: reactive[bool] = reactive(True, init=False)

    def __init__(self, comparison: Comparison, place: Place = FIRST) -> None:
        """Show a comparison to a reader who comes from a place."""
        super().__init__()
        self.set_reactive(LedgerApp.comparison, comparison)
        self.set_reactive(LedgerApp.place, place)
        self.set_reactive(LedgerApp.shown, tuple(range(len(comparison.articles))))
        self.heard: list[Message] = []
        self.posted: list[Place] = []
        """The places that the view told."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        """Show the view alone."""
        yield DifferencesView().data_bind(
            LedgerApp.comparison,
            LedgerApp.place,
            LedgerApp.shown,
            LedgerApp.kinds,
            LedgerApp.searched,
            LedgerApp.with_words,
        )

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name our colours for any theme that does not."""
        return dict(DARK.variables)

    def on_mount(self) -> None:
        """Listen to the view."""
        self.watch(self.view, "told", self.follow, init=False)

    def follow(self, place: Place | None) -> None:
        """Keep the place, as the screen does."""
        if place is not None:
            self.posted.append(place)
            self.place = place

    @on(Remarked)
    @on(ViewSought)
    def hear(self, message: Message) -> None:
        """Keep what was said."""
        self.heard.append(message)

    @property
    def view(self) -> DifferencesView:
        """The view."""
        return self.query_one(DifferencesView)

    @property
    def page(self) -> LedgerPage:
        """What it has laid out."""
        page = self.view._page
        assert page is not None
        return page

    @property
    def remarks(self) -> list[str]:
        """What the view remarked."""
        return [one.text for one in self.heard if isinstance(one, Remarked)]


async def settle(pilot: Pilot[None]) -> None:
    """Wait for the workers and for what they set off."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()
