"""The look of each screen. After a change that is meant: `make snapshots`, and look."""

from collections.abc import Callable

import pytest
from textual.app import App
from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.themes.theme import DARK, LIGHT
from tests.ui.reader_app import BRIDGE_AND_HERON, HOSTILE, settled

Snapshot = Callable[..., bool]

SIZES = [(80, 24), (120, 40), (200, 60)]
THEMES = [DARK.name, LIGHT.name]


def themed(app: App[None], theme: str) -> App[None]:
    """Return the app in a theme."""
    app.theme = theme
    return app


async def ready(pilot: Pilot[None]) -> None:
    """Wait until the screen has settled, and stop what blinks."""
    await settled(pilot)
    for blinking in pilot.app.screen.query("Input"):
        blinking.cursor_blink = False  # type: ignore[attr-defined]
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("theme", THEMES)
def test_events(snap_compare: Snapshot, size: tuple[int, int], theme: str) -> None:
    app = themed(NewsDiffApp(articles=(*BRIDGE_AND_HERON, HOSTILE)), theme)
    assert snap_compare(app, terminal_size=size, run_before=ready)


def test_nothing_kept_yet(snap_compare: Snapshot) -> None:
    assert snap_compare(NewsDiffApp(), terminal_size=(80, 24), run_before=ready)


def test_help(snap_compare: Snapshot) -> None:
    async def with_help(pilot: Pilot[None]) -> None:
        await ready(pilot)
        await pilot.press("question_mark")
        await ready(pilot)

    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    assert snap_compare(app, terminal_size=(80, 24), run_before=with_help)


def test_a_terminal_that_is_too_small(snap_compare: Snapshot) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    assert snap_compare(app, terminal_size=(50, 12), run_before=ready)
