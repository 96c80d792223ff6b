"""The Events screen: marks to compare, hits, kinds, orders, parts of the screen."""

from dataclasses import replace

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.desk.listing import Group, Order
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.screens.events.screen import FLAT, EventsScreen
from newsdiff.app.services.remembered import report_key
from newsdiff.app.widgets.frame.divider import Divider
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.report_list import ReportList
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.model import Article
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.reader_app import (
    BRIDGE_AND_HERON,
    HERON,
    drawn,
    events_screen,
    settled,
)

WIDE = (120, 40)


def front(app: NewsDiffApp) -> object:
    """Return the screen in front; typed so that it may be another one later."""
    return app.screen


def footer(app: NewsDiffApp) -> str:
    return drawn(app).splitlines()[-1]


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


# Marks


async def test_marked_reports_of_two_events_are_compared() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "space", "tab", "down", "space")
        assert footer(app).strip().startswith("⏎ Compare 2 marked")
        await pilot.press("enter")
        await settled(pilot)
        opened = front(app)
        assert isinstance(opened, CompareScreen)
        assert opened.event.articles == (HERON, COAST_COURIER)


async def test_one_marked_report_is_compared_with_the_one_under_the_cursor() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "space")
        assert "⏎ Compare with marked" in footer(app)
        await pilot.press("enter")
        await settled(pilot)
        opened = front(app)
        assert isinstance(opened, CompareScreen)
        assert opened.event.articles == (HERON, HARBOUR_GAZETTE)


async def test_on_the_one_marked_report_enter_does_what_it_always_does() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "down", "tab", "space", "up")
        assert events_screen(app).report is HARBOUR_GAZETTE
        assert "⏎ Compare  " in footer(app)


async def test_an_event_says_how_many_of_its_reports_are_marked() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "down", "tab", "space")
        assert "1 of 2 marked" in drawn(app)
        await pressed(pilot, "space")
        assert "2 of 2 marked" in drawn(app)
        await pressed(pilot, "escape")
        assert "marked" not in drawn(app)


# Finding


async def test_a_report_that_was_found_shows_the_passage_and_its_hits() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "slash", *"shopkeepers")
        screen = events_screen(app)
        rows = screen.query_one(ReportList).rows
        assert rows[0].passage is None
        assert rows[1].passage is not None
        assert "1 hit" in drawn(app)
        assert "Hit 1 of 1" in drawn(app)


async def test_n_goes_from_hit_to_hit_through_all_the_reports_found() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "slash", *"bridge", "enter")
        screen = events_screen(app)
        preview = screen.query_one(ReportText)
        assert screen.report is HARBOUR_GAZETTE
        for number in range(1, len(preview.hits)):
            await pressed(pilot, "n")
            assert (screen.report, preview.hit) == (HARBOUR_GAZETTE, number)
        await pressed(pilot, "n")
        assert (screen.report, preview.hit) == (COAST_COURIER, 0)
        await pressed(pilot, "N")
        assert screen.report is HARBOUR_GAZETTE


async def test_without_a_search_there_are_no_hits_to_go_to() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert "Next hit" not in footer(app)
        await pressed(pilot, "slash", *"heron", "enter")
        assert "n Next hit" in footer(app)
        await pressed(pilot, "escape")
        assert "Next hit" not in footer(app)


async def test_with_many_reports_typing_pauses_before_they_are_looked_through() -> None:
    many = [
        Article.from_text(f"It was story {number}.", title=f"Story {number}")
        for number in range(1_100)
    ]
    app = NewsDiffApp(articles=[*many, HERON])
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "slash", *"heron", "enter")  # Enter does not wait
        assert events_screen(app).report is HERON
        assert len(events_screen(app).events) == 1


# Order and kind


async def test_kinds_of_event_are_listed_by_a_key_and_named_above() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        await pressed(pilot, "f")
        assert [len(one.articles) for one in screen.events] == [2]
        assert "newest first · several reports · 1 of 2" in drawn(app)
        await pressed(pilot, "f")
        assert [len(one.articles) for one in screen.events] == [1]
        await pressed(pilot, "escape")
        assert len(screen.events) == 2
        assert screen.desk.wish.group is Group.ALL


async def test_a_kind_of_which_there_is_none_says_how_to_see_the_others() -> None:
    app = NewsDiffApp(articles=[HERON])
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "f")
        assert "There are no events with several reports." in drawn(app)
        assert "f  Kind of event" in drawn(app)
        await pressed(pilot, "escape")
        assert events_screen(app).report is HERON


async def test_the_order_is_turned_round_and_the_heading_takes_clicks() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        await pressed(pilot, "O")
        assert "Events · oldest first" in drawn(app)
        assert screen.events[-1].articles == (HERON,)
        await pilot.click(EventList, offset=(10, 0))
        await pilot.pause()
        assert screen.order.value == Order.REPORTS.value
        assert not screen.desk.wish.turned


# What is added while something is looked for


