"""The rows of the matrix: every sentence in its place, the reports side by side."""

import itertools
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.matrix_order import (
    Order,
    has_sought,
    ordered,
    summary_of,
    wanted,
)
from newsdiff.app.comparison.matrix_rows import Row, rows_of
from newsdiff.app.comparison.matrix_words import highlights_of
from newsdiff.app.comparison.reading import AIM_MATCH, ALL_MARKS
from newsdiff.app.widgets.matrix.head import head_lines
from newsdiff.app.widgets.matrix.layout import (
    MatrixPage,
    Part,
    Table,
    cell_text,
    elsewhere,
    lay_out,
    missing,
    source_words,
    toggled,
)
from newsdiff.app.widgets.matrix.measure import GUTTER, Measure
from newsdiff.app.widgets.matrix.short_names import short_names
from newsdiff.app.widgets.text.cutting import CUT, cut, padded
from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.model import Article, Comparison, Kind, Place, Placement, Statement
from tests.ui.comparisons import bridge, figure, long, match, matching
from tests.ui.test_wrapping import TEXTS

ALL = (0, 1, 2)


def rows_with(rows: tuple[Row, ...], place: Place) -> list[Row]:
    return [row for row in rows if place in row.places]


def places_of(comparison: Comparison, shown: tuple[int, ...]) -> set[Place]:
    return {
        Place(report, number)
        for report in shown
        for number in range(len(comparison.articles[report].sentences))
    }


def page_of(
    comparison: Comparison,
    width: int,
    shown: tuple[int, ...] = ALL,
    *,
    is_open: bool = False,
    lines_of_head: int = 1,
) -> MatrixPage:
    rows = rows_of(comparison, shown)
    open_rows = frozenset(row.places for row in rows) if is_open else frozenset()
    summary = summary_of(rows, shown)
    table = Table(comparison, shown, rows, summary, "", open_rows, lines_of_head)
    return lay_out(table, width, {})


def linked(first: int, second: int, pairs: list[tuple[int, int]]) -> Comparison:
    """Return two reports of so many sentences, matched as said."""
    articles = [
        Article.from_sentences([f"{name} says {at}." for at in range(count)])
        for name, count in (("One", first), ("Two", second))
    ]
    matches = [match((0, left), (1, right)) for left, right in pairs]
    return matching(articles, matches)


PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 5)), unique=True)


@given(PAIRS, st.sampled_from([(0, 1), (1, 0), (0,), (1,)]))
def test_every_sentence_of_the_reports_that_are_shown_is_in_a_row(
    pairs: list[tuple[int, int]], shown: tuple[int, ...]
) -> None:
    comparison = linked(8, 6, pairs)
    found = {place for row in rows_of(comparison, shown) for place in row.places}
    assert found == places_of(comparison, shown)


@given(PAIRS)
def test_sentences_that_stand_alone_keep_the_order_of_their_report(
    pairs: list[tuple[int, int]],
) -> None:
    comparison = linked(8, 6, pairs)
    rows = rows_of(comparison, (0, 1))
    for report in (0, 1):
        own = [row.head.sentence for row in rows if row.head.report == report]
        runs = [
            place for place in own if not comparison.matches_of(Place(report, place))
        ]
        matched = {left if report == 0 else right for left, right in pairs}
        for one, other in itertools.pairwise(runs):
            if not any(
                min(one, other) < number < max(one, other) for number in matched
            ):
                assert one < other


def test_a_sentence_that_is_only_here_follows_the_one_before_it() -> None:
    rows = rows_of(linked(4, 3, [(0, 2), (2, 0)]), (0, 1))
    heads = [row.places for row in rows]
    after = heads.index((Place(0, 0), Place(1, 2)))
    assert heads[after + 1] == (Place(0, 1),)
    after = heads.index((Place(0, 2), Place(1, 0)))
    assert heads[after + 1 : after + 3] == [(Place(0, 3),), (Place(1, 1),)]


def test_what_begins_a_report_stands_before_what_follows_there() -> None:
    rows = rows_of(linked(3, 2, [(2, 0)]), (0, 1))
    assert [row.places[0] for row in rows][:3] == [
        Place(0, 0),
        Place(0, 1),
        Place(0, 2),
    ]


def test_a_report_without_any_match_comes_last() -> None:
    comparison = matching(
        [*linked(2, 2, []).articles, Article.from_sentences(["Three says 0."])],
        [match((1, 0), (2, 0))],
    )
    assert [row.places[0].report for row in rows_of(comparison, ALL)] == [1, 1, 0, 0]


def test_a_sentence_may_be_in_several_rows() -> None:
    rows = rows_of(bridge(), ALL)
    assert len(rows_with(rows, Place(0, 1))) == 2


