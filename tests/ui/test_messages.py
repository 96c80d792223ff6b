"""The messages screen: what was said stays findable."""

from datetime import UTC, datetime, timedelta

import pytest
from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.requests import Logged
from newsdiff.app.screens.messages import NOTHING_SAID, MessagesScreen
from newsdiff.app.services.message_log import MOST_MESSAGES, MessageLog
from newsdiff.app.widgets.lists.message_list import MessageList, lay_out
from tests.ui.reader_app import drawn, settled

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


class Clock:
    """A minute goes by at each look."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        """Return the next minute."""
        self.time += timedelta(minutes=1)
        return self.time


def said(app: NewsDiffApp) -> list[tuple[str, int]]:
    return [(one.text, one.times) for one in app.log_of_messages.newest_first]


async def opened(pilot: Pilot[None], app: NewsDiffApp) -> MessagesScreen:
    await pilot.press("p")
    await pilot.pause()
    assert isinstance(app.screen, MessagesScreen)
    return app.screen


def test_the_same_message_again_only_counts() -> None:
    log = MessageLog(Clock())
    for text in ("one", "one", "two", "one"):
        log.add(text, "", "information")
    log.add("one", "", "error")
    kept = [(each.text, each.times, each.severity) for each in log.newest_first]
    assert kept == [
        ("one", 1, "error"),
        ("one", 1, "information"),
        ("two", 1, "information"),
        ("one", 2, "information"),
    ]
    assert log.newest_first[-1].at == NOON + timedelta(minutes=2)


def test_of_many_messages_the_oldest_go_and_errors_last() -> None:
    log = MessageLog(Clock())
    log.add("it broke", "", "error")
    for number in range(MOST_MESSAGES + 50):
        log.add(f"message {number}", "", "information")
    assert len(log.newest_first) == MOST_MESSAGES
    assert log.newest_first[-1].text == "it broke"
    assert log.newest_first[-2].text == "message 51"


async def test_p_shows_what_was_said_the_newest_first_with_its_time() -> None:
    app = NewsDiffApp(now=Clock())
    async with app.run_test(size=(100, 30)) as pilot:
        app.notify("It was saved")
        app.notify("It could not be read", severity="error", title="Intake")
        app.notify("Mind the gap", severity="warning")
        app.notify("Mind the gap", severity="warning")
        await opened(pilot, app)
        lines = [line.strip(" │") for line in drawn(app).splitlines()]
    told = [line for line in lines if "12:0" in line]
    assert told == [
        "▌ ! 12:04  Mind the gap ×2",
        "✗ 12:02  Intake: It could not be read",
        "· 12:01  It was saved",
    ]


async def test_what_was_never_shown_can_be_read_there_too() -> None:
    app = NewsDiffApp(now=Clock())
    async with app.run_test() as pilot:
        app.post_message(Logged("The fourth of many failures"))
        await pilot.pause()
        await opened(pilot, app)
        assert "✗ 12:01  The fourth of many failures" in drawn(app)


async def test_without_messages_it_says_so_and_offers_nothing_to_copy() -> None:
    app = NewsDiffApp()
    async with app.run_test() as pilot:
        await settled(pilot)
        screen = await opened(pilot, app)
        assert NOTHING_SAID.split(".")[0] in drawn(app)
        assert "y" not in screen.active_bindings


async def test_y_copies_the_message_under_the_cursor_in_full() -> None:
    app = NewsDiffApp(now=Clock())
    long = "A path that is long: " + "/folder" * 60
    async with app.run_test(size=(80, 24)) as pilot:
        app.notify(long)
        app.notify("short")
        screen = await opened(pilot, app)
        await pilot.press("j", "y")
        await pilot.pause()
        assert app.clipboard == long
        newest = app.log_of_messages.newest_first[0]
        assert newest.text == f"Copied the message ({len(long)} characters)"
        # The copy was said, too; the cursor stays where the reader put it.
        message = screen.query_one(MessageList).message
        assert message is not None
        assert message.text == long


@pytest.mark.parametrize("key", ["escape", "q", "p"])
async def test_it_closes_and_nothing_else(key: str) -> None:
    app = NewsDiffApp()
    async with app.run_test() as pilot:
        await settled(pilot)
        home = app.screen
        await opened(pilot, app)
        await pilot.press(key)
        assert app.screen is home


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (200, 60)])
async def test_long_messages_are_wrapped_and_many_can_be_scrolled(
    size: tuple[int, int],
) -> None:
    app = NewsDiffApp(now=Clock())
    async with app.run_test(size=size) as pilot:
        for number in range(80):
            app.notify(f"{number} " + "words and more words " * 9 + f"end-{number}")
        await opened(pilot, app)
        assert "end-79" in drawn(app)
        await pilot.press("G")
        await pilot.pause()
        text = drawn(app)
        assert "end-0" in text
        assert "words" in text
        assert "…" not in text


async def test_a_click_goes_to_a_message() -> None:
    app = NewsDiffApp(now=Clock())
    async with app.run_test(size=(80, 24)) as pilot:
        for number in range(5):
            app.notify(f"message {number}")
        screen = await opened(pilot, app)
        messages = screen.query_one(MessageList)
        await pilot.click(messages, offset=(20, 3))
        assert messages.cursor == 3


async def test_text_from_outside_is_drawn_and_not_done() -> None:
    app = NewsDiffApp(now=Clock())
    async with app.run_test(size=(100, 30)) as pilot:
        app.notify("no[/].txt \x1b]0;owned\x07 [@click=app.quit]x[/] 東京は\nnew line")
        await opened(pilot, app)
        text = drawn(app)
    assert "no[/].txt" in text
    assert "[@click=app.quit]x[/]" in text
    assert "new line" in text
    assert "\x1b" not in text


def test_every_line_has_its_message_and_none_is_too_wide() -> None:
    log = MessageLog(Clock())
    log.add("", "", "error")
    log.add("東京" * 50, "", "error")
    log.add("x" * 300, "", "warning")
    page = lay_out(log.newest_first, 40)
    assert len(page.first_line) == len(page.last_line) == 3
    assert all(sum(run.cells for run in line.runs) <= 29 for line in page.lines)
    assert page.lines[-1].message == 2
