"""The weights that are shipped fit the measures that are taken."""

import numpy as np

from newsdiff.compare.learned import learned_weighing
from newsdiff.compare.prepared import prepare
from newsdiff.compare.scoring import measured
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def test_every_measure_has_a_weight_and_every_weight_a_measure() -> None:
    reports = [prepare(HARBOUR_GAZETTE), prepare(COAST_COURIER)]
    ((_, _, found),) = measured(reports, lambda: None)
    assert {name for name, _ in found} == set(learned_weighing().weights)


def test_a_measure_out_of_the_range_seen_counts_as_the_nearest_seen() -> None:
    weighing = learned_weighing()
    name, weight = next(iter(weighing.weights.items()))
    far = weighing.probability([(name, np.full((1, 1), 1e6, dtype=np.float32))])
    near = weighing.probability(
        [(name, np.full((1, 1), weight.high, dtype=np.float32))]
    )
    assert np.allclose(far, near)
