"""An index that grows report by report and says which reports are near another."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from newsdiff.events.candidates import COMMON_TERM, Index, rarest
from newsdiff.events.features import Features
from newsdiff.events.ranges import sums
from newsdiff.events.rarity import Tally
from newsdiff.events.rows import Rows, term_rows
from newsdiff.events.table import LEAST_LENGTH

OPEN_REPORTS = 256
"""The newest reports are in a part of the index that is made anew for each arrival; it
never has more than this."""


class Postings:
    """Term -> the reports that have it, in parts that are never made anew."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []
        self._open: list[Rows] = []
        self._open_part: _Part | None = None
        self._lengths = np.ones(OPEN_REPORTS)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, rows: Rows, lengths: npt.NDArray[np.float64]) -> None:
        """Take in reports.

        Args:
            lengths: [reports], of their rows as they are weighed now.
        """
        end = self._count + len(rows)
        if end > len(self._lengths):
            self._lengths = np.append(self._lengths, np.ones(end))
        self._lengths[self._count : end] = lengths
        self._count = end
        self._open.append(rows)
        self._open_part = None
        if sum(map(len, self._open)) >= OPEN_REPORTS:
            self._parts.append(_Part(self._open))
            self._open = []

    def nearness(self, report: Features, terms: Tally) -> npt.NDArray[np.float64]:
        """Return [reports], about how near each is to one, going by its rarer terms."""
        if self._open and self._open_part is None:
            self._open_part = _Part(self._open)
        parts = [*self._parts, *([self._open_part] if self._open_part else [])]
        rows = term_rows([report])
        values = rows.weights * terms.rarity(rows.codes, rows.marks) ** 2
        found = [part.index.entries(rows.codes) for part in parts]
        read = _to_read(found, len(rows.codes))
        near = [
            part.products(starts[read], ends[read], values[read])
            for part, (starts, ends) in zip(parts, found, strict=True)
        ]
        return np.concatenate([*near, np.empty(0)]) / self._lengths[: self._count]


def _to_read(
    found: Sequence[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]], count: int
) -> npt.NDArray[np.int64]:
    """Return the numbers of the terms that find candidates in all the parts."""
    entries = np.zeros(count, dtype=np.int64)
    for starts, ends in found:
        entries += ends - starts
    return rarest(np.where(entries <= COMMON_TERM, entries, 0))


class _Part:
    """Some reports that came one after the other."""

    def __init__(self, blocks: Sequence[Rows]) -> None:
        self._count = sum(map(len, blocks))
        lengths = np.concatenate([np.diff(rows.starts) for rows in blocks])
        self.index = Index.of(
            codes=np.concatenate([rows.codes for rows in blocks]),
            owners=np.repeat(np.arange(self._count, dtype=np.int32), lengths),
            values=np.concatenate([rows.weights for rows in blocks]),
        )

    def products(
        self,
        starts: npt.NDArray[np.int64],
        ends: npt.NDArray[np.int64],
        values: npt.NDArray[np.float32],
    ) -> npt.NDArray[np.float64]:
        """Return [reports], the products of one row with each here."""
        return sums(*self.index.read(starts, ends, values), self._count)


def row_lengths(rows: Rows, terms: Tally) -> npt.NDArray[np.float64]:
    """Return [reports], how long each row is, weighed by how many have each term."""
    return lengths_of(rows, rows.weights * terms.rarity(rows.codes, rows.marks))


def lengths_of(rows: Rows, values: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Return [reports], how long each row is with these values for its terms."""
    squares = values.astype(np.float64) ** 2
    return np.maximum(np.sqrt(sums(rows.owners(), squares, len(rows))), LEAST_LENGTH)
