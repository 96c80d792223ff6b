"""Help and palette: what the keys do, read from the live bindings."""

from typing import ClassVar

import pytest
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.screen import Screen

from newsdiff.app.keys.keys import commands, pretty_key
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.help import HelpScreen
from newsdiff.app.themes.theme import LIGHT
from tests.ui.reader_app import BRIDGE_AND_HERON, drawn, events_screen, settled


def shown(screen: HelpScreen) -> dict[str, tuple[str, ...]]:
    return {
        command.description: command.keys
        for group in screen.groups.values()
        for command in group
    }


async def test_help_shows_every_binding_that_works_now() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 60)) as pilot:
        await settled(pilot)
        described = {
            active.binding.description
            for active in app.screen.active_bindings.values()
            if active.enabled and active.binding.description
        }
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        assert set(shown(app.screen)) == described
        text = drawn(app)
        missing = [words for words in described if words not in text]
        assert missing == []


async def test_a_key_that_was_remapped_is_shown_as_it_is_now() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    app.set_keymap({"events.read": "v"})
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        assert shown(app.screen)["Read"] == ("v",)


async def test_help_does_not_offer_what_makes_no_sense_now() -> None:
    app = NewsDiffApp()
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        offered = shown(app.screen)
    assert "Samples" in offered
    assert "Compare" not in offered


@pytest.mark.parametrize("key", ["escape", "q", "question_mark"])
async def test_help_closes_and_nothing_else(key: str) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test() as pilot:
        await settled(pilot)
        home = app.screen
        await pilot.press("question_mark")
        await pilot.press(key)
        assert app.screen is home


async def test_help_scrolls_where_it_does_not_fit() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(60, 15)) as pilot:
        await settled(pilot)
        await pilot.press("question_mark")
        await pilot.press("end")
        await pilot.pause()
        assert app.screen.query_one("#help").scroll_offset.y > 0


async def test_a_key_is_found_by_what_it_does() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        home = app.screen
        await pilot.press("question_mark")
        await settled(pilot)
        everything = drawn(app)
        await pilot.press("slash", *"theme")
        await settled(pilot)
        assert "t  Theme  Dark, light, high contrast" in drawn(app)
        assert "Merge" not in drawn(app)
        await pilot.press("enter", "slash", *"xyz")
        await settled(pilot)
        assert "No key here does that" in drawn(app)
        await pilot.press("escape")
        await settled(pilot)
        assert drawn(app) == everything
        await pilot.press("slash", "t", "enter", "escape")
        await settled(pilot)
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape")
        assert app.screen is home


class TwoParts(Screen[None]):
    """A screen whose key and its widget's key mean different things."""

    TITLE = "Two parts"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,N", "next", "Next match", id="two.next"),
        Binding("z", "app.quit", "Quit", id="two.quit"),
    ]

    def action_next(self) -> None:
        """Do nothing."""


async def test_commands_are_grouped_with_all_their_keys() -> None:
    app: App[None] = App()
    async with app.run_test() as pilot:
        app.push_screen(TwoParts())
        await pilot.pause()
        found = {
            one.description: one
            for one in commands(app.screen.active_bindings.values())
        }
    assert found["Next match"].keys == ("n", "N")
    assert found["Next match"].group == "Two parts screen"
    assert found["Quit"].keys == ("z", "ctrl+q")
    assert found["Copy selected text"].keys == ("ctrl+c",)


@pytest.mark.parametrize(
    ("key", "pretty"),
    [
        ("question_mark", "?"),
        ("slash", "/"),
        ("left_parenthesis", "("),
        ("ctrl+d", "ctrl+d"),
        ("N", "N"),
        ("escape", "esc"),
        ("pagedown", "page down"),
        ("shift+tab", "shift+tab"),
    ],
)
def test_keys_are_shown_as_people_write_them(key: str, pretty: str) -> None:
    assert pretty_key(Binding(key, "x", "X")) == pretty


async def test_help_moves_by_a_line_as_texts_do() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(60, 15)) as pilot:
        await settled(pilot)
        await pilot.press("question_mark", "j", "j", "k")
        await pilot.pause()
        assert app.screen.query_one("#help").scroll_offset.y == 1


async def test_the_palette_goes_to_an_event_by_the_words_of_its_label() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test() as pilot:
        await settled(pilot)
        home = events_screen(app)
        assert home.report is not None
        assert home.report.title == "Heron on the roof"
        await pilot.press("ctrl+p", *"eastmoor")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert app.screen is home
        assert home.report.title == "Eastmoor bridge closed after crack is found"


async def test_the_palette_does_what_the_key_does() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, CommandPalette)
        await pilot.press(*"theme")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert app.theme == LIGHT.name
