"""How many reports have a term, and so how much it tells."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.events.codes import LEVEL
from newsdiff.events.rows import Rows

BACKGROUND_REPORTS = 100
"""The shipped background counts like this many reports beside those at hand."""

TERM_COUNTERS = 2**23
"""Terms are counted in so many counters, chosen by their codes. Two rare terms that
share one look a little less rare, which matters little; memory stays the same."""

PAIR_COUNTERS = 2**24
"""The same for two terms in a row, of which there are more."""


def _counters(number: int) -> npt.NDArray[np.int32]:
    return np.zeros(number, dtype=np.int32)


@dataclass(slots=True, eq=False)
class Tally:
    """In how many reports each term stands, counted as they come in."""

    counters: npt.NDArray[np.int32]
    reports: int = 0

    @classmethod
    def of_terms(cls) -> "Tally":
        return cls(_counters(TERM_COUNTERS))

    @classmethod
    def of_pairs(cls) -> "Tally":
        return cls(_counters(PAIR_COUNTERS))

    def add(self, rows: Rows) -> None:
        """Count the terms of these reports, each once a report."""
        # Sorted, since jumping through the counters takes several times as long.
        places, counts = np.unique(self._places(rows.codes), return_counts=True)
        self.counters[places] += counts.astype(np.int32)
        self.reports += len(rows)

    def remove(self, rows: Rows) -> None:
        """Count the terms of these reports no more; they were counted before."""
        places, counts = np.unique(self._places(rows.codes), return_counts=True)
        self.counters[places] -= counts.astype(np.int32)
        self.reports -= len(rows)

    def counts(self, codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.int32]:
        """Return [terms], in how many reports each is; seldom a little too many."""
        return self.counters[self._places(codes)]

    def rarity(
        self, codes: npt.NDArray[np.uint32], marks: npt.NDArray[np.uint8]
    ) -> npt.NDArray[np.float32]:
        """Return [terms], how much each tells, from these reports and background."""
        total = self.reports + BACKGROUND_REPORTS + 1.0
        expected = _EXPECTED[marks & LEVEL] + 0.5
        told: npt.NDArray[np.float32] = np.maximum(
            np.log(total / (self.counts(codes) + expected)), 0.0
        ).astype(np.float32)
        return told

    def _places(self, codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
        return codes & np.uint32(len(self.counters) - 1)


_EXPECTED = BACKGROUND_REPORTS * 2.0 ** -np.arange(LEVEL + 1)
