"""Every key does something: each is pressed once, and something is different."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from newsdiff.app.keys.declared import own_bindings, owners
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.library import Library
from tests.ui import every_key as look
from tests.ui.comparisons import event_of
from tests.ui.every_key import Walk
from tests.ui.every_key_walks import WALKS
from tests.ui.reader_app import settled


def declared() -> dict[str, str]:
    """Return the first key of every binding, by its id."""
    bindings = [binding for owner in owners() for binding in own_bindings(owner)]
    return {str(one.id): one.key for one in reversed(bindings)}


async def at_rest(pilot: Pilot[None], app: NewsDiffApp) -> None:
    """Wait until the library has been read and written, and everything is shown."""
    await settled(pilot)
    look.home(app)._deciding._thread.submit(int).result()
    await settled(pilot)
    await settled(pilot)


@pytest.mark.parametrize("walk", WALKS.values(), ids=WALKS)
async def test_every_key_changes_something(
    walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").touch()
    keys = declared()
    did_nothing = []
    with Library.in_memory() as library:
        app = NewsDiffApp(articles=walk.articles, library=library, desktop=walk.desktop)
        async with app.run_test(size=walk.size) as pilot:
            await at_rest(pilot, app)
            if walk.comparison is not None:
                event = event_of(walk.comparison)
                app.push_screen(CompareScreen(event, walk.comparison))
                await at_rest(pilot, app)
            if walk.prepare is not None:
                walk.prepare(app)
            for key in walk.start.split():
                await pilot.press(key)
                await at_rest(pilot, app)
            for row in walk.rows:
                for key in row.before.split():
                    await pilot.press(key)
                    await at_rest(pilot, app)
                if row.prepare is not None:
                    row.prepare(app)
                key = keys[row.binding]
                active = app.screen.active_bindings.get(key)
                found = active.binding.id if active else "nothing"
                assert found == row.binding, f"{key} is {found}, not {row.binding}"
                before = row.seen(app)
                await pilot.press(key)
                if not app._exit:
                    await at_rest(pilot, app)
                if row.seen(app) == before:
                    did_nothing.append(row.binding)
    assert did_nothing == []


def test_every_binding_is_pressed_and_nothing_else() -> None:
    pressed = {row.binding for walk in WALKS.values() for row in walk.rows}
    assert pressed == set(declared())
