"""An app that shows nothing but the Compare screen."""

from collections.abc import Callable

from textual.app import App
from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.services.covered import CoveringApp
from newsdiff.app.themes.theme import DARK, THEMES
from newsdiff.app.widgets.frame.status_line import StatusLine
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.app.widgets.panes.report_column import ReportColumn
from newsdiff.app.widgets.panes.report_pane import ReportPane
from newsdiff.model import Comparison, Event, Place
from newsdiff.resources import STYLES
from tests.ui.comparisons import event_of

MOST_PAUSES = 20
"""A busy machine needs more than one until the panes have set their pages."""


class CompareApp(CoveringApp):
    """Opens one event, with the themes of the real app."""

    CSS_PATH = STYLES / "base.tcss"
    HORIZONTAL_BREAKPOINTS = NewsDiffApp.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = NewsDiffApp.VERTICAL_BREAKPOINTS

    def __init__(self, event: Event, comparison: Comparison | None = None) -> None:
        """Show an event; with a comparison, that one instead of making it."""
        super().__init__()
        self.title = "newsdiff"
        self.event = event
        self.comparison = comparison
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name our colours for any theme that does not."""
        return dict(DARK.variables)

    def on_mount(self) -> None:
        """Open the event."""
        self.push_screen(CompareScreen(self.event, self.comparison))

    @property
    def compare(self) -> CompareScreen:
        """The Compare screen."""
        return next(s for s in self.screen_stack if isinstance(s, CompareScreen))

    @property
    def view(self) -> PanesView:
        """The panes view."""
        return self.compare.query_one(PanesView)

    def pane(self, report: int) -> ReportPane:
        """Return the pane of a report."""
        panes = self.compare.query(ReportPane)
        return next(pane for pane in panes if pane.number == report)

    @property
    def cursor(self) -> Place:
        """Where the reader is."""
        active = self.view.active
        return Place(active, self.pane(active).cursor)


def app_of(comparison: Comparison) -> CompareApp:
    """Return an app that shows this comparison."""
    return CompareApp(event_of(comparison), comparison)


async def settle(pilot: Pilot[None]) -> None:
    """Wait for the workers and for what they set off."""
    await pilot.app.workers.wait_for_complete()
    for _ in range(MOST_PAUSES):
        await pilot.pause()
        if all(pane.virtual_size.height for pane in _panes_in_sight(pilot.app)):
            break
    await pilot.pause()


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait for what is to come about; a message may take several rounds to arrive."""
    for _ in range(MOST_PAUSES):
        if holds():
            return
        await pilot.pause()
    assert holds()


def _panes_in_sight(app: App[None]) -> list[ReportPane]:
    return [
        pane
        for screen in app.screen_stack
        if isinstance(screen, CompareScreen)
        for pane in screen.query(ReportPane)
        if pane.size.height and pane.block_count
    ]


def status(app: CompareApp) -> str:
    """Return what the status line says."""
    return app.compare.query_one(StatusLine).text.plain


def shown(app: CompareApp) -> list[int]:
    """Return the reports that are on the screen."""
    return [
        column.number for column in app.compare.query(ReportColumn) if column.display
    ]
