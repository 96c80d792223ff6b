"""The Compare screen: which reports are shown, how wide, which marks, what is found."""

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.requests import CopySought, Noted, UrlSought
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.widgets.annotated.view import AnnotatedView
from newsdiff.app.widgets.frame.divider import Divider
from newsdiff.app.widgets.frame.legend import Legend
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.view_tabs import ViewTabs
from newsdiff.app.widgets.lists.tick_list import TickList
from newsdiff.app.widgets.matrix.view import MatrixView
from newsdiff.app.widgets.panes.report_column import ReportColumn
from newsdiff.model import Place
from tests.ui.compare_app import CompareApp, app_of, settle, status
from tests.ui.comparisons import bridge, event_of, matching, two

if TYPE_CHECKING:
    from textual.message import Message

WIDE = (150, 40)


def columns(app: CompareApp) -> list[int]:
    """Return the reports on the screen, from left to right."""
    found = [one for one in app.compare.query(ReportColumn) if one.display]
    return [one.number for one in sorted(found, key=lambda one: one.region.x)]


def widths(app: CompareApp) -> list[int]:
    """Return how wide the panes are, from left to right."""
    found = [one for one in app.compare.query(ReportColumn) if one.display]
    return [one.size.width for one in sorted(found, key=lambda one: one.region.x)]


class Listening(CompareApp):
    """Keeps what the screen asks of the app."""

    def __init__(self, *args: object) -> None:
        comparison = bridge()
        super().__init__(event_of(comparison), comparison)
        self.heard: list[Message] = []

    def on_copy_sought(self, message: CopySought) -> None:
        """Keep it."""
        self.heard.append(message)

    def on_url_sought(self, message: UrlSought) -> None:
        """Keep it."""
        self.heard.append(message)

    def on_noted(self, message: Noted) -> None:
        """Keep it."""
        self.heard.append(message)


async def test_a_report_is_hidden_and_brought_back() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert columns(app) == [0, 1, 2]
        await pilot.press("x")
        await settle(pilot)
        assert columns(app) == [1, 2]
        assert app.compare.place.report == 1
        assert app.focused is app.pane(1)
        assert "2 reports, 1 hidden" in app.compare.query_one(TitleBar).note
        await pilot.press("X")
        await settle(pilot)
        assert columns(app) == [0, 1, 2]


async def test_the_reader_is_told_what_was_hidden_and_how_it_comes_back() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert status(app) == "Harbour Gazette is hidden; X shows every report"
        await pilot.press("X")
        await settle(pilot)
        assert "hidden" not in status(app)


async def test_hiding_a_report_leads_to_where_its_neighbour_was_left() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("tab", "tab", "G")
        left = app.pane(2).cursor
        await pilot.press("shift+tab", "x")
        await settle(pilot)
        assert app.compare.place == app.cursor == Place(2, left)
        assert app.compare.query_one(Legend).report == app.compare.reports[2]


async def test_the_last_report_cannot_be_hidden() -> None:
    app = app_of(two())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("x", "x", "x")
        await settle(pilot)
        assert len(columns(app)) == 1
        assert status(app) == "This is the only report that is shown"
        assert "1 report, 1 hidden" in app.compare.query_one(TitleBar).note


async def test_a_partner_in_a_hidden_report_is_not_denied() -> None:
    app = app_of(two())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("tab", "x", "g", "n", "N", "enter")
        await settle(pilot)
        assert status(app) == "Only hidden reports have this sentence"


async def test_in_the_annotated_view_the_report_that_is_read_is_hidden() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("2", "m")
        await settle(pilot)
        annotated = app.compare.query_one(AnnotatedView)
        left_out = app.compare.place
        assert left_out.report != annotated.report == 0
        assert app.compare.query_one(Legend).report == app.compare.reports[0]
        await pilot.press("x")
        await settle(pilot)
        assert app.compare.shown == (1, 2)
        assert annotated.report == left_out.report
        assert app.compare.place == left_out


async def test_a_report_moves_past_its_neighbour_with_the_reader_in_it() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("j", "greater_than_sign")
        await settle(pilot)
        assert columns(app) == [1, 0, 2]
        assert app.cursor == Place(0, 1)
        await pilot.press("less_than_sign")
        await settle(pilot)
        assert columns(app) == [0, 1, 2]


async def test_tab_goes_through_the_reports_as_they_stand() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("greater_than_sign", "tab")
        await settle(pilot)
        assert app.view.active == 2


async def test_reports_are_chosen_and_put_in_order_in_a_list() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("v")
        await settle(pilot)
        ticks = app.screen.query_one(TickList)
        assert ticks.ticked == (0, 1, 2)
        await pilot.press("J", "g", "space", "enter")
        await settle(pilot)
        assert columns(app) == [0, 2]
        await pilot.press("v", "a", "escape")
        await settle(pilot)
        assert columns(app) == [0, 2]


