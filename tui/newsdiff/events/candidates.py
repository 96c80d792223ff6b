"""Which pairs of reports are worth a closer look, found through an index of terms."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.events.vectors import Rows, spread, sums

COMMON_TERM = 1000
"""A term in more reports than this finds no candidates: too many, saying little."""

LEAST_SIMILARITY = 0.03
"""Pairs below this cosine of their terms are not looked at."""

NEAREST = 60
"""So many nearest reports of each are looked at ..."""

SURELY_NEAR = 0.25
"""... and all that are nearer than this, so that a large event stays whole."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of rows: left below right, sorted, each pair once."""

    left: npt.NDArray[np.int64]
    right: npt.NDArray[np.int64]


def find_candidates(rows: Rows) -> Candidates:
    """Return every pair that shares enough of its rarer terms."""
    count = len(rows.starts) - 1
    index = _Index(rows)
    found: list[npt.NDArray[np.int64]] = []
    for number in range(count):
        near = index.similarities(number)
        near[number] = 0.0
        others = np.flatnonzero(near >= LEAST_SIMILARITY)
        ranked = others[np.argsort(-near[others], kind="stable")]
        sure = int(np.count_nonzero(near[ranked] >= SURELY_NEAR))
        taken = ranked[: max(NEAREST, sure)]
        low, high = np.minimum(taken, number), np.maximum(taken, number)
        found.append(low * count + high)
    keys = np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)
    return Candidates(left=keys // max(count, 1), right=keys % max(count, 1))


class _Index:
    """Term -> the rows that have it."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._count = len(rows.starts) - 1
        owners = np.repeat(np.arange(self._count), np.diff(rows.starts))
        order = np.argsort(rows.terms, kind="stable")
        self._owners = owners[order]
        self._values = rows.values[order]
        frequency = np.bincount(rows.terms, minlength=rows.width)
        self._ends = np.cumsum(frequency)
        self._starts = self._ends - frequency
        self._useful = frequency <= COMMON_TERM

    def similarities(self, number: int) -> npt.NDArray[np.float64]:
        """Return [rows]: the cosine with each row, common terms left out."""
        mine = self._rows.row(number)
        terms, values = self._rows.terms[mine], self._rows.values[mine]
        useful = self._useful[terms]
        terms, values = terms[useful], values[useful]
        places, owners = spread(self._starts[terms], self._ends[terms])
        products = self._values[places] * values[owners]
        return sums(self._owners[places], products, self._count)
