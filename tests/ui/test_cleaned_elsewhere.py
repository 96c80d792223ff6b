"""The other screens when a report was changed on the Cleaned text screen."""

import json
from dataclasses import replace
from pathlib import Path

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.cleaned.screen import CleanedScreen
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.screens.read import ReadScreen
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.library import Library
from newsdiff.model import Article, Removed
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.cleaned_report import (
    FERRY,
    app_with,
    opened,
    press,
)
from tests.ui.reader_app import events_screen, settled

LEFTOVER = replace(
    COAST_COURIER, removed=(Removed("Ferries run at night too.", "too short", 1),)
)


async def test_events_show_the_report_as_it_is_now() -> None:
    app = NewsDiffApp(articles=(HARBOUR_GAZETTE, LEFTOVER, FERRY))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        home = events_screen(app)
        measured = [event.articles for event in home.events]
        await press(pilot, "down", "tab", "down")
        assert home.report is LEFTOVER
        await press(pilot, "c", "n", "r", "q")
        await settled(pilot)
        assert home.report is not None
        assert LEFTOVER.removed[0].text in home.report.paragraphs
        assert home.query_one(ReportText).report is home.report
        assert LEFTOVER not in home.desk.articles
        assert [event.articles for event in home.events] != measured
        assert home.event is not None
        assert home.desk.overlaps[home.event.articles] is not None


async def test_nothing_is_grouped_anew_when_nothing_was_changed() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await press(pilot, "j", "x", "z", "q")
        assert not events_screen(app).grouping
        assert events_screen(app).report is FERRY


async def test_compare_compares_anew_and_keeps_the_threshold() -> None:
    app = NewsDiffApp(articles=(HARBOUR_GAZETTE, LEFTOVER))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        await press(pilot, "right_parenthesis", "tab")
        await settled(pilot)
        threshold = screen.threshold
        active = screen.query_one(PanesView).active
        await press(pilot, "c")
        assert isinstance(app.screen, CleanedScreen)
        assert app.screen.cleaning.article is screen.event.articles[active]
        await press(pilot, "x", "q")
        await settled(pilot)
        assert app.screen is screen
        assert screen.comparison is not None
        assert screen.comparison.articles == screen.event.articles
        assert screen.comparison.settings.threshold == threshold
        assert (
            len(screen.comparison.articles[active].paragraphs)
            == len((HARBOUR_GAZETTE, LEFTOVER)[active].paragraphs) - 1
        )


async def test_a_report_left_without_text_can_be_put_right_from_compare() -> None:
    one = replace(Article.from_text("The bridge is shut."), title="A bridge")
    other = replace(Article.from_text("The bridge is shut today."), title="The bridge")
    app = NewsDiffApp(articles=(one, other))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        await settled(pilot)
        for _ in range(2):
            await press(pilot, "c", "x", "q", "tab")
            await settled(pilot)
        await press(pilot, "c", "r", "q")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.event.articles != (one, other)


async def test_the_reading_view_shows_the_report_as_it_is_now() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await press(pilot, "r", "c", "j", "x", "q")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, ReadScreen)
        assert screen.report.paragraphs == FERRY.paragraphs[1:]
        assert screen.query_one(ReportText).report is screen.report
        assert screen.query_one(TitleBar).note == "3 sentences"


async def test_a_rule_that_was_made_here_applies_to_what_is_read_next(
    tmp_path: Path,
) -> None:
    line = "The Gazette wishes all its readers a calm sea and a good week."
    report = replace(FERRY, paragraphs=(*FERRY.paragraphs, line))
    fields = {
        "title": "Ferry back in service",
        "source": FERRY.source,
        "text": f"The night ferry sails again from Monday on.\n\n{line}\n\n"
        "All tickets of last week stay valid, the company said.",
    }
    later = tmp_path / "later.json"
    later.write_text(json.dumps(fields), encoding="utf-8")
    with Library.open(tmp_path / "library.sqlite") as library:
        app = app_with(report, library)
        async with app.run_test(size=(100, 30)) as pilot:
            await opened(pilot)
            await press(pilot, "slash", *"calm", "enter", "A", "escape", "q")
            await settled(pilot)
            events_screen(app).read([str(later)], keep=True)
            await settled(pilot)
            assert events_screen(app).problems == ()
            assert events_screen(app).progress is None
            titles = {one.title: one for one in events_screen(app).desk.articles}
        kept = library.articles()
    assert line not in titles["Ferry back in service"].paragraphs
    assert all(line not in one.paragraphs for one in kept)
    assert len(kept) == 2
