"""Values of owners, added up."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32 | np.float64]


def sums(
    owners: npt.NDArray[np.int32 | np.int64], values: Floats, count: int
) -> npt.NDArray[np.float64]:
    """Return [count], the values of each owner added up."""
    # An empty bincount forgets that its weights are floats.
    return np.bincount(owners, weights=values, minlength=count).astype(np.float64)
