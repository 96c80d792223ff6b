"""What other pairs of sentences tell about one: rank, neighbours, third reports."""

from collections.abc import Mapping

import numpy as np

from newsdiff.compare.measures import Measures, both_ways
from newsdiff.compare.vocabulary import Matrix

Table = Mapping[tuple[int, int], Matrix]

FEWEST_SENTENCES = 15
"""Shorter reports are filled up, in averages, with sentences that resemble nothing."""

_TINY = 1e-6
_HALO = 2
"""Rows above and below a block that its neighbours lie in."""


def context(similar: Matrix, rows: slice) -> Measures:
    """Yield measures of some rows of a table of similarities.

    Args:
        similar: [sentences of a, sentences of b], none of them empty.
        rows: the sentences of a that are asked for.
    """
    here = similar[rows]
    yield "base", here
    yield from _compared_with_best(similar, rows)
    yield from _neighbours(similar, rows)
    yield "base, standardised", _standardised(similar, here)
    height, width = (max(size, FEWEST_SENTENCES) for size in similar.shape)
    row_mean, column_mean = here.sum(axis=1) / width, similar.sum(axis=0) / height
    yield from _crossed("average of the sentence", row_mean, column_mean)
    row_best, column_best = here.max(axis=1), similar.max(axis=0)
    yield from _crossed("best of the sentence", row_best, column_best)


def _standardised(similar: Matrix, here: Matrix) -> Matrix:
    height, width = (max(size, FEWEST_SENTENCES) for size in similar.shape)
    mean = similar.sum() / (height * width)
    spread = np.sqrt(max((similar**2).sum() / (height * width) - mean**2, 0))
    return np.asarray((here - mean) / (spread + _TINY), dtype=np.float32)


def _crossed(name: str, left: Matrix, right: Matrix) -> Measures:
    yield from both_ways(name, *np.broadcast_arrays(left[:, None], right[None, :]))


def _compared_with_best(similar: Matrix, rows: slice) -> Measures:
    """Compare with the best partner that either sentence has, and the second best."""
    here = similar[rows]
    row_best, row_second = _two_best(here)
    column_best, column_second = _two_best(similar.T)
    yield from both_ways(
        "share of the best",
        here / (row_best[:, None] + _TINY),
        here / (column_best[None, :] + _TINY),
    )
    yield from both_ways(
        "ahead of the next",
        _lead(here, row_best[:, None], row_second[:, None]),
        _lead(here, column_best[None, :], column_second[None, :]),
    )


def _two_best(values: Matrix) -> tuple[Matrix, Matrix]:
    """Return the greatest value of each row and the one after it."""
    if values.shape[1] < 2:
        return values[:, 0], np.zeros_like(values[:, 0])
    ordered = np.partition(values, -2, axis=1)
    return ordered[:, -1], ordered[:, -2]


def _lead(here: Matrix, best: Matrix, second: Matrix) -> Matrix:
    return np.asarray(np.where(here >= best, here - second, here - best))


def _neighbours(similar: Matrix, rows: slice) -> Measures:
    """Look at the pairs around: texts that run in parallel for a stretch."""
    padded = np.pad(similar, _HALO)
    height, width = rows.stop - rows.start, similar.shape[1]

    def moved(down: int, across: int) -> Matrix:
        top, side = rows.start + _HALO + down, _HALO + across
        return padded[top : top + height, side : side + width]

    along = np.maximum(moved(1, 1), moved(-1, -1))
    against = np.maximum(moved(1, -1), moved(-1, 1))
    yield "neighbours in order", along
    yield "neighbours in reverse", against
    corners = ((1, 1), (-1, -1), (1, -1), (-1, 1))
    yield "all corner neighbours", _total([moved(*step) for step in corners])
    across = np.maximum(moved(0, 1), moved(0, -1))
    down = np.maximum(moved(1, 0), moved(-1, 0))
    yield from both_ways("next sentence of either", across, down)
    steps = range(-_HALO, _HALO + 1)
    wide = _total([moved(down, across) for down in steps for across in steps])
    yield "pairs within two sentences", wide - similar[rows]


def _total(matrices: list[Matrix]) -> Matrix:
    return np.asarray(np.sum(matrices, axis=0))


def third_reports(table: Table, reports: int, a: int, b: int, rows: slice) -> Matrix:
    """Return how well some sentence of a third report resembles both.

    Args:
        table: similarities by report, lower index first.
    """
    width = table[a, b].shape[1]
    best = np.zeros((rows.stop - rows.start, width), dtype=np.float32)
    for third in range(reports):
        if third in (a, b):
            continue
        to_left = table[a, third] if a < third else table[third, a].T
        to_right = table[third, b] if third < b else table[b, third].T
        for number in range(to_left.shape[1]):
            left, right = to_left[rows, number], to_right[number]
            if left.max(initial=0) > _TINY:
                np.maximum(best, np.minimum(left[:, None], right[None, :]), out=best)
    return best
