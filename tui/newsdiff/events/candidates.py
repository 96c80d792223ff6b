"""Which pairs of reports are worth a closer look, found through an index of terms."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.events.ranges import Floats, sums

COMMON_TERM = 1000
"""A term in more reports than this finds no candidates: too many, saying little."""

READ_ENTRIES = 20_000
"""So many entries of the index are read for a report, those of its rarest terms first:
in a small collection all, in a large one enough."""

LEAST_SIMILARITY = 0.03
"""Pairs below this cosine of their terms are not looked at."""

NEAREST = 60
"""So many nearest reports of each are looked at ..."""

SURELY_NEAR = 0.25
"""... and all that are nearer than this, so that a large event stays whole ..."""

MOST_NEAR = 1000
"""... but never more than this."""


_HALF = np.uint64(32)
_AT_ONCE = 2**20


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of rows: left below right, sorted, each pair once."""

    left: npt.NDArray[np.int64]
    right: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Term -> the reports that have it."""

    codes: npt.NDArray[np.uint32]
    """[terms], sorted, each once."""
    starts: npt.NDArray[np.int64]
    """[terms + 1]: where the reports of each begin in the other two."""
    owners: npt.NDArray[np.int32]
    values: npt.NDArray[np.float32]

    @classmethod
    def of(
        cls,
        codes: npt.NDArray[np.uint32],
        owners: npt.NDArray[np.int32],
        values: npt.NDArray[np.float32],
    ) -> "Index":
        """Make an index of entries in any order."""
        # Sorting one number that says both is much faster than finding an order.
        # In place, since there are hundreds for each report.
        keys = codes.astype(np.uint64)
        keys <<= _HALF
        for start in range(0, len(keys), _AT_ONCE):
            end = min(start + _AT_ONCE, len(keys))
            keys[start:end] |= np.arange(start, end, dtype=np.uint64)
        keys.sort()
        order = keys.astype(np.uint32)
        keys >>= _HALF
        sorted_codes = keys.astype(np.uint32)
        del keys
        new = np.ones(len(codes), dtype=bool)
        np.not_equal(sorted_codes[1:], sorted_codes[:-1], out=new[1:])
        first = np.flatnonzero(new)
        return cls(
            codes=sorted_codes[first],
            starts=np.append(first, len(codes)),
            owners=owners[order],
            values=values[order],
        )

    def entries(
        self, codes: npt.NDArray[np.uint32]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Return [terms], where the entries of each begin and end."""
        if not len(self.codes):
            nothing = np.zeros(len(codes), dtype=np.int64)
            return nothing, nothing
        found = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        known = self.codes[found] == codes
        return self.starts[found] * known, self.starts[found + 1] * known

    def products(
        self,
        starts: npt.NDArray[np.int64],
        ends: npt.NDArray[np.int64],
        values: npt.NDArray[np.float32],
    ) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
        """Return reports, each as often as it shares a term, and what that counts.

        Of the rarest terms alone.
        """
        kept = rarest(ends - starts)
        return self.read(starts[kept], ends[kept], values[kept])

    def read(
        self,
        starts: npt.NDArray[np.int64],
        ends: npt.NDArray[np.int64],
        values: npt.NDArray[np.float32],
    ) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
        """Return the reports at these entries, and what each of them counts."""
        if not len(starts):
            return self.owners[:0], self.values[:0]
        # A slice for each term is faster than a number for each entry.
        entries = list(map(slice, starts.tolist(), ends.tolist()))
        found = np.concatenate([self.values[here] for here in entries])
        found *= np.repeat(values, ends - starts)
        return np.concatenate([self.owners[here] for here in entries]), found


def rarest(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the numbers of the terms to read, given how many entries each has."""
    filled = np.flatnonzero(lengths)
    if lengths.sum() <= READ_ENTRIES:
        return filled
    order = filled[np.argsort(lengths[filled], kind="stable")]
    return order[np.cumsum(lengths[order]) <= READ_ENTRIES]


def nearest(near: Floats) -> npt.NDArray[np.int64]:
    """Return the numbers of the reports to look at, given how near each is."""
    others = np.flatnonzero(near >= LEAST_SIMILARITY)
    if len(others) <= NEAREST:
        return others
    sure = int(np.count_nonzero(near[others] >= SURELY_NEAR))
    wanted = min(max(NEAREST, sure), MOST_NEAR)
    order: npt.NDArray[np.int64] = others[np.argsort(-near[others], kind="stable")]
    return order[:wanted]


def find_candidates(
    starts: npt.NDArray[np.int64],
    codes: npt.NDArray[np.uint32],
    values: npt.NDArray[np.float32],
) -> Candidates:
    """Return every pair that shares enough of its rarer terms.

    Args:
        starts: [reports + 1], where each report begins in the other two.
        codes, values: the terms that may find candidates, rows of length one.
    """
    count = len(starts) - 1
    owners = np.repeat(np.arange(count, dtype=np.int32), np.diff(starts))
    index = Index.of(codes, owners, values)
    del owners
    found: list[npt.NDArray[np.int64]] = []
    for number, reports, products in _looked_up(index, starts, codes, values):
        near = sums(reports, products, count)
        near[number] = 0.0
        taken = nearest(near)
        low, high = np.minimum(taken, number), np.maximum(taken, number)
        found.append(low * count + high)
    keys = np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)
    return Candidates(left=keys // max(count, 1), right=keys % max(count, 1))


LOOKED_UP = 256
"""So many reports are looked up in the index at once."""


def _looked_up(
    index: Index,
    starts: npt.NDArray[np.int64],
    codes: npt.NDArray[np.uint32],
    values: npt.NDArray[np.float32],
) -> Iterator[tuple[int, npt.NDArray[np.int32], npt.NDArray[np.float32]]]:
    """Yield for each report what the index has for its terms."""
    count = len(starts) - 1
    for first in range(0, count, LOOKED_UP):
        last = min(first + LOOKED_UP, count)
        base = int(starts[first])
        begins, ends = index.entries(codes[base : starts[last]])
        for number in range(first, last):
            mine = slice(int(starts[number]), int(starts[number + 1]))
            here = slice(mine.start - base, mine.stop - base)
            yield number, *index.products(begins[here], ends[here], values[mine])