async def test_a_pane_is_widened_and_evened_out() -> None:
    app = app_of(two())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        before = widths(app)
        await pilot.press("plus", "plus")
        await settle(pilot)
        assert widths(app)[0] > before[0] + 8
        assert sum(widths(app)) == 120
        await pilot.press("minus", "equals_sign")
        await settle(pilot)
        assert widths(app) == before


async def test_the_divider_follows_the_mouse() -> None:
    app = app_of(two())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        divider = app.compare.query(ReportColumn)[1].query_one(Divider)
        y = divider.region.y + 3
        await pilot.mouse_down(offset=(divider.region.x, y))
        await pilot.hover(offset=(80, y))
        await pilot.mouse_up(offset=(80, y))
        await settle(pilot)
        assert app.compare.query(ReportColumn)[1].region.x == 80


async def test_find_goes_on_and_into_the_next_report() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"council", "enter")
        await settle(pilot)
        assert app.compare.searched == "council"
        seen = [app.cursor]
        for _ in range(3):
            await pilot.press("n")
            await settle(pilot)
            seen.append(app.cursor)
        found = set(seen)
        assert {place.report for place in found} == {0, 1}
        for place in found:
            text = app.compare.event.articles[place.report].sentences[place.sentence]
            assert "council" in text.text
        await pilot.press("escape")
        await settle(pilot)
        assert app.compare.searched == ""
        assert isinstance(app.screen, CompareScreen)


async def test_while_it_is_typed_the_reader_is_told_how_often_it_is_there() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        before = status(app)
        await pilot.press("slash", *"council")
        await settle(pilot)
        assert status(app) == "In 2 sentences of 2 reports"
        await pilot.press("q")
        await settle(pilot)
        assert status(app) == "In no sentence of these reports"
        await pilot.press("escape")
        await settle(pilot)
        assert status(app) == before


async def test_the_filter_is_named_where_it_hides_what_is_sought() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("f", "o", "enter", "u")
        await settle(pilot)
        told = "Nothing further below is only here, of the marks that are shown"
        assert status(app) == told


async def test_the_threshold_that_is_at_its_end_says_so() -> None:
    app = app_of(two())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press(*["right_parenthesis"] * 20)
        await settle(pilot)
        assert app.compare.threshold == 1.0
        await pilot.press("right_parenthesis")
        await settle(pilot)
        assert status(app) == "The threshold goes no higher"


async def test_what_nobody_says_is_told_not_to_be_there() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"zebra", "enter")
        await settle(pilot)
        assert "zebra" in status(app)


async def test_marks_are_filtered_in_a_list_and_one_at_least_stays() -> None:
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("f", "o", "enter")
        await settle(pilot)
        assert app.compare.kinds == frozenset({Mark.VERBATIM})
        assert app.pane(2).kinds == frozenset({Mark.VERBATIM})
        await pilot.press("f", "a", "enter")
        await settle(pilot)
        assert app.compare.kinds == ALL_MARKS


async def test_without_a_legend_the_views_have_their_names_on_a_narrow_screen() -> None:
    app = app_of(two())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        tabs = app.compare.query_one(ViewTabs)
        assert "Matrix" not in tabs.render().plain
        await pilot.press("L")
        await settle(pilot)
        assert "Matrix" in tabs.render().plain


async def test_in_the_matrix_the_column_under_the_cursor_is_hidden_be_it_a_gap() -> (
    None
):
    app = app_of(bridge())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("3", "g", "tab", "tab")
        await settle(pilot)
        matrix = app.compare.query_one(MatrixView)
        assert matrix.report == 2 != app.compare.place.report
        assert app.compare.query_one(Legend).report == app.compare.reports[2]
        await pilot.press("x")
        await settle(pilot)
        assert app.compare.shown == (0, 1)
        assert status(app) == "[Northern Wire] is hidden; X shows every report"


async def test_the_sentence_is_copied_with_its_source() -> None:
    app = Listening()
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("y", "Y")
        await settle(pilot)
        alone, match = [one for one in app.heard if isinstance(one, CopySought)]
        assert "The harbour bridge at Eastmoor was closed" in alone.text
        assert "Harbour Gazette" in alone.text
        assert "has been shut since Tuesday" in match.text


async def test_the_address_of_the_report_is_opened_if_it_has_one() -> None:
    app = Listening()
    first, *rest = app.event.articles
    articles = (replace(first, url="https://gazette.example/bridge"), *rest)
    app.event = replace(app.event, articles=articles)
    app.comparison = matching(articles, ())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        (asked,) = [one for one in app.heard if isinstance(one, UrlSought)]
        assert asked.url == "https://gazette.example/bridge"
        await pilot.press("tab", "o")
        await settle(pilot)
        assert "without an address" in status(app)


async def test_the_reader_is_told_what_a_switch_did() -> None:
    app = app_of(two())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("l")
        await pilot.pause()
        assert status(app) == "The other reports stay"
        await pilot.press("w")
        await pilot.pause()
        assert status(app) == "Words that differ are not shown"
