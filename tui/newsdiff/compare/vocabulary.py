"""Terms weighed by how rare they are among the sentences of the event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]
Weights = npt.NDArray[np.float64]
Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]

FEWEST_ROWS = 30
"""Shorter events count as this long: two sentences alone cannot show what is rare."""

LONGEST = np.uint64(1 << 63)
"""The bit that marks the longest n-grams. Not the lowest: the lowest tell neighbouring
letters apart."""

_STEP = np.uint64(0x9E3779B97F4A7C15)
"""Odd and large: n-grams fall on different keys, wrapping at 64 bits."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Which terms stand in which rows; a row is a sentence or a part of one."""

    rows: int
    terms: int
    row: Numbers
    """[occurrences], sorted, each term once a row."""
    term: Numbers
    """[occurrences]"""
    count: Numbers
    """[occurrences]: how often the term stands in the row."""
    rarity: Weights
    """[terms]: 1 for a term of every row, more the rarer it is."""
    spread: Numbers
    """[terms]: in how many rows a term stands."""
    keys: Keys
    """[terms]: what each was numbered by."""


def number_terms(lists: Sequence[Sequence[str]]) -> tuple[Keys, Numbers, list[str]]:
    """Number the terms of all rows.

    Returns:
        For each occurrence its term's number and its row; and the terms by number, in
        the order of the alphabet.
    """
    vocabulary = sorted({term for terms in lists for term in terms})
    number = {term: index for index, term in enumerate(vocabulary)}
    flat = [number[term] for terms in lists for term in terms]
    rows = np.repeat(np.arange(len(lists)), [len(terms) for terms in lists])
    return np.array(flat, dtype=np.uint64), rows, vocabulary


def character_keys(
    texts: Sequence[str], shortest: int, longest: int
) -> tuple[Keys, Numbers]:
    """Return a key for every character n-gram of each text, and the text it is in.

    The keys of the longest have the `LONGEST` bit, all others have not.
    """
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    total = int(lengths.sum())
    joined = "".join(texts) + "\0" * longest
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    codes = codes.astype(np.uint64)
    row = np.repeat(np.arange(len(texts)), lengths)
    left = np.repeat(np.cumsum(lengths), lengths) - np.arange(total)
    keys = []
    rows = []
    running = codes[:total]
    for size in range(2, longest + 1):
        running = running * _STEP + codes[size - 1 : size - 1 + total]
        if size >= shortest:
            whole = left >= size
            mark = LONGEST if size == longest else np.uint64(0)
            keys.append(running[whole] & ~LONGEST | mark)
            rows.append(row[whole])
    return np.concatenate(keys), np.concatenate(rows)


def pair_keys(keys: Keys, rows: Numbers, apart: int) -> tuple[Keys, Numbers]:
    """Return a key for every two terms of a row that stand `apart` places apart."""
    together = rows[apart:] == rows[:-apart]
    pairs = keys[:-apart] * _STEP + keys[apart:]
    return pairs[together], rows[apart:][together]


def occurrences(keys: Keys, rows: Numbers, number_of_rows: int) -> Occurrences:
    """Count terms and weigh them by their rarity."""
    distinct, numbers = np.unique(keys, return_inverse=True)
    terms = len(distinct)
    cells, counts = np.unique(rows * max(terms, 1) + numbers, return_counts=True)
    row, term = np.divmod(cells, max(terms, 1))
    spread = np.bincount(term, minlength=terms)
    rarity = np.log((1 + max(number_of_rows, FEWEST_ROWS)) / (1 + spread)) + 1
    return Occurrences(
        number_of_rows, terms, row, term, counts, rarity, spread, distinct
    )


def sharpened(found: Occurrences) -> Occurrences:
    """Weigh the same terms so that only rare ones count, however often they stand."""
    rarity = np.log(max(found.rows, FEWEST_ROWS) / np.maximum(found.spread, 1)) ** 2
    return replace(found, count=np.ones_like(found.count), rarity=rarity)


_DIGIT = re.compile(r"\d")

_COMMON_START = 4
"""Letters that two terms must begin with alike before they count as related."""

_LEAST_ALIKE = 0.6

_FARTHEST = 40
"""How far down the alphabet a relative is looked for; bounds the work on odd input."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Terms that count as another in part."""

    first: Numbers
    """[couples]: the one term's number."""
    second: Numbers
    degree: Weights
    """[couples]: how much the one counts as the other, 0 to 1."""


def alike_couples(vocabulary: Sequence[str]) -> Alike:
    """Return what `alike_terms` finds, in columns."""
    found = alike_terms(vocabulary)
    return Alike(
        np.array([first for first, _, _ in found], dtype=np.int64),
        np.array([second for _, second, _ in found], dtype=np.int64),
        np.array([degree for _, _, degree in found], dtype=np.float64),
    )


def restricted(alike: Alike, vocabulary: Sequence[str], chosen: Sequence[str]) -> Alike:
    """Return the couples of which both are chosen, by their numbers among those."""
    number = {term: place for place, term in enumerate(chosen)}
    new = np.array([number.get(term, -1) for term in vocabulary], dtype=np.int64)
    first, second = new[alike.first], new[alike.second]
    kept = (first >= 0) & (second >= 0)
    return Alike(first[kept], second[kept], alike.degree[kept])


def alike_terms(vocabulary: Sequence[str]) -> list[tuple[int, int, float]]:
    """Find terms of a sorted vocabulary that begin alike, as inflected forms do."""
    found = []
    for first, term in enumerate(vocabulary):
        start = term[:_COMMON_START]
        following = vocabulary[first + 1 : first + _FARTHEST]
        if not following or not following[0].startswith(start):
            continue  # most terms: nothing else to look at
        if len(start) < _COMMON_START or _DIGIT.search(term):
            continue
        for second, other in enumerate(following, first + 1):
            if not other.startswith(start):
                break
            degree = 2 * _common_start(term, other) / (len(term) + len(other))
            if degree >= _LEAST_ALIKE:
                found.append((first, second, degree))
    return found


def _common_start(one: str, other: str) -> int:
    shortest = min(len(one), len(other))
    for place in range(shortest):
        if one[place] != other[place]:
            return place
    return shortest
