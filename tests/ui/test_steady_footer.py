"""The footer: what fits, by importance, and a sign where keys are left out."""

from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from newsdiff.app.widgets.frame.footer_line import MORE, FooterKey, footer_line
from newsdiff.app.widgets.frame.parts import in_line
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.resources import STYLES


def key(shown: str, label: str, action: str = "") -> FooterKey:
    return FooterKey(shown, shown, label, "", action or label.lower())


KEYS = (
    key("n", "Match"),
    key("u", "Only here"),
    key("d", "Differs"),
    key("⏎", "Partner"),
    key("tab", "Report"),
    key("/", "Find"),
    key("s", "Save"),
    key("c", "Cleaned text"),
    key("q", "Back", "leave"),
    key("?", "Help", "app.help"),
)


def line(width: int, keys: tuple[FooterKey, ...] = KEYS) -> str:
    found = footer_line(keys, width)
    return in_line(found.parts, found.gap).plain


def test_all_keys_are_there_where_there_is_room_and_help_stands_at_the_right() -> None:
    assert line(118) == (
        "n Match  u Only here  d Differs  ⏎ Partner  tab Report  / Find  s Save  "
        "c Cleaned text  q Back" + " " * 18 + "? Help"
    )


def test_labels_are_shortened_before_keys_are_left_out() -> None:
    assert line(86) == (
        "n Match u Only… d Differs ⏎ Partner tab Report / Find s Save c Cleaned… "
        "q Back ? Help"
    )


def test_keys_that_do_not_fit_are_counted_and_the_way_out_stays() -> None:
    assert line(58) == "n Match u Only… d Differs ⏎ Partner q Back       +4 ? Help"


@pytest.mark.parametrize("width", [28, 40, 58, 60, 78, 80, 118, 120, 198, 200])
def test_help_and_the_way_out_are_always_there(width: int) -> None:
    shown = line(width)
    assert shown.endswith("? Help")
    assert "q Back" in shown


words = st.text(st.characters(blacklist_categories=["Cs"]), max_size=12)
some_keys = st.lists(
    st.builds(FooterKey, words, words, words, words, words, st.booleans()),
    max_size=12,
    unique_by=lambda one: one.action,
)


@given(some_keys, st.integers(1, 200))
def test_no_line_is_wider_than_its_room_and_no_key_vanishes(
    keys: list[FooterKey], width: int
) -> None:
    found = footer_line([*keys, KEYS[-1]], width)
    assert in_line(found.parts, found.gap).cell_length <= width
    names = [part.name for part in found.parts if part.name]
    signs = [name for name in names if name.action == MORE and name.shown[:1] == "+"]
    told = sum(int(sign.shown) for sign in signs if sign not in keys)
    if len(names) > 1:
        assert len(names) - bool(told) + told == len(keys) + 1


class FooterApp(App[None]):
    CSS_PATH = STYLES / "base.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "say('match')", "Match", id="m", tooltip="[/] The next one"),
        Binding("u", "say('unique')", "Only here", id="u"),
        Binding("x", "say('hidden')", "Hidden", id="x", show=False),
        *[Binding(str(n), f"say('{n}')", f"Number {n}", id=str(n)) for n in range(9)],
        Binding("question_mark", "help", "Help", id="app.help"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.may_match = True

    def compose(self) -> ComposeResult:
        yield SteadyFooter()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"quiet": "#888888", "rule": "#888888", "border-blurred": "#888888"}

    def action_say(self, word: str) -> None:
        self.said.append(word)

    def action_help(self) -> None:
        self.said.append("help")


def text(app: App[None]) -> str:
    return app.screen.query_one(SteadyFooter).render().plain


@pytest.mark.parametrize("width", [60, 80, 120, 200])
async def test_a_click_presses_the_key_that_is_shown_there(width: int) -> None:
    app = FooterApp()
    async with app.run_test(size=(width, 5)) as pilot:
        await pilot.pause()
        assert "Hidden" not in text(app)
        for shown in ("n Match", "u Only", "? Help"):
            at = text(app).index(shown) + 1
            await pilot.click(SteadyFooter, offset=(at, 0))
        await pilot.pause()
        assert app.said == ["match", "unique", "help"]
        assert len(text(app)) == width - 2


async def test_the_sign_of_further_keys_asks_for_help_and_names_them() -> None:
    app = FooterApp()
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.pause()
        at = text(app).index("+")
        await pilot.hover(SteadyFooter, offset=(at + 1, 0))
        assert "8 Number 8" in str(app.query_one(SteadyFooter).tooltip)
        await pilot.click(SteadyFooter, offset=(at + 1, 0))
        await pilot.pause()
        assert app.said == ["help"]


async def test_a_tooltip_is_not_read_as_markup() -> None:
    app = FooterApp()
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.pause()
        await pilot.hover(SteadyFooter, offset=(1, 0))
        assert str(app.query_one(SteadyFooter).tooltip) == "[/] The next one"
        await pilot.hover(SteadyFooter, offset=(8, 0))
        assert app.query_one(SteadyFooter).tooltip is None


async def test_remapped_keys_are_shown() -> None:
    app = FooterApp()
    app.set_keymap({"m": "f3"})
    async with app.run_test(size=(80, 5)) as pilot:
        await pilot.pause()
        assert text(app).startswith("f3 Match u Only")


class Box(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", id="close")
    ]

    def compose(self) -> ComposeResult:
        yield SteadyFooter()


async def test_a_box_without_help_shows_its_own_keys_alone() -> None:
    app = FooterApp()
    async with app.run_test(size=(80, 5)) as pilot:
        app.push_screen(Box())
        await pilot.pause()
        assert text(app) == "esc Close"
