"""Rows weighed by rarity, with what makes products of them cosines and shares."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.events.codes import FIGURE, HEADLINE, NAME
from newsdiff.events.features import Features
from newsdiff.events.ranges import sums
from newsdiff.events.rarity import Tally
from newsdiff.events.rows import Rows, blocks, rows_of

LEAST_LENGTH = 1e-9
"""Rows without anything are as long as this, so that nothing is divided by 0."""


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """Rows of terms or of pairs of terms, weighed, less what no other report has."""

    starts: npt.NDArray[np.int64]
    codes: npt.NDArray[np.uint32]
    marks: npt.NDArray[np.uint8]
    values: npt.NDArray[np.float32]
    lengths: npt.NDArray[np.float64]
    """[reports], of the whole rows."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What is compared of the reports: [reports] and their terms."""

    terms: Weighed
    pairs: Weighed
    names: npt.NDArray[np.float64]
    """[reports], the length of the names alone."""
    figures: npt.NDArray[np.float64]
    """[reports], the length of the figures alone."""
    headlines: npt.NDArray[np.float64]
    """[reports], how much all terms of the headline tell."""


def tally(reports: Sequence[Features]) -> tuple[Tally, Tally]:
    """Return in how many of the reports terms and pairs of terms stand."""
    terms, pairs = Tally.of_terms(), Tally.of_pairs()
    for block in blocks(reports):
        for counted, rows in zip((terms, pairs), rows_of(block), strict=True):
            counted.add(rows)
    return terms, pairs


def table_of(reports: Sequence[Features], terms: Tally, pairs: Tally) -> Table:
    """Return the rows of these reports, weighed by how many reports have each term."""
    of_terms = _Sheet(sum(len(report.codes) for report in reports))
    of_pairs = _Sheet(sum(max(len(report.stream) - 1, 0) for report in reports))
    lengths: list[npt.NDArray[np.float64]] = [np.empty((3, 0))]
    for block in blocks(reports):
        term_rows, pair_rows = rows_of(block)
        rare = terms.rarity(term_rows.codes, term_rows.marks)
        of_terms.append(term_rows, rare, terms)
        of_pairs.append(
            pair_rows, pairs.rarity(pair_rows.codes, pair_rows.marks), pairs
        )
        lengths.append(_marked_lengths(term_rows, rare))
    names, figures, headlines = np.concatenate(lengths, axis=1)
    return Table(of_terms.filled(), of_pairs.filled(), names, figures, headlines)


class _Sheet:
    """Weighed rows that are being filled, in memory that is taken as it is needed."""

    def __init__(self, most: int) -> None:
        self._codes = np.empty(most, dtype=np.uint32)
        self._marks = np.empty(most, dtype=np.uint8)
        self._values = np.empty(most, dtype=np.float32)
        self._counts: list[npt.NDArray[np.int64]] = [np.zeros(1, dtype=np.int64)]
        self._lengths: list[npt.NDArray[np.float64]] = [np.empty(0)]
        self._end = 0

    def append(self, rows: Rows, rare: npt.NDArray[np.float32], tally: Tally) -> None:
        owners, values = rows.owners(), rows.weights * rare
        shared = np.flatnonzero(tally.counts(rows.codes) > 1)
        here = slice(self._end, self._end + len(shared))
        self._codes[here] = rows.codes[shared]
        self._marks[here] = rows.marks[shared]
        self._values[here] = values[shared]
        self._end = here.stop
        self._counts.append(np.bincount(owners[shared], minlength=len(rows)))
        self._lengths.append(_lengths(owners, values, len(rows)))

    def filled(self) -> Weighed:
        return Weighed(
            starts=np.cumsum(np.concatenate(self._counts)),
            codes=self._codes[: self._end],
            marks=self._marks[: self._end],
            values=self._values[: self._end],
            lengths=np.concatenate(self._lengths),
        )


def _marked_lengths(
    rows: Rows, rare: npt.NDArray[np.float32]
) -> npt.NDArray[np.float64]:
    """Return [3, reports]: lengths of names, of figures, what the headlines tell."""
    owners, values = rows.owners(), rows.weights * rare
    headline = sums(owners, rare * (rows.marks & HEADLINE > 0), len(rows))
    return np.stack(
        (
            _lengths(owners, values * (rows.marks & NAME > 0), len(rows)),
            _lengths(owners, values * (rows.marks & FIGURE > 0), len(rows)),
            np.maximum(headline, LEAST_LENGTH),
        )
    )


def _lengths(
    owners: npt.NDArray[np.int64], values: npt.NDArray[np.float32], count: int
) -> npt.NDArray[np.float64]:
    squares = values.astype(np.float64) ** 2
    return np.maximum(np.sqrt(sums(owners, squares, count)), LEAST_LENGTH)
