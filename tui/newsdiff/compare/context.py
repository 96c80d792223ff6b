"""What other pairs of sentences tell about one: rank, neighbours, third reports."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from newsdiff.compare.measures import Measures, both_ways
from newsdiff.compare.vocabulary import Matrix, Numbers

Table = Mapping[tuple[int, int], Matrix]

FEWEST_SENTENCES = 15
"""Shorter reports are filled up, in averages, with sentences that resemble nothing."""

_TINY = 1e-6
_HALO = 2
"""Rows above and below a block that its neighbours lie in."""


@dataclass(frozen=True, eq=False)
class Similar:
    """The similarities of two reports' sentences, and what is known of all of them."""

    values: Matrix
    """[sentences of a, sentences of b], none of them empty."""

    @cached_property
    def padded(self) -> Matrix:
        """The same with nought around."""
        return np.pad(self.values, _HALO)

    @cached_property
    def best_of_rows(self) -> tuple[Matrix, Matrix]:
        """For each sentence of a its best value and the next one."""
        return _two_best(self.values)

    @cached_property
    def best_of_columns(self) -> tuple[Matrix, Matrix]:
        """The same for each sentence of b."""
        return _two_best(self.values.T)

    @cached_property
    def sums(self) -> tuple[Matrix, Matrix]:
        """All of each sentence of a, and of each of b, added up."""
        return self.values.sum(axis=1), self.values.sum(axis=0)

    @cached_property
    def means(self) -> tuple[Matrix, Matrix]:
        """The average of each sentence of a, and of each of b."""
        height, width = (max(size, FEWEST_SENTENCES) for size in self.values.shape)
        rows, columns = self.sums
        return rows / width, columns / height

    @cached_property
    def mean_and_spread(self) -> tuple[np.float32, np.float32]:
        """The average of all, and the standard deviation."""
        height, width = (max(size, FEWEST_SENTENCES) for size in self.values.shape)
        mean = self.values.sum() / (height * width)
        squares = (self.values**2).sum() / (height * width)
        return mean, np.sqrt(max(squares - mean**2, 0))

    @cached_property
    def around(self) -> Matrix:
        """For each pair the sum of all pairs within two sentences, itself left out."""
        height, width = self.values.shape
        steps = range(2 * _HALO + 1)
        tall = _total(self.padded[step : step + height] for step in steps)
        return _total(tall[:, step : step + width] for step in steps) - self.values


def _total(matrices: Iterator[Matrix]) -> Matrix:
    total = next(matrices).copy()
    for matrix in matrices:
        total += matrix
    return total


@dataclass(frozen=True, slots=True)
class Spots:
    """Some pairs of two reports, as indices of a table that fit each other."""

    rows: Numbers
    """Sentences of a: [rows, 1] for a grid, [pairs] for a list."""
    columns: Numbers
    """Sentences of b: [1, columns], or [pairs]."""

    @classmethod
    def grid(cls, rows: slice, width: int) -> "Spots":
        """Return some sentences of a with all of b."""
        numbers = np.arange(rows.start, rows.stop)
        return cls(numbers[:, None], np.arange(width)[None, :])

    def of(self, values: Matrix, down: int = 0, across: int = 0) -> Matrix:
        """Return the values at the pairs, or as far away from each."""
        return np.asarray(values[self.rows + down, self.columns + across])


def context(similar: Similar, spots: Spots) -> Measures:
    """Yield measures of some pairs of two reports."""
    yield from rank_and_neighbours(similar, spots)
    row_mean, column_mean = similar.means
    yield from both_ways(
        "average of the sentence", row_mean[spots.rows], column_mean[spots.columns]
    )


def rank_and_neighbours(similar: Similar, spots: Spots) -> Measures:
    """Yield how pairs compare with others of their sentences and with those around."""
    here = spots.of(similar.values)
    yield "base", here
    yield from _compared_with_best(similar, spots, here)
    yield from _neighbours(similar, spots)
    mean, spread = similar.mean_and_spread
    yield "base, standardised", np.asarray((here - mean) / (spread + _TINY))
    row_best, column_best = similar.best_of_rows[0], similar.best_of_columns[0]
    yield from both_ways(
        "best of the sentence", row_best[spots.rows], column_best[spots.columns]
    )


def _compared_with_best(similar: Similar, spots: Spots, here: Matrix) -> Measures:
    """Compare with the best partner that either sentence has, and the second best."""
    row_best, row_second = (best[spots.rows] for best in similar.best_of_rows)
    column_best, column_second = (
        best[spots.columns] for best in similar.best_of_columns
    )
    yield from both_ways(
        "share of the best", here / (row_best + _TINY), here / (column_best + _TINY)
    )
    yield from both_ways(
        "ahead of the next",
        _lead(here, row_best, row_second),
        _lead(here, column_best, column_second),
    )


def _two_best(values: Matrix) -> tuple[Matrix, Matrix]:
    """Return the greatest value of each row and the one after it."""
    if values.shape[1] < 2:
        return values[:, 0], np.zeros_like(values[:, 0])
    ordered = np.partition(values, -2, axis=1)
    return ordered[:, -1], ordered[:, -2]


def _lead(here: Matrix, best: Matrix, second: Matrix) -> Matrix:
    return np.asarray(np.where(here >= best, here - second, here - best))


def _neighbours(similar: Similar, spots: Spots) -> Measures:
    """Look at the pairs around: texts that run in parallel for a stretch."""

    def moved(down: int, across: int) -> Matrix:
        return spots.of(similar.padded, _HALO + down, _HALO + across)

    after, before = moved(1, 1), moved(-1, -1)
    crossed, crossed_back = moved(1, -1), moved(-1, 1)
    yield "neighbours in order", np.maximum(after, before)
    yield "neighbours in reverse", np.maximum(crossed, crossed_back)
    yield "all corner neighbours", after + before + crossed + crossed_back
    across = np.maximum(moved(0, 1), moved(0, -1))
    down = np.maximum(moved(1, 0), moved(-1, 0))
    yield from both_ways("next sentence of either", across, down)
    yield "pairs within two sentences", spots.of(similar.around)


def third_reports(table: Table, reports: int, a: int, b: int, spots: Spots) -> Matrix:
    """Return how well some sentence of a third report resembles both.

    Args:
        table: similarities by report, lower index first.
    """
    shape = np.broadcast_shapes(spots.rows.shape, spots.columns.shape)
    best = np.zeros(shape, dtype=np.float32)
    for third in range(reports):
        if third in (a, b):
            continue
        to_left = table[a, third].T if a < third else table[third, a]
        to_right = table[third, b] if third < b else table[b, third].T
        if spots.rows.ndim == 1:  # few pairs: all sentences of the third at once
            both = np.minimum(to_left.T[spots.rows], to_right.T[spots.columns])
            np.maximum(best, both.max(axis=1, initial=0), out=best)
            continue
        for left, right in zip(to_left, to_right, strict=True):
            both = np.minimum(left[spots.rows], right[spots.columns])
            np.maximum(best, both, out=best)
    return best
