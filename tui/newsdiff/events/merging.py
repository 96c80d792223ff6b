"""Average link for the reports of a part that has many pairs, on a matrix of them."""

import numpy as np
import numpy.typing as npt

from newsdiff.events.evidence import LOWEST
from newsdiff.events.ranges import sums

Averages = npt.NDArray[np.float64]
Weights = npt.NDArray[np.float64]

BETWEEN_SEVERAL = 4.0
"""Two groups of two reports each need this much more between them, on average, than a
single report needs to join; larger ones need less, the more pairs speak. Two pairs are
most often two events, of the same people or of the same kind."""

PAIRS_OF_TWO = 4
"""Pairs of reports between two groups of two."""


def needed(weight: Weights, other: Weights) -> Weights:
    """Return the evidence that groups of so many reports need between them."""
    pairs = weight * other
    both = (weight > 1) & (other > 1)
    return np.where(both, BETWEEN_SEVERAL * PAIRS_OF_TWO / np.maximum(pairs, 1.0), 0.0)


def merge_in_matrix(
    homes: npt.NDArray[np.int64],
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
    scores: npt.NDArray[np.float64],
) -> npt.NDArray[np.int64]:
    """Return [reports], the smallest of those that each is in one group with.

    The two groups with the most evidence between them on average become one, as long
    as it speaks for one event, BETWEEN_SEVERAL taken off where both have several
    reports; of equal ones those with the smallest reports.

    Args:
        homes: [reports], the smallest of those that each is together with already.
        left, right, scores: [pairs], each pair once; one that is missing is LOWEST.
    """
    count, homes = len(homes), homes.copy()
    weights = np.bincount(homes, minlength=count).astype(np.float64)
    totals = _totals(homes[left], homes[right], scores, count)
    averages = totals / np.maximum(np.outer(weights, weights), 1.0) + LOWEST
    averages -= needed(weights[:, np.newaxis], weights)
    averages[weights == 0] = averages[:, weights == 0] = -np.inf
    np.fill_diagonal(averages, -np.inf)
    best = averages.max(axis=1)
    while best[one := int(best.argmax())] > 0:
        other = int(averages[one].argmax())
        # No union is nearer to a third than the nearer of its parts was, so only what
        # had one of the two as its nearest needs another look.
        lost = np.flatnonzero(best == np.maximum(averages[one], averages[other]))
        homes[homes == other] = one
        totals[one] += totals[other]
        totals[:, one] = totals[one]
        weights[one] += weights[other]
        weights[other] = 0.0
        _measure(averages, one, totals[one], weights)
        averages[other] = averages[:, other] = -np.inf
        best[lost] = averages[lost].max(axis=1)
        # What a group needs falls as it grows.
        np.maximum(best, averages[one], out=best)
        best[one], best[other] = averages[one].max(), -np.inf
    return homes


def _totals(
    one: npt.NDArray[np.int64],
    other: npt.NDArray[np.int64],
    scores: npt.NDArray[np.float64],
    count: int,
) -> npt.NDArray[np.float64]:
    """Return [reports, reports], the evidence above LOWEST between them, added up."""
    places = np.minimum(one, other) * count + np.maximum(one, other)
    totals = sums(places, scores - LOWEST, count * count).reshape(count, count)
    np.fill_diagonal(totals, 0.0)
    return totals + totals.T


def _measure(
    averages: Averages,
    one: int,
    totals: npt.NDArray[np.float64],
    weights: npt.NDArray[np.float64],
) -> None:
    """Measure anew how near a group that has grown is to each other one."""
    row = totals / np.maximum(weights[one] * weights, 1.0) + LOWEST
    row -= needed(weights[one : one + 1], weights)
    row[weights == 0] = -np.inf
    row[one] = -np.inf
    averages[one] = averages[:, one] = row
