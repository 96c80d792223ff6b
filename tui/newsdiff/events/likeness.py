"""How alike two reports are: in all terms, in pairs, names, figures and headlines."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from newsdiff.events.codes import FIGURE, HEADLINE, NAME
from newsdiff.events.ranges import spread, sums
from newsdiff.events.rarity import Tally
from newsdiff.events.table import Table, Weighed

_SLOTS = 2**20


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
    rows, join = table.terms, _Join()
    found = np.zeros((4, len(left)), dtype=np.float32)
    for number, here in _runs(left):
        mine = slice(int(rows.starts[number]), int(rows.starts[number + 1]))
        others = right[here]
        at, places, owners = join.shared(rows, mine, others)
        at += mine.start
        products = rows.values[at] * rows.values[places]
        marks, their_marks = rows.marks[at], rows.marks[places]
        both = marks & their_marks
        rare = tally.rarity(rows.codes[at], marks)
        headline = rare * (
            (marks & HEADLINE > 0) / table.headlines[number]
            + (their_marks & HEADLINE > 0) / table.headlines[others][owners]
        )
        count = len(others)
        lengths = (
            rows.lengths[number] * rows.lengths[others],
            table.names[number] * table.names[others],
            table.figures[number] * table.figures[others],
        )
        found[0, here] = sums(owners, products, count) / lengths[0]
        found[1, here] = sums(owners, products * (both & NAME > 0), count) / lengths[1]
        found[2, here] = (
            sums(owners, products * (both & FIGURE > 0), count) / lengths[2]
        )
        found[3, here] = sums(owners, headline, count) / 2
    return Likeness(*found)


def pair_likeness(
    rows: Weighed, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]
) -> npt.NDArray[np.float32]:
    """Return [pairs of reports], the cosine of two terms in a row; left is sorted."""
    join = _Join()
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


class _Join:
    """Finds the terms that one row shares with many others."""

    def __init__(self) -> None:
        self._slots = np.zeros(_SLOTS, dtype=np.int16)

    def shared(
        self, rows: Weighed, mine: slice, others: npt.NDArray[np.int64]
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
        places, owners = spread(rows.starts[others], rows.starts[others + 1])
        theirs = rows.codes[places]
        at = self._slots[theirs & np.uint32(_SLOTS - 1)]
        hits = np.flatnonzero(at)
        at = at[hits].astype(np.int64) - 1
        same = codes[at] == theirs[hits]
        at, hits = at[same], hits[same]
        for lost in np.flatnonzero(self._slots[slots] != numbers).tolist():
            found = np.flatnonzero(theirs == codes[lost])
            hits = np.concatenate((hits, found))
            at = np.concatenate((at, np.full(len(found), lost, dtype=np.int64)))
        self._slots[slots] = 0
        return at, places[hits], owners[hits]
