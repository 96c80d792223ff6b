"""Ranges of indices, laid end to end."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32 | np.float64]


def spread(
    starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return every index in these ranges, and for each the number of its range."""
    lengths = ends - starts
    owners = np.repeat(np.arange(len(starts)), lengths)
    first = np.cumsum(lengths) - lengths
    return np.arange(len(owners)) + (starts - first)[owners], owners


def sums(
    owners: npt.NDArray[np.int32 | np.int64], values: Floats, count: int
) -> npt.NDArray[np.float64]:
    """Return [count], the values of each owner added up."""
    # An empty bincount forgets that its weights are floats.
    return np.bincount(owners, weights=values, minlength=count).astype(np.float64)
