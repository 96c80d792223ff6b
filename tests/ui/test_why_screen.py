"""Why reports are together, one key away from the events."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.app import App
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.app.screens.events.why import WORKING, WhyScreen
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.events.shared_terms import SharedTerms
from newsdiff.events.why import Points, Why
from newsdiff.model import Article, Event
from tests.quality.truth import article
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.reader_app import BRIDGE_AND_HERON, HERON, HOSTILE, drawn, settled


def talks(name: str) -> Article:
    """Return a report of one event with a headline that the tests group by."""
    return replace(article(f"lowenfurt-talks/{name}"), title=f"A bridge: {name}")


BRIDGES = (
    replace(HARBOUR_GAZETTE, agency="Norden"),
    COAST_COURIER,
    replace(HARBOUR_GAZETTE, source="Copy Post"),
)
TALKS = (talks("meridian.txt"), talks("valmera-one.html"), talks("radio-kessel.txt"))


async def test_a_key_says_why_the_reports_are_together() -> None:
    app = NewsDiffApp(articles=TALKS)
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await pilot.press("w")
        await settled(pilot)
        assert isinstance(app.screen, WhyScreen)
        shown = drawn(app)
        assert "3 reports · 2 origins · 14–15 Feb 2026" in shown
        assert "Radio Kessel: mostly the text of Meridian" in shown
        assert "Meridian is together with Radio Kessel" in shown
        assert "shared names: " in shown
        assert "Helen Drury" in shown
        await pilot.press("w")
        assert isinstance(app.screen, EventsScreen)


async def test_the_report_under_the_cursor_comes_first() -> None:
    app = NewsDiffApp(articles=TALKS)
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "end", "w")
        await settled(pilot)
        shown = drawn(app)
        assert shown.index("Radio Kessel is ") < shown.index("Meridian is ")


async def test_a_report_that_is_alone_is_put_beside_the_nearest() -> None:
    app = NewsDiffApp(articles=(*TALKS, HERON))
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        while events(app)[app_list(app).cursor].articles != (HERON,):
            await pilot.press("down")
        await pilot.press("w")
        await settled(pilot)
        shown = drawn(app)
        assert "1 report" in shown
        assert "alone" in shown or "no other report" in shown


def events(app: App[None]) -> tuple[Event, ...]:
    assert isinstance(app.screen, EventsScreen)
    return app.screen.events


def app_list(app: NewsDiffApp) -> EventList:
    return app.screen.query_one(EventList)


async def test_the_screen_can_be_left_while_it_works() -> None:
    waiting = threading.Event()

    def explain(event: Event) -> list[Why]:
        waiting.wait(10)
        return []

    app = NewsDiffApp(articles=TALKS)
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        event = events(app)[0]
        app.push_screen(WhyScreen(event, event.articles[0], explain))
        await pilot.pause()
        assert WORKING in drawn(app)
        await pilot.press("escape")
        assert isinstance(app.screen, EventsScreen)
        waiting.set()
        await settled(pilot)


async def test_a_fault_is_told_and_the_screen_stays() -> None:
    def explain(event: Event) -> list[Why]:
        raise ZeroDivisionError(event.label)

    app = NewsDiffApp(articles=TALKS)
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        event = events(app)[0]
        app.push_screen(WhyScreen(event, event.articles[0], explain))
        await settled(pilot)
        assert "made a mistake while explaining" in drawn(app)


async def test_what_comes_from_outside_is_not_interpreted() -> None:
    app = NewsDiffApp(articles=(HOSTILE, *BRIDGE_AND_HERON))
    async with app.run_test(size=(120, 50)) as pilot:
        await settled(pilot)
        while HOSTILE not in events(app)[app_list(app).cursor].articles:
            await pilot.press("down")
        await pilot.press("w")
        await settled(pilot)
        assert "[red]Gazette[/red]" in drawn(app)
        assert isinstance(app.screen, WhyScreen)


def by_hand(event: Event) -> list[Why]:
    """Explain without weighing, so that only the look of the screen is looked at."""
    shared = SharedTerms(
        names=("Eastmoor", "Ines Holloway"),
        words=("bridge", "crack", "pier", "closed"),
        figures=("12,000",),
        headline=("bridge", "crack"),
    )
    first, second, *_ = event.articles
    why = Why(
        report=first,
        other=second,
        together=True,
        found=True,
        by_reader=False,
        score=5.2,
        average=5.2,
        members=2,
        points=Points(11.5, 2.6, 1.5, 4.2, -1.3, -13.3),
        shared=shared,
        days_apart=1,
        copy=False,
        foreign=False,
    )
    return [why, replace(why, report=second, other=first, by_reader=True, found=False)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids="{0[0]}x{0[1]}".format)
def test_why_looks_like_this(
    snap_compare: Callable[..., bool], size: tuple[int, int]
) -> None:
    async def ask(pilot: Pilot[None]) -> None:
        await settled(pilot)
        event = events(pilot.app)[0]
        pilot.app.push_screen(WhyScreen(event, event.articles[0], by_hand))
        await settled(pilot)

    app = NewsDiffApp(articles=BRIDGES)
    assert snap_compare(app, terminal_size=size, run_before=ask)


async def test_keys_move_a_long_explanation() -> None:
    app = NewsDiffApp(articles=TALKS)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("w")
        await settled(pilot)
        dialog = app.screen.query_one("#why", VerticalScroll)
        await pilot.press("j", "j")
        await pilot.pause()
        assert dialog.scroll_y == 2
        await pilot.press("k")
        await pilot.pause()
        assert dialog.scroll_y == 1


async def test_origins_are_counted_in_the_list_and_told_of_each_report() -> None:
    app = NewsDiffApp(articles=TALKS)
    async with app.run_test(size=(200, 60)) as pilot:
        await settled(pilot)
        shown = drawn(app)
        assert "3 reports, 2 origins" in shown
        assert "mostly the text of Meridian" in shown


async def test_origins_are_named_above_the_panes() -> None:
    app = NewsDiffApp(articles=TALKS)
    async with app.run_test(size=(200, 60)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        shown = drawn(app)
        assert "2 origins · threshold" in shown
        assert "mostly the text of Meridian · " in shown
