"""Values of owners, added up."""

import numpy as np

from newsdiff.events.ranges import sums


def test_sums_are_there_for_every_owner() -> None:
    assert sums(np.array([2, 0, 2]), np.array([1.0, 2.0, 3.0]), 4).tolist() == [
        *(2.0, 0.0, 4.0, 0.0)
    ]
    assert sums(np.array([], dtype=np.int64), np.array([]), 1).tolist() == [0.0]
