"""Articles and helpers for the tests of the Events screen."""

from collections.abc import Callable
from dataclasses import replace

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.model import Article, Removed
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

HERON = Article.from_text(
    "A heron was seen on the town hall of Wexcombe.\nNobody knows why it came.",
    title="Heron on the roof",
    source="Wexcombe Echo",
    published="2026-05-02",
)

HOSTILE = replace(
    Article.from_text(
        "Click [@click=app.quit]here[/] now.\nIt rang\x07 and \x1b[31mwent red\x1b[0m.",
        title="[bold]Mayor[/] said [the mayor] \x1b]0;owned\x07left [/]",
        source="[red]Gazette[/red]",
    ),
    byline="[link=x]Nobody[/link]",
    warnings=("very [short]",),
    removed=(Removed("Share [this]", "share [bar]", 0),) * 2,
)

BRIDGE_AND_HERON = (HARBOUR_GAZETTE, COAST_COURIER, HERON)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until no work is under way and everything it said has been heard."""
    await pilot.pause()
    while not all(one.is_finished for one in pilot.app.workers):
        await pilot.pause(0.01)
    await pilot.pause()


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait for what a thread or a timer brings about; in vain, pytest ends it."""
    while not holds():
        await pilot.pause(0.01)


def rules_are_listed(app: App[None]) -> bool:
    """Tell whether the list of rules is open and has been read, in a thread."""
    notes = app.screen.query("#rules-note").results(Static)
    return any(str(note.render()) for note in notes)


def events_screen(app: NewsDiffApp) -> EventsScreen:
    """Return the screen in front, which is the Events screen."""
    assert isinstance(app.screen, EventsScreen)
    return app.screen


def drawn(app: App[None]) -> str:
    """Return what the screen shows, as text."""
    lines = app.screen._compositor.render_strips()
    return "\n".join(line.text for line in lines)