def test_no_two_rows_look_alike_where_another_wording_is_left() -> None:
    rows = rows_of(bridge(), ALL)
    first, second = rows_with(rows, Place(0, 1))
    assert first.head == Place(0, 1)
    assert second.head == Place(2, 1)


def test_columns_stand_in_the_order_of_the_reader() -> None:
    rows = rows_of(bridge(), (2, 0))
    both = next(row for row in rows if len(row.cells) == 2)
    assert [place.report for place in both.places] == [2, 0]


def test_what_a_hidden_report_shares_is_still_shared() -> None:
    rows = rows_of(bridge(), (0, 2))
    (row,) = rows_with(rows, Place(0, 0))
    assert row.is_shared
    assert list(row.cells) == [0]


def test_a_mark_says_what_a_sentence_is_to_the_others_of_its_row() -> None:
    rows = rows_of(bridge(), ALL)
    marks = {
        (row.places[0], row.places[-1]): row.cells[0].marks
        for row in rows_with(rows, Place(0, 1))
    }
    assert marks[Place(0, 1), Place(1, 3)] == (Mark.REWORDED, Mark.DIFFERS)
    assert marks[Place(0, 1), Place(2, 1)] == (Mark.PARTIAL,)


def test_a_contradiction_is_marked_though_its_sentences_share_no_statement() -> None:
    comparison = bridge()
    kept = tuple(
        one for one in comparison.statements if one.places != (Place(0, 1), Place(1, 3))
    )
    comparison = replace(comparison, statements=kept)
    page = page_of(comparison, 100)
    row = rows_with(page.table.rows, Place(0, 1))[0]
    assert Mark.DIFFERS in row.cells[0].marks
    spots = highlights_of(comparison, row)[Place(0, 1)]
    text = comparison.sentence(Place(0, 1)).text
    assert [text[spot.start : spot.end] for spot in spots if spot.detail] == ["six"]
    assert list(elsewhere(page.table, row)) == [
        "Harbour Gazette is contradicted by Coast Courier, sentence 4, in another row"
    ]


def test_two_sentences_of_a_report_share_a_cell() -> None:
    comparison = linked(3, 2, [(0, 0), (2, 0)])
    places = (Place(0, 0), Place(0, 2), Place(1, 0))
    statement = Statement(
        places, places[0], (Placement.LEAD, Placement.END, Placement.LEAD)
    )
    (row,) = rows_with(
        rows_of(replace(comparison, statements=(statement,)), (0, 1)), places[0]
    )
    assert row.cells[0].sentences == (0, 2)
    assert cell_text(row, 0, 12) == " 1,3 lead"
    assert cell_text(row, 0, 5) == " 1,3"
    assert cell_text(row, 0, 3) == " 1+"
    assert cell_text(row, 0, 1) == "+"
    assert cell_text(row, 1, 0) == ""


def test_the_orders_put_first_what_they_say() -> None:
    rows = rows_of(bridge(), ALL)
    assert ordered(rows, Order.READING) == rows
    counts = [len(row.cells) for row in ordered(rows, Order.MOST)]
    assert counts == sorted(counts, reverse=True)
    differing = [Mark.DIFFERS in row.marks for row in ordered(rows, Order.DIFFERING)]
    assert differing[:2] == [True, True]
    assert not any(differing[2:])


def test_the_orders_go_round() -> None:
    order = Order.READING
    seen = []
    for _ in Order:
        seen.append(order)
        order = order.following
    assert seen == list(Order)
    assert order is Order.READING


def test_a_row_is_shown_if_one_of_its_sentences_is_wanted() -> None:
    rows = rows_of(bridge(), ALL)
    assert wanted(rows, ALL_MARKS) == rows
    assert wanted(rows, frozenset()) == ()
    assert all(not row.is_shared for row in wanted(rows, frozenset({Mark.UNIQUE})))
    assert len(wanted(rows, frozenset({Mark.DIFFERS}))) == 2


def test_a_row_is_sought_for_the_sentences_that_are_wanted_alone() -> None:
    articles = [Article.from_sentences(["One."]) for _ in range(4)]
    contradicts = (figure((0, 3), (0, 3)),)
    matches = (
        match((0, 0), (1, 0), 0.9, Kind.VERBATIM),
        match((1, 0), (2, 0), 0.7, Kind.REWORDED),
        match((2, 0), (3, 0), 0.6, Kind.REWORDED, contradicts),
    )
    places = tuple(Place(report, 0) for report in range(4))
    statement = Statement(places, places[0])
    made = replace(matching(articles, matches), statements=(statement,))
    (row,) = rows_of(made, (0, 1, 2, 3))
    for mark, is_match, differs in (
        (Mark.VERBATIM, True, False),
        (Mark.REWORDED, True, True),
        (Mark.DIFFERS, True, True),
        (Mark.PARTIAL, False, False),
    ):
        kinds = frozenset({mark})
        assert has_sought(row, AIM_MATCH, kinds) is is_match
        assert has_sought(row, Mark.DIFFERS, kinds) is differs
        assert not has_sought(row, Mark.UNIQUE, kinds)


