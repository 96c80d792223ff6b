"""The look of the views of a comparison. After a meant change: `make snapshots`."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from newsdiff.app.comparison.reading import View
from newsdiff.app.themes.theme import DARK, LIGHT
from tests.ui.compare_app import app_of, settle
from tests.ui.comparisons import bridge

Snapshot = Callable[..., bool]

SIZES = [(80, 24), (120, 40), (200, 60)]
THEMES = [DARK.name, LIGHT.name]


def on_a_difference(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Go to a detail that differs, then press these."""

    async def go(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in ("d", *keys):
            await pilot.press(key)
            await settle(pilot)

    return go


def key_of(view: View) -> str:
    """Return the key of a view."""
    return str(list(View).index(view) + 1)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("view", View)
def test_view(
    snap_compare: Snapshot, size: tuple[int, int], theme: str, view: View
) -> None:
    app = app_of(bridge())
    app.theme = theme
    go = on_a_difference(key_of(view))
    assert snap_compare(app, terminal_size=size, run_before=go)


@pytest.mark.parametrize("size", [(60, 15), (80, 24)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("view", View)
def test_view_without_colour(
    snap_compare: Snapshot,
    size: tuple[int, int],
    view: View,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    go = on_a_difference(key_of(view))
    assert snap_compare(app_of(bridge()), terminal_size=size, run_before=go)


@pytest.mark.parametrize("view", [View.ANNOTATED, View.MATRIX])
def test_view_with_a_block_unfolded(snap_compare: Snapshot, view: View) -> None:
    go = on_a_difference(key_of(view), "enter")
    assert snap_compare(app_of(bridge()), terminal_size=(100, 36), run_before=go)


@pytest.mark.parametrize("keys", ["v", "f"])
def test_dialog(snap_compare: Snapshot, keys: str) -> None:
    go = on_a_difference(keys)
    assert snap_compare(app_of(bridge()), terminal_size=(80, 24), run_before=go)


def test_found_and_filtered(snap_compare: Snapshot) -> None:
    go = on_a_difference("f", "o", "enter", "slash", *"council", "enter")
    assert snap_compare(app_of(bridge()), terminal_size=(120, 30), run_before=go)
