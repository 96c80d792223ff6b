"""The list of rows: the cursor, what is in sight, what is drawn."""

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Size

from newsdiff.app.desk.rows import LazyRows, ReportRow
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.report_list import ReportList
from newsdiff.app.widgets.lists.row_list import RowList
from newsdiff.model import Article
from tests.ui.reader_app import drawn, settled


class Names(RowList[str]):
    """Rows of two lines."""

    def draw_row(self, index: int, width: int) -> tuple[Content, ...]:
        """Draw a name and its length."""
        name = self.rows[index]
        number = Content(str(len(name)))
        return self.both_ends(Content(name), number, width), Content("-")

    def lines_per_row(self, size: Size) -> int:
        """Leave no line free."""
        return 2


class Shown(App[None]):
    """Nothing but a list of names."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.moves: list[int] = []

    def compose(self) -> ComposeResult:
        yield Names()

    def on_mount(self) -> None:
        """List numbered names."""
        names = tuple(f"name {number}" for number in range(self.count))
        self.query_one(Names).show(names, 0)
        self.query_one(Names).focus()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Remember where the cursor went."""
        self.moves.append(event.index)


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [
        (["down", "j"], 2),
        (["down", "up", "up"], 0),
        (["end"], 99),
        (["G", "g"], 0),
        (["end", "down"], 99),
        (["pagedown"], 4),
        (["pagedown", "pageup"], 0),
    ],
)
async def test_keys_move_the_cursor_and_stay_inside(
    keys: list[str], cursor: int
) -> None:
    app = Shown(100)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        listing = app.query_one(Names)
        assert listing.cursor == cursor
        top = cursor * 2 - listing.scroll_offset.y
        assert 0 <= top <= 8
        assert app.moves[-1] == cursor


async def test_an_empty_list_takes_every_key() -> None:
    app = Shown(0)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down", "end", "pagedown", "g", "up")
        await pilot.click(Names)
        await pilot.pause()
        assert app.query_one(Names).cursor == 0


async def test_a_click_on_any_line_of_a_row_is_a_click_on_the_row() -> None:
    app = Shown(3)
    async with app.run_test(size=(40, 10)) as pilot:
        listing = app.query_one(Names)
        listing.styles.border_top = ("solid", "red")
        await pilot.pause()
        seen = []
        for line in (2, 3, 4, 5, 0):
            await pilot.click(Names, offset=(5, line))
            await pilot.pause()
            seen.append(listing.cursor)
    assert seen == [0, 1, 1, 2, 2]


async def test_the_row_under_the_cursor_has_a_mark_besides_its_colour() -> None:
    app = Shown(3)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        lines = drawn(app).splitlines()
    assert [line[0] for line in lines[:6]] == [" ", " ", "▌", "▌", " ", " "]


async def test_rows_in_sight_are_drawn_whatever_the_place() -> None:
    app = Shown(1000)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert "name 999" in drawn(app)
        assert "name 900" not in drawn(app)


@pytest.mark.parametrize("width", [60, 79, 100, 121])
async def test_no_line_is_wider_than_the_list(width: int) -> None:
    wide = "東門港の橋は火曜日から通行止めになっている " * 9
    report = Article.from_text(wide, title=wide, source=wide, published="2026-03-04")
    app = NewsDiffApp(articles=[report])
    async with app.run_test(size=(width, 30)) as pilot:
        await settled(pilot)
        for listing in (
            app.screen.query_one(EventList),
            app.screen.query_one(ReportList),
        ):
            room = listing.scrollable_content_region.width - 2
            for line in listing.draw_row(0, room):
                assert line.cell_length <= room
                assert "…" in line.plain or wide not in line.plain
        assert all(
            len(strip.text) <= width for strip in app.screen._compositor.render_strips()
        )


async def test_a_report_without_a_headline_shows_how_it_begins() -> None:
    app = NewsDiffApp(articles=[Article.from_text("It began so. Then it ended.")])
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        listing = app.screen.query_one(ReportList)
        lines = [line.plain for line in listing.draw_row(0, 60)]
    assert isinstance(listing.rows[0], ReportRow)
    assert "Unknown outlet" in lines[0]
    assert any("It began so." in line for line in lines)


def test_rows_are_made_when_they_are_asked_for_and_once() -> None:
    made: list[int] = []

    def make(index: int) -> str:
        made.append(index)
        return f"row {index}"

    rows = LazyRows(10_000, make)
    assert len(rows) == 10_000
    assert (rows[3], rows[3], rows[-1]) == ("row 3", "row 3", "row 9999")
    assert rows[1:3] == ("row 1", "row 2")
    assert made == [3, 9999, 1, 2]
    rows.forget(3)
    assert rows[3] == "row 3"
    assert made[-1] == 3
    with pytest.raises(IndexError):
        rows[10_000]


async def test_a_row_that_says_something_else_is_drawn_anew() -> None:
    app = Shown(0)
    names = ["old"]
    async with app.run_test(size=(40, 10)) as pilot:
        listing = app.query_one(Names)
        listing.show(LazyRows(1, names.__getitem__), 0)
        await pilot.pause()
        assert "old" in drawn(app)
        names[0] = "new"
        listing.renew(0)
        await pilot.pause()
        assert "new" in drawn(app)


async def test_a_click_on_the_heading_is_told_and_moves_nothing() -> None:
    app = Shown(3)
    told: list[RowList.HeadingChosen] = []
    async with app.run_test(
        size=(40, 10),
        message_hook=lambda one: (
            told.append(one) if isinstance(one, RowList.HeadingChosen) else None
        ),
    ) as pilot:
        listing = app.query_one(Names)
        listing.styles.border_top = ("solid", "red")
        await pilot.pause()
        await pilot.click(Names, offset=(5, 0))
        await pilot.pause()
        assert listing.cursor == 0
    assert told
