"""What a model's vectors tell of two sentences: signals beside the default's measures.

Single words are matched as in BERTScore (Zhang and others, 2020): each content word
takes the word of the other sentence that is nearest in context, weighed by its rarity.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from newsdiff.compare.context import Similar, Spots, context, third_reports
from newsdiff.compare.engines.interface import Step
from newsdiff.compare.engines.sentence_vectors import SentenceVectors
from newsdiff.compare.measures import Measures, both_ways
from newsdiff.compare.progress import At, Stage
from newsdiff.compare.vocabulary import Matrix, Numbers

Pair = tuple[int, int]

PREFIX = "neural: "
"""What the names of these signals begin with in the file of weights."""

SHARPNESS = 8.0
"""How clearly a word must point at one sentence rather than at the others."""

WORD_SHARPNESS = 12.0
"""How clearly two words must be each other's partner rather than any other's."""

LEAST_RARITY = 3.0
"""Rarity below which the share of a sentence's words means little."""

MOST_CELLS = 4_000_000
"""Cells of a table of words against words (4 bytes each) that is made at a time."""

BASE = "words exclusive, lesser"
"""The signal that tells most alone."""


@dataclass(frozen=True, slots=True)
class Signals:
    """All signals of all pairs of an event."""

    tables: Mapping[Pair, Mapping[str, Matrix]]
    """For two reports, lower index first, by name: [sentences, sentences]."""
    around: Mapping[Pair, Similar]
    """The signal that tells most alone, to look at what stands around a pair."""
    reports: int

    def measures(self, pair: Pair, spots: Spots) -> Measures:
        """Yield the signals of some pairs of two reports."""
        for name, table in self.tables[pair].items():
            yield PREFIX + name, spots.of(table)
        for name, values in context(self.around[pair], spots):
            if name != "base":
                yield f"{PREFIX}{name}", values
        bases = {two: similar.values for two, similar in self.around.items()}
        found = third_reports(bases, self.reports, *pair, spots)
        yield f"{PREFIX}third reports", found


def find_signals(
    vectors: SentenceVectors, bounds: tuple[int, ...], step: Step
) -> Signals:
    """Compare all sentences of every two reports.

    Args:
        bounds: where each report's sentences begin, and at the end their number.
    """
    reports = [slice(*ends) for ends in itertools.pairwise(bounds)]
    tables: dict[Pair, dict[str, Matrix]] = {}
    pairs = list(itertools.combinations(range(len(reports)), 2))
    for number, (a, b) in enumerate(pairs):
        step(At(Stage.MEANING, number, len(pairs), (a, b)))
        found = _of_two(vectors, reports[a], reports[b], step)
        tables[a, b] = dict(found)
    around = {pair: Similar(table[BASE]) for pair, table in tables.items()}
    return Signals(tables, around, len(reports))


def _of_two(vectors: SentenceVectors, a: slice, b: slice, step: Step) -> Measures:
    yield "sentences alike", vectors.whole[a] @ vectors.whole[b].T
    yield "sentences alike in the event", vectors.centred[a] @ vectors.centred[b].T
    yield from _clauses(vectors, a, b)
    forth = _words(vectors, a, b, step)
    back = _words(vectors, b, a, step)
    for name, values in forth.items():
        yield from both_ways(name, values, back[name].T)


def _clauses(vectors: SentenceVectors, a: slice, b: slice) -> Measures:
    left, left_starts = vectors.clauses.of(a)
    right, right_starts = vectors.clauses.of(b)
    by_left = _best(left @ right.T, left_starts)
    yield "best clauses alike", _best(by_left.T, right_starts).T
    yield from both_ways(
        "best clause alike",
        _best(left @ vectors.centred[b].T, left_starts),
        _best(right @ vectors.centred[a].T, right_starts).T,
    )


def _words(
    vectors: SentenceVectors, a: slice, b: slice, step: Step
) -> dict[str, Matrix]:
    """Measure in one direction how well the words of a's sentences stand in b's."""
    left, left_starts = vectors.words.of(a)
    right, right_starts = vectors.words.of(b)
    first = int(vectors.words.starts[a.start])
    rarity = vectors.rarity[first : first + len(left)]
    found: dict[str, list[Matrix]] = {
        "words found": [],
        "words exclusive": [],
        "words paired": [],
    }
    towards = _chosen(right, left, step)  # how much each word of b spreads over a's
    for rows in _blocks(left_starts, len(right)):
        span = slice(int(left_starts[rows.start]), int(left_starts[rows.stop]))
        alike = left[span] @ right.T
        best = np.maximum(_best(alike.T, right_starts).T, 0)
        share = _sharp(best, SHARPNESS)
        paired = np.maximum(alike, 0) * np.sqrt(
            _sharp(alike, WORD_SHARPNESS) * np.exp(WORD_SHARPNESS * alike) / towards
        )
        starts = left_starts[rows.start : rows.stop + 1] - span.start
        weights = rarity[span]
        found["words found"].append(_weighed(best, weights, starts))
        found["words exclusive"].append(_weighed(best * share, weights, starts))
        summed = _sums(paired.T, right_starts).T
        found["words paired"].append(_weighed(summed, weights, starts))
        step()
    nothing = np.zeros((0, b.stop - b.start), dtype=np.float32)
    return {name: np.concatenate([nothing, *parts]) for name, parts in found.items()}


def _chosen(words: Matrix, others: Matrix, step: Step) -> Matrix:
    """Return for each word the sum over all others of how well it goes with them."""
    total = np.full(len(words), np.float32(1e-6))
    size = max(MOST_CELLS // max(len(words), 1), 1)
    for start in range(0, len(others), size):
        alike = words @ others[start : start + size].T
        total += np.exp(WORD_SHARPNESS * alike).sum(axis=1)
        step()
    return total


def _blocks(starts: Numbers, width: int) -> Iterator[slice]:
    """Cut the sentences into blocks of few words each."""
    most = max(MOST_CELLS // max(width, 1), 1)
    first, sentences = 0, len(starts) - 1
    while first < sentences:
        last = int(np.searchsorted(starts, starts[first] + most, side="right")) - 1
        last = min(max(last, first + 1), sentences)
        yield slice(first, last)
        first = last


def _sharp(values: Matrix, sharpness: float) -> Matrix:
    """Spread 1 over each row, most of it over the greatest values."""
    if not values.shape[1]:
        return values
    spread = np.exp(sharpness * (values - values.max(axis=1, keepdims=True)))
    return np.asarray(spread / spread.sum(axis=1, keepdims=True))


def _best(values: Matrix, starts: Numbers) -> Matrix:
    """Return the greatest value among the rows of each group; nought if it has none."""
    return _grouped(np.maximum, values, starts)


def _sums(values: Matrix, starts: Numbers) -> Matrix:
    return _grouped(np.add, values, starts)


def _grouped(combine: np.ufunc, values: Matrix, starts: Numbers) -> Matrix:
    filled = np.diff(starts) > 0
    found = np.zeros((len(starts) - 1, values.shape[1]), dtype=np.float32)
    if filled.any():
        found[filled] = combine.reduceat(values, starts[:-1][filled], axis=0)
    return found


def _weighed(values: Matrix, rarity: Matrix, starts: Numbers) -> Matrix:
    """Average the words of each sentence, rare ones counting more."""
    total = _sums(values * rarity[:, None], starts)
    mass = _sums(rarity[:, None], starts)
    return np.asarray(total / np.maximum(mass, LEAST_RARITY))
