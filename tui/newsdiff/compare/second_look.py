"""Measures of a pair from the scores of a first look at all pairs around it.

A first look knows which other pairs are plainly alike; a second one knows which of them
are probable matches, and so who is a better partner of whom.
"""

from dataclasses import dataclass

import numpy as np

from newsdiff.compare.context import (
    Similar,
    Spots,
    Table,
    rank_and_neighbours,
    third_reports,
)
from newsdiff.compare.measures import Measures, both_ways
from newsdiff.compare.vocabulary import Matrix

_LEAST = 1e-5
"""Scores are taken to be so far from 0 and 1 at least."""

_ELSEWHERE = 0.05
"""What any sentence is taken to have in partners that nobody sees."""

_MIDDLE, _SCALE = 12.0, 12.0
"""What brings log-odds into the range of the other measures, about 0 to 2."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The scores of a first look at all pairs of some reports."""

    table: Table
    """For every two reports, lower index first: [sentences, sentences], 0 to 1."""
    reports: int

    def measures(
        self, pair: tuple[int, int], scores: Similar, spots: Spots
    ) -> Measures:
        """Yield the measures of some pairs of two reports, most of them twice.

        The second time it is multiplied with the log-odds of the pair itself: what is
        around says something else of a pair that is probable already.

        Args:
            scores: those of the two reports, from the table; the same for all blocks of
                their pairs, since it keeps what it knows of all of them.
        """
        odds = _log_odds(spots.of(scores.values))
        yield "first look, log-odds", odds
        for name, values in self._around(pair, scores, spots):
            yield f"first look, {name}", values
            yield f"first look, {name}, times log-odds", np.asarray(values * odds)

    def _around(self, pair: tuple[int, int], scores: Similar, spots: Spots) -> Measures:
        yield from rank_and_neighbours(scores, spots)
        yield "third reports", third_reports(self.table, self.reports, *pair, spots)
        here, (rows, columns) = spots.of(scores.values), scores.sums
        yield from both_ways(
            "share of all",
            here / (rows[spots.rows] + _ELSEWHERE),
            here / (columns[spots.columns] + _ELSEWHERE),
        )


def _log_odds(scores: Matrix) -> Matrix:
    sure = np.clip(scores, _LEAST, 1 - _LEAST)
    return np.asarray((np.log(sure / (1 - sure)) + _MIDDLE) / _SCALE)
