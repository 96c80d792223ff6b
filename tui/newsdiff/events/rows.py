"""Features -> rows of numbers: for each report the terms it has and what they count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from newsdiff.events.codes import pair_codes, pair_levels
from newsdiff.events.features import READ_TERMS, Features
from newsdiff.events.ranges import Floats, sums

BLOCK = 1024
"""So many reports are worked on at once; more would only need more memory."""

LEAD_TERMS = 100
"""News puts first what happened: a term this far down has lost most of its weight."""

LEAST_WEIGHT = 0.3
"""The weight of a term at the end of a long report; the first one weighs 1."""

REPEATED = 3.0
"""How much more a term counts when it comes back; larger counts less on the first."""

_PLACE_BITS = 13
_CODE_BITS = 32


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """For each report the terms it has, or its pairs of terms, rarity aside."""

    starts: npt.NDArray[np.int64]
    """[reports + 1]: where each row begins in the others."""
    codes: npt.NDArray[np.uint32]
    marks: npt.NDArray[np.uint8]
    """What each term is: see `codes`. Of a pair only its level."""
    weights: npt.NDArray[np.float32]
    """More when often and early, ever more slowly."""

    def __len__(self) -> int:
        return len(self.starts) - 1

    def owners(self) -> npt.NDArray[np.int64]:
        """Return [terms], the report that each belongs to."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))


def blocks(reports: Sequence[Features]) -> Iterator[Sequence[Features]]:
    """Yield the reports a block at a time."""
    for start in range(0, len(reports), BLOCK):
        yield reports[start : start + BLOCK]


def rows_of(reports: Sequence[Features]) -> tuple[Rows, Rows]:
    """Return the rows of terms and those of two terms in a row, of up to a block."""
    if not reports:
        return _no_rows(), _no_rows()
    terms, stream, owners, place = _read(reports)
    follows = np.flatnonzero(owners[1:] == owners[:-1])
    return terms, _pairs(terms, stream, owners, place, follows)


def term_rows(reports: Sequence[Features]) -> Rows:
    """Return the rows of terms alone, of any number of reports."""
    return _read(reports)[0] if reports else _no_rows()


def _read(
    reports: Sequence[Features],
) -> tuple[Rows, npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return the rows of terms and, for each place of all the streams, the term that
    stands there, the report and the place in it."""
    starts = _starts([len(report.codes) for report in reports])
    places = _starts([len(report.stream) for report in reports])
    codes = np.concatenate([report.codes for report in reports])
    marks = np.concatenate([report.marks for report in reports])
    owners = np.repeat(np.arange(len(reports)), np.diff(places))
    stream = np.concatenate([report.stream for report in reports]) + starts[owners]
    place = np.arange(len(stream)) - places[owners]
    counted = sums(stream, _early_weights()[place], len(codes))
    return Rows(starts, codes, marks, _weighed(counted)), stream, owners, place


def _pairs(
    terms: Rows,
    stream: npt.NDArray[np.int64],
    owners: npt.NDArray[np.int64],
    place: npt.NDArray[np.int64],
    follows: npt.NDArray[np.int64],
) -> Rows:
    """Return the rows of pairs that begin at these places of the stream."""
    first, second = stream[follows], stream[follows + 1]
    # One number says report, pair and place, so that sorting needs no second array.
    keys = owners[follows] << _CODE_BITS + _PLACE_BITS
    keys |= pair_codes(terms.codes[first], terms.codes[second]).astype(np.int64) << (
        _PLACE_BITS
    )
    keys |= place[follows]
    order = np.argsort(keys)
    keys = keys[order]
    pairs = keys >> _PLACE_BITS
    new = np.flatnonzero(np.diff(pairs, prepend=-1))
    early = _early_weights()[keys & (1 << _PLACE_BITS) - 1]
    first, second = first[order[new]], second[order[new]]
    levels = pair_levels(terms.marks[first], terms.marks[second])
    lengths = np.bincount(pairs[new] >> _CODE_BITS, minlength=len(terms))
    return Rows(
        starts=_starts(lengths),
        codes=(pairs[new] & 0xFFFFFFFF).astype(np.uint32),
        marks=levels,
        weights=_weighed(np.add.reduceat(early, new) if len(new) else early),
    )


def _starts(lengths: Sequence[int] | npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    starts = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def _weighed(counts: Floats) -> npt.NDArray[np.float32]:
    weights: npt.NDArray[np.float32] = np.log1p(REPEATED * counts).astype(np.float32)
    return weights


def _no_rows() -> Rows:
    return Rows(
        starts=np.zeros(1, dtype=np.int64),
        codes=np.empty(0, dtype=np.uint32),
        marks=np.empty(0, dtype=np.uint8),
        weights=np.empty(0, dtype=np.float32),
    )


@cache
def _early_weights() -> npt.NDArray[np.float64]:
    """Return the weight of the first, second, … term of a report."""
    places = np.arange(2 * READ_TERMS)
    return LEAST_WEIGHT + (1 - LEAST_WEIGHT) * np.exp(-places / LEAD_TERMS)
