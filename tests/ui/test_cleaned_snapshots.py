"""The look of the Cleaned text screen. After a meant change: `make snapshots`."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from newsdiff.app.themes.theme import DARK, LIGHT
from tests.ui.cleaned_report import app_with, opened, press

Snapshot = Callable[..., bool]

SIZES = [(80, 24), (120, 40)]
THEMES = [DARK.name, LIGHT.name]


async def on_a_removed_line(pilot: Pilot[None]) -> None:
    """Unfold the first run and go into it."""
    await opened(pilot)
    await press(pilot, "enter", "j", "j")


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("theme", THEMES)
def test_cleaned_text(
    snap_compare: Snapshot, size: tuple[int, int], theme: str
) -> None:
    app = app_with()
    app.theme = theme
    assert snap_compare(app, terminal_size=size, run_before=on_a_removed_line)


@pytest.mark.parametrize("size", [(60, 15), *SIZES], ids="{0[0]}x{0[1]}".format)
def test_cleaned_text_without_colour(
    snap_compare: Snapshot, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_with()
    assert snap_compare(app, terminal_size=size, run_before=on_a_removed_line)
