"""The Events screen: what it shows, finds, keeps, and survives."""

import asyncio
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from textual.widgets import Input

from newsdiff.app.desk import tasks
from newsdiff.app.desk.listing import Order
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.app.screens.messages import MessagesScreen
from newsdiff.app.screens.read import ReadScreen
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.report_list import ReportList
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.app.widgets.panes.report_pane import ReportPane
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.compare import compare
from newsdiff.errors import LibraryError, NotFoundError, ReadError
from newsdiff.intake import Outcome, Reading
from newsdiff.library import Library, Taken
from newsdiff.model import Article, Comparison
from newsdiff.resources import SAMPLES
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.reader_app import (
    BRIDGE_AND_HERON,
    HERON,
    HOSTILE,
    drawn,
    events_screen,
    settled,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


def notified(app: NewsDiffApp) -> list[str]:
    return [one.message for one in app._notifications]


def front(app: NewsDiffApp) -> object:
    """Return the screen in front; typed so that it may be another one later."""
    return app.screen


def fake_inputs(
    monkeypatch: pytest.MonkeyPatch, inputs: dict[str, Article | ReadError]
) -> None:
    """Answer for these inputs instead of opening files."""

    def read_many(
        sources: Iterable[str],
        *,
        cancelled: Callable[[], bool],
        progress: Callable[[Reading], object],
    ) -> Iterator[Outcome]:
        for source in sources:
            if cancelled():
                return
            yield Outcome(source, inputs[source])

    monkeypatch.setattr(tasks, "read_many", read_many)


# What is shown


async def test_events_are_listed_newest_first_with_their_outlets() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        labels = [event.label for event in screen.events]
        text = drawn(app)
    assert labels == [HERON.title, HARBOUR_GAZETTE.title]
    assert "Harbour Gazette, Coast Courier" in text
    assert "4–5 Mar 2026" in text
    assert "3 reports in 2 events" in text


async def test_overlap_is_seen_without_opening_the_event() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        overlap = events_screen(app).desk.overlaps[HARBOUR_GAZETTE, COAST_COURIER]
        text = drawn(app)
    assert overlap is not None
    assert overlap.total == 7
    assert f"{overlap.shared:.0%} shared" in text


async def test_measuring_the_overlap_blocks_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_go_on = threading.Event()

    def slow(
        articles: tuple[Article, ...], *, cancelled: Callable[[], bool]
    ) -> Comparison:
        assert may_go_on.wait(20)
        return compare(articles, cancelled=cancelled)

    monkeypatch.setattr(tasks, "compare", slow)
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        while not events_screen(app).events:
            await pilot.pause(0.01)
        await pilot.press("down")
        await pilot.pause()
        assert "comparing …" in drawn(app)
        event = events_screen(app).event
        assert event is not None
        assert event.label == HARBOUR_GAZETTE.title
        may_go_on.set()
        await settled(pilot)
        assert "shared" in drawn(app)


async def test_the_cursor_shows_the_reports_and_the_text_of_one() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("down", "tab", "down")
        await pilot.pause()
        screen = events_screen(app)
        assert screen.report is COAST_COURIER
        assert screen.query_one(ReportText).report is COAST_COURIER
        assert "Shopkeepers on the east bank" in drawn(app)


async def test_a_preview_tells_of_warnings_and_of_what_was_removed() -> None:
    app = NewsDiffApp(articles=[HOSTILE])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        text = drawn(app)
    assert "! very [short]" in text
    assert "2 blocks removed: 2 share [bar]" in text


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_text_from_outside_is_drawn_and_never_carried_out(
    size: tuple[int, int],
) -> None:
    app = NewsDiffApp(articles=[HOSTILE])
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        text = drawn(app)
        assert "Click [@click=app.quit]here[/] now." in text
        assert "[bold]Mayor[/] said [the mayor]" in text
        assert "[red]Gazette[/red]" in text
        assert "\x1b" not in text
        assert "\x07" not in text
        assert "�[31mwent red" in text
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadScreen)
        assert "[bold]Mayor[/] said" in drawn(app)


