"""The panes beside each other: partners, paging, linked scrolling, the overview."""

from dataclasses import replace

import pytest

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.panes import report_pane
from newsdiff.app.widgets.panes.overview import OverviewStrip
from newsdiff.app.widgets.panes.page import Block, Page, lay_out
from newsdiff.app.widgets.panes.pane_header import PaneHeader
from newsdiff.app.widgets.panes.report_pane import ReportPane
from newsdiff.model import Article, Place
from tests.support import HARBOUR_GAZETTE
from tests.ui.compare_app import MOST_PAUSES, app_of, settle, shown, status, until
from tests.ui.comparisons import bridge, long, matching, two


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


async def test_another_size_sets_each_page_once_be_there_room_for_fewer_panes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = app_of(long(20, 6))
    widths: list[int] = []

    def counted(report: MarkedReport, width: int, blocks: tuple[Block, ...]) -> Page:
        widths.append(width)
        return lay_out(report, width, blocks)

    async with app.run_test(size=(150, 30)) as pilot:
        await settle(pilot)
        assert len(shown(app)) == 4
        monkeypatch.setattr(report_pane, "lay_out", counted)
        await pilot.resize_terminal(120, 30)
        await settle(pilot)
        assert len(shown(app)) == len(widths) == 3
        widths.clear()
        await pilot.resize_terminal(155, 30)
        await settle(pilot)
        assert len(shown(app)) == len(widths) == 4


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
    assert "6 sentences · 67% shared · 33% only here" in header
    assert "5 Mar 2026" in header


async def test_a_long_outlet_takes_the_room_of_the_year() -> None:
    outlet = "The Harbour and East Bank Gazette"
    named = replace(HARBOUR_GAZETTE, source=outlet)
    app = app_of(matching((named, named), ()))
    async with app.run_test(size=(90, 30)) as pilot:
        await settle(pilot)
        header = app.compare.query(PaneHeader)[0].render().plain
    first = header.splitlines()[0]
    assert outlet in first
    assert first.rstrip().endswith("4 Mar")


async def test_in_a_very_narrow_pane_the_outlet_has_the_line_alone() -> None:
    app = app_of(two())
    async with app.run_test(size=(90, 30)) as pilot:
        await settle(pilot)
        await pilot.press(*["minus"] * 12)
        await settle(pilot)
        header = app.compare.query(PaneHeader)[0]
        assert header.size.width < 16
        first = header.render().plain.splitlines()[0]
    assert first.endswith("Harb…")


async def test_a_warning_does_not_stand_in_the_place_of_the_shares() -> None:
    warned = replace(HARBOUR_GAZETTE, title="Bridge", warnings=("very short",) * 3)
    app = app_of(matching((warned, HARBOUR_GAZETTE), ()))
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        header = app.compare.query(PaneHeader)[0].render().plain
    assert "very short · very short · very short" in header
    assert "0% shared · 100% only here" in header


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


async def test_wheel_scrolling_brings_the_other_pane_along() -> None:
    app = app_of(long(90))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.pane(0).scroll_relative(y=60, animate=False, force=True)
        for _ in range(MOST_PAUSES):
            await pilot.pause()
            if app.pane(1).scroll_offset.y:
                break
        assert app.pane(1).scroll_offset.y > 0
        assert app.cursor == Place(0, 0)


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


async def test_every_pane_is_one_widget_with_no_children() -> None:
    app = app_of(long(60))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for pane in app.compare.query(ReportPane):
            assert not pane.children


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
        pane = app.pane(0)
        await pilot.press("G")
        await until(pilot, lambda: strip.view.start == pane.scroll_offset.y > 0)


async def test_going_to_another_report_lays_nothing_out() -> None:
    app = app_of(long(30))
    laid_out: list[object] = []
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        screen = app.compare
        signal = screen.screen_layout_refresh_signal
        signal.subscribe(screen, laid_out.append, immediate=True)
        await pilot.press("tab")
        await until(pilot, lambda: app.view.active == 1 and app.pane(1).has_focus)
        await settle(pilot)
        assert not laid_out
