"""The sentences of an event, their clauses and content words, as a model sees them."""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.compare.engines.encoding import Encoded
from newsdiff.compare.prepared import content
from newsdiff.compare.vocabulary import Matrix, Numbers, number_terms, occurrences
from newsdiff.text.clauses import clause_starts
from newsdiff.text.words import tokens

FEWEST_TOKENS = 5
"""A clause of fewer tokens is joined to the one before it."""

_TINY = 1e-6

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of the sentences, each with a vector of length one."""

    vectors: Matrix
    """[parts, size], the event's mean taken off: what all have in common is no news."""
    starts: Numbers
    """Where each sentence's parts begin, and behind the last the number of parts."""

    def of(self, rows: slice) -> tuple[Matrix, Numbers]:
        """Return the parts of some sentences, and where each one's begin among them."""
        starts = self.starts[rows.start : rows.stop + 1]
        return self.vectors[starts[0] : starts[-1]], starts - starts[0]


@dataclass(frozen=True, slots=True)
class SentenceVectors:
    """All sentences of an event, one after the other."""

    whole: Matrix
    """[sentences, size], of length one."""
    centred: Matrix
    """The same without the event's mean."""
    clauses: Parts
    words: Parts
    """The content words."""
    rarity: Matrix
    """[words]: how rare each one's term is among the sentences of the event."""


def sentence_vectors(
    texts: Sequence[str], encoded: Sequence[Encoded]
) -> SentenceVectors:
    """Look at each sentence as a whole, by clauses and by content words."""
    whole = _unit(np.stack([one.whole for one in encoded]))
    found = [_content_words(text) for text in texts]
    terms = [[term for _, term in words] for words in found]
    keys, rows, _ = number_terms(terms)
    rarity = occurrences(keys, rows, len(texts)).rarity[keys.astype(np.int64)]
    return SentenceVectors(
        whole=whole,
        centred=_unit(whole - whole.mean(axis=0)),
        clauses=_parts(encoded, [_clauses(text) for text in texts], FEWEST_TOKENS),
        words=_parts(encoded, [[span for span, _ in words] for words in found], 0),
        rarity=rarity.astype(np.float32),
    )


def _content_words(text: str) -> list[tuple[tuple[int, int], str]]:
    """Return the place and the stem of each content word."""
    return [
        ((token.start, token.end), term) for token, term in content(tokens(text), text)
    ]


def _clauses(text: str) -> Spans:
    starts = clause_starts(text)
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _parts(encoded: Sequence[Encoded], spans: Sequence[Spans], fewest: int) -> Parts:
    """Average the tokens of each part.

    Args:
        fewest: a part of fewer tokens is joined to the one before it; with 0 each stays
            by itself, and counts nothing if the model saw none of it.
    """
    vectors = []
    starts = [0]
    for one, places in zip(encoded, spans, strict=True):
        stretches = _token_stretches(one, places)
        if fewest:
            stretches = _joined(stretches, fewest)
        vectors += [_mean(one.tokens, *stretch) for stretch in stretches]
        starts.append(len(vectors))
    size = encoded[0].whole.shape[0]
    stacked = np.stack(vectors) if vectors else np.zeros((0, size), dtype=np.float32)
    seen = np.any(stacked != 0, axis=1, keepdims=True)
    mean = stacked.sum(axis=0) / max(int(seen.sum()), 1)
    return Parts(_unit((stacked - mean) * seen), np.array(starts))


def _token_stretches(one: Encoded, places: Spans) -> Spans:
    """Return the first token of each place, and the one behind its last."""
    begins = [start for start, _ in one.spans]
    ends = [end for _, end in one.spans]
    return [
        (bisect.bisect_right(ends, start), bisect.bisect_left(begins, end))
        for start, end in places
    ]


def _joined(stretches: Spans, fewest: int) -> Spans:
    joined: Spans = []
    for first, last in stretches:
        if joined and last - first < fewest:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _mean(vectors: Matrix, first: int, last: int) -> Matrix:
    if first >= last:
        return np.zeros(vectors.shape[1], dtype=np.float32)
    return np.asarray(vectors[first:last].mean(axis=0))


def _unit(matrix: npt.NDArray[np.floating]) -> Matrix:
    length = np.linalg.norm(matrix, axis=-1, keepdims=True)
    return np.asarray(matrix / (length + _TINY), dtype=np.float32)
