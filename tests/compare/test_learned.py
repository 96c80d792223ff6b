"""The weights that are shipped fit the measures that are taken."""

import numpy as np
import pytest

from newsdiff.compare.context import Similar
from newsdiff.compare.learned import (
    NEURAL_WEIGHTS_FILE,
    WEIGHTS_FILE,
    first_odds,
    learned_weighings,
    probability,
    second_odds,
)
from newsdiff.compare.prepared import prepare
from newsdiff.compare.progress import go_on
from newsdiff.compare.scoring import measured
from newsdiff.compare.second_look import FirstLook
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def test_every_measure_has_a_weight_and_every_weight_a_measure() -> None:
    reports = [prepare(HARBOUR_GAZETTE), prepare(COAST_COURIER)]
    ((pair, spots, found),) = measured(reports, go_on)
    named = {name for name, _ in found}
    weighings = learned_weighings()
    assert named == set(weighings.first.weights)
    shape = np.broadcast_shapes(spots.rows.shape, spots.columns.shape)
    scores = np.zeros(shape, dtype=np.float32)
    look = FirstLook({pair: scores}, 2)
    again = {name for name, _ in look.measures(pair, Similar(scores), spots)}
    assert named | again == set(weighings.second.weights)
    assert not named & again


def test_both_engines_weigh_the_same_second_look() -> None:
    plain, neural = (learned_weighings(f) for f in (WEIGHTS_FILE, NEURAL_WEIGHTS_FILE))
    assert plain.second.weights.keys() - plain.first.weights.keys() == (
        neural.second.weights.keys() - neural.first.weights.keys()
    )


@pytest.mark.parametrize("limit", ["low", "high"])
def test_a_measure_out_of_the_range_seen_counts_as_the_nearest_seen(limit: str) -> None:
    weighings = learned_weighings()
    name, weight = next(iter(weighings.first.weights.items()))
    nearest = float(getattr(weight, limit))
    beyond = -1e6 if limit == "low" else 1e6
    far, near = (
        first_odds(weighings, [(name, np.full((1, 1), value, dtype=np.float32))])
        for value in (beyond, nearest)
    )
    assert np.allclose(far[0], near[0])
    assert np.allclose(far[1], near[1])


def test_log_odds_add_up_to_chances() -> None:
    weighings = learned_weighings()
    name, weight = next(iter(weighings.second.weights.items()))
    value = np.full((1, 1), (weight.low + weight.high) / 2, dtype=np.float32)
    odds = second_odds(weighings, np.zeros((1, 1)), [(name, value)])
    wanted = float(value[0, 0]) * weight.itself + float(value[0, 0]) ** 2 * (
        weight.square
    )
    wanted += weight.root * max(float(value[0, 0]), 0) ** 0.5
    assert odds[0, 0] == pytest.approx(wanted, rel=1e-4)
    assert probability(np.zeros(1))[0] == 0.5
