"""Whether a report tells what another does, sentence by sentence, in other words."""

import bisect
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from newsdiff.origins.reading import Reading
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import SPEECH_WORDS, STOP_WORDS

FEWEST_TERMS = 4
"""A sentence with fewer words that carry meaning is like others by chance."""

SAME_STATEMENT = 0.45
"""The share of what two sentences tell, by weight, that makes them one statement."""

TERMS_AT_ONCE = 4096
"""So many terms are compared at once; more would only need more memory."""

LEAST_WEIGHT = 1e-9
"""Reports without anything weigh this, so that nothing is divided by 0."""

Sentences = tuple[tuple[frozenset[str], ...], ...]
"""For each report the terms of its sentences, quotations aside."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """How much of one report another has, sentence by sentence."""

    share: float
    """By weight, 0 to 1, of the statements of the first that the second has."""
    in_order: float
    """The share of these that both have in the same order."""
    statements: int
    """How many these are."""


def sentence_terms(
    reading: Reading, quoted: npt.NDArray[np.bool_]
) -> tuple[frozenset[str], ...]:
    """Return the terms of each sentence that has enough, quotations aside."""
    found = []
    for start, end in pairwise(reading.sentences):
        terms = frozenset(
            stem(word)
            for word, said in zip(
                reading.words[start:end], quoted[start:end].tolist(), strict=True
            )
            if not said and word not in STOP_WORDS and word not in SPEECH_WORDS
        )
        if len(terms) >= FEWEST_TERMS:
            found.append(terms)
    return tuple(found)


class Retellings:
    """Compares reports of one event by what their sentences tell."""

    def __init__(self, reports: Sentences) -> None:
        self._reports = reports
        in_sentences = Counter(t for each in reports for s in each for t in s)
        count = sum(len(each) for each in reports)
        # What all the sentences of an event have says nothing about two of them.
        self._weights = {
            term: math.log1p(count / many) for term, many in in_sentences.items()
        }

    def contained(self) -> npt.NDArray[np.float64]:
        """Return [reports, reports], the share of the first's terms in the second."""
        numbers = {term: number for number, term in enumerate(self._weights)}
        weights = np.array(list(self._weights.values()), dtype=np.float32)
        terms = [{numbers[t] for s in each for t in s} for each in self._reports]
        owners = np.repeat(np.arange(len(terms)), [len(each) for each in terms])
        columns = np.array([t for each in terms for t in each], dtype=np.int64)
        shared = np.zeros((len(terms), len(terms)), dtype=np.float64)
        for start in range(0, len(numbers), TERMS_AT_ONCE):
            here = (columns >= start) & (columns < start + TERMS_AT_ONCE)
            has = np.zeros((len(terms), TERMS_AT_ONCE), dtype=np.float32)
            has[owners[here], columns[here] - start] = 1
            block = weights[start : start + TERMS_AT_ONCE]
            shared += (has[:, : len(block)] * block) @ has[:, : len(block)].T
        shares: npt.NDArray[np.float64] = shared / np.maximum(
            shared.diagonal()[:, None], LEAST_WEIGHT
        )
        np.fill_diagonal(shares, 0)
        return shares

    def of(self, one: int, other: int) -> Retelling:
        """Return how much of one report the other retells."""
        mine, theirs = self._reports[one], self._reports[other]
        if not mine or not theirs:
            return Retelling(0.0, 0.0, 0)
        likeness, lengths = self._likeness(mine, theirs)
        best = likeness.argmax(axis=1)
        told = likeness[np.arange(len(mine)), best] >= SAME_STATEMENT
        places = best[told].tolist()
        return Retelling(
            share=float(lengths[told].sum() / lengths.sum()),
            in_order=_longest_rise(places) / max(len(places), 1),
            statements=len(places),
        )

    def _likeness(
        self, mine: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return [mine, theirs], the shared share, and [mine], what each weighs."""
        numbers = {
            term: number
            for number, term in enumerate(dict.fromkeys(t for s in mine for t in s))
        }
        weights = np.array([self._weights[term] for term in numbers])
        has_mine = _incidence(mine, numbers)
        has_theirs = _incidence(theirs, numbers)
        shared = (has_mine * weights) @ has_theirs.T
        my_lengths = has_mine @ weights
        their_lengths = np.array(
            [sum(map(self._weights.__getitem__, s)) for s in theirs]
        )
        either = shared / my_lengths[:, None] + shared / their_lengths[None, :]
        return either / 2, my_lengths


def _incidence(
    sentences: Sequence[frozenset[str]], numbers: dict[str, int]
) -> npt.NDArray[np.float64]:
    has = np.zeros((len(sentences), len(numbers)))
    for row, terms in enumerate(sentences):
        has[row, [numbers[term] for term in terms if term in numbers]] = 1
    return has


def _longest_rise(places: Sequence[int]) -> int:
    """Return the length of the longest part that comes in the same order."""
    ends: list[int] = []
    for place in places:
        at = bisect.bisect_right(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
