"""Reading one report by itself: place, finding, copying, very long ones."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual import events

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.requests import UrlSought
from newsdiff.app.screens.read import ReadScreen
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.text.page_lines import AT_ONCE
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.export import cite_text
from newsdiff.model import Article
from tests.ui.reader_app import BRIDGE_AND_HERON, drawn, settled

LONG = Article.from_text(
    "\n".join(
        f"Gate {number} was opened at noon. Nobody watched it. It creaked a little."
        for number in range(200)
    ),
    title="Gates",
    source="Wexcombe Echo",
)


def front(app: NewsDiffApp) -> ReadScreen:
    assert isinstance(app.screen, ReadScreen)
    return app.screen


def text_of(app: NewsDiffApp) -> ReportText:
    return front(app).query_one(ReportText)


async def test_a_report_is_opened_where_it_was_left(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    app = NewsDiffApp(articles=[LONG], state=state)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("r", "space", "space", "space", "q")
        await settled(pilot)
        left = app.remembering.known.position(LONG)
        assert left is not None
        assert left > 10
    again = NewsDiffApp(articles=[LONG], state=state)
    async with again.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("r")
        await settled(pilot)
        text = text_of(again)
        assert text.scroll_offset.y > 0
        assert text.sentence == left


@pytest.mark.parametrize("sentence", [1, 2, 3, 301, 540])
async def test_each_sentence_is_found_again_in_any_width(sentence: int) -> None:
    app = NewsDiffApp(articles=[LONG])
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.remembering.note(lambda known: known.at_sentence(LONG, sentence))
        await pilot.press("r")
        await settled(pilot)
        gate = f"Gate {sentence // 3} was"
        assert gate in drawn(app)
        await pilot.resize_terminal(61, 24)
        await settled(pilot)
        assert gate in drawn(app)


async def test_slash_finds_from_here_on_and_n_goes_on() -> None:
    app = NewsDiffApp(articles=[LONG])
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("r", *["space"] * 5)
        await settled(pilot)
        await pilot.press("slash", *"creaked", "enter")
        await settled(pilot)
        text = text_of(app)
        assert len(text.hits) == 200
        first = text.hit
        assert first
        await pilot.press("n")
        assert text.hit == first + 1
        await pilot.press("N", "N")
        assert text.hit == first - 1
        assert f"hit {first} of 200" in front(app).query_one(TitleBar).note
        await pilot.press("escape")
        await settled(pilot)
        assert text.hit is None
        assert text.searched == ""
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(app.screen, ReadScreen)


async def test_what_is_nowhere_in_the_report_is_told() -> None:
    app = NewsDiffApp(articles=[LONG])
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("r", "slash", *"zebra", "enter")
        await settled(pilot)
        assert "no hit" in front(app).query_one(TitleBar).note
        said = app.log_of_messages.newest_first[0]
        assert "zebra" in str(said)


async def test_what_was_looked_for_at_home_is_marked_at_the_same_hit() -> None:
    app = NewsDiffApp(articles=[LONG])
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"creaked", "enter", "n", "n", "n")
        await settled(pilot)
        await pilot.press("r")
        await settled(pilot)
        assert text_of(app).searched == "creaked"
        assert text_of(app).hit == 3


async def test_y_copies_what_is_selected_with_its_source() -> None:
    app = NewsDiffApp(articles=[LONG])
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("r", "y")
        await settled(pilot)
        assert app.clipboard == ""
        text_of(app).text_select_all()
        await pilot.press("y")
        await settled(pilot)
        assert app.clipboard.endswith(cite_text(LONG, "").splitlines()[1])
        assert "Gate 3 was opened" in app.clipboard


async def test_the_address_can_be_opened_if_there_is_one() -> None:
    sought: list[str] = []

    class Opens(NewsDiffApp):
        def open_address(self, event: UrlSought) -> None:
            """Remember it."""
            sought.append(event.url)

    web = replace(LONG, url="https://echo.example/gates")
    for report, expected in ((LONG, []), (web, [web.url])):
        app = Opens(articles=[report])
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await pilot.press("r")
            await settled(pilot)
            assert ("Open address" in drawn(app)) is bool(expected)
            await pilot.press("o")
            await settled(pilot)
            assert len(app.log_of_messages.newest_first) == len(expected)


async def test_a_very_long_report_opens_at_once_and_has_an_end() -> None:
    rain = " ".join(["It rained."] * 50)
    gates = 3 * AT_ONCE // len(rain)
    very_long = Article.from_sentences(
        [f"Gate {number} was opened at noon. {rain}" for number in range(gates)]
    )
    app = NewsDiffApp(articles=[LONG])
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await app.push_screen(ReadScreen(very_long, alone=True))
        await pilot.pause()
        assert "Gate 0 was" in drawn(app)
        await pilot.press("G")
        await pilot.pause()
        assert f"Gate {gates - 1} was" in drawn(app)


@pytest.mark.parametrize(
    ("keys", "screens"),
    [("rr", 2), ("cc", 2), ("??", 1), ("r?", 2), ("?r", 2)],
)
async def test_a_key_that_is_pressed_twice_opens_one_screen(
    keys: str, screens: int
) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for key in keys:
            name = "question_mark" if key == "?" else key
            app.post_message(events.Key(name, key))
        await settled(pilot)
        assert len(app.screen_stack) == screens


async def test_enter_pressed_twice_opens_one_comparison() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("down")
        for _ in range(2):
            app.post_message(events.Key("enter", None))
        await settled(pilot)
        assert len(app.screen_stack) == 2
