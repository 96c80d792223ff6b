"""Each key with which the reader decides about events, and how it is undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.events.choose_event import ChooseEventScreen
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.report_list import ReportList
from newsdiff.errors import LibraryError
from newsdiff.library import Library, LibraryEvent, merge
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.reader_app import BRIDGE_AND_HERON, HERON, drawn, settled

WIDE = (120, 40)
HERON_TITLE = HERON.title
BRIDGE = [HARBOUR_GAZETTE.title, COAST_COURIER.title]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        opened.add_all(BRIDGE_AND_HERON)
        yield opened


def told(app: NewsDiffApp) -> list[list[str]]:
    """Return the titles of the reports of each event, in the order of the list."""
    screen = home(app)
    return [[article.title for article in event.articles] for event in screen.events]


def home(app: NewsDiffApp) -> EventsScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, EventsScreen)
    return screen


def looked_at(app: NewsDiffApp) -> str:
    """Return the title of the report under the cursor."""
    report = home(app).report
    assert report is not None
    return report.title


def notified(app: NewsDiffApp) -> str:
    """Return the last notice."""
    return [one.message for one in app._notifications][-1]


async def done(pilot: Pilot[None]) -> None:
    """Wait until what was decided is written, grouped and shown."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, EventsScreen)
    await pilot.pause()
    screen._deciding._thread.submit(int).result()
    await settled(pilot)
    await settled(pilot)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await done(pilot)


async def test_marked_events_are_merged_and_undo_parts_them(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert told(app) == [[HERON_TITLE], BRIDGE]
        await press(pilot, "space", "m")
        assert told(app) == [[*BRIDGE, HERON_TITLE]]
        assert "2 events merged" in notified(app)
        assert "ctrl+z undoes" in notified(app)
        assert "◆" in drawn(app)
        assert not home(app).desk.marked
        await press(pilot, "ctrl+z")
        assert told(app) == [[HERON_TITLE], BRIDGE]
        assert notified(app).startswith("Undone: 2 events merged")
        assert "◆" not in drawn(app)
        await press(pilot, "ctrl+y")
        assert told(app) == [[*BRIDGE, HERON_TITLE]]


async def test_a_merge_without_marks_is_not_offered() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "m")
        assert told(app) == [[HERON_TITLE], BRIDGE]
        assert "Merge" not in drawn(app).splitlines()[-1]
        await press(pilot, "space")
        assert "Merge" in drawn(app).splitlines()[-1]


async def test_marks_are_drawn_and_escape_takes_them_away() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "space")
        assert home(app).desk.marked == {HERON}
        assert "✓" in drawn(app)
        assert "1 report marked" in drawn(app)
        assert home(app).query_one(EventList).cursor == 1
        await press(pilot, "escape")
        assert not home(app).desk.marked
        assert "✓" not in drawn(app)


async def test_space_takes_a_mark_away_again() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "space", "up", "space")
        assert not home(app).desk.marked


async def test_a_report_is_split_out_of_its_event(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "down", "tab", "down", "S")
        assert sorted(told(app)) == [[BRIDGE[1]], [BRIDGE[0]], [HERON_TITLE]]
        assert "split out of" in notified(app)
        assert looked_at(app) == BRIDGE[1]
        await press(pilot, "z")
        assert told(app) == [[HERON_TITLE], BRIDGE]


async def test_a_whole_event_cannot_be_split_out() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "S")
        assert "whole event" in notified(app)
        assert told(app) == [[HERON_TITLE], BRIDGE]


async def test_a_report_is_moved_into_an_event_that_is_chosen_by_its_words(
    library: Library,
) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("M")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ChooseEventScreen)
        assert len(screen.events) == 1
        await pilot.press(*"nowhere")
        await pilot.pause()
        assert screen.events == ()
        await pilot.press(*["backspace"] * 7, *"crack")
        await pilot.pause()
        await press(pilot, "enter")
        assert told(app) == [[*BRIDGE, HERON_TITLE]]
        assert "moved to" in notified(app)
        await press(pilot, "z")
        assert told(app) == [[HERON_TITLE], BRIDGE]


