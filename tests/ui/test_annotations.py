"""What is noted at a report's sentences, and where what it leaves out belongs."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.app.comparison.annotations import TOP, annotate, counterpart, sources
from newsdiff.model import Article, Comparison, Kind, Match, Place, Statement
from tests.ui.comparisons import bridge, match, matching


def numbered(*counts: int) -> list[Article]:
    """Return reports of so many sentences each."""
    return [
        Article.from_sentences(
            [f"Sentence {n} of report {report}." for n in range(count)],
            source=f"Outlet {report}",
        )
        for report, count in enumerate(counts)
    ]


def heads(comparison: Comparison, report: int, *shown: int) -> list[tuple[Place, int]]:
    found = annotate(comparison, report, shown).left_out
    return [(one.head, one.after) for one in found]


def test_a_sentence_names_each_report_that_has_it_with_its_kind() -> None:
    found = sources(bridge(), Place(0, 1))
    assert [(one.place, one.kind) for one in found] == [
        (Place(1, 3), Kind.REWORDED),
        (Place(2, 1), Kind.PARTIAL),
    ]


def test_a_detail_that_contradicts_is_given_from_both_sides() -> None:
    here = sources(bridge(), Place(0, 1))
    there = sources(bridge(), Place(1, 3))
    assert here[0].details == (("six", "eight"),)
    assert ("eight", "six") in there[0].details


def test_a_slight_difference_is_no_contradiction() -> None:
    whole = bridge()
    milder = [
        replace(
            found,
            differences=tuple(replace(one, slight=True) for one in found.differences),
        )
        for found in whole.matches
    ]
    found = sources(matching(whole.articles, milder), Place(0, 1))
    assert all(not source.details for source in found)


def test_two_matches_in_one_report_are_one_source() -> None:
    comparison = matching(
        numbered(1, 2), [match((0, 0), (1, 0), 0.6), match((0, 0), (1, 1), 0.9)]
    )
    assert [one.place for one in sources(comparison, Place(0, 0))] == [Place(1, 1)]


def test_what_the_others_say_stands_behind_the_statement_it_follows_there() -> None:
    comparison = matching(numbered(3, 3), [match((0, 1), (1, 0))])
    assert heads(comparison, 0) == [(Place(1, 1), 1), (Place(1, 2), 1)]


def test_what_stands_before_all_that_is_shared_comes_at_the_top() -> None:
    comparison = matching(numbered(3, 3), [match((0, 1), (1, 2))])
    assert heads(comparison, 0) == [(Place(1, 0), TOP), (Place(1, 1), TOP)]


def test_without_anything_in_common_things_are_spread_by_where_they_stand() -> None:
    assert heads(matching(numbered(3, 3), []), 0) == [
        (Place(1, 0), TOP),
        (Place(1, 1), 0),
        (Place(1, 2), 1),
    ]


def test_several_reports_that_state_the_same_are_named_together() -> None:
    comparison = matching(numbered(2, 2, 2), [match((1, 0), (2, 1))])
    found = annotate(comparison, 0).left_out
    together = [one for one in found if len(one.reports) > 1]
    assert [one.places for one in together] == [(Place(1, 0), Place(2, 1))]
    assert len(found) == 3


def test_what_several_reports_state_comes_first_at_its_place() -> None:
    comparison = matching(
        numbered(1, 4, 2),
        [match((0, 0), (1, 0)), match((0, 0), (2, 0)), match((1, 3), (2, 1))],
    )
    assert heads(comparison, 0) == [
        (Place(1, 3), 0),
        (Place(1, 1), 0),
        (Place(1, 2), 0),
    ]


def test_a_sentence_in_one_statement_with_the_report_is_not_left_out() -> None:
    linked = matching(numbered(1, 1, 1), [match((0, 0), (1, 0)), match((1, 0), (2, 0))])
    together = (Place(0, 0), Place(1, 0), Place(2, 0))
    comparison = replace(linked, statements=(Statement(together, together[0]),))
    assert annotate(comparison, 0).left_out == ()


def test_the_wording_that_is_shown_is_none_that_the_report_has_a_match_for() -> None:
    matches = [match((0, 0), (1, 0)), match((1, 0), (2, 0))]
    (found,) = annotate(matching(numbered(1, 1, 1), matches), 0).left_out
    assert found.head == Place(2, 0)
    assert found.reports == (2, 1)


def test_reports_that_are_not_shown_are_not_said_to_say_more() -> None:
    comparison = matching(numbered(1, 2, 2), [])
    assert {head.report for head, _ in heads(comparison, 0, 0, 2)} == {2}
    assert annotate(comparison, 0, (0,)).left_out == ()


def test_things_left_out_that_contradict_each_other_say_so() -> None:
    found = annotate(bridge(), 0).left_out
    assert not any(one.differs for one in found)
    without_first = [m for m in bridge().matches if m.left.report != 0]
    found = annotate(matching(bridge().articles, without_first), 0).left_out
    assert [one.places for one in found if one.differs] == [(Place(1, 3), Place(2, 1))]


def test_counts_are_of_the_report_itself() -> None:
    found = annotate(bridge(), 0)
    assert (found.sentences, found.unique) == (8, 3)
    assert found.others == (1, 2)


def test_a_report_without_sentences_can_be_annotated() -> None:
    empty = matching([Article.from_text(""), *numbered(2)], [])
    assert len(annotate(empty, 0).left_out) == 2
    assert annotate(empty, 1).left_out == ()


def test_the_counterpart_is_the_surest_match_else_one_of_the_same_statement() -> None:
    comparison = bridge()
    assert counterpart(comparison, Place(0, 1), 1) == Place(1, 3)
    assert counterpart(comparison, Place(0, 1), 0) == Place(0, 1)
    assert counterpart(comparison, Place(0, 0), 2) is None
    together = (Place(0, 0), Place(1, 0), Place(2, 1))
    joined = replace(comparison, statements=(Statement(together, together[0]),))
    assert counterpart(joined, Place(0, 0), 2) == Place(2, 1)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    counts = draw(st.lists(st.integers(0, 5), min_size=2, max_size=4))
    places = [Place(r, s) for r, count in enumerate(counts) for s in range(count)]
    pairs = [(a, b) for a in places for b in places if a.report < b.report]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    made = [Match(a, b, 0.7, Kind.REWORDED) for a, b in chosen]
    return matching(numbered(*counts), made)


@settings(max_examples=150)
@given(comparisons())
def test_each_sentence_of_the_others_is_matched_or_left_out_once(
    comparison: Comparison,
) -> None:
    found = annotate(comparison, 0)
    had = {match.right for match in comparison.matches if match.left.report == 0}
    new = [p for one in found.left_out for p in one.places if p not in had]
    assert len(new) == len(set(new))
    others = {
        Place(report, number)
        for report in found.others
        for number in range(len(comparison.articles[report].sentences))
    }
    assert set(new) == others - had
    assert all(one.head not in had for one in found.left_out)
    assert all(TOP <= one.after < found.sentences for one in found.left_out)
