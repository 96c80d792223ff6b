"""Matched sentences become statements."""

import numpy as np

from newsdiff.compare.matching import match_pairs
from newsdiff.compare.statements import group_matches
from newsdiff.model import Article, Place, Statement

THRESHOLD = 0.5


def reports(*sizes: int) -> list[Article]:
    return [
        Article.from_sentences([f"Report {r} sentence {s}." for s in range(size)])
        for r, size in enumerate(sizes)
    ]


def grouped(
    articles: list[Article], scores: dict[tuple[int, int], list[list[float]]]
) -> tuple[Statement, ...]:
    table = {pair: np.array(rows) for pair, rows in scores.items()}
    matches = match_pairs(articles, table, THRESHOLD)
    return group_matches(articles, table, matches, THRESHOLD)


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
