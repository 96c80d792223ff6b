"""The Compare screen: comparing, status and legend, threshold, saving, leaving."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.screens.compare.arranging import shown_note
from newsdiff.app.screens.compare.save import SaveScreen
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.screens.compare.taking_away import file_name
from newsdiff.app.widgets.frame.legend import Legend
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.too_small import TooSmall
from newsdiff.app.widgets.panes.pane_keys import PANE_KEYS
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.compare import at_threshold
from newsdiff.compare.progress import Comparing as Progress
from newsdiff.compare.progress import Stage
from newsdiff.errors import CompareError
from newsdiff.model import Comparison, Place
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.compare_app import CompareApp, app_of, settle, status
from tests.ui.comparisons import bridge, event_of, matching, two

COMPARE = "newsdiff.app.screens.compare.comparing.compare"
"""What the screen calls to compare."""


async def test_the_reports_are_compared_in_a_worker_and_then_shown() -> None:
    app = CompareApp(event_of(matching((HARBOUR_GAZETTE, COAST_COURIER), ())))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert app.compare.comparison is not None
        assert app.compare.comparison.articles == (HARBOUR_GAZETTE, COAST_COURIER)
        assert app.focused is app.pane(0)


async def test_a_comparison_that_fails_says_why_and_leaves_the_way_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> Comparison:
        raise CompareError("No report has a sentence [/].")

    monkeypatch.setattr(COMPARE, fail)
    app = CompareApp(event_of(two()))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        working = app.compare.query_one("#working").render()
        assert isinstance(working, Content)
        assert "No report has a sentence [/]." in working.plain
        await pilot.press("q")
        assert not isinstance(app.screen, CompareScreen)


async def test_leaving_gives_up_a_comparison_that_is_still_being_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given_up = Event()

    def compare_for_ever(
        *_: object, cancelled: Callable[[], bool], **__: object
    ) -> Comparison:
        while not cancelled():
            given_up.wait(0.01)
        given_up.set()
        raise CompareError("The comparison was cancelled.")

    monkeypatch.setattr(COMPARE, compare_for_ever)
    app = CompareApp(event_of(two()))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        working = app.screen.query_one("#working").render()
        assert isinstance(working, Content)
        assert "Comparing 2 reports" in working.plain
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(app.screen, CompareScreen)
        assert await asyncio.to_thread(given_up.wait, 60)


async def test_the_bar_stays_where_it_is_from_one_stage_to_the_next() -> None:
    app = CompareApp(event_of(two()))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = app.compare
        rows = set()
        outlets = ("Harbour Gazette", "Coast Courier")
        stages = [
            Progress(Stage.READING, 1, 2, None, 0.1),
            Progress(Stage.SCORING, 0, 1, outlets, 0.5),
        ]
        for now in (None, *stages):
            screen.so_far = now
            screen._say_working()
            await pilot.pause()
            working = screen.query_one("#working").render()
            assert isinstance(working, Content)
            lines = working.plain.splitlines()
            rows.add(next(at for at, line in enumerate(lines) if "╌" in line))
        assert len(rows) == 1


async def test_the_status_line_says_what_the_sentence_is_and_what_differs() -> None:
    app = app_of(two())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("j")
        await pilot.pause()
        assert status(app) == (
            "≈ reworded · also in Coast Courier 0.71 (differs: ‘six’ / ‘eight’)"
        )
        await pilot.press("enter")
        await pilot.pause()
        assert "differs: ‘eight’ / ‘six’" in status(app)
        await pilot.press("u")
        await pilot.pause()
        assert "Nothing further" in status(app)
        await pilot.press("U")
        await pilot.pause()
        assert status(app) == "• only here · in no other report"


async def test_a_terminal_that_is_too_small_is_told_plainly() -> None:
    app = app_of(two())
    async with app.run_test(size=(50, 12)) as pilot:
        await settle(pilot)
        assert app.compare.query_one(TooSmall).display


def scored() -> Comparison:
    """Two pairs, one of which is surer than the other."""
    unmatched = matching((HARBOUR_GAZETTE, COAST_COURIER), ())
    table = unmatched.score_table[0, 1]
    table[0, 0], table[1, 1] = 0.9, 0.6
    return at_threshold(unmatched, 0.5)


async def test_the_threshold_keys_recount_and_keep_the_place() -> None:
    app = app_of(scored())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("j")
        for _ in range(4):
            await pilot.press("right_parenthesis")
        await settle(pilot)
        stricter = app.compare.comparison
        assert stricter is not None
        assert [match.left for match in stricter.matches] == [Place(0, 0)]
        assert "threshold 0.70" in app.compare.query_one(TitleBar).note
        assert "only here 3" in app.compare.query_one(Legend).render().plain
        assert status(app).startswith("• only here")
        assert app.cursor == Place(0, 1)
        for _ in range(4):
            await pilot.press("left_parenthesis")
        await settle(pilot)
        assert app.compare.comparison is not None
        assert len(app.compare.comparison.matches) == 2
        assert "only here 2" in app.compare.query_one(Legend).render().plain


async def test_the_threshold_stays_between_nothing_and_everything() -> None:
    app = app_of(scored())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press(*["left_parenthesis"] * 14)
        await settle(pilot)
        assert app.compare.threshold == 0.0
        await pilot.press(*["right_parenthesis"] * 24)
        await settle(pilot)
        assert app.compare.threshold == 1.0


async def test_the_legend_counts_the_report_that_the_reader_is_in() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        legend = app.compare.query_one(Legend)
        assert "• only here 3" in legend.render().plain
        await pilot.press("tab")
        await pilot.pause()
        assert "• only here 2" in legend.render().plain


async def test_save_asks_for_a_path_named_after_the_event(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    app = app_of(two())
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(app.screen, SaveScreen)
        await pilot.press("enter")
        await settle(pilot)
        saved = tmp_path / "eastmoor-bridge-closed.md"
        assert "Coast Courier" in saved.read_text(encoding="utf-8")
        assert isinstance(app.screen, CompareScreen)


async def test_a_name_that_ends_in_json_gets_json(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    app = app_of(two())
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("s")
        await pilot.pause()
        app.screen.query_one(Input).value = "notes.JSON"
        await pilot.press("enter")
        await settle(pilot)
    saved = json.loads((tmp_path / "notes.JSON").read_text(encoding="utf-8"))
    assert saved["event"]["label"] == "Eastmoor bridge closed"


def test_every_key_has_words_and_an_id_of_its_own() -> None:
    bindings = [*PANE_KEYS, *PanesView.BINDINGS, *CompareScreen.BINDINGS]
    own = [binding for binding in bindings if isinstance(binding, Binding)]
    assert len(own) == len(bindings)
    assert all(binding.id and binding.description for binding in own)
    assert len({binding.id for binding in own}) == len(own)


async def test_q_and_escape_go_back() -> None:
    for key in ("q", "escape"):
        app = app_of(two())
        async with app.run_test(size=(100, 30)) as pilot:
            await settle(pilot)
            await pilot.press(key)
            await pilot.pause()
            assert not isinstance(app.screen, CompareScreen)


def test_a_file_name_has_no_separators_and_is_never_empty() -> None:
    assert file_name("Eastmoor: bridge / “closed”?") == "eastmoor-bridge-closed"
    assert file_name("../..") == "comparison"
    assert len(file_name("x" * 300)) <= 60


def test_the_note_has_a_sign_on_each_side_where_there_is_more() -> None:
    assert shown_note((0, 1, 2), (0, 1, 2), 3) == "3 reports"
    assert shown_note((3, 0, 1, 2), (0, 1), 4) == "‹ reports 2–3 of 4 ›"
    assert shown_note((0, 1), (0,), 2) == "report 1 of 2 ›"
    assert shown_note((2, 0), (2, 0), 3) == "2 reports, 1 hidden"


async def test_both_themes_show_every_mark() -> None:
    for theme in ("newsdiff-light", "newsdiff-dark"):
        app = app_of(bridge())
        app.theme = theme
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await pilot.press("j")
            await pilot.pause()
            picture = app.export_screenshot()
            assert all(mark.glyph in picture for mark in Mark)
