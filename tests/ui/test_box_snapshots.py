"""The look of the other screens and boxes. After a meant change: `make snapshots`."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.themes.theme import CONTRAST, FEW_THEMES
from newsdiff.library import Library
from tests.ui.compare_app import app_of, settle
from tests.ui.comparisons import bridge
from tests.ui.reader_app import BRIDGE_AND_HERON, HOSTILE, rules_are_listed, until
from tests.ui.test_snapshots import THEMES, Snapshot, ready

SIZES = [(80, 24), (120, 40)]

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)

FROM_HOME: dict[str, Sequence[str]] = {
    "reading": ("r",),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "finding": ("slash", *"bridge"),
    "adding": ("a",),
    "pasting": ("A",),
    "why": ("w",),
    "rules": ("R",),
    "marked": ("space", "space"),
    "comparing": ("enter",),
}
"""Each screen and box, and the keys that lead to it from the Events screen."""


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", FROM_HOME)
def test_screen(
    snap_compare: Snapshot, size: tuple[int, int], theme: str, name: str
) -> None:
    async def there(pilot: Pilot[None]) -> None:
        await ready(pilot)
        for key in FROM_HOME[name]:
            await pilot.press(key)
            await ready(pilot)
        if name == "rules":
            await until(pilot, lambda: rules_are_listed(pilot.app))

    library = Library.in_memory()
    library.add_all((*BRIDGE_AND_HERON, HOSTILE))
    app = NewsDiffApp(library=library)
    app.theme = theme
    assert snap_compare(app, terminal_size=size, run_before=there)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("theme", THEMES)
def test_messages(snap_compare: Snapshot, size: tuple[int, int], theme: str) -> None:
    async def there(pilot: Pilot[None]) -> None:
        await ready(pilot)
        for key in ("a", *"/no/such/report", "enter", "p"):
            await pilot.press(key)
            await ready(pilot)

    app = NewsDiffApp(articles=BRIDGE_AND_HERON, now=lambda: NOON)
    app.theme = theme
    assert snap_compare(app, terminal_size=size, run_before=there)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("theme", THEMES)
def test_saving(
    snap_compare: Snapshot,
    size: tuple[int, int],
    theme: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def there(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await pilot.press("s")
        await ready(pilot)

    monkeypatch.chdir("/")  # its name stands in the box
    app = app_of(bridge())
    app.theme = theme
    assert snap_compare(app, terminal_size=size, run_before=there)


@pytest.mark.parametrize("theme", [one.name for one in (CONTRAST, *FEW_THEMES)])
@pytest.mark.parametrize("view", ["1", "2", "3", "4"])
def test_further_theme(snap_compare: Snapshot, theme: str, view: str) -> None:
    async def there(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in ("d", view):
            await pilot.press(key)
            await settle(pilot)

    app = app_of(bridge())
    app.theme = theme
    assert snap_compare(app, terminal_size=(120, 40), run_before=there)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
def test_events_without_colour(
    snap_compare: Snapshot, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = NewsDiffApp(articles=(*BRIDGE_AND_HERON, HOSTILE))
    assert snap_compare(app, terminal_size=size, run_before=ready)
