"""A screen that something other than a key closes: once, and only itself."""

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.screen import ModalScreen
from textual.widgets import OptionList

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.compare.save import SaveScreen
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.app.screens.leaving import LeavesOnce
from newsdiff.app.themes.theme import LIGHT
from tests.ui.reader_app import BRIDGE_AND_HERON, settled


class Box(ModalScreen[str], LeavesOnce[str]):
    """Asks for nothing."""


async def test_a_screen_that_is_closed_twice_closes_once() -> None:
    app = NewsDiffApp()
    answers: list[str | None] = []
    async with app.run_test() as pilot:
        under, box = Box(), Box()
        await app.push_screen(under)
        await app.push_screen(box, answers.append)
        box.dismiss("first")
        box.dismiss("second")
        await pilot.pause()
        assert app.screen is under
    assert answers == ["first"]


async def test_a_screen_that_is_behind_another_closes_when_that_one_has_gone() -> None:
    app = NewsDiffApp()
    answers: list[str | None] = []
    async with app.run_test() as pilot:
        box = Box()
        home = app.screen
        await app.push_screen(box, answers.append)
        await pilot.press("ctrl+p")
        box.dismiss("late")
        await pilot.pause()
        assert app.screen not in (home, box)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is home
    assert answers == ["late"]


async def test_a_file_that_is_written_behind_the_palette_closes_only_the_dialog(
    tmp_path: Path,
) -> None:
    app = NewsDiffApp()
    async with app.run_test() as pilot:
        home = app.screen
        dialog = SaveScreen(tmp_path / "saved.md", lambda *_: None)
        await app.push_screen(dialog)
        await pilot.press("ctrl+p")
        dialog.post_message(SaveScreen.Written(tmp_path / "saved.md"))
        await settled(pilot)
        assert isinstance(app.screen, CommandPalette)
        await pilot.press("escape")
        await settled(pilot)
        assert app.screen is home


@pytest.mark.parametrize("times", [2, 3])
async def test_a_command_that_is_chosen_several_times_is_done_once(times: int) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p", *"theme")
        await settled(pilot)
        rows = app.screen.query_one(OptionList)
        rows.highlighted = 0
        for _ in range(times):  # as quick clicks do
            rows.action_select()
        await settled(pilot)
        assert app.theme == LIGHT.name
        assert isinstance(app.screen, EventsScreen)


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_the_palette_turns_no_page_before_its_rows_have_room(key: str) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(80, 30)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p")
        await settled(pilot)
        rows = app.screen.query_one(OptionList)
        rows.clear_options()
        rows.styles.height = 0
        await pilot.pause()
        rows.add_option("found just now")
        rows.highlighted = 0
        await pilot.press(key, "escape")
        await settled(pilot)
        assert isinstance(app.screen, EventsScreen)
