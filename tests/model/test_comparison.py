"""Matches, scores and overlap, read from either side."""

import numpy as np
import pytest

from newsdiff.model import (
    Comparison,
    Kind,
    Match,
    Place,
    Settings,
    Statement,
)
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


@pytest.fixture
def comparison() -> Comparison:
    scores = np.zeros((4, 3))
    scores[0, 0], scores[1, 1], scores[1, 0] = 0.9, 0.8, 0.4
    return Comparison(
        articles=(HARBOUR_GAZETTE, COAST_COURIER),
        matches=(
            Match(Place(0, 0), Place(1, 0), 0.9, Kind.REWORDED),
            Match(Place(0, 1), Place(1, 0), 0.4, Kind.PARTIAL),
            Match(Place(0, 1), Place(1, 1), 0.8, Kind.REWORDED),
        ),
        statements=(Statement((Place(0, 0), Place(1, 0)), Place(0, 0)),),
        settings=Settings(threshold=0.4),
        score_table={(0, 1): scores},
    )


def test_scores_read_the_same_from_both_sides(comparison: Comparison) -> None:
    assert comparison.scores(0, 1).shape == (4, 3)
    assert np.array_equal(comparison.scores(1, 0), comparison.scores(0, 1).T)


def test_matches_of_a_sentence_come_best_first(comparison: Comparison) -> None:
    found = comparison.matches_of(Place(0, 1))
    assert [match.other(Place(0, 1)) for match in found] == [Place(1, 1), Place(1, 0)]
    assert comparison.matches_of(Place(0, 3)) == ()


def test_unique_sentences_have_no_partner_anywhere(comparison: Comparison) -> None:
    assert comparison.unique(0) == (2, 3)
    assert comparison.unique(1) == (2,)


def test_overlap_is_read_in_both_directions(comparison: Comparison) -> None:
    assert comparison.overlap(0, 1) == pytest.approx(2 / 4)
    assert comparison.overlap(1, 0) == pytest.approx(2 / 3)
