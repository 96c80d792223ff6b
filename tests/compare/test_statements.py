"""Matched sentences become statements."""

import numpy as np
import pytest

from newsdiff.compare.matching import match_pairs
from newsdiff.compare.statements import group_matches, placement
from newsdiff.model import Article, Place, Placement, Statement

THRESHOLD = 0.5


def reports(*sizes: int) -> list[Article]:
    return [
        Article.from_sentences([f"Report {r} sentence {s}." for s in range(size)])
        for r, size in enumerate(sizes)
    ]


def grouped(
    articles: list[Article],
    scores: dict[tuple[int, int], list[list[float]]],
    threshold: float = THRESHOLD,
) -> tuple[Statement, ...]:
    table = {pair: np.array(rows) for pair, rows in scores.items()}
    matches = match_pairs(articles, table, threshold)
    return group_matches(articles, table, matches, threshold)


def places(statements: tuple[Statement, ...]) -> set[tuple[tuple[int, int], ...]]:
    return {tuple((p.report, p.sentence) for p in s.places) for s in statements}


def test_three_reports_that_agree_are_one_statement() -> None:
    articles = reports(1, 1, 1)
    found = grouped(articles, {(0, 1): [[0.9]], (0, 2): [[0.8]], (1, 2): [[0.7]]})
    assert places(found) == {((0, 0), (1, 0), (2, 0))}


def test_a_chain_does_not_join_what_does_not_match() -> None:
    articles = reports(1, 1, 1)
    found = grouped(articles, {(0, 1): [[0.9]], (0, 2): [[0.0]], (1, 2): [[0.6]]})
    assert places(found) == {((0, 0), (1, 0)), ((1, 0), (2, 0))}


def test_a_weak_third_pair_is_outweighed_by_a_strong_one() -> None:
    articles = reports(1, 1, 1)
    found = grouped(articles, {(0, 1): [[0.9]], (0, 2): [[0.4]], (1, 2): [[0.9]]})
    assert places(found) == {((0, 0), (1, 0), (2, 0))}


def test_a_sentence_that_makes_two_statements_is_in_both() -> None:
    articles = reports(1, 2)
    found = grouped(articles, {(0, 1): [[0.8, 0.7]]})
    assert places(found) == {((0, 0), (1, 0)), ((0, 0), (1, 1))}


def test_every_statement_has_two_reports_and_a_head_of_its_own() -> None:
    articles = reports(3, 3, 3)
    chance = np.random.default_rng(5)
    scores = {pair: chance.random((3, 3)).tolist() for pair in ((0, 1), (0, 2), (1, 2))}
    for statement in grouped(articles, scores):
        assert len(statement.reports) >= 2
        assert statement.head in statement.places
        assert list(statement.places) == sorted(statement.places)


def test_statements_come_in_reading_order() -> None:
    articles = reports(2, 2)
    found = grouped(articles, {(0, 1): [[0.9, 0.0], [0.0, 0.95]]})
    assert [statement.places[0] for statement in found] == [Place(0, 0), Place(0, 1)]


def test_a_long_sentence_is_not_the_clearest_wording() -> None:
    short = "The bridge at Eastmoor is shut."
    long = "The bridge at Eastmoor is shut, " + "and the gulls do not mind it " * 12
    articles = [Article.from_sentences([long]), Article.from_sentences([short])]
    (found,) = grouped(articles, {(0, 1): [[0.9]]})
    assert found.head == Place(1, 0)


SANCTIONS = "Aldmoor must lift its fish sanctions, Minister Okafor urged at Port Sey."
LIFT = "The minister wants the fish sanctions of Aldmoor lifted."
LIFT_AGAIN = "Okafor called the fish sanctions illegal; Aldmoor must lift them."
MEETING = "The meeting at Port Sey follows a bitter winter."


def two_reports(*second: str) -> tuple[Statement, ...]:
    articles = [Article.from_sentences([SANCTIONS]), Article.from_sentences(second)]
    return grouped(articles, {(0, 1): [[0.95] * len(second)]}, 0.3)


def test_two_sentences_of_a_report_that_share_one_part_of_another_are_together() -> (
    None
):
    assert places(two_reports(LIFT, LIFT_AGAIN)) == {((0, 0), (1, 0), (1, 1))}


def test_two_sentences_that_share_other_parts_of_it_are_two_statements() -> None:
    assert places(two_reports(LIFT, MEETING)) == {
        ((0, 0), (1, 0)),
        ((0, 0), (1, 1)),
    }


def test_a_strong_match_is_in_a_statement_although_both_sides_have_others() -> None:
    articles = reports(2, 2)
    scores = {(0, 1): [[0.9, 0.6], [0.0, 0.9]]}
    assert places(grouped(articles, scores)) == {
        ((0, 0), (1, 0)),
        ((0, 1), (1, 1)),
        ((0, 0), (1, 1)),
    }


def test_no_statement_is_a_part_of_another_one() -> None:
    chance = np.random.default_rng(11)
    articles = reports(4, 4, 4)
    scores = {pair: chance.random((4, 4)).tolist() for pair in ((0, 1), (0, 2), (1, 2))}
    found = [set(statement.places) for statement in grouped(articles, scores)]
    assert not any(one < other for one in found for other in found)


@pytest.mark.parametrize(
    ("sentence", "sentences", "where"),
    [
        (0, 1, Placement.LEAD),
        (1, 3, Placement.LEAD),
        (2, 3, Placement.END),
        (3, 20, Placement.LEAD),
        (4, 20, Placement.MIDDLE),
        (13, 20, Placement.MIDDLE),
        (14, 20, Placement.END),
    ],
)
def test_placement(sentence: int, sentences: int, where: Placement) -> None:
    assert placement(sentence, sentences) is where


@pytest.mark.parametrize(
    ("days", "earliest"),
    [
        (("2024-03-05", "2024-03-04", "2024-03-06"), (1,)),
        (("2024-03-04", "2024-03-04", "2024-03-06"), (0, 1)),
        ((None, "2024-03-05", "2024-03-04"), (2,)),
        ((None, "2024-03-05", None), ()),
    ],
)
def test_who_had_it_first_is_told_as_far_as_days_are_known(
    days: tuple[str | None, ...], earliest: tuple[int, ...]
) -> None:
    articles = [
        Article.from_sentences([f"Report {number}."], published=day)
        for number, day in enumerate(days)
    ]
    scores = {pair: [[0.9]] for pair in ((0, 1), (0, 2), (1, 2))}
    (found,) = grouped(articles, scores)
    assert found.earliest == earliest
    assert found.placements == (Placement.LEAD,) * 3
