"""Sentences are matched at least as well as they were."""

import functools

from tests.quality import floors, measure
from tests.quality.scoring import Matching


@functools.cache
def result() -> Matching:
    return measure.matched()


def test_scores_rank_true_pairs_first() -> None:
    assert result().average_precision >= floors.AVERAGE_PRECISION


def test_matches_find_what_is_common() -> None:
    assert result().f1 >= floors.MATCHING_F1


def test_matches_are_right() -> None:
    assert result().precision >= floors.MATCHING_PRECISION


def test_unique_sentences_are_unique() -> None:
    assert result().unique_f1 >= floors.UNIQUE_F1


def test_details_that_disagree_are_shown() -> None:
    assert result().conflicts_shown >= floors.CONFLICTS_SHOWN


def test_details_that_agree_are_left_in_peace() -> None:
    assert result().calm_kept >= floors.CALM_KEPT


def test_slight_differences_are_no_noise() -> None:
    assert result().calm_silent >= floors.CALM_SILENT