async def test_an_empty_library_says_what_to_press(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test() as pilot:
        await settled(pilot)
        text = drawn(app)
        assert "No reports yet." in text
        assert "s  Samples" in text
        assert "a  Add" in text


# Opening


async def test_enter_compares_the_reports_of_an_event() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        assert isinstance(front(app), CompareScreen)
        await pilot.press("q")
        await settled(pilot)
        assert isinstance(front(app), EventsScreen)


async def test_what_was_compared_for_its_overlap_is_not_compared_again() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        measured = events_screen(app).desk.comparisons[HARBOUR_GAZETTE, COAST_COURIER]
        await pilot.press("down", "enter")
        await settled(pilot)
        opened = front(app)
        assert isinstance(opened, CompareScreen)
        assert opened.comparison is measured


async def test_enter_on_a_report_without_company_lets_one_read_it() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "⏎ Read" in drawn(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadScreen)
        assert app.screen.report is HERON
        assert "nothing to compare yet" in drawn(app)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(front(app), EventsScreen)


async def test_any_report_can_be_read_in_full_width() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("down", "r")
        await pilot.pause()
        assert isinstance(app.screen, ReadScreen)
        assert app.screen.report is HARBOUR_GAZETTE
        assert "nothing to compare" not in drawn(app)


async def test_a_click_moves_the_cursor_and_a_double_click_opens() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        listing = app.screen.query_one(EventList)
        row_below = listing._height_of_row + 1
        await pilot.click(EventList, offset=(5, row_below))
        await settled(pilot)
        assert listing.cursor == 1
        await pilot.click(EventList, offset=(5, row_below), times=2)
        await settled(pilot)
        assert isinstance(front(app), CompareScreen)


# Filter and order


async def test_the_filter_finds_words_of_the_text_as_they_are_typed() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"shopkeepers SPRING")
        await pilot.pause()
        screen = events_screen(app)
        assert [event.label for event in screen.events] == [HARBOUR_GAZETTE.title]
        assert screen.report is COAST_COURIER  # the one that has the words
        assert "1 of 2 match" in drawn(app)
        await pilot.press("enter")
        await pilot.pause()
        assert screen.focused is screen.query_one(EventList)
        assert len(screen.events) == 1
        await pilot.press("escape")
        await pilot.pause()
        assert len(screen.events) == 2


async def test_enter_on_a_report_compares_its_event_and_begins_in_it() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("j", "tab", "j", "enter")
        await settled(pilot)
        assert isinstance(app.screen, CompareScreen)
        assert app.screen.query_one(PanesView).active == 1
        assert isinstance(app.focused, ReportPane)
        assert app.focused.number == 1


async def test_of_the_sources_given_what_could_not_be_read_is_remembered(
    tmp_path: Path,
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    app = NewsDiffApp([str(SAMPLES / "glass-heron"), str(empty)])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("a", *"typo", "enter")  # a slip in the reader is no failure
        await settled(pilot)
    assert app.unread == (f"{empty} is empty",)


async def test_samples_opened_in_an_empty_library_begin_at_the_top(
    tmp_path: Path,
) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        app = NewsDiffApp(library=library)
        async with app.run_test(size=(100, 30)) as pilot:
            await settled(pilot)
            await pilot.press("s")
            await settled(pilot)
            assert app.screen.query_one(EventList).cursor == 0
            assert app.screen.query_one(ReportList).cursor == 0


async def test_while_text_is_typed_only_the_keys_of_the_input_are_offered() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("slash")
        await pilot.pause()
        footer = drawn(app).splitlines()[-1].split()
        assert footer[:4] == ["⏎", "Done", "esc", "Cancel"]
        assert "/" not in footer


async def test_escape_in_the_filter_lists_everything_again() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"wexcombe")
        await pilot.pause()
        assert len(events_screen(app).events) == 1
        await pilot.press("escape")
        await pilot.pause()
        assert len(events_screen(app).events) == 2
        assert events_screen(app).report is HERON  # the place is not lost


