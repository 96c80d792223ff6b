"""From laid-out sentences to a score for every pair of them."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from newsdiff.compare.context import Table, context, third_reports
from newsdiff.compare.layout import Layout, lay_out
from newsdiff.compare.learned import Weighing, learned_weighing
from newsdiff.compare.measures import Block, Measures, base, measures
from newsdiff.compare.prepared import Report

if TYPE_CHECKING:
    from newsdiff.compare.vocabulary import Matrix

MOST_PAIRS = 200_000
"""Pairs of sentences measured at a time, which bounds the memory."""

ScoreTable = Mapping[tuple[int, int], npt.NDArray[np.float64]]
"""For every two reports, lower index first: how surely each two sentences match."""

Step = Callable[[], None]
"""Called between steps; raises when the work is no longer wanted."""

Further = Callable[[tuple[int, int], slice], Measures]
"""What an engine measures besides, for two reports and some sentences of the first."""


def nothing_further(_pair: tuple[int, int], _rows: slice) -> Measures:
    """Measure nothing besides."""
    yield from ()


def score_pairs(
    reports: Sequence[Report],
    step: Step,
    weighing: Weighing | None = None,
    further: Further = nothing_further,
) -> dict[tuple[int, int], npt.NDArray[np.float64]]:
    """Score every pair of sentences of every two reports, 0 to 1.

    Args:
        weighing: how the measures are weighed, the further ones too; as learned for
            the default engine if none is given.
    """
    weighing = weighing or learned_weighing()
    scores = {
        (a, b): np.zeros((len(reports[a].sentences), len(reports[b].sentences)))
        for a, b in _pairs(len(reports))
    }
    for pair, rows, found in measured(reports, step):
        both = itertools.chain(found, further(pair, rows))
        scores[pair][rows] = weighing.probability(both)
    return scores


def measured(
    reports: Sequence[Report], step: Step
) -> Iterator[tuple[tuple[int, int], slice, Measures]]:
    """Yield the measures of all pairs, block by block.

    Yields:
        Two reports, some sentences of the first, and each measure of these sentences
        with all of the second report's.
    """
    layout = lay_out(reports)
    step()
    table: dict[tuple[int, int], Matrix] = {}
    for a, b in _pairs(len(reports)):
        table[a, b] = np.concatenate(
            [base(_block(layout, a, b, rows)) for rows in _blocks(layout, a, b)]
            or [np.zeros((0, 0), dtype=np.float32)]
        )
        step()
    for a, b in _pairs(len(reports)):
        for rows in _blocks(layout, a, b):
            yield (a, b), rows, _measures(layout, table, a, b, rows)
            step()


def _measures(layout: Layout, table: Table, a: int, b: int, rows: slice) -> Measures:
    yield from measures(_block(layout, a, b, rows))
    yield from context(table[a, b], rows)
    reports = len(layout.bounds) - 1
    yield "third reports", third_reports(table, reports, a, b, rows)


def _pairs(reports: int) -> list[tuple[int, int]]:
    return [(a, b) for a in range(reports) for b in range(a + 1, reports)]


def _blocks(layout: Layout, a: int, b: int) -> Iterator[slice]:
    """Cut the sentences of a into blocks of few pairs; none if b is empty."""
    left, right = layout.rows(a), layout.rows(b)
    height, width = left.stop - left.start, right.stop - right.start
    if not width:
        return
    most = max(MOST_PAIRS // width, 1)
    for start in range(0, height, most):
        yield slice(start, min(start + most, height))


def _block(layout: Layout, a: int, b: int, rows: slice) -> Block:
    first = layout.bounds[a]
    return Block(layout, slice(first + rows.start, first + rows.stop), layout.rows(b))
