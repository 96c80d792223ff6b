"""What the scores around a pair tell of it."""

import numpy as np
import pytest

from newsdiff.compare.context import Similar, Spots
from newsdiff.compare.second_look import FirstLook
from newsdiff.compare.vocabulary import Matrix


def look(*rows: list[float]) -> dict[str, Matrix]:
    """Return the measures of all pairs of two reports with these scores."""
    scores = np.array(rows, dtype=np.float32)
    spots = Spots.grid(slice(0, scores.shape[0]), scores.shape[1])
    return dict(FirstLook({(0, 1): scores}, 2).measures((0, 1), Similar(scores), spots))


def test_a_pair_that_has_all_of_both_sentences_stands_out() -> None:
    found = look([0.9, 0.0, 0.0], [0.0, 0.5, 0.5])
    share = found["first look, share of all, lesser"]
    assert share[0, 0] > 0.9
    assert share[1, 1] < 0.5


def test_log_odds_rise_with_the_score_and_are_finite_at_its_ends() -> None:
    odds = look([0.0, 0.2, 0.8, 1.0])["first look, log-odds"][0]
    assert np.isfinite(odds).all()
    assert list(odds) == sorted(odds)


def test_what_is_around_counts_by_itself_and_with_the_pair_s_own_odds() -> None:
    found = look([0.1, 0.7], [0.3, 0.2])
    odds = found.pop("first look, log-odds")
    for name, values in found.items():
        if not name.endswith(", times log-odds"):
            assert np.allclose(found[f"{name}, times log-odds"], values * odds)


def test_a_sentence_that_a_third_report_tells_as_well_is_known() -> None:
    between = np.zeros((2, 2), dtype=np.float32)
    third = np.array([[0.8], [0.0]], dtype=np.float32)
    table = {(0, 1): between, (0, 2): third, (1, 2): third}
    spots = Spots.grid(slice(0, 2), 2)
    found = dict(FirstLook(table, 3).measures((0, 1), Similar(between), spots))
    thirds = found["first look, third reports"]
    assert thirds[0, 0] == pytest.approx(0.8)
    assert thirds[1, 1] == 0


def test_some_pairs_are_measured_as_all_of_them_are() -> None:
    scores = np.random.default_rng(4).random((5, 7)).astype(np.float32)
    first = FirstLook({(0, 1): scores}, 2)
    whole = dict(first.measures((0, 1), Similar(scores), Spots.grid(slice(0, 5), 7)))
    some = Spots(np.array([0, 4, 2]), np.array([6, 0, 3]))
    for name, values in first.measures((0, 1), Similar(scores), some):
        assert np.allclose(values, whole[name][some.rows, some.columns]), name
