"""Ranges laid end to end."""

import numpy as np

from newsdiff.events.ranges import spread, sums


def test_ranges_are_spread_with_their_owners() -> None:
    places, owners = spread(np.array([3, 9, 9]), np.array([5, 9, 10]))
    assert places.tolist() == [3, 4, 9]
    assert owners.tolist() == [0, 0, 2]


def test_sums_are_there_for_every_owner() -> None:
    assert sums(np.array([2, 0, 2]), np.array([1.0, 2.0, 3.0]), 4).tolist() == [
        *(2.0, 0.0, 4.0, 0.0)
    ]
    assert sums(np.array([], dtype=np.int64), np.array([]), 1).tolist() == [0.0]