async def test_a_filter_that_finds_nothing_says_so() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"a/q[x]")
        await pilot.pause()
        assert "Nothing matches “a/q[x]”." in drawn(app)
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert len(events_screen(app).events) == 2


async def test_the_order_goes_round_and_keeps_the_cursor_on_its_event() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        await pilot.press("o")
        await pilot.pause()
        assert screen.desk.order.value == Order.REPORTS.value
        assert screen.events[0].label == HARBOUR_GAZETTE.title
        assert screen.report is HERON
        assert "most reports first" in drawn(app)
        await pilot.press("o", "o", "o")
        assert screen.desk.order.value == Order.NEWEST.value


# Reading


async def test_sources_are_read_and_shown(tmp_path: Path) -> None:
    page = tmp_path / "heron.txt"
    page.write_text(
        "Heron on the roof\n\n" + "A heron was seen on the town hall today. " * 12,
        encoding="utf-8",
    )
    app = NewsDiffApp([str(page)])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert len(events_screen(app).desk.articles) == 1
        assert "A heron was seen on the town hall" in drawn(app)


async def test_progress_names_the_input_and_escape_keeps_what_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    never = threading.Event()

    def read_many(
        sources: Sequence[str],
        *,
        cancelled: Callable[[], bool],
        progress: Callable[[Reading], object],
    ) -> Iterator[Outcome]:
        progress(Reading(0, len(sources)))
        yield Outcome(sources[0], HARBOUR_GAZETTE)
        reading = Reading(1, len(sources), 1, sources[0])
        while not cancelled():
            progress(reading)
            never.wait(0.01)
        yield Outcome(sources[2], COAST_COURIER)  # it was ready before its turn

    monkeypatch.setattr(tasks, "read_many", read_many)
    app = NewsDiffApp(["/far/away/one[x].txt", "two.txt", "three.txt"])
    async with app.run_test(size=(120, 40)) as pilot:
        while "Reading 1 of 3" not in drawn(app):
            await pilot.pause(0.01)
        assert "Reading 1 of 3: one[x].txt" in drawn(app)
        assert "esc  Stop reading" in drawn(app)
        await pilot.press("escape")
        await settled(pilot)
        screen = events_screen(app)
        assert screen.progress is None
        assert screen.desk.articles == [HARBOUR_GAZETTE, COAST_COURIER]
        assert "Eastmoor bridge closed" in drawn(app)


def test_leaving_does_not_wait_for_an_input_that_does_not_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    never = threading.Event()
    answered: list[bool] = []

    def read_many(*_: object, **__: object) -> Iterator[Outcome]:
        answered.append(never.wait(110))
        yield Outcome("one", HERON)

    monkeypatch.setattr(tasks, "read_many", read_many)

    async def look_and_leave() -> None:
        app = NewsDiffApp(["one"])
        async with app.run_test() as pilot:
            while "Reading 0 of 1" not in drawn(app):
                await pilot.pause(0.01)
            await pilot.press("q")

    asyncio.run(look_and_leave())  # closes the loop, as the program does
    assert not answered
    never.set()


async def test_a_failure_is_notified_and_kept_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost = NotFoundError("no[/].txt: there is no such file", source="no[/].txt")
    fake_inputs(monkeypatch, {"no[/].txt": lost, "heron.txt": HERON})
    app = NewsDiffApp(["no[/].txt", "heron.txt"])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert notified(app) == ["no[/].txt: there is no such file"]
        assert not any(one.markup for one in app._notifications)
        assert events_screen(app).desk.articles == [HERON]
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, MessagesScreen)
        assert "no[/].txt: there is no such file" in drawn(app)


async def test_many_failures_are_summed_up_but_all_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost: dict[str, Article | ReadError] = {
        f"{n}.txt": NotFoundError(f"{n}.txt: there is no such file") for n in range(9)
    }
    fake_inputs(monkeypatch, lost)
    app = NewsDiffApp(list(lost))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert len(notified(app)) == 4
        assert "6 more inputs could not be read. p shows them all." in notified(app)
        assert len(events_screen(app).problems) == 9
        kept = [one.text for one in app.log_of_messages.newest_first]
        assert {f"{n}.txt: there is no such file" for n in range(9)} <= set(kept)
        assert "No reports yet." in drawn(app)