def test_the_summary_counts_rows_and_shares() -> None:
    summary = summary_of(rows_of(bridge(), ALL), ALL)
    assert (summary.shared, summary.alone, summary.differing) == (7, 7, 2)
    assert summary.had == {0: 6, 1: 5, 2: 3}
    assert summary.words(100) == (
        "7 statements of several reports · 7 sentences only in one"
        " · 2 with a contradiction"
    )
    assert summary.words(60) == "7 in several reports · 7 only in one · 2 contradict"
    assert summary.words(50) == "7 in several · 7 in one · 2 contradict"
    copies = replace(summary, of_one_origin=5)
    assert (
        copies.words(60) == "7 in several (5 of one origin) · 7 in one · 2 contradict"
    )
    assert copies.words(40) == "7 in several · 7 in one · 2 contradict"


def test_words_that_the_head_has_not_stand_out() -> None:
    comparison = bridge()
    row = next(r for r in rows_of(comparison, ALL) if Place(1, 3) in r.places)
    found = highlights_of(comparison, row)
    assert [spot.detail for spot in found[row.head]] == [True]
    text = comparison.sentence(Place(1, 3)).text
    words = {(text[s.start : s.end], s.detail) for s in found[Place(1, 3)]}
    assert ("eight", True) in words
    assert ("told reporters", False) in words


def test_only_contradictions_inside_the_row_stand_out_in_it() -> None:
    comparison = bridge()
    row = next(
        row
        for row in rows_of(comparison, ALL)
        if row.places == (Place(0, 1), Place(2, 1))
    )
    spots = highlights_of(comparison, row).values()
    assert not any(spot.detail for found in spots for spot in found)


def test_who_does_not_have_a_row_is_named_and_who_is_hidden() -> None:
    comparison = bridge()
    page = page_of(comparison, 80, (0, 2))
    row = next(r for r in page.table.rows if Place(0, 0) in r.places)
    assert missing(page.table, row) == (
        "Not in: [Northern Wire] · Also in, not shown: Coast Courier"
    )


def test_a_wording_is_told_with_its_place_and_who_was_first() -> None:
    statement = Statement(
        (Place(0, 0), Place(1, 0)),
        Place(0, 0),
        (Placement.LEAD, Placement.END),
        (1,),
    )
    comparison = replace(linked(2, 2, [(0, 0)]), statements=(statement,))
    row = rows_of(comparison, (0, 1))[0]
    assert source_words(row, Place(0, 0)) == "sentence 1 · lead · heads the row"
    assert source_words(row, Place(0, 0), 20) == "sentence 1 · lead"
    assert source_words(row, Place(0, 0), 2) == "sentence 1"
    assert source_words(row, Place(1, 0)) == "sentence 1 · end · had it first"


# The page


@settings(max_examples=60)
@given(
    st.lists(TEXTS.filter(str.strip), min_size=1, max_size=4),
    st.lists(TEXTS, min_size=2, max_size=6),
    st.integers(20, 130),
    st.integers(1, 2),
)
def test_no_line_is_wider_than_the_width(
    texts: list[str], names: list[str], width: int, lines_of_head: int
) -> None:
    articles = [replace(Article.from_sentences(texts), source=name) for name in names]
    comparison = matching(articles, [match((0, 0), (1, 0), 1.0, Kind.VERBATIM)])
    shown = tuple(range(len(names)))
    page = page_of(comparison, width, shown, is_open=True, lines_of_head=lines_of_head)
    for line in page.lines:
        indent = 2 * GUTTER if line.row >= 0 else GUTTER
        assert indent + sum(run.cells for run in line.runs) <= max(width, 20)
        if line.part is Part.HEAD:
            row = page.table.rows[line.row]
            text = head_lines(page.table, row, page.measure.wording)[line.number]
            assert cell_len(text) <= page.measure.wording
    assert all(cell_len(name) <= page.measure.cell for name in page.names)
    assert len(set(page.names)) == len(page.names)


@given(st.integers(20, 300), st.integers(1, 40))
def test_the_columns_fit_beside_the_wording(width: int, columns: int) -> None:
    measure = Measure.of(width, columns)
    right = measure.first_cell + measure.visible * measure.column
    assert right <= width
    assert 1 <= measure.visible <= columns
    assert measure.column_at(measure.first_cell) == 0
    assert measure.column_at(right - 1) == measure.visible - 1
    assert measure.column_at(right) is None


@given(st.integers(20, 300), st.integers(1, 40), st.data())
def test_the_column_of_the_cursor_stays_in_sight(
    width: int, columns: int, data: st.DataObject
) -> None:
    measure = Measure.of(width, columns)
    wanted_column = data.draw(st.integers(0, columns - 1))
    left = measure.leftmost(data.draw(st.integers(0, columns)), wanted_column)
    assert left <= wanted_column < left + measure.visible
    assert 0 <= left <= columns - measure.visible