async def test_escape_moves_nothing(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("M")
        await pilot.pause()
        await press(pilot, "escape")
        assert told(app) == [[HERON_TITLE], BRIDGE]
        assert library.deeds() == []


async def test_two_marked_reports_are_said_not_to_be_the_same(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "down", "tab", "space", "space", "d")
        assert sorted(told(app)) == [[BRIDGE[1]], [BRIDGE[0]], [HERON_TITLE]]
        assert "Not the same event" in notified(app)
        await press(pilot, "z")
        assert told(app) == [[HERON_TITLE], BRIDGE]


async def test_an_event_is_renamed_from_its_old_label(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.focused, Input)
        assert app.focused.value == HERON_TITLE
        await press(pilot, "!", "enter")
        assert home(app).events[0].label == f"{HERON_TITLE}!"
        assert "✎" in drawn(app)
        event = home(app).events[0]
        assert isinstance(event, LibraryEvent)
        assert event.own_label
        await press(pilot, "z")
        assert home(app).events[0].label == HERON_TITLE
        assert "✎" not in drawn(app)


async def test_a_label_with_markup_is_drawn_as_it_is() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.focused, Input)
        app.focused.value = "[b]Bird[/] [oops"
        await press(pilot, "enter")
        assert "[b]Bird[/] [oops" in drawn(app)
        assert "[b]Bird[/] [oops" in notified(app)


async def test_a_removed_report_goes_and_comes_back_to_its_place(
    library: Library,
) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        before = list(home(app).desk.articles)
        await press(pilot, "down", "tab", "x")
        assert told(app) == [[HERON_TITLE], [BRIDGE[1]]]
        assert len(library) == 2
        assert looked_at(app) == BRIDGE[1]
        await press(pilot, "z")
        assert told(app) == [[HERON_TITLE], BRIDGE]
        assert home(app).desk.articles == before
        assert home(app).desk.all_kept()
        assert library.articles() == before


async def test_an_event_is_removed_from_the_list_of_events(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "down", "x")
        assert told(app) == [[HERON_TITLE]]
        await press(pilot, "x")
        assert told(app) == []
        await press(pilot, "z", "z")
        assert told(app) == [[HERON_TITLE], BRIDGE]
        assert len(library) == 3


async def test_a_report_that_is_not_kept_is_removed_and_comes_back() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "x")
        assert told(app) == [BRIDGE]
        await press(pilot, "z")
        assert told(app) == [[HERON_TITLE], BRIDGE]
        await press(pilot, "Z")
        assert told(app) == [BRIDGE]


async def test_several_steps_are_undone_one_after_the_other(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "space", "m")
        await press(pilot, "x")
        assert told(app) == []
        await press(pilot, "z")
        assert told(app) == [[*BRIDGE, HERON_TITLE]]
        await press(pilot, "z")
        assert told(app) == [[HERON_TITLE], BRIDGE]
        await press(pilot, "z")
        assert notified(app) == "There is nothing to undo."


async def test_what_was_decided_holds_in_the_next_run(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "space", "m")
    again = NewsDiffApp(library=library)
    async with again.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert told(again) == [[*BRIDGE, HERON_TITLE]]
        await press(pilot, "z")
        assert told(again) == [[HERON_TITLE], BRIDGE]


async def test_what_an_earlier_run_removed_comes_back(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "x")
    again = NewsDiffApp(library=library)
    async with again.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert told(again) == [BRIDGE]
        await press(pilot, "z")
        assert told(again) == [[HERON_TITLE], BRIDGE]


async def test_the_cursor_stays_on_its_report_when_events_change(
    library: Library,
) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "space", "tab", "down")
        report = home(app).report
        await press(pilot, "m")
        assert home(app).report is report
        row = home(app).query_one(ReportList).cursor
        event = home(app).event
        assert event is not None
        assert event.articles[row] is report


async def test_marks_survive_a_filter(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "space", "slash", *"crack", "enter")
        assert told(app) == [BRIDGE]
        await press(pilot, "m")
        assert told(app) == [[*BRIDGE, HERON_TITLE]]


async def test_a_choice_that_cannot_be_written_is_told_and_changes_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(library, "choose", full)
    app = NewsDiffApp(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "space", "m")
        assert notified(app) == "The disk is full."
        assert told(app) == [[HERON_TITLE], BRIDGE]
        assert home(app).desk.marked == {HERON}


async def test_a_library_that_cannot_be_read_leaves_the_events_that_are_found(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.choose(merge([BRIDGE_AND_HERON[:1], BRIDGE_AND_HERON[2:]], "All"))
    app = NewsDiffApp(library=library)

    def damaged(*_: object) -> None:
        raise LibraryError("The library is damaged.")

    monkeypatch.setattr(library, "group", damaged)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert told(app) == [[HERON_TITLE], BRIDGE]
        assert notified(app) == "The library is damaged."


def test_every_choice_has_a_key_of_its_own() -> None:
    from newsdiff.app.screens.events.choice_keys import CHOICE_KEYS
    from newsdiff.app.screens.events.keys import EVENT_KEYS

    keys = [key for one in CHOICE_KEYS for key in one.key.split(",")]
    others = [key for one in EVENT_KEYS for key in one.key.split(",")]
    assert set(keys) & set(others) == {"escape"}
    assert len(set(keys)) == len(keys)
