"""The Compare screen: comparing, panes beside each other, partners, saving."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.compare_app import CompareApp
from tests.ui.comparisons import bridge, event_of, long, matching, two
from textual.binding import Binding
from textual.content import Content
from textual.pilot import Pilot

import newsdiff
from newsdiff.app.marks import Mark
from newsdiff.app.screens.compare import CompareScreen, file_name, shown_note
from newsdiff.app.screens.save import SaveScreen
from newsdiff.app.widgets.legend import Legend
from newsdiff.app.widgets.overview import OverviewStrip
from newsdiff.app.widgets.pane_header import PaneHeader
from newsdiff.app.widgets.pane_keys import PANE_KEYS
from newsdiff.app.widgets.panes_view import PanesView
from newsdiff.app.widgets.report_column import ReportColumn
from newsdiff.app.widgets.report_pane import ReportPane
from newsdiff.app.widgets.status_line import StatusLine
from newsdiff.app.widgets.title_bar import TitleBar
from newsdiff.app.widgets.too_small import TooSmall
from newsdiff.compare.pipeline import at_threshold
from newsdiff.errors import CompareError
from newsdiff.model import Article, Comparison, Place


def app_of(comparison: Comparison) -> CompareApp:
    return CompareApp(event_of(comparison), comparison)


async def settle(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


def status(app: CompareApp) -> str:
    return app.compare.query_one(StatusLine).text.plain


def shown(app: CompareApp) -> list[int]:
    return [
        column.number for column in app.compare.query(ReportColumn) if column.display
    ]


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

    monkeypatch.setattr(newsdiff, "compare", fail)
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

    def compare_for_ever(*_: object, cancelled: Callable[[], bool]) -> Comparison:
        while not cancelled():
            given_up.wait(0.01)
        given_up.set()
        raise CompareError("The comparison was cancelled.")

    monkeypatch.setattr(newsdiff, "compare", compare_for_ever)
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
        assert given_up.is_set()


async def test_the_cursor_is_in_view_when_its_pane_is_entered() -> None:
    app = app_of(long(90))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press(*["n"] * 10, "tab")
        await pilot.pause()
        pane = app.pane(1)
        assert app.cursor == Place(1, 0)
        assert 0 <= pane.row < pane.size.height


async def test_the_partners_in_every_other_pane_are_lit() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("j")
        await pilot.pause()
        assert [app.pane(n).lit for n in range(3)] == [
            frozenset(),
            frozenset({3}),
            frozenset({1}),
        ]
        await pilot.press("j", "j")
        await pilot.pause()
        assert not app.pane(1).lit
        assert not app.pane(2).lit


async def test_partners_come_to_the_same_height_where_there_is_room() -> None:
    app = app_of(long(90))
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        for _ in range(6):
            await pilot.press("n")
        await pilot.pause()
        active, other = app.pane(0), app.pane(1)
        comparison = app.compare.comparison
        assert comparison is not None
        place = app.cursor
        partner = comparison.matches_of(place)[0].other(place)
        assert other.row_of(partner.sentence) == active.row


async def test_unlinked_panes_stay_where_they_are() -> None:
    app = app_of(long(90))
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await pilot.press("l")
        before = app.pane(1).scroll_offset
        await pilot.press("n", "n", "n", "n")
        await pilot.pause()
        assert app.pane(1).lit
        assert app.pane(1).scroll_offset == before


async def test_enter_goes_to_the_partner_and_back() -> None:
    app = app_of(two())
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert app.cursor == Place(1, 3)
        assert app.focused is app.pane(1)
        await pilot.press("enter")
        await pilot.pause()
        assert app.cursor == Place(0, 1)


async def test_enter_goes_round_all_reports_that_have_the_statement() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("j")
        seen = []
        for _ in range(3):
            await pilot.press("enter")
            await pilot.pause()
            seen.append(app.cursor)
        assert seen == [Place(1, 3), Place(2, 1), Place(0, 1)]


async def test_enter_on_a_sentence_that_is_only_here_says_so() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("u", "enter")
        await pilot.pause()
        assert status(app) == "No other report has this sentence"
        assert app.view.active == 0


async def test_each_pane_remembers_its_cursor() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("j", "j", "tab", "j", "tab", "tab")
        await pilot.pause()
        assert app.cursor == Place(0, 2)
        await pilot.press("tab")
        await pilot.pause()
        assert app.cursor == Place(1, 1)
        await pilot.press("shift+tab", "shift+tab")
        await pilot.pause()
        assert app.cursor == Place(2, 0)


async def test_the_status_line_says_what_the_sentence_is_and_what_differs() -> None:
    app = app_of(two())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("j")
        await pilot.pause()
        assert status(app) == (
            "≈ reworded · differs: ‘six’ / ‘eight’ · also in Coast Courier 0.71"
        )
        await pilot.press("enter")
        await pilot.pause()
        assert "differs: ‘eight’ / ‘six’" in status(app)
        await pilot.press("u")
        await pilot.pause()
        assert "No further" in status(app)
        await pilot.press("U")
        await pilot.pause()
        assert status(app) == "• only here · in no other report"


async def test_words_that_differ_are_highlighted_and_can_be_hidden() -> None:
    app = app_of(two())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("j")
        await pilot.pause()
        text = app.compare.event.articles[1].sentences[3].text
        found = app.pane(1).highlights[3]
        words = {(text[spot.start : spot.end].strip(), spot.detail) for spot in found}
        assert ("eight", True) in words
        assert ("told reporters", False) in words
        assert not any("Holloway" in word for word, _ in words)
        await pilot.press("w")
        await pilot.pause()
        assert not app.pane(1).highlights


async def test_three_reports_at_80_columns_show_two_and_a_sign() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert shown(app) == [0, 1]
        assert "reports 1–2 of 3 ›" in app.compare.query_one(TitleBar).note
        assert all(app.pane(n).size.width + 2 >= 36 for n in (0, 1))
        await pilot.press("shift+tab")
        await pilot.pause()
        assert shown(app) == [1, 2]
        assert "‹ reports 2–3 of 3" in app.compare.query_one(TitleBar).note
        assert app.focused is app.pane(2)


async def test_a_narrow_terminal_shows_one_report_and_the_switch_works() -> None:
    app = app_of(two())
    async with app.run_test(size=(64, 20)) as pilot:
        await settle(pilot)
        assert shown(app) == [0]
        await pilot.press("j", "enter")
        await pilot.pause()
        assert shown(app) == [1]
        assert app.cursor == Place(1, 3)
        assert 0 <= app.pane(1).row < app.pane(1).size.height
        assert app.pane(1).size.width > 50


async def test_a_resize_keeps_the_reader_in_place() -> None:
    app = app_of(long(90, reports=3))
    async with app.run_test(size=(200, 60)) as pilot:
        await settle(pilot)
        await pilot.press("tab", "tab", *["n"] * 8)
        place = app.cursor
        for size in ((80, 24), (64, 20), (200, 60)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            pane = app.pane(2)
            assert app.cursor == place
            assert pane.display
            assert 0 <= pane.row < pane.size.height


async def test_a_resize_keeps_the_lit_partner_in_view() -> None:
    app = app_of(long(90))
    async with app.run_test(size=(200, 60)) as pilot:
        await settle(pilot)
        await pilot.press(*["n"] * 9)
        await pilot.pause()
        (partner,) = app.pane(1).lit
        for size in ((200, 24), (90, 24), (160, 50)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            assert 0 <= app.pane(1).row_of(partner) < app.pane(1).size.height


async def test_a_terminal_that_is_too_small_is_told_plainly() -> None:
    app = app_of(two())
    async with app.run_test(size=(50, 12)) as pilot:
        await settle(pilot)
        assert app.compare.query_one(TooSmall).display


async def test_markup_in_outlets_and_titles_shows_as_text() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        headers = [header.render().plain for header in app.compare.query(PaneHeader)]
    assert "[updated]" in headers[0]
    assert headers[2].startswith("[Northern Wire]")


async def test_the_header_gives_the_shares() -> None:
    app = app_of(two())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        header = app.compare.query(PaneHeader)[1].render().plain
    assert "6 sentences · 67 % shared · 33 % only here" in header
    assert "5 Mar 2026" in header


async def test_a_report_without_sentences_is_shown_beside_the_others() -> None:
    empty = replace(Article.from_text("", "A title alone"), warnings=("very short",))
    app = app_of(matching((HARBOUR_GAZETTE, empty), ()))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("tab", *"jnudG", "enter", "space")
        await pilot.pause()
        header = app.compare.query(PaneHeader)[1].render().plain
        assert "very short · no sentences" in header
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert status(app) == "This report has no sentences"


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


async def test_wheel_scrolling_brings_the_other_pane_along() -> None:
    app = app_of(long(90))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.pane(0).scroll_relative(y=60, animate=False)
        await pilot.pause()
        await pilot.pause()
        assert app.pane(1).scroll_offset.y > 0
        assert app.cursor == Place(0, 0)


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


def test_every_key_has_words_and_an_id_of_its_own() -> None:
    bindings = [*PANE_KEYS, *PanesView.BINDINGS, *CompareScreen.BINDINGS]
    own = [binding for binding in bindings if isinstance(binding, Binding)]
    assert len(own) == len(bindings)
    assert all(binding.id and binding.description for binding in own)
    assert len({binding.id for binding in own}) == len(own)


async def test_the_arrow_keys_go_to_the_reports_beside() -> None:
    app = app_of(two())
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("right")
        await pilot.pause()
        assert app.focused is app.pane(1)
        await pilot.press("left")
        await pilot.pause()
        assert app.focused is app.pane(0)


async def test_q_and_escape_go_back() -> None:
    for key in ("q", "escape"):
        app = app_of(two())
        async with app.run_test(size=(100, 30)) as pilot:
            await settle(pilot)
            await pilot.press(key)
            await pilot.pause()
            assert not isinstance(app.screen, CompareScreen)


async def test_every_pane_is_one_widget_with_no_children() -> None:
    app = app_of(long(60))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for pane in app.compare.query(ReportPane):
            assert not pane.children


def test_a_file_name_has_no_separators_and_is_never_empty() -> None:
    assert file_name("Eastmoor: bridge / “closed”?") == "eastmoor-bridge-closed"
    assert file_name("../..") == "comparison"
    assert len(file_name("x" * 300)) <= 60


def test_the_note_has_a_sign_on_each_side_where_there_is_more() -> None:
    assert shown_note(range(3), 3) == "3 reports"
    assert shown_note(range(1, 3), 4) == "‹ reports 2–3 of 4 ›"
    assert shown_note(range(1), 2) == "report 1 of 2 ›"


async def test_a_click_on_the_overview_goes_to_that_part() -> None:
    app = app_of(long(90))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        strip = app.compare.query(OverviewStrip)[1]
        await pilot.click(strip, offset=(0, strip.size.height - 1))
        await pilot.pause()
        report, sentence = app.cursor
        assert report == 1
        assert sentence > 80
        assert 0 <= app.pane(1).row < app.pane(1).size.height


async def test_the_overview_shows_which_lines_are_in_view() -> None:
    app = app_of(long(90))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        strip = app.compare.query(OverviewStrip)[0]
        assert strip.view == range(app.pane(0).size.height)
        await pilot.press("G")
        await pilot.pause()
        assert strip.view.start == app.pane(0).scroll_offset.y > 0


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
