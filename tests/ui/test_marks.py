"""Marks and partners: what a sentence is, and what stands out beside it."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark, glyphs, marks_at, marks_of
from newsdiff.app.comparison.partners import Round, lights, round_of
from newsdiff.app.widgets.frame.status_line import describe
from newsdiff.app.widgets.panes.page import lay_out
from newsdiff.model import Article, Comparison, Kind, Place
from tests.ui.comparisons import bridge, figure, match, matching


def test_each_mark_has_a_glyph_of_its_own_that_is_one_cell_wide() -> None:
    assert len({mark.glyph for mark in Mark}) == len(Mark)
    assert all(cell_len(mark.glyph) == 1 for mark in Mark)


def test_the_best_match_decides_the_kind_and_any_difference_is_marked() -> None:
    comparison = bridge()
    assert marks_at(comparison, Place(0, 1)) == (Mark.REWORDED, Mark.DIFFERS)
    assert marks_at(comparison, Place(0, 2)) == (Mark.VERBATIM,)
    assert marks_at(comparison, Place(0, 3)) == (Mark.UNIQUE,)
    assert glyphs(marks_at(comparison, Place(0, 1))) == "≈!"


def test_every_sentence_has_marks() -> None:
    comparison = bridge()
    for report, article in enumerate(comparison.articles):
        assert len(marks_of(comparison, report)) == len(article.sentences)


def test_the_overview_shows_for_each_line_the_mark_not_to_be_missed() -> None:
    report = MarkedReport(bridge().articles[0], marks_of(bridge(), 0))
    page = lay_out(report, 35)
    overview = page.overview()
    assert len(overview) == len(page.lines)
    shared_line = page.first_line[1]
    assert set(page.lines[shared_line].sentences()) == {0, 1}
    assert overview[shared_line] is Mark.DIFFERS
    assert overview[0] is None


def test_a_round_goes_through_each_report_that_has_the_statement() -> None:
    comparison = bridge()
    assert round_of(comparison, Place(2, 1)) == (Place(2, 1), Place(0, 1), Place(1, 3))
    assert round_of(comparison, Place(0, 3)) == (Place(0, 3),)


def test_a_round_begins_anew_where_the_reader_has_moved() -> None:
    comparison = bridge()
    there = Round().onward(comparison, Place(0, 0))
    assert there.place == Place(1, 0)
    elsewhere = there.onward(comparison, Place(1, 4))
    assert elsewhere.place == Place(0, 4)


def test_words_that_only_moved_are_not_told_apart() -> None:
    left = "The mayor closed the bridge on Tuesday."
    right = "On Tuesday, the bridge was closed (the mayor said)."
    articles = [Article.from_sentences([text]) for text in (left, right)]
    comparison = matching(articles, [match((0, 0), (1, 0))])
    found = lights(comparison, Place(0, 0))
    assert found[0].highlights[0] == ()
    words = [right[spot.start : spot.end] for spot in found[1].highlights[0]]
    assert words == ["was", "said"]


def test_no_words_stand_out_where_hardly_one_is_in_common() -> None:
    left = "Both parties carry the blame for it, he told the hall on Saturday."
    right = "It is the fault of the two of them together."
    articles = [Article.from_sentences([text]) for text in (left, right)]
    found = lights(matching(articles, [match((0, 0), (1, 0))]), Place(0, 0))
    assert found[0].highlights[0] == found[1].highlights[0] == ()
    assert found[1].partners == (0,)


def test_a_verbatim_match_has_no_words_that_differ() -> None:
    found = lights(bridge(), Place(0, 2))
    assert found[2].partners == (0,)
    assert found[2].highlights[0] == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_the_status_names_the_kind_of_each_partner(kind: Kind) -> None:
    articles = [Article.from_sentences(["One."], source="[/] A"), bridge().articles[1]]
    comparison = matching(articles, [match((0, 0), (1, 0), 0.7, kind)])
    text = describe(comparison, Place(1, 0)).plain
    assert kind.value in text
    assert "[/] A 0.70" in text


def test_a_detail_that_one_side_lacks_is_called_nothing() -> None:
    comparison = bridge()
    article = Article.from_sentences(["It lasts weeks."], source="Far")
    pair = match((0, 1), (1, 0), 0.7, Kind.REWORDED, (figure((58, 61), (9, 9)),))
    told = describe(matching([comparison.articles[0], article], [pair]), Place(1, 0))
    assert "differs: nothing / ‘" in told.plain


def _of_three() -> Comparison:
    """Return a sentence that one report repeats and another puts otherwise."""
    texts = (
        "The talks were candid and lasted 3 hours.",
        "The talks were candid and lasted 3 hours.",
        "The talks were frank and went on for 4 hours.",
    )
    articles = [
        Article.from_sentences([text], source=f"Outlet {number}")
        for number, text in enumerate(texts)
    ]
    hours = figure((33, 34), (37, 38))
    return matching(
        articles,
        [
            match((0, 0), (1, 0), 1.0, Kind.VERBATIM),
            match((0, 0), (2, 0), 0.6, Kind.REWORDED, (hours,)),
        ],
    )


def test_a_detail_that_any_partner_contradicts_stands_out_under_the_cursor() -> None:
    comparison = _of_three()
    found = lights(comparison, Place(0, 0))
    text = comparison.sentence(Place(0, 0)).text
    spots = found[0].highlights[0]
    assert [(text[it.start : it.end], it.detail) for it in spots] == [("3", True)]


def test_the_status_names_the_outlet_that_puts_a_detail_otherwise_first() -> None:
    told = describe(_of_three(), Place(0, 0)).plain
    assert told == (
        "= verbatim · also in Outlet 2 reworded 0.60 (differs: ‘3’ / ‘4’),"
        " Outlet 1 1.00"
    )


def test_a_slight_difference_is_named_but_not_marked_as_one_that_contradicts() -> None:
    left, right = "At least 53 boats were lost.", "In all 53 boats were lost."
    articles = [
        Article.from_sentences([text], source=source)
        for text, source in ((left, "Gazette"), (right, "Courier"))
    ]
    slight = replace(figure((0, 11), (7, 9)), slight=True)
    comparison = matching(articles, [match((0, 0), (1, 0), differences=(slight,))])
    assert marks_at(comparison, Place(0, 0)) == (Mark.REWORDED,)
    told = describe(comparison, Place(0, 0)).plain
    assert "(slightly: ‘At least 53’ / ‘53’)" in told
    assert "differs" not in told
    found = lights(comparison, Place(0, 0))
    assert not any(spot.detail for n in (0, 1) for spot in found[n].highlights[0])


def test_what_contradicts_is_named_before_what_is_slight() -> None:
    articles = [
        Article.from_sentences([text], source=text[:1])
        for text in ("At least 53 boats, six hours.", "53 boats, eight hours.")
    ]
    slight = replace(figure((0, 11), (0, 2)), slight=True)
    clear = figure((19, 22), (10, 15))
    found = match((0, 0), (1, 0), differences=(clear, slight))
    told = describe(matching(articles, [found]), Place(0, 0)).plain
    assert "(differs: ‘six’ / ‘eight’; slightly: ‘At least 53’ / ‘53’)" in told
