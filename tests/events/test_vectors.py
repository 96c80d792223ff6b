"""Rows of numbers and their products."""

import numpy as np
import pytest

from newsdiff.events.vectors import (
    of_length_one,
    of_sum_one,
    presence,
    rarity,
    rows,
    spread,
)

DOCUMENTS = [{"lock": 1.0, "gate": 2.0}, {"gate": 1.0}, {}]
EQUAL = {"lock": 1.0, "gate": 1.0}


def test_the_cosine_with_itself_is_one_and_with_nothing_is_nothing() -> None:
    table = of_length_one(rows(DOCUMENTS, EQUAL))
    found = table.products(0, table, np.array([0, 1, 2]))
    assert found == pytest.approx([1.0, 2 / np.sqrt(5), 0.0])


def test_a_share_of_a_headline_counts_what_is_there() -> None:
    table = rows(DOCUMENTS, EQUAL)
    told = of_sum_one(table).products(0, presence(table), np.array([1]))
    assert told == pytest.approx([2 / 3])


def test_terms_without_a_rarity_are_left_out() -> None:
    assert len(rows([{"lock": 1.0, "else": 1.0}], EQUAL).terms) == 1


def test_a_term_that_few_reports_have_tells_more() -> None:
    told = rarity([{"weir": 1.0, "quark": 1.0}, {"weir": 1.0}, {"weir": 1.0}])
    assert told["quark"] > told["weir"] > 0


def test_a_common_word_tells_little_even_in_one_report() -> None:
    told = rarity([{"the": 1.0, "wesselkoog": 1.0}])
    assert told["the"] < 0.1
    assert told["wesselkoog"] > 3


def test_ranges_are_spread_with_their_owners() -> None:
    places, owners = spread(np.array([3, 9, 9]), np.array([5, 9, 10]))
    assert places.tolist() == [3, 4, 9]
    assert owners.tolist() == [0, 0, 2]


def test_no_documents_give_no_rows() -> None:
    assert len(rows([], {}).starts) == 1
    assert rarity([]) == {}
