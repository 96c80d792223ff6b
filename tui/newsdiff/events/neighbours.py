"""The reports near each report of a collection that grows, and what speaks for them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import numpy as np
import numpy.typing as npt

from newsdiff.events.candidates import NEAREST, Candidates, nearest
from newsdiff.events.crowd import FIRST_RANK, LAST_RANK, crowding
from newsdiff.events.dates import gap_evidence
from newsdiff.events.evidence import Evidence, compare_pairs
from newsdiff.events.features import Features
from newsdiff.events.likeness import Join
from newsdiff.events.postings import Postings, lengths_of, row_lengths
from newsdiff.events.ranges import sums
from newsdiff.events.rows import rows_of, term_rows
from newsdiff.events.table import table_of, tally

GROWTH = 1.02
"""What dates say is measured anew when so many times as many reports are there."""

PART = 16_384
"""So many reports are put into one part of the index at the beginning."""

Near = tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]
"""Reports, and the cosine of all terms with each."""


class Neighbours:
    """Reports in order of arrival, with an index of their terms."""

    def __init__(self, reports: Sequence[Features] = ()) -> None:
        self.reports: list[Features] = list(reports)
        self._postings = Postings()
        self._near: dict[int, Near] = {}
        self._hidden: set[int] = set()
        self._join = Join()
        self._gaps = gap_evidence([])
        self._measured = 0
        self._terms, self._pairs = tally(self.reports)
        for start in range(0, len(self.reports), PART):
            terms = term_rows(self.reports[start : start + PART])
            self._postings.add(terms, row_lengths(terms, self._terms))
        self.gaps()  # now, so that no arrival has to wait for it

    def __len__(self) -> int:
        return len(self.reports) - len(self._hidden)

    def add(self, report: Features) -> int:
        """Take in a report and return its number."""
        terms, pairs = rows_of([report])
        self._terms.add(terms)
        self._pairs.add(pairs)
        self._postings.add(terms, row_lengths(terms, self._terms))
        self.reports.append(report)
        return len(self.reports) - 1

    def hide(self, number: int) -> None:
        """Leave a report out: it is near to none and counts for nothing."""
        self._hidden.add(number)
        for counted, rows in zip(
            (self._terms, self._pairs), rows_of([self.reports[number]]), strict=True
        ):
            counted.remove(rows)

    def show(self, number: int) -> None:
        """Take a report in again that was left out."""
        self._hidden.remove(number)
        for counted, rows in zip(
            (self._terms, self._pairs), rows_of([self.reports[number]]), strict=True
        ):
            counted.add(rows)
        self._near.pop(number, None)
        self.announce(number)

    def near(self, number: int) -> Near:
        """Return the reports that are nearest to one, and how near they are."""
        if number not in self._near:
            near = self._postings.nearness(self.reports[number], self._terms)
            near[[number, *self._hidden]] = 0.0
            own = row_lengths(term_rows([self.reports[number]]), self._terms)
            others = nearest(near / own[0])
            self._near[number] = others, self._cosines(number, others.tolist())
        others, nearness = self._near[number]
        if self._hidden.isdisjoint(others.tolist()):
            return others, nearness
        shown = np.array([other not in self._hidden for other in others.tolist()])
        return others[shown], nearness[shown]

    def _cosines(self, number: int, others: Sequence[int]) -> npt.NDArray[np.float32]:
        """Return [others], the cosine of all terms with one report."""
        rows = term_rows([self.reports[n] for n in (number, *others)])
        values = rows.weights * self._terms.rarity(rows.codes, rows.marks)
        mine = slice(0, int(rows.starts[1]))
        at, places, owners = self._join.shared(rows, mine, np.arange(len(rows)))
        found = sums(owners, values[places] * values[at], len(rows))
        lengths = lengths_of(rows, values)
        cosines: npt.NDArray[np.float32] = (found / (lengths * lengths[0]))[1:].astype(
            np.float32
        )
        return cosines

    def announce(self, number: int) -> None:
        """Tell the neighbours of a new report about it."""
        others, nearness = self.near(number)
        for other, cosine in zip(others.tolist(), nearness, strict=True):
            if other in self._near:
                known, near = self._near[other]
                if number in known:
                    continue  # from before it was left out
                known, near = np.append(known, number), np.append(near, cosine)
                if len(known) > 2 * NEAREST:
                    best = np.argsort(-near, kind="stable")[:NEAREST]
                    known, near = known[best], near[best]
                self._near[other] = known, near

    def weigh(self, ones: Sequence[int], others: Sequence[int]) -> Evidence:
        """Weigh each of these with each of those; left and right count through both."""
        chosen = [self.reports[number] for number in (*ones, *others)]
        table = table_of(chosen, self._terms, self._pairs)
        left = np.repeat(np.arange(len(ones)), len(others))
        right = np.tile(np.arange(len(ones), len(chosen)), len(ones))
        pairs = Candidates(left, right)
        return compare_pairs(chosen, table, self._terms, self.gaps(), pairs)

    def weigh_among(self, reports: Sequence[int]) -> Evidence:
        """Weigh each two of these reports, counted as they stand here."""
        chosen = [self.reports[number] for number in reports]
        table = table_of(chosen, self._terms, self._pairs)
        pairs = Candidates(*np.triu_indices(len(chosen), 1))
        return compare_pairs(chosen, table, self._terms, self.gaps(), pairs)

    def crowd(self, number: int, own: AbstractSet[int]) -> npt.NDArray[np.float64]:
        """Return [2], how near the nearest reports of other events are.

        Args:
            own: the reports of its event.
        """
        others, nearness = self.near(number)
        apart = np.array([other not in own for other in others.tolist()], dtype=bool)
        near = np.sort(nearness[apart])[::-1][FIRST_RANK - 1 : LAST_RANK]
        measured = crowding(
            total=np.array([near.sum()], dtype=np.float64),
            seen=np.array([len(near)]),
            own=np.array([len(own)]),
            count=len(self.reports) - len(self._hidden),
        )
        return measured[:, 0]

    def gaps(self) -> npt.NDArray[np.float64]:
        """Return [classes], what days between two reports say, as far as measured."""
        if len(self.reports) > self._measured * GROWTH:
            self._measured = len(self.reports)
            self._gaps = gap_evidence(
                [
                    report.published
                    for number, report in enumerate(self.reports)
                    if number not in self._hidden
                ]
            )
        return self._gaps
