"""From laid-out sentences to a score for every pair of them."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from newsdiff.compare.candidates import likely, unlikely
from newsdiff.compare.context import Similar, Spots, Table, context, third_reports
from newsdiff.compare.layout import Layout, lay_out
from newsdiff.compare.learned import (
    Odds,
    Weighings,
    first_odds,
    learned_weighings,
    probability,
    second_odds,
)
from newsdiff.compare.measures import Block, Measures, base, measures
from newsdiff.compare.pairs import Grid, Listed
from newsdiff.compare.prepared import Report
from newsdiff.compare.progress import At, Pair, Stage, Step
from newsdiff.compare.second_look import FirstLook
from newsdiff.compare.vocabulary import Matrix

MOST_PAIRS = 200_000
"""Pairs of sentences measured at a time, which bounds the memory."""

MOST_FULLY_MEASURED = 150_000
"""Pairs of sentences in all up to which every one is measured; in larger comparisons
only those are that may match."""

ScoreTable = Mapping[tuple[int, int], npt.NDArray[np.float64]]
"""For every two reports, lower index first: how surely each two sentences match."""

Further = Callable[[Pair, Spots], Measures]
"""What an engine measures besides, at some pairs of two reports."""

Measured = tuple[Pair, Spots, Measures]
"""Two reports, some pairs of their sentences, and each measure of these."""

Looked = tuple[Pair, Spots, Odds]
"""The same, with what the first look adds to the log-odds of the second."""


def nothing_further(_pair: Pair, _spots: Spots) -> Measures:
    """Measure nothing besides."""
    yield from ()


def score_pairs(
    reports: Sequence[Report],
    step: Step,
    weighings: Weighings | None = None,
    further: Further = nothing_further,
) -> dict[tuple[int, int], npt.NDArray[np.float64]]:
    """Score every pair of sentences of every two reports, 0 to 1.

    Twice: the second time with the scores of the first.

    Args:
        weighings: how the measures are weighed, the further ones too; as learned for
            the default engine if none is given.
    """
    weighings = weighings or learned_weighings()
    layout = lay_out(reports, step)
    table = _similarities(layout, step)
    whole = sum(similar.size for similar in table.values()) <= MOST_FULLY_MEASURED
    found = _fully(layout, table) if whole else _where_it_counts(layout, table, step)
    first: dict[Pair, npt.NDArray[np.float64]] = {}
    for pair, similar in table.items():
        step()
        first[pair] = np.zeros(similar.shape) if whole else unlikely(similar)
    looked: list[Looked] = []
    for pair, spots, values in found:
        step(_at(Stage.SCORING, table, pair, spots))
        both = itertools.chain(values, further(pair, spots))
        odds, rest = first_odds(weighings, _step_by_step(both, step))
        first[pair][spots.rows, spots.columns] = probability(odds)
        looked.append((pair, spots, rest))
    return _looked_again(first, len(reports), looked, weighings, step)


def _step_by_step(values: Measures, step: Step) -> Measures:
    for named in values:
        step()
        yield named


def _at(stage: Stage, table: Table, pair: Pair, spots: Spots) -> At:
    """Return where the work is when it comes to some pairs of two reports."""
    behind = int(spots.rows.flat[0]) / table[pair].shape[0]
    return At(stage, list(table).index(pair) + behind, len(table), pair)


def _looked_again(
    first: dict[Pair, npt.NDArray[np.float64]],
    reports: int,
    looked: Sequence[Looked],
    weighings: Weighings,
    step: Step,
) -> dict[Pair, npt.NDArray[np.float64]]:
    """Score the pairs that were looked at once more, with the scores of all pairs."""
    table = {pair: scores.astype(np.float32) for pair, scores in first.items()}
    look = FirstLook(table, reports)
    for pair, blocks in itertools.groupby(looked, key=itemgetter(0)):
        around = Similar(table[pair])
        for _, spots, rest in blocks:
            step(_at(Stage.SECOND_LOOK, table, pair, spots))
            odds = second_odds(weighings, rest, look.measures(pair, around, spots))
            first[pair][spots.rows, spots.columns] = probability(odds)
    return first


def measured(reports: Sequence[Report], step: Step) -> Iterator[Measured]:
    """Yield the measures of all pairs, block by block; those of the first look."""
    layout = lay_out(reports, step)
    yield from _fully(layout, _similarities(layout, step))


def _similarities(layout: Layout, step: Step) -> dict[tuple[int, int], Matrix]:
    """Return the plain similarity of all sentences of every two reports."""
    table = {}
    pairs = _pairs(len(layout.bounds) - 1)
    for number, (a, b) in enumerate(pairs):
        height, width = (
            layout.rows(side).stop - layout.rows(side).start for side in (a, b)
        )
        table[a, b] = np.zeros((height, width), dtype=np.float32)
        for rows in _blocks(layout, a, b):
            done = number + rows.start / height
            step(At(Stage.SURVEYING, done, len(pairs), (a, b)))
            table[a, b][rows] = base(_block(layout, a, b, rows))
    return table


def _fully(layout: Layout, table: Table) -> Iterator[Measured]:
    """Measure all pairs."""
    for (a, b), similar in table.items():
        around = Similar(similar)
        for rows in _blocks(layout, a, b):
            block = _block(layout, a, b, rows)
            spots = Spots.grid(rows, similar.shape[1])
            yield (a, b), spots, _measures(block, table, around, spots)


def _where_it_counts(layout: Layout, table: Table, step: Step) -> Iterator[Measured]:
    """Measure the pairs that may match."""
    for (a, b), similar in table.items():
        step()
        around = Similar(similar)
        for spots in likely(similar):
            left = spots.rows + layout.bounds[a]
            right = spots.columns + layout.bounds[b]
            block = Block(layout, (a, b), Listed(left, right))
            yield (a, b), spots, _measures(block, table, around, spots)


def _measures(block: Block, table: Table, similar: Similar, spots: Spots) -> Measures:
    yield from measures(block)
    yield from context(similar, spots)
    reports = len(block.layout.bounds) - 1
    yield "third reports", third_reports(table, reports, *block.reports, spots)


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
    left = slice(first + rows.start, first + rows.stop)
    return Block(layout, (a, b), Grid(left, layout.rows(b)))
