"""The status line: what the sentence is, as much as fits, without the page jumping."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.content import Content

from newsdiff.app.themes.theme import DARK, THEMES
from newsdiff.app.widgets.frame.status_line import (
    LONGEST_OUTLET,
    StatusLine,
    cut_to,
    describe,
    lines_for,
)
from newsdiff.model import (
    Article,
    Comparison,
    Difference,
    DifferenceKind,
    Kind,
    Place,
    Placement,
    Span,
    Statement,
)
from newsdiff.resources import STYLES
from tests.ui.comparisons import bridge, match, matching

LEAD, MIDDLE, END = Placement.LEAD, Placement.MIDDLE, Placement.END


def stated(*placements: Placement, earliest: tuple[int, ...] = ()) -> Comparison:
    """Return a statement of all three reports."""
    places = (Place(0, 1), Place(1, 3), Place(2, 1))
    statement = Statement(places, places[0], placements, earliest)
    return replace(bridge(), statements=(statement,))


def test_it_says_where_the_statement_stands_and_who_has_it_first() -> None:
    comparison = stated(LEAD, MIDDLE, END, earliest=(0,))
    told = [
        describe(comparison, place).plain for place in comparison.statements[0].places
    ]
    assert told[0].endswith(" · in the lead here · first here")
    assert told[1].endswith(
        " · in the lead of Harbour Gazette · first in Harbour Gazette"
    )
    assert " · at the end here · in the lead of Harbour Gazette · first in" in told[2]


def test_where_nothing_is_known_of_a_statement_nothing_is_said() -> None:
    told = describe(stated(MIDDLE, MIDDLE, MIDDLE), Place(1, 3)).plain
    assert "lead" not in told
    assert "first" not in told


def test_what_contradicts_comes_before_where_it_stands() -> None:
    told = describe(stated(LEAD, LEAD, LEAD, earliest=(2,)), Place(0, 1)).plain
    assert told.index("differs") < told.index("Northern Wire") < told.index("lead")


def test_two_days_of_one_name_are_not_left_unexplained() -> None:
    reports = [
        Article.from_text("It rose on Tuesday.", "", "A", "2026-03-04"),
        Article.from_text("It rose on Tuesday.", "", "B", "2026-03-12"),
    ]
    day = Span(11, 18)
    date = Difference(DifferenceKind.DATE, day, day, "two days")
    told = describe(
        matching(reports, [match((0, 0), (1, 0), 0.9, differences=(date,))]),
        Place(0, 0),
    ).plain
    assert "‘Tuesday’ (3 Mar 2026) / ‘Tuesday’ (10 Mar 2026)" in told


def test_an_outlet_with_a_very_long_name_is_cut_with_a_sign() -> None:
    comparison = bridge()
    courier = replace(
        comparison.articles[1], source="The Daily " + "Very " * 9 + "Long"
    )
    pair = match((0, 0), (1, 0), 0.9, Kind.VERBATIM)
    told = describe(matching([comparison.articles[0], courier], [pair]), Place(0, 0))
    assert f"{courier.source[: LONGEST_OUTLET - 1]}… 0.90" in told.plain


sentences = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=90)


@given(sentences, st.integers(8, 60), st.integers(1, 3))
def test_nothing_is_cut_without_a_sign(text: str, width: int, height: int) -> None:
    cut, whole = cut_to(Content(text), width, height)
    lines = cut.plain.split("\n")
    assert len(lines) <= height
    assert all(Content(line).cell_length <= width for line in lines)
    kept = "".join(cut.plain.split())
    if whole:
        assert kept == "".join(text.split())
    else:
        assert lines[-1].endswith("…")


class StatusApp(App[None]):
    CSS_PATH = STYLES / "base.tcss"

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        yield StatusLine()


@pytest.mark.parametrize(
    ("size", "lines"),
    [((60, 15), 1), ((80, 24), 2), ((120, 40), 2), ((200, 24), 1), ((200, 60), 2)],
)
async def test_its_height_depends_on_the_terminal_and_not_on_what_it_says(
    size: tuple[int, int], lines: int
) -> None:
    assert lines_for(*size) == lines
    app = StatusApp()
    async with app.run_test(size=size) as pilot:
        for text in ("short", "long " * 90):
            app.query_one(StatusLine).text = Content(text)
            await pilot.pause()
            assert app.query_one(StatusLine).size.height == lines


async def test_what_is_cut_is_all_in_the_tooltip() -> None:
    app = StatusApp()
    async with app.run_test(size=(60, 15)) as pilot:
        status = app.query_one(StatusLine)
        status.text = Content("[/] word " * 20)
        await pilot.pause()
        assert status.render().plain.endswith("…")
        await pilot.hover(StatusLine)
        assert str(status.tooltip) == "[/] word " * 20
        status.text = Content("short")
        await pilot.pause()
        assert status.tooltip is None