def test_four_reports_at_80_columns_all_fit() -> None:
    measure = Measure.of(80, 4)
    assert measure.visible == 4
    assert measure.wording >= 36


def test_a_closed_row_takes_a_line_and_an_open_one_all_its_wordings() -> None:
    closed = page_of(bridge(), 80)
    assert list(closed.first_line) == list(closed.last_line)
    opened = page_of(bridge(), 80, is_open=True)
    parts = [line.part for line in opened.lines if line.row == 0]
    assert parts.count(Part.SOURCE) == len(opened.table.rows[0].places)
    assert Part.WORDING in parts
    assert Part.MISSING in parts


@given(st.lists(st.integers(0, 13), max_size=8), st.integers(1, 2))
def test_opening_row_by_row_comes_to_the_same_page(
    numbers: list[int], lines_of_head: int
) -> None:
    page = page_of(bridge(), 50, lines_of_head=lines_of_head)
    for number in numbers:
        page = toggled(page, number, {})
    whole = lay_out(page.table, 50, {})
    assert list(page.lines) == list(whole.lines)
    assert page.first_line == whole.first_line
    assert page.last_line == whole.last_line


def test_an_open_row_has_every_wording_in_full() -> None:
    comparison = bridge()
    page = page_of(comparison, 60, is_open=True)
    for number, row in enumerate(page.table.rows):
        for place in row.places:
            lines = [
                drawn("".join(run.text for run in line.runs))
                for line in page.lines
                if line.part is Part.WORDING
                and (line.row, line.place) == (number, place)
            ]
            text = comparison.sentence(place).text
            assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_wording_that_is_cut_has_the_sign_on_its_last_line() -> None:
    page = page_of(bridge(), 80, lines_of_head=2)
    lines = head_lines(page.table, page.table.rows[0], 30)
    assert len(lines) == 2
    assert not lines[0].endswith(CUT)
    assert lines[1].endswith(CUT)


def test_short_names_are_explained_in_a_legend() -> None:
    page = page_of(bridge(), 40)
    text = "".join(
        drawn(run.text)
        for line in page.lines
        if line.part is Part.LEGEND
        for run in line.runs
    )
    assert "HG Harbour Gazette" in text
    assert not [
        line for line in page_of(bridge(), 160).lines if line.part is Part.LEGEND
    ]


# Short names and cutting


def test_names_that_fit_stay_whole() -> None:
    assert short_names(["Reuters", "The Echo"], 8) == ("Reuters", "The Echo")


def test_a_long_name_loses_its_article_then_words_then_letters() -> None:
    assert short_names(["The Daily Whistle"], 14) == ("Daily Whistle",)
    assert short_names(["The Daily Whistle"], 8) == ("Daily…",)
    assert short_names(["Nachrichtenblatt"], 6) == ("Nachr…",)


def test_narrow_columns_have_initials() -> None:
    assert short_names(["Coast Courier", "Reuters", "Outlet 12"], 3) == (
        "CC",
        "Reu",
        "O12",
    )


def test_names_that_begin_alike_are_told_apart_by_the_rest() -> None:
    assert short_names(["Northmark Courier", "Northmark Public Radio"], 9) == (
        "Courier",
        "Public…",
    )


def test_the_same_name_twice_is_numbered() -> None:
    assert short_names(["Echo", "Echo"], 5) == ("Echo1", "Echo2")


@settings(max_examples=200)
@given(st.lists(TEXTS, min_size=1, max_size=25), st.integers(3, 15))
def test_short_names_fit_and_are_told_apart(names: list[str], width: int) -> None:
    found = short_names([drawn(name).strip() or "?" for name in names], width)
    assert all(cell_len(name) <= width for name in found)
    assert len(set(found)) == len(names)


@settings(max_examples=200)
@given(TEXTS, st.integers(0, 40))
def test_a_text_is_cut_to_the_width_with_a_sign(text: str, width: int) -> None:
    shown = drawn(text)
    found = cut(shown, width)
    assert cell_len(found) <= width
    assert found == shown or not width or found.endswith(CUT)
    assert cell_len(padded(shown, width)) == width


def test_thousands_of_sentences_are_laid_out_in_one_line_each() -> None:
    page = page_of(long(300), 100, (0, 1))
    assert len(page.lines) - page.first_line[0] == len(page.table.rows)


def test_reports_that_share_nothing_have_no_shares_to_count() -> None:
    comparison = linked(2, 1, [])
    summary = summary_of(rows_of(comparison, (0, 1)), (0, 1))
    assert summary.words(200).startswith("Nothing in several reports · 3 sentences")
