"""Rows of numbers."""

import numpy as np
import pytest

from newsdiff.events.codes import code_of
from newsdiff.events.features import features_of
from newsdiff.events.rows import LEAST_WEIGHT, REPEATED, Rows, rows_of
from newsdiff.model import Article
from tests.events.stories import halvik, sankt_orm


def row(rows: Rows, number: int) -> dict[int, float]:
    mine = slice(rows.starts[number], rows.starts[number + 1])
    codes, weights = rows.codes[mine].tolist(), rows.weights[mine].tolist()
    return dict(zip(codes, weights, strict=True))


def test_what_comes_first_weighs_more() -> None:
    text = "herring " + "and so on and so forth " * 60 + "mackerel"
    terms, _ = rows_of([features_of(Article.from_text(text))])
    weights = row(terms, 0)
    assert weights[code_of("herring")] == pytest.approx(np.log1p(REPEATED))
    late = weights[code_of("mackerel")]
    assert np.log1p(REPEATED * LEAST_WEIGHT) < late < weights[code_of("herring")]


def test_a_term_that_comes_back_weighs_more() -> None:
    terms, pairs = rows_of([features_of(Article.from_text("fog fog fog port"))])
    assert row(terms, 0)[code_of("fog")] > 1.5 * row(terms, 0)[code_of("port")]
    assert len(pairs.codes) == 2


def test_rows_do_not_depend_on_the_others_in_the_block() -> None:
    features = [features_of(article) for article in [*halvik(), *sankt_orm()]]
    together = rows_of(features)
    for number, each in enumerate(features):
        for whole, alone in zip(together, rows_of([each]), strict=True):
            assert row(whole, number) == row(alone, 0)


def test_no_pair_reaches_from_one_report_into_the_next() -> None:
    reports = [Article.from_text("fog"), Article.from_text("port")]
    _, pairs = rows_of([features_of(report) for report in reports])
    assert len(pairs) == 2
    assert len(pairs.codes) == 0


def test_no_reports_give_no_rows() -> None:
    assert [len(rows) for rows in rows_of([])] == [0, 0]
    empty = features_of(Article.from_text(""))
    assert [len(rows) for rows in rows_of([empty])] == [1, 1]