async def test_a_fault_of_our_own_is_told_and_the_reader_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> list[object]:
        raise ZeroDivisionError("[oops]")

    app = NewsDiffApp(articles=[HERON])
    monkeypatch.setattr(Library, "group", broken)
    async with app.run_test(size=(120, 40)) as pilot:
        while not events_screen(app).problems:
            await pilot.pause(0.01)
        assert "ZeroDivisionError" in events_screen(app).problems[0]
        assert app.is_running


async def test_a_fault_while_reading_keeps_what_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read_many(*_: object, **__: object) -> Iterator[Outcome]:
        yield Outcome("heron.txt", HERON)
        raise ZeroDivisionError

    monkeypatch.setattr(tasks, "read_many", read_many)
    app = NewsDiffApp(["heron.txt", "worse.txt"])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "ZeroDivisionError" in events_screen(app).problems[0]
        assert events_screen(app).report is HERON


async def test_an_added_report_gets_the_cursor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake_inputs(monkeypatch, {"courier.txt": COAST_COURIER})
    app = NewsDiffApp(articles=[HERON, HARBOUR_GAZETTE])
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("a", *"courier.txt", "enter")
        await settled(pilot)
        screen = events_screen(app)
        assert screen.report is COAST_COURIER
        assert screen.event is not None
        assert len(screen.event.articles) == 2
        assert not screen.desk.kept


async def test_letters_go_into_the_add_bar_and_escape_leaves_it() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("a", *"/qk?t")
        await pilot.pause()
        assert isinstance(app.focused, Input)
        assert app.focused.value == "/qk?t"
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.query_one(EventList).has_focus
        assert events_screen(app).progress is None


# Keeping


async def test_a_one_off_is_kept_only_when_the_reader_says_so(
    library: Library,
) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, library=library)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert library.articles() == []
        await pilot.press("down", "K")
        await settled(pilot)
        assert library.articles() == [HARBOUR_GAZETTE, COAST_COURIER]
        assert notified(app) == [f"Kept 2 reports: {HARBOUR_GAZETTE.title}"]
        await pilot.press("K")
        await settled(pilot)
        assert notified(app)[-1] == f"Kept already: {HARBOUR_GAZETTE.title}"


async def test_from_the_reports_only_the_one_under_the_cursor_is_kept(
    library: Library,
) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, library=library)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("down", "tab", "down", "K")
        await settled(pilot)
        assert library.articles() == [COAST_COURIER]
        rows = app.screen.query_one(ReportList).rows
        assert [row.kept for row in rows] == [False, True]
        assert "kept · " in drawn(app)


async def test_keeping_that_fails_is_told(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object, __: object) -> Taken:
        raise LibraryError("The library is [locked]")

    monkeypatch.setattr(Library, "take_in", refuse)
    app = NewsDiffApp(articles=[HERON], library=library)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("K")
        await settled(pilot)
        assert notified(app) == ["The library is [locked]"]
        assert not events_screen(app).desk.kept


async def test_the_library_is_shown_and_takes_what_is_added(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add_all([HERON, HARBOUR_GAZETTE])
    fake_inputs(monkeypatch, {"courier.txt": COAST_COURIER, "heron.txt": HERON})
    app = NewsDiffApp(library=library)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert len(events_screen(app).events) == 2
        await pilot.press("a", *"courier.txt", "enter")
        await settled(pilot)
        assert COAST_COURIER in library.articles()
        await pilot.press("a", *"heron.txt", "enter")
        await settled(pilot)
        assert notified(app) == ["heron.txt is here already"]
        assert len(library.articles()) == 3


async def test_the_samples_are_opened_and_not_kept(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("s")
        await settled(pilot)
        assert events_screen(app).problems == ()
        shown = events_screen(app).desk.articles
        assert len(shown) >= 16
        assert all(Path(one.origin).is_relative_to(SAMPLES) for one in shown)
        assert library.articles() == []
