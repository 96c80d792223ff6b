"""The matrix in an app: the cursor on a cell, rows that open, gaps, search, filter."""

from collections.abc import Iterator

import pytest
from rich.cells import cell_len
from textual.geometry import Offset

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.matrix_order import Order
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.widgets.frame.legend import Legend
from newsdiff.app.widgets.matrix import layout
from newsdiff.app.widgets.matrix.drawing import draw
from newsdiff.app.widgets.matrix.layout import MatrixLine, Part, Table, Wrapped
from newsdiff.app.widgets.matrix.measure import Measure
from newsdiff.app.widgets.matrix.roles import Look
from newsdiff.app.widgets.matrix.view import MatrixView
from newsdiff.app.widgets.text.role_styles import RoleStyles
from newsdiff.app.widgets.text.signs import CURSOR_BAR, UNFOLDED
from newsdiff.model import Article, Place
from tests.ui.compare_app import app_of, settle
from tests.ui.comparisons import bridge, long, matching
from tests.ui.matrix_app import MatrixApp


def row_under_cursor(app: MatrixApp) -> tuple[Place, ...]:
    page = app.view._page
    assert page is not None
    return page.table.rows[app.view.cursor].places


def is_open(app: MatrixApp) -> bool:
    page = app.view._page
    assert page is not None
    return page.first_line[app.view.cursor] < page.last_line[app.view.cursor]


async def test_the_first_lines_name_the_reports_and_stay_when_scrolled() -> None:
    app = MatrixApp(long(60, 3))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        before = app.shown_lines()[:3]
        assert "in several reports" in before[0]
        assert all(name in before[1] for name in ("Outlet 0", "Outlet 1", "Outlet 2"))
        assert "%" in before[2]
        await pilot.press("G")
        await pilot.pause()
        assert app.view.scroll_offset.y > 0
        assert app.shown_lines()[:3] == before


async def test_the_cursor_is_never_under_the_lines_that_stay() -> None:
    app = MatrixApp(long(60, 3))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        for key in ["G", *"kkkkkkkkkkkkkkkkkkkk", "space", "b", "b", "ctrl+u", "g"]:
            await pilot.press(key)
            await pilot.pause()
            assert 3 <= app.view.row < app.view.size.height
            assert app.shown_lines()[app.view.row].startswith(CURSOR_BAR)


async def test_the_place_is_the_cell_under_the_cursor() -> None:
    app = MatrixApp(bridge(), Place(1, 3))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert app.view.report == 1
        assert Place(1, 3) in row_under_cursor(app)
        await pilot.press("left")
        await pilot.pause()
        assert app.places == [Place(0, 1)]
        await pilot.press("right", "tab", "tab")
        await pilot.pause()
        assert app.view.report == 2
        await pilot.press("shift+tab")
        await pilot.pause()
        assert app.view.report == 1
        assert app.places[-1] == Place(1, 3)


async def test_the_place_of_a_gap_is_the_head_and_the_column_stays() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("right", "right")
        await pilot.pause()
        assert app.view.report == 2
        assert app.places[-1] == Place(0, 0)
        await pilot.press("n")
        await pilot.pause()
        assert app.view.report == 2


async def test_the_cursor_follows_a_place_from_elsewhere() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.view.place = Place(2, 3)
        await pilot.pause()
        assert row_under_cursor(app) == (Place(2, 3),)
        assert app.view.report == 2
        assert app.places == []


async def test_quick_steps_across_the_columns_are_not_taken_back() -> None:
    app = MatrixApp(long(40, 6))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        for _ in range(5):
            app.view.action_column(1)
        app.view.action_step(1)
        await pilot.pause()
        await pilot.pause()
        assert app.view.report == 5
        assert app.view.cursor == 1


async def test_enter_opens_the_row_and_closes_it() -> None:
    app = MatrixApp(bridge(), Place(1, 3))
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        text = "\n".join(app.shown_lines())
        assert UNFOLDED in text
        assert "≈! Harbour Gazette · sentence 2" in text
        assert "≈! Coast Courier · sentence 4" in text
        assert "Not in: [Northern Wire]" in text
        await pilot.press("enter")
        await pilot.pause()
        assert UNFOLDED not in "\n".join(app.shown_lines())
        assert Place(1, 3) in row_under_cursor(app)


async def test_all_rows_open_and_close() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        page = app.view._page
        assert page is not None
        await pilot.press("j", "e")
        await pilot.pause()
        page = app.view._page
        assert page is not None
        assert all(a < b for a, b in zip(page.first_line, page.last_line, strict=True))
        assert app.view.cursor == 1
        await pilot.press("e")
        await pilot.pause()
        page = app.view._page
        assert page is not None
        assert page.first_line == page.last_line


async def test_keys_in_quick_succession_keep_the_row() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.view.action_step(1)
        app.view.action_step(1)
        under = row_under_cursor(app)
        app.view.action_toggle_all()
        app.view.action_order()
        await pilot.pause()
        await pilot.pause()
        assert row_under_cursor(app) == under


