"""How alike two reports are: in all terms, in pairs, names, figures and headlines."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from newsdiff.events.codes import FIGURE, HEADLINE, NAME
from newsdiff.events.ranges import sums
from newsdiff.events.rarity import Tally
from newsdiff.events.rows import Rows
from newsdiff.events.table import Table, Weighed

_SLOTS = 2**17
"""Places in a table of terms: small enough for the processor's own memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """[pairs of reports], each 0 to 1."""

    terms: npt.NDArray[np.float32]
    """The cosine of all terms ..."""
    names: npt.NDArray[np.float32]
    """... of the names among them ..."""
    figures: npt.NDArray[np.float32]
    """... and of the figures."""
    told: npt.NDArray[np.float32]
    """How much of each headline stands in the other report, averaged."""


def term_likeness(
    table: Table,
    tally: Tally,
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
) -> Likeness:
    """Compare pairs of rows; left is sorted."""
    rows, join = table.terms, Join()
    found = np.zeros((4, len(left)), dtype=np.float32)
    for number, here in _runs(left):
        mine = slice(int(rows.starts[number]), int(rows.starts[number + 1]))
        others = right[here]
        at, places, owners = join.shared(rows, mine, others)
        count = len(others)
        marks = rows.marks[mine]
        products = rows.values[mine][at] * rows.values[places]
        own_marks, their_marks = marks[at], rows.marks[places]
        both = own_marks & their_marks
        found[0, here] = sums(owners, products, count) / (
            rows.lengths[number] * rows.lengths[others]
        )
        for line, mark, lengths in (
            (1, NAME, table.names),
            (2, FIGURE, table.figures),
        ):
            marked = np.flatnonzero(both & mark)
            found[line, here] = sums(owners[marked], products[marked], count) / (
                lengths[number] * lengths[others]
            )
        told = np.flatnonzero((own_marks | their_marks) & HEADLINE)
        headline = tally.rarity(rows.codes[mine], marks)[at[told]] * (
            (own_marks[told] & HEADLINE > 0) / table.headlines[number]
            + (their_marks[told] & HEADLINE > 0) / table.headlines[others][owners[told]]
        )
        found[3, here] = sums(owners[told], headline, count) / 2
    return Likeness(*found)


def pair_likeness(
    rows: Weighed, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]
) -> npt.NDArray[np.float32]:
    """Return [pairs of reports], the cosine of two terms in a row; left is sorted."""
    join = Join()
    found = np.zeros(len(left), dtype=np.float32)
    for number, here in _runs(left):
        mine = slice(int(rows.starts[number]), int(rows.starts[number + 1]))
        others = right[here]
        at, places, owners = join.shared(rows, mine, others)
        products = rows.values[mine][at] * rows.values[places]
        lengths = rows.lengths[number] * rows.lengths[others]
        found[here] = sums(owners, products, len(others)) / lengths
    return found


def _runs(left: npt.NDArray[np.int64]) -> Iterator[tuple[int, slice]]:
    """Yield each number of a sorted list with where it stands."""
    begins = np.flatnonzero(np.diff(left, prepend=-1)).tolist()
    for begin, end in pairwise([*begins, len(left)]):
        yield int(left[begin]), slice(begin, end)


class Join:
    """Finds the terms that one row shares with many others."""

    def __init__(self) -> None:
        self._slots = np.zeros(_SLOTS, dtype=np.int16)

    def shared(
        self, rows: Rows | Weighed, mine: slice, others: npt.NDArray[np.int64]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Return for each shared term where it is in the row and in `rows`, and whose.

        Args:
            mine: the place of the row in `rows`.
            others: [others], the rows that it is compared with.
        """
        codes = rows.codes[mine]
        numbers = np.arange(1, len(codes) + 1, dtype=np.int16)
        slots = codes & np.uint32(_SLOTS - 1)
        self._slots[slots] = numbers
        starts, ends = rows.starts[others], rows.starts[others + 1]
        # A slice of each is much faster than one number for every term.
        theirs = np.concatenate(
            [
                rows.codes[start:end]
                for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
            ]
        )
        slot_numbers = self._slots.take(theirs & np.uint32(_SLOTS - 1))
        hits = np.flatnonzero(slot_numbers != 0)
        at = slot_numbers[hits].astype(np.int64) - 1
        same = codes[at] == theirs[hits]
        at, hits = at[same], hits[same]
        lasts = np.cumsum(ends - starts)
        each = np.diff(np.searchsorted(hits, lasts), prepend=0)
        owners = np.repeat(np.arange(len(others)), each)
        for lost in np.flatnonzero(self._slots[slots] != numbers).tolist():
            found = np.flatnonzero(theirs == codes[lost])
            hits = np.concatenate((hits, found))
            at = np.concatenate((at, np.full(len(found), lost, dtype=np.int64)))
            owners = np.append(owners, np.searchsorted(lasts, found, side="right"))
        self._slots[slots] = 0
        return at, hits + (ends - lasts)[owners], owners
