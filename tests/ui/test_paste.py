"""Pasting: files and addresses are added, any other text is asked about."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from newsdiff.app.desk.pasted import MOST_AT_ONCE, PASTED_TEXT, Pasted
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.events.paste import MOST_EDITED, PasteScreen
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.errors import ReadError
from newsdiff.library import Library
from newsdiff.model import Article
from tests.ui.reader_app import BRIDGE_AND_HERON, HERON, drawn, settled

STORY = "Owl in the mill\n\n" + "An owl was seen in the mill at noon today. " * 12


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()
    await pilot.pause()


async def test_a_file_that_is_dropped_elsewhere_is_told_where_to_go(
    tmp_path: Path,
) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("r")
        await settled(pilot)
        await paste(pilot, str(tmp_path))
        await settled(pilot)
        (said,) = app.log_of_messages.newest_first
        assert said.text == "Files and addresses are added on the Events screen."


async def test_a_text_pasted_over_one_that_is_too_long_to_edit_is_refused() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        long = "An owl was seen in the mill. " * (MOST_EDITED // 20)
        await paste(pilot, long)
        app.screen.query_one(TextArea).focus()
        for second in ("Another text.", long):
            app.screen.query_one(TextArea).post_message(events.Paste(second))
            await pilot.pause()
            await pilot.pause()
            assert "The long text stays" in drawn(app)
            assert "Another" not in app.screen.query_one(TextArea).text


def home(app: NewsDiffApp) -> EventsScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, EventsScreen)
    return screen


def asked(app: NewsDiffApp) -> bool:
    return isinstance(app.screen, PasteScreen)


async def test_a_pasted_text_is_read_as_a_file_and_gets_what_was_said_of_it() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await paste(pilot, STORY)
        assert asked(app)
        assert app.screen.query_one(TextArea).text == STORY
        await pilot.press(*"Echo", "enter", *"Owl", "enter", *"2026-05-01", "ctrl+s")
        await settled(pilot)
        report = home(app).report
        assert report is not None
        assert (report.source, report.title) == ("Echo", "Owl")
        assert report.published == date(2026, 5, 1)
        assert len(report.sentences) == 12
        assert len(home(app).desk.articles) == 4


async def test_the_returns_of_a_terminal_are_ends_of_lines() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await paste(pilot, STORY.replace("\n", "\r"))
        area = app.screen.query_one(TextArea)
        assert area.text == STORY
        area.focus()
        area.move_cursor(area.document.end)
        await paste(pilot, "\rMore.\r\nMuch.")
        assert area.text == f"{STORY}\nMore.\nMuch."


async def test_a_pasted_page_is_cleaned_and_says_itself_what_it_is() -> None:
    page = (
        "<html><head><title>Owl</title></head><body><nav>Menu</nav><article>"
        f"<h1>Owl in the mill</h1><p>{'An owl was seen in the mill. ' * 12}</p>"
        "</article></body></html>"
    )
    outcome = Pasted(page).read()
    assert outcome is not None
    assert isinstance(outcome.result, Article)
    assert outcome.result.title == "Owl in the mill"
    assert "Menu" not in outcome.result.paragraphs
    assert outcome.result.source == ""


def test_a_text_without_an_outlet_has_none_and_a_second_one_is_another() -> None:
    outcome = Pasted(STORY).read()
    assert outcome is not None
    assert isinstance(outcome.result, Article)
    assert outcome.result.source == ""
    assert outcome.result.origin == ""
    assert outcome.result.title == "Owl in the mill"


def test_a_long_text_is_read_in_another_process_and_the_same() -> None:
    story = "".join(
        f"The owl number {number} was seen in the mill at noon.\n\n"
        for number in range(MOST_AT_ONCE // 40)
    )
    outcome = Pasted(story, "Echo").read()
    assert outcome is not None
    assert outcome.source == PASTED_TEXT
    assert isinstance(outcome.result, Article)
    assert outcome.result.source == "Echo"
    assert outcome.result.origin == ""
    assert Pasted(story).read(lambda: True) is None


def test_a_text_that_is_none_is_a_failure() -> None:
    outcome = Pasted(" \n ").read()
    assert outcome is not None
    assert isinstance(outcome.result, ReadError)
    assert PASTED_TEXT in str(outcome.result)


async def test_dropped_files_are_added_without_a_question(tmp_path: Path) -> None:
    paths = [tmp_path / "an owl.txt", tmp_path / "two.txt"]
    for number, path in enumerate(paths):
        path.write_text(f"{number} {STORY}", encoding="utf-8")
    app = NewsDiffApp(articles=[HERON])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await paste(pilot, " ".join(f"'{path}'" for path in paths))
        await settled(pilot)
        assert not asked(app)
        assert len(home(app).desk.articles) == 3
        report = home(app).report
        assert report is not None
        assert report.origin == str(paths[0])  # the first of the new ones


async def test_a_paste_goes_into_an_open_input_instead() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("slash")
        await paste(pilot, "heron")
        assert not asked(app)
        assert isinstance(app.focused, Input)
        assert app.focused.value == "heron"


async def test_leaving_asks_once_before_a_text_is_lost() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await paste(pilot, STORY)
        await pilot.press("escape")
        await pilot.pause()
        assert asked(app)
        assert "esc again loses the text" in drawn(app)
        await pilot.press("x", "escape")  # went on, so it asks again
        await pilot.pause()
        assert asked(app)
        await pilot.press("escape")
        await pilot.pause()
        assert not asked(app)
        assert len(home(app).desk.articles) == 3


async def test_an_empty_one_is_left_at_once_and_not_taken() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("A")
        await pilot.pause()
        assert isinstance(app.focused, TextArea)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "There is no text yet" in drawn(app)
        await pilot.press("escape")
        await pilot.pause()
        assert not asked(app)


async def test_a_day_that_cannot_be_read_is_not_taken() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await paste(pilot, STORY)
        app.screen.query_one("#date", Input).value = "yesterday"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "2026-03-04." in drawn(app)
        assert app.focused is app.screen.query_one("#date")


async def test_a_very_long_text_is_kept_whole_and_shown_by_its_beginning() -> None:
    long = "Owl after owl. " * (MOST_EDITED // 10)
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("A")
        await paste(pilot, long)
        area = app.screen.query_one(TextArea)
        assert len(area.text) < 3_000
        assert area.read_only
        assert f"{len(long):,} characters" in drawn(app)
        screen = app.screen
        assert isinstance(screen, PasteScreen)
        assert screen._text == long


async def test_what_commands_a_terminal_is_not_shown() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await paste(pilot, "It \x1b[31mwent\x07 [red] \x9b1m.")
        assert "It [31mwent [red] 1m." in drawn(app)
        assert "\x1b" not in drawn(app)
        app.screen.query_one(TextArea).focus()
        await paste(pilot, "\x1b]0;owned\x07")
        assert "\x1b" not in app.screen.query_one(TextArea).text


async def test_what_could_not_be_read_is_there_to_be_corrected() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("a", *"/no/such/place.txt", "enter")
        await settled(pilot)
        assert "there is no such file. a lets you correct it." in home(app).problems[-1]
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.focused, Input)
        assert app.focused.value == "/no/such/place.txt"
        await pilot.press("escape", "a")
        await pilot.pause()
        assert app.focused.value == ""


async def test_a_pasted_report_is_kept_in_the_library(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await paste(pilot, STORY)
        await pilot.press(*"Echo", "ctrl+s")
        await settled(pilot)
        assert [one.source for one in library.articles()] == ["Echo"]
        assert home(app).desk.all_kept()


@pytest.mark.parametrize("lines", [30, 60, 200])
async def test_a_long_text_that_was_pasted_can_be_undone(lines: int) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(80, 30)) as pilot:
        await settled(pilot)
        await pilot.press("A", *"owl")
        area = app.screen.query_one(TextArea)
        await paste(pilot, "\n".join(f"line {number}" for number in range(lines)))
        await pilot.press("ctrl+z")
        assert area.text == "owl"
        assert area.cursor_location == (0, 3)
