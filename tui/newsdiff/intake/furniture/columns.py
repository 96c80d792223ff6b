"""What is seen of many blocks at once: a column for each feature, and its weights."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

import numpy as np
import numpy.typing as npt

Columns = dict[str, list[float]]
"""Feature -> its value in each block."""

NO_WEIGHT = 1e-9
"""Keeps a mean of nothing at 0."""


def rows_of(columns: Columns, count: int) -> list[dict[str, float]]:
    """Return the values of each of so many blocks."""
    names = tuple(columns)
    rows = zip(*columns.values(), strict=True) if names else [()] * count
    return [dict(zip(names, row, strict=True)) for row in rows]


def weigh_columns(
    weights: Mapping[str, float], columns: Columns
) -> npt.NDArray[np.float64]:
    """Return what these features add to the score of each block."""
    known = np.array([weights[name] for name in columns])
    added: npt.NDArray[np.float64] = known @ np.array(list(columns.values()))
    return added


def weigh_rows(
    weights: Mapping[str, float], rows: Sequence[Mapping[str, float]]
) -> npt.NDArray[np.float64]:
    """Return the same for rows of which all have the same names in the same order."""
    if not rows:
        return np.zeros(0)
    known = np.array([weights[name] for name in rows[0]])
    added: npt.NDArray[np.float64] = np.array([list(r.values()) for r in rows]) @ known
    return added


def mean_around(
    radius: int, weights: Sequence[float], values: Sequence[float]
) -> list[float]:
    """Return the weighted mean of the values around each one, itself left out."""
    products = [w * v for w, v in zip(weights, values, strict=True)]
    weight_sums = [0.0, *accumulate(weights)]
    product_sums = [0.0, *accumulate(products)]
    means = []
    for i in range(len(values)):
        low, high = max(0, i - radius), min(len(values), i + radius + 1)
        product = product_sums[high] - product_sums[low] - products[i]
        weight = weight_sums[high] - weight_sums[low] - weights[i]
        means.append(product / (weight + NO_WEIGHT))
    return means
