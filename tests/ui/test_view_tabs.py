"""The tabs of the views: always all of them, the current one in brackets."""

import pytest
from textual.app import App, ComposeResult

from newsdiff.app.comparison.reading import View
from newsdiff.app.themes.theme import DARK, THEMES
from newsdiff.app.widgets.frame.parts import in_line
from newsdiff.app.widgets.frame.view_tabs import VIEW_KEYS, ViewTabs, tabs
from newsdiff.resources import STYLES


def line(
    width: int, view: View = View.MATRIX, keys: dict[View, str] = VIEW_KEYS
) -> str:
    return in_line(tabs(view, keys, width), 0).plain


def test_the_current_view_is_in_brackets_and_no_tab_moves_when_it_changes() -> None:
    assert line(80) == " 1 Panes  2 Annotated [3 Matrix] 4 Differences "
    assert line(80, View.PANES) == "[1 Panes] 2 Annotated  3 Matrix  4 Differences "


def test_names_are_shortened_with_a_sign_before_they_are_left_out() -> None:
    assert line(40) == " 1 Panes  2 Anno… [3 Matr…] 4 Diff… "
    assert line(32) == " 1 Pan…  2 Ann… [3 Mat…] 4 Dif… "
    assert line(21) == " 1  2 [3 Matrix] 4 "
    assert line(12) == " 1  2 [3] 4 "


@pytest.mark.parametrize("width", range(12, 80))
@pytest.mark.parametrize("view", View)
def test_every_view_has_its_tab_at_every_width(width: int, view: View) -> None:
    parts = tabs(view, VIEW_KEYS, width)
    assert [part.name for part in parts] == list(View)
    assert in_line(parts, 0).cell_length <= width


def test_keys_that_the_reader_has_changed_are_shown() -> None:
    keys = {**VIEW_KEYS, View.MATRIX: "F3", View.PANES: ""}
    assert line(80, keys=keys) == " Panes  2 Annotated [F3 Matrix] 4 Differences "
    assert line(15, keys=keys) == " Pan…  2 [F3] 4 "


def test_a_key_is_never_read_as_markup() -> None:
    keys = {**VIEW_KEYS, View.PANES: "[", View.MATRIX: "[/]"}
    assert line(80, keys=keys) == " [ Panes  2 Annotated [[/] Matrix] 4 Differences "


class TabsApp(App[None]):
    CSS_PATH = STYLES / "base.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.picked: list[View] = []
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        yield ViewTabs()

    def on_view_tabs_picked(self, message: ViewTabs.Picked) -> None:
        self.picked.append(message.view)


@pytest.mark.parametrize("width", [30, 60, 120])
async def test_a_click_on_a_tab_picks_its_view(width: int) -> None:
    app = TabsApp()
    async with app.run_test(size=(width, 5)) as pilot:
        bar = app.query_one(ViewTabs)
        for key in "4213":
            start = bar.render().plain.index(key)
            await pilot.click(ViewTabs, offset=(start + bar.content_offset.x, 0))
        await pilot.pause()
        assert app.picked == [
            View.DIFFERENCES,
            View.ANNOTATED,
            View.PANES,
            View.MATRIX,
        ]


async def test_the_tabs_follow_the_view() -> None:
    app = TabsApp()
    async with app.run_test(size=(80, 5)) as pilot:
        bar = app.query_one(ViewTabs)
        bar.view = View.DIFFERENCES
        await pilot.pause()
        assert "[4 Differences]" in bar.render().plain
