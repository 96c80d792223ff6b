"""How well newsdiff does on the samples, in a few figures between 0 and 1."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.model import Comparison, Place
from tests.quality.truth import Labelled, Pair

SHINGLE = 4
"""Words in a row that count as one hit, as in the public benchmarks of extraction."""

Shingles = Counter[tuple[str, ...]]


def f1(hits: int, claimed: int, real: int) -> float:
    """Return the harmonic mean of precision and recall; 1 where there was nothing."""
    return 2 * hits / (claimed + real) if claimed + real else 1.0


def ratio(part: int, whole: int) -> float:
    """Return part / whole; 1 where there was nothing to do."""
    return part / whole if whole else 1.0


def shingles(paragraphs: Iterable[str]) -> Shingles:
    """Count the runs of four words of a text."""
    found = re.findall(r"\w+", " ".join(paragraphs))
    starts = range(max(1, len(found) - SHINGLE + 1))
    return Counter(tuple(found[start : start + SHINGLE]) for start in starts)


def cleaning_f1(true: Sequence[str], cleaned: Sequence[str]) -> float:
    """Return how much of the body was kept and how little else, as one figure."""
    want, got = shingles(true), shingles(cleaned)
    return f1((want & got).total(), got.total(), want.total())


def average_precision(
    scores: npt.NDArray[np.float64], true: npt.NDArray[np.bool_]
) -> float:
    """Return the mean precision at each true pair, best score first; no threshold."""
    ranked = true[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(precision[ranked].mean()) if ranked.any() else 1.0


@dataclass(frozen=True, slots=True)
class Matching:
    """How well the sentences of some events were matched."""

    average_precision: float
    f1: float
    precision: float
    recall: float
    unique_f1: float
    """Of "this sentence is in no other report"."""
    conflicts_shown: float
    """Of the matches that the truth flags as conflicting, those that contradict."""
    calm_kept: float
    """Of the other true matches, those that do not."""
    calm_silent: float
    """Of these, those without so much as a slight difference."""


def every_pair(labelled: Labelled) -> list[Pair]:
    """Return all pairs of sentences of two reports of an event."""
    numbered = list(enumerate(labelled.articles))
    return [
        (Place(a, i), Place(b, j))
        for (a, left), (b, right) in itertools.combinations(numbered, 2)
        for i in range(len(left.sentences))
        for j in range(len(right.sentences))
    ]


def alone(labelled: Labelled, pairs: Iterable[Pair]) -> set[tuple[str, Place]]:
    """Return the sentences that are in none of the pairs."""
    partnered = {place for pair in pairs for place in pair}
    return {
        (labelled.name, Place(number, sentence))
        for number, article in enumerate(labelled.articles)
        for sentence in range(len(article.sentences))
        if Place(number, sentence) not in partnered
    }


def matching(compared: Sequence[tuple[Labelled, Comparison]]) -> Matching:
    """Score comparisons against the truth, all events pooled."""
    scores: list[float] = []
    true: list[bool] = []
    hits = claimed = real = 0
    unique_claimed: set[tuple[str, Place]] = set()
    unique_real: set[tuple[str, Place]] = set()
    conflicts: list[bool] = []
    calm: list[bool] = []
    silent: list[bool] = []
    for labelled, comparison in compared:
        found = {
            (m.left, m.right): {difference.slight for difference in m.differences}
            for m in comparison.matches
        }
        for a, b in every_pair(labelled):
            table = comparison.scores(a.report, b.report)
            scores.append(float(table[a.sentence, b.sentence]))
            true.append((a, b) in labelled.pairs)
        hits += len(found.keys() & labelled.pairs.keys())
        claimed += len(found)
        real += len(labelled.pairs)
        unique_claimed |= alone(labelled, found)
        unique_real |= alone(labelled, labelled.pairs)
        for pair in found.keys() & labelled.pairs.keys():
            side = conflicts if "conflict" in labelled.pairs[pair] else calm
            side.append(False in found[pair])
            if side is calm:
                silent.append(not found[pair])
    return Matching(
        average_precision=average_precision(np.array(scores), np.array(true)),
        f1=f1(hits, claimed, real),
        precision=ratio(hits, claimed),
        recall=ratio(hits, real),
        unique_f1=f1(
            len(unique_claimed & unique_real), len(unique_claimed), len(unique_real)
        ),
        conflicts_shown=ratio(sum(conflicts), len(conflicts)),
        calm_kept=ratio(len(calm) - sum(calm), len(calm)),
        calm_silent=ratio(sum(silent), len(silent)),
    )
