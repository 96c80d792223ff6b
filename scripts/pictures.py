"""Draw the pictures of docs/pictures: each screen on the samples, dark and light.

Usage: make pictures
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.resources import SAMPLES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = (120, 36)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
"""The time of messages, so that a picture changes only when its screen does."""

Reach = Callable[[Pilot[None]], Awaitable[None]]


def shown_event(pilot: Pilot[None]) -> str:
    """Return the label of the event under the cursor."""
    events = pilot.app.screen.query_one(EventList)
    return events.rows[events.cursor].event.label


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is being read, compared or drawn."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def compared(*keys: str) -> Reach:
    """Open the flood at Harrow Mill on a sum told in two ways, then press keys."""

    async def reach(pilot: Pilot[None]) -> None:
        while "flooding Harrow Mill" not in shown_event(pilot):
            await pilot.press("down")
            await settled(pilot)
        for key in ("enter", "tab", *"dddd", *keys):
            await pilot.press(key)
            await settled(pilot)

    return reach


def pressed(*keys: str) -> Reach:
    """Press keys at home."""

    async def reach(pilot: Pilot[None]) -> None:
        for key in keys:
            await pilot.press(key)
            await settled(pilot)

    return reach


SCREENS: dict[str, Reach] = {
    "events": pressed(),
    "search": pressed("slash", *"gate", "enter"),
    "marked": pressed("space", "space"),
    "paste": pressed("A"),
    "panes": compared(),
    "annotated": compared("2"),
    "matrix": compared("3", "enter"),
    "differences": compared("4"),
    "filter": compared("f"),
    "choose": compared("v"),
    "find": compared("slash", *"gate", "enter"),
    "cleaned": compared("c", "n", "enter", "j"),
    "read": pressed("r"),
    "messages": pressed("a", *"/no/such/file", "enter", "p"),
    "help": compared("question_mark"),
    "save": compared("s"),
}


async def draw(name: str, reach: Reach, theme: str) -> None:
    """Save one screen in one theme."""
    app = NewsDiffApp([str(SAMPLES)], now=lambda: NOON)
    async with app.run_test(size=SIZE) as pilot:
        app.theme = f"newsdiff-{theme}"
        await settled(pilot)
        await reach(pilot)
        await settled(pilot)
        path = FOLDER / f"{name}-{theme}.svg"
        path.write_text(app.export_screenshot(title="newsdiff"), encoding="utf-8")
        print(path.relative_to(FOLDER.parent.parent))


async def main() -> None:
    """Draw them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, reach in SCREENS.items():
        for theme in ("dark", "light"):
            await draw(name, reach, theme)


if __name__ == "__main__":
    asyncio.run(main())
