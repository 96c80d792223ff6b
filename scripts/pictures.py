"""Draw the pictures of docs/pictures: each screen on the samples, dark and light.

Usage: make pictures
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.widgets.event_list import EventList
from newsdiff.resources import SAMPLES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = (120, 36)

Reach = Callable[[Pilot[None]], Awaitable[None]]


def shown_event(pilot: Pilot[None]) -> str:
    """Return the label of the event under the cursor."""
    events = pilot.app.screen.query_one(EventList)
    return events.rows[events.cursor].event.label


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is being read, compared or drawn."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def reach_events(pilot: Pilot[None]) -> None:
    """Stand at home."""


async def reach_compare(pilot: Pilot[None]) -> None:
    """Open the flood at Harrow Mill, on a sum that two of its reports tell apart."""
    while "flooding Harrow Mill" not in shown_event(pilot):
        await pilot.press("down")
        await settled(pilot)
    await pilot.press("enter")
    await settled(pilot)
    await pilot.press("tab", *"dddd")


async def reach_cleaned(pilot: Pilot[None]) -> None:
    """See what was removed from a report, some of it unfolded."""
    await reach_compare(pilot)
    for key in ("c", "n", "enter", "j"):
        await pilot.press(key)
        await pilot.pause()


async def reach_help(pilot: Pilot[None]) -> None:
    """Open help on the compare screen."""
    await reach_compare(pilot)
    await pilot.press("question_mark")


async def reach_save(pilot: Pilot[None]) -> None:
    """Ask where to save."""
    await reach_compare(pilot)
    await pilot.press("s")


SCREENS: dict[str, Reach] = {
    "events": reach_events,
    "compare": reach_compare,
    "cleaned": reach_cleaned,
    "help": reach_help,
    "save": reach_save,
}


async def draw(name: str, reach: Reach, theme: str) -> None:
    """Save one screen in one theme."""
    app = NewsDiffApp([str(SAMPLES)])
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