async def test_the_rows_of_an_open_row_are_all_reached() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(60, 15)) as pilot:
        await pilot.pause()
        await pilot.press("d", "enter")
        seen = set[str]()
        for _ in range(8):
            await pilot.pause()
            seen.update(app.shown_lines()[3:])
            await pilot.press("j")
        assert any("Not in: [Northern Wire]" in line for line in seen)
        assert any("“Nobody was in danger" in line for line in seen)


async def test_the_order_goes_round_and_is_told() -> None:
    app = MatrixApp(bridge(), Place(1, 3))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        under = row_under_cursor(app)
        for order in (Order.MOST, Order.DIFFERING, Order.READING):
            await pilot.press("r")
            await pilot.pause()
            assert app.view.order is order
            assert app.remarks[-1] == f"Rows {order}"
            assert order.value in app.shown_lines()[1]
            assert row_under_cursor(app) == under


@pytest.mark.parametrize(
    ("key", "marks"),
    [("n", "shared"), ("u", "alone"), ("d", "differs")],
)
async def test_keys_go_to_the_next_row_of_a_kind(key: str, marks: str) -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        page = app.view._page
        assert page is not None
        row = page.table.rows[app.view.cursor]
        assert app.view.cursor > 0
        fits = {
            "shared": row.is_shared,
            "alone": not row.is_shared,
            "differs": Mark.DIFFERS in row.marks,
        }
        assert fits[marks]


async def test_m_goes_to_what_the_report_of_the_column_leaves_out() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        found = []
        for _ in range(3):
            await pilot.press("m")
            await pilot.pause()
            found.append(app.view.cursor)
        page = app.view._page
        assert page is not None
        left_out = [
            number
            for number, row in enumerate(page.table.rows)
            if row.is_shared and 0 not in row.cells
        ]
        assert found[: len(left_out)] == left_out
        assert app.remarks[-1] == "Harbour Gazette leaves out no further one below"
        await pilot.press("g", "M")
        await pilot.pause()
        assert app.remarks[-1] == "Harbour Gazette leaves out no further one above"


async def test_columns_that_do_not_fit_scroll_sideways_with_a_sign() -> None:
    app = MatrixApp(long(20, 20))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        heading = app.shown_lines()[1]
        assert "›" in heading
        assert "‹" not in heading
        assert "of 20" in heading
        for _ in range(12):
            await pilot.press("right")
        await pilot.pause()
        heading = app.shown_lines()[1]
        assert "‹" in heading
        assert "›" in heading
        page = app.view._page
        assert page is not None
        assert page.names[12] in heading
        assert "Outlet 12 has" in app.shown_lines()[2]
        for _ in range(9):
            await pilot.press("right")
        await pilot.pause()
        assert app.view.report == 19
        assert "›" not in app.shown_lines()[1]


async def test_what_is_not_wanted_is_left_out_and_counted() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.view.kinds = frozenset({Mark.UNIQUE})
        await pilot.pause()
        assert app.view.block_count == 7
        assert "7 of 14 rows" in app.shown_lines()[1]
        await pilot.press("n")
        await pilot.pause()
        told = "No further match below, of the marks that are shown"
        assert app.remarks[-1] == told
        app.view.kinds = frozenset()
        await pilot.pause()
        assert app.view.block_count == 0
        text = "\n".join(app.shown_lines())
        assert "No row has a mark that you want to see. Widen the filter." in text
        await pilot.press(*"jkGgnudmMer", "enter", "tab", "right", "space")
        app.view.kinds = ALL_MARKS
        await pilot.pause()
        assert app.view.block_count == 14


async def test_reports_that_are_hidden_have_no_column() -> None:
    app = MatrixApp(bridge(), Place(1, 3))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.view.shown = (2, 0)
        await pilot.pause()
        heading = app.shown_lines()[1]
        assert heading.index("[Northern") < heading.index("Harbour")
        assert "Coast" not in heading
        assert app.view.report == 2
        await pilot.press("right", "j")
        await pilot.pause()
        assert app.view.report == 0


async def test_a_search_opens_the_row_if_the_head_does_not_show_it() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.view.searched = "eight weeks"
        await pilot.press("n")
        await pilot.pause()
        assert Place(1, 3) in row_under_cursor(app)
        assert is_open(app)
        assert any("eight weeks" in line for line in app.shown_lines())


async def test_a_search_leaves_a_row_closed_whose_head_shows_it() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.view.searched = "shopkeepers"
        await pilot.press("n")
        await pilot.pause()
        assert row_under_cursor(app) == (Place(1, 1),)
        assert not is_open(app)


async def test_a_click_puts_the_cursor_on_a_cell_and_a_double_click_opens() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        page = app.view._page
        assert page is not None
        at = Offset(page.measure.first_cell + page.measure.column, page.first_line[3])
        await pilot.click(app.view, offset=at)
        await pilot.pause()
        assert (app.view.cursor, app.view.report) == (3, 1)
        await pilot.click(app.view, offset=at, times=2)
        await pilot.pause()
        assert is_open(app)