async def test_an_added_report_is_seen_although_something_else_was_looked_for() -> None:
    app = NewsDiffApp(articles=[HERON])
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "slash", *"heron", "enter")
        screen = events_screen(app)
        screen.desk.put(replace(COAST_COURIER, origin="courier.txt"))
        added = screen.desk.articles[-1]
        screen._look_at = added
        screen.regroup()
        await settled(pilot)
        assert screen.report is added
        assert screen.desk.query == ""


# The preview


async def test_the_preview_has_the_marks_of_a_comparison_that_is_there() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert events_screen(app).query_one(ReportText).marks == ()
        await pressed(pilot, "down")
        marks = events_screen(app).query_one(ReportText).marks
        assert len(marks) == len(HARBOUR_GAZETTE.sentences)
        assert "only here" in drawn(app)
        assert f"{Mark.UNIQUE.glyph} " in drawn(app)


async def test_tab_and_the_wheel_scroll_the_preview() -> None:
    long = Article.from_text("\n".join(f"Line {n}." for n in range(200)), title="L")
    app = NewsDiffApp(articles=[long])
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        preview = app.screen.query_one(ReportText)
        await pressed(pilot, "tab", "tab", "pagedown")
        assert preview.has_focus
        while not preview.scroll_offset.y:
            await pilot.pause(0.01)


# The parts of the screen


async def test_the_cursor_begins_where_the_reader_was() -> None:
    app = NewsDiffApp()
    async with app.run_test(size=WIDE) as pilot:
        screen = EventsScreen(
            articles=BRIDGE_AND_HERON,
            look_at=report_key(COAST_COURIER),
            order=Order.LABEL,
            lists_share=0.3,
        )
        await app.push_screen(screen)
        await settled(pilot)
        assert screen.report is COAST_COURIER
        assert screen.place_key == report_key(COAST_COURIER)
        assert screen.order is Order.LABEL
        assert abs(screen.query_one("#lists").size.width - 36) <= 1


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_divider_parts_lists_and_preview(size: tuple[int, int]) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        divider, lists = screen.query_one(Divider), screen.query_one("#lists")
        assert divider.is_level == (size == (80, 24))
        usual = lists.region
        at = divider.region.offset
        to = (at.x, at.y - 3) if divider.is_level else (at.x + 20, at.y + 4)
        await pilot.mouse_down(offset=at)
        await pilot.hover(offset=to)
        await pilot.mouse_up(offset=to)
        await pilot.pause()
        if divider.is_level:
            assert divider.region.y == to[1]
        else:
            assert divider.region.x == to[0]
        assert screen.lists_share is not None
        await pilot.click(Divider, times=2)
        await pilot.pause()
        assert screen.lists_share is None
        assert lists.region == usual


async def test_nobody_drags_a_part_out_of_sight() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        at = screen.query_one(Divider).region.offset
        for end in (0, 119):
            await pilot.mouse_down(offset=screen.query_one(Divider).region.offset)
            await pilot.hover(offset=(end, at.y + 5))
            await pilot.mouse_up(offset=(end, at.y + 5))
            await pilot.pause()
            assert screen.query_one("#lists").size.width >= 20
            assert screen.query_one("#preview").size.width >= 20


async def test_where_there_is_little_room_the_text_waits_for_the_keys() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(60, 15)) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        assert screen.has_class(FLAT)
        preview = screen.query_one("#preview")
        assert preview.size.height < 5
        await pressed(pilot, "tab", "tab")
        assert preview.size.height > 5


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40), (200, 60)])
async def test_nothing_is_cut_without_a_sign(size: tuple[int, int]) -> None:
    wide = "東門港の橋は通行止めになっている " * 9
    report = Article.from_text(wide, title=wide, source=wide, published="2026-03-04")
    app = NewsDiffApp(
        articles=[replace(report, origin=f"/{'long' * 40}/{'name' * 40}.txt")]
    )
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        lines = drawn(app).splitlines()
        assert "…" in lines[2]
        assert sum("namename" in line for line in lines) <= 5


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40), (200, 60)])
async def test_the_empty_screen_says_what_to_press(size: tuple[int, int]) -> None:
    app = NewsDiffApp()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        text = drawn(app)
        for words in ("No reports yet.", "s  Samples", "a  Add", "A  Paste"):
            assert words in text


async def test_with_marks_the_footer_has_room_for_what_to_do_with_them() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pressed(pilot, "down", "space")
        words = footer(app)
        for said in ("Compare 2 marked", "Merge", "Not the same", "Unmark", "Help"):
            assert said in words


async def test_the_filter_takes_its_own_keys() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pressed(pilot, "slash", *'"n N f o')
        assert isinstance(app.focused, Input)
        assert app.focused.value == '"n N f o'


@pytest.mark.parametrize("keys", [["f", "f", "f"], ["x", "z"]])
async def test_the_keys_go_to_the_events_again_after_there_were_none(
    keys: list[str],
) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON[:2])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        screen = events_screen(app)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
            screen._deciding._thread.submit(int).result()
            await settled(pilot)
        assert len(screen.events) == 1
        assert app.focused is screen.query_one(EventList)
