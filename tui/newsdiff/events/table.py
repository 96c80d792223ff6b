"""Rows weighed by rarity, with what makes products of them cosines and shares."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from newsdiff.events.codes import FIGURE, HEADLINE, NAME
from newsdiff.events.features import Features
from newsdiff.events.ranges import sums
from newsdiff.events.rarity import Tally
from newsdiff.events.rows import Rows, blocks, rows_of

_Number = TypeVar("_Number", bound=np.generic)

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
    made = [_block_table(block, terms, pairs) for block in blocks(reports)]
    return Table(
        terms=_joined([block.terms for block in made]),
        pairs=_joined([block.pairs for block in made]),
        names=_end_to_end([block.names for block in made], np.float64),
        figures=_end_to_end([block.figures for block in made], np.float64),
        headlines=_end_to_end([block.headlines for block in made], np.float64),
    )


def _block_table(reports: Sequence[Features], terms: Tally, pairs: Tally) -> Table:
    term_rows, pair_rows = rows_of(reports)
    rare = terms.rarity(term_rows.codes, term_rows.marks)
    values = term_rows.weights * rare
    owners, marks = term_rows.owners(), term_rows.marks

    def length(mark: int) -> npt.NDArray[np.float64]:
        return _lengths(owners, values * (marks & mark > 0), len(term_rows))

    return Table(
        terms=_weighed(term_rows, values, terms),
        pairs=_weighed(
            pair_rows,
            pair_rows.weights * pairs.rarity(pair_rows.codes, pair_rows.marks),
            pairs,
        ),
        names=length(NAME),
        figures=length(FIGURE),
        headlines=np.maximum(
            sums(owners, rare * (marks & HEADLINE > 0), len(term_rows)), LEAST_LENGTH
        ),
    )


def _weighed(rows: Rows, values: npt.NDArray[np.float32], tally: Tally) -> Weighed:
    owners = rows.owners()
    shared = np.flatnonzero(tally.counts(rows.codes) > 1)
    starts = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum(np.bincount(owners[shared], minlength=len(rows)), out=starts[1:])
    return Weighed(
        starts=starts,
        codes=rows.codes[shared],
        marks=rows.marks[shared],
        values=values[shared],
        lengths=_lengths(owners, values, len(rows)),
    )


def _lengths(
    owners: npt.NDArray[np.int64], values: npt.NDArray[np.float32], count: int
) -> npt.NDArray[np.float64]:
    squares = values.astype(np.float64) ** 2
    return np.maximum(np.sqrt(sums(owners, squares, count)), LEAST_LENGTH)


def _joined(parts: Sequence[Weighed]) -> Weighed:
    counts = _end_to_end([np.diff(part.starts) for part in parts], np.int64)
    return Weighed(
        starts=np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(counts))),
        codes=_end_to_end([part.codes for part in parts], np.uint32),
        marks=_end_to_end([part.marks for part in parts], np.uint8),
        values=_end_to_end([part.values for part in parts], np.float32),
        lengths=_end_to_end([part.lengths for part in parts], np.float64),
    )


def _end_to_end(
    parts: Sequence[npt.NDArray[_Number]], kind: type[_Number]
) -> npt.NDArray[_Number]:
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)
