"""The app as a whole: themes, quitting, small terminals, text from outside."""

import pytest

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.events.screen import LOW
from newsdiff.app.themes.theme import CONTRAST, DARK, LIGHT
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.too_small import TooSmall
from tests.ui.reader_app import BRIDGE_AND_HERON, drawn, events_screen, settled

SIZES = [(60, 15), (80, 24), (120, 40), (200, 60)]


async def test_t_goes_through_dark_light_and_high_contrast() -> None:
    app = NewsDiffApp()
    async with app.run_test() as pilot:
        assert app.theme == DARK.name
        await pilot.press("t")
        assert app.theme == LIGHT.name
        await pilot.press("t")
        assert app.theme == CONTRAST.name
        await pilot.press("t")
        assert app.theme == DARK.name


async def test_a_theme_that_is_not_ours_can_be_worn() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test() as pilot:
        app.theme = "nord"
        await settled(pilot)
        assert "Eastmoor" in drawn(app)


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_the_reader_can_leave(key: str) -> None:
    app = NewsDiffApp()
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press(key)
        await pilot.pause()
    assert app.return_code == 0


@pytest.mark.parametrize(("width", "height"), [(59, 24), (80, 14), (20, 5), (1, 1)])
async def test_a_terminal_that_is_too_small_is_told_so(width: int, height: int) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(width, height)) as pilot:
        await settled(pilot)
        assert app.screen.query_one(TooSmall).display
        if width > 40:
            assert "Terminal too small (needs 60x15)" in drawn(app)
            assert "Eastmoor" not in drawn(app)


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_the_reader_works_at_every_usual_size(width: int, height: int) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(width, height)) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        assert not screen.query_one(TooSmall).display
        await pilot.press("down")
        await pilot.pause()
        text = drawn(app)
        assert "Eastmoor bridge closed" in text
        assert "2 reports" in text
        assert "Harbour Gazette" in text
        if height < LOW:  # the text waits until the keys go to it
            await pilot.press("tab", "tab", "down", "down", "down")
            await pilot.pause()
            text = drawn(app)
        assert "The harbour bridge at Eastmoor was closed" in text


async def test_the_reader_comes_back_when_the_terminal_grows() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(40, 10)) as pilot:
        await settled(pilot)
        await pilot.resize_terminal(100, 30)
        await settled(pilot)
        assert "Eastmoor" in drawn(app)
        assert "too small" not in drawn(app)


async def test_the_title_bar_cuts_what_does_not_fit_with_a_sign() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, title="newsdiff")
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        bar = app.screen.query_one(TitleBar)
        bar.place = "A very long label of an event that nobody could fit " * 3
        bar.note = "3 reports"
        await pilot.pause()
        line = drawn(app).splitlines()[0]
    assert "…" in line
    assert line.rstrip().endswith("3 reports")


async def test_place_and_note_share_a_line_that_is_too_short_for_both() -> None:
    app = NewsDiffApp(title="newsdiff")
    async with app.run_test(size=(60, 20)) as pilot:
        bar = app.screen.query_one(TitleBar)
        bar.place = "A label of forty characters, more or less"
        bar.note = "‹ reports 3–4 of 7 › · threshold 0.27"
        await pilot.pause()
        line = drawn(app).splitlines()[0]
    assert "A label of forty" in line
    assert "reports 3–4 of 7" in line
    assert line.count("…") == 2


async def test_markup_in_the_title_bar_is_text() -> None:
    app = NewsDiffApp(title="[bold]x[/] [/]")
    async with app.run_test() as pilot:
        bar = app.screen.query_one(TitleBar)
        bar.place = "[@click=app.quit]Event[/]"
        await pilot.pause()
        assert "[bold]x[/] [/]  [@click=app.quit]Event[/]" in drawn(app)


async def test_a_notification_is_never_markup_and_never_a_command() -> None:
    app = NewsDiffApp()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        app.notify("no[/].txt \x1b]0;owned\x07[@click=app.quit]x[/]", markup=True)
        await pilot.pause()
        text = drawn(app)
    assert "no[/].txt" in text
    assert "[@click=app.quit]x[/]" in text
    assert "\x1b" not in text