async def test_a_click_on_a_name_goes_to_its_column() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        page = app.view._page
        assert page is not None
        at = Offset(page.measure.first_cell + 2 * page.measure.column, 1)
        await pilot.press("j")
        await pilot.click(app.view, offset=at)
        await pilot.pause()
        assert (app.view.cursor, app.view.report) == (1, 2)


async def test_a_tall_view_has_wordings_of_two_lines() -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(80, 50)) as pilot:
        await pilot.pause()
        page = app.view._page
        assert page is not None
        assert page.last_line[0] == page.first_line[0] + 1
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.pause()
        page = app.view._page
        assert page is not None
        assert page.last_line[0] == page.first_line[0]


@pytest.mark.parametrize("width", [60, 80, 120, 200])
async def test_every_line_fits_and_its_columns_stand_below_the_names(
    width: int,
) -> None:
    app = MatrixApp(bridge())
    async with app.run_test(size=(width, 40)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        view, page = app.view, app.view._page
        assert page is not None
        look = Look(RoleStyles(view, view.PREFIX), 0, 0, 0, True, {}, None)
        for line in page.lines:
            segments = draw(page, line, look)
            assert sum(segment.cell_length for segment in segments) <= view.size.width
            if line.part is Part.HEAD and not line.number:
                text = "".join(segment.text for segment in segments)
                first = page.measure.first_cell
                row = page.table.rows[line.row]
                for number, report in enumerate(page.table.columns):
                    start = first + number * page.measure.column
                    before = next(
                        n for n in range(len(text)) if cell_len(text[:n]) == start
                    )
                    cell = row.cells.get(report)
                    gap = "·" if row.is_shared else " "
                    assert text[before] == (cell.marks[0].glyph if cell else gap)


async def test_reports_without_sentences_are_shown_as_nothing() -> None:
    empty = Article.from_text("", "A title alone")
    app = MatrixApp(matching([empty, empty], ()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"jkGgnudmMer", "enter", "tab", "left", "space")
        await pilot.pause()
        assert "These reports have no sentences." in "\n".join(app.shown_lines())


async def test_in_the_screen_the_cursor_stays_on_the_sentence_between_views() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("j", "3")
        await settle(pilot)
        view = app.compare.query_one(MatrixView)
        assert app.compare.place == Place(0, 1)
        assert view.has_focus
        assert view.place_of(view.cursor) == Place(0, 1)
        await pilot.press("right", "1")
        await settle(pilot)
        assert app.cursor == Place(1, 3)


async def test_many_reports_on_a_small_screen_are_told_without_a_cut() -> None:
    app = MatrixApp(long(40, 8))
    async with app.run_test(size=(60, 15)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        lines = app.shown_lines()
    assert lines[0].rstrip().endswith("contradict")
    assert "columns 1–" in lines[1]
    assert "…" not in lines[0] + lines[1][:40]
    assert lines[2].count("%") + lines[2].count("100 ") >= 6
    source = next(line for line in lines if "sentence 1" in line)
    assert "Outlet" in source
    assert "…" not in source


@pytest.mark.parametrize("view", ["2", "3"])
async def test_the_legend_counts_the_report_that_the_reader_comes_from(
    view: str,
) -> None:
    app = app_of(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("tab")
        await settle(pilot)
        assert app.cursor.report == 1
        before = app.compare.query_one(Legend).report
        await pilot.press(view)
        await settle(pilot)
        assert app.compare.query_one(Legend).report is before


async def test_in_the_screen_a_filter_that_leaves_nothing_names_its_key() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("3")
        app.compare.kinds = frozenset()
        await settle(pilot)
        view = app.compare.query_one(MatrixView)
        lines = [view.render_line(y).text for y in range(view.size.height)]
        assert any("f chooses the marks that are shown" in line for line in lines)


@pytest.mark.parametrize(("sentences", "reports"), [(300, 2), (60, 8)])
async def test_each_row_is_laid_out_once_and_steps_lay_out_nothing(
    sentences: int, reports: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_rows: list[int] = []

    def counted(
        table: Table, number: int, measure: Measure, wrapped: Wrapped
    ) -> Iterator[MatrixLine]:
        set_rows.append(number)
        return row_lines(table, number, measure, wrapped)

    row_lines = layout._row_lines
    monkeypatch.setattr(layout, "_row_lines", counted)
    app = MatrixApp(long(sentences, reports))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        view, rows = app.view, list(range(app.view.block_count))
        set_rows.clear()
        view._rows_for = None
        view.set_page(anew=True)
        assert set_rows == rows
        await pilot.press("j", "j", "right", "n", "ctrl+d", "m")
        assert set_rows == rows
        view.action_toggle_all()
        assert set_rows == rows * 2
