"""Reports -> the evidence for those pairs of them that are worth a look."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from newsdiff.events.candidates import (
    COMMON_TERM,
    NEAREST,
    Candidates,
    find_candidates,
)
from newsdiff.events.dates import gap_evidence
from newsdiff.events.evidence import Evidence, compare_pairs, joined
from newsdiff.events.features import Features
from newsdiff.events.ranges import sums
from newsdiff.events.rarity import Tally
from newsdiff.events.rows import BLOCK
from newsdiff.events.table import Table, table_of, tally

MOST_UNSEEN = 100_000
"""Between two groups that have more pairs than this, what was not seen stays unseen."""

PART = 2**18
"""So many pairs are weighed at once."""


class Weigher:
    """Weighs pairs of the reports of a collection."""

    def __init__(self, reports: Sequence[Features]) -> None:
        self._reports = reports
        self._terms, pairs = tally(reports)
        self._table = table_of(reports, self._terms, pairs)
        self._gaps = gap_evidence([report.published for report in reports])

    def __len__(self) -> int:
        return len(self._reports)

    def weigh(self, chosen: Candidates) -> Evidence:
        """Weigh these pairs."""
        parts = [
            compare_pairs(self._reports, self._table, self._terms, self._gaps, part)
            for part in _parts(chosen)
        ]
        return joined(parts)

    def weigh_all(self) -> Evidence:
        """Weigh every pair of reports that has enough in common to be looked at."""
        return self.weigh(candidates_of(self._table, self._terms))


def _parts(chosen: Candidates) -> Iterator[Candidates]:
    """Yield the pairs in parts that need little memory."""
    for start in range(0, max(len(chosen.left), 1), PART):
        here = slice(start, start + PART)
        yield Candidates(chosen.left[here], chosen.right[here])


def candidates_of(table: Table, terms: Tally) -> Candidates:
    """Return the pairs of rows that are worth a closer look."""
    rows, count = table.terms, len(table.terms.lengths)
    codes = [np.empty(0, dtype=np.uint32)]
    values = [np.empty(0, dtype=np.float32)]
    counts = [np.zeros(1, dtype=np.int64)]
    for first in range(0, count, BLOCK):
        last = min(first + BLOCK, count)
        here = slice(int(rows.starts[first]), int(rows.starts[last]))
        useful = np.flatnonzero(terms.counts(rows.codes[here]) <= COMMON_TERM)
        owners = np.repeat(
            np.arange(last - first), np.diff(rows.starts[first : last + 1])
        )[useful]
        lengths = rows.lengths[first:last].astype(np.float32)
        codes.append(rows.codes[here][useful])
        values.append(rows.values[here][useful] / lengths[owners])
        counts.append(np.bincount(owners, minlength=last - first))
    return find_candidates(
        np.cumsum(np.concatenate(counts)), np.concatenate(codes), np.concatenate(values)
    )


def unseen_pairs(
    evidence: Evidence,
    scores: npt.NDArray[np.float64],
    groups: Sequence[Sequence[int]],
    homes: npt.NDArray[np.int64],
) -> Candidates:
    """Return the pairs that are no candidates but matter for large events.

    A report has no more than so many candidates, so that most pairs of a large event
    are not looked at. Where groups of that size are more likely one event than not, as
    far as was seen, the rest is to be seen.

    Args:
        groups, homes: the groups so far, and [reports], which each is in.
    """
    sizes = np.array([len(members) for members in groups], dtype=np.int64)
    one, other = homes[evidence.left], homes[evidence.right]
    low, high = np.minimum(one, other), np.maximum(one, other)
    large = np.flatnonzero(
        np.where(low == high, sizes[low], sizes[low] + sizes[high]) > NEAREST
    )
    keys, which = np.unique(low[large] * len(groups) + high[large], return_inverse=True)
    low, high = keys // len(groups), keys % len(groups)
    speaks = sums(which, scores[large], len(keys)) > 0
    chosen = np.flatnonzero(speaks & (sizes[low] * sizes[high] <= MOST_UNSEEN))
    return _without(_crossed(low[chosen], high[chosen], groups), evidence, len(homes))


def _crossed(
    low: npt.NDArray[np.int64],
    high: npt.NDArray[np.int64],
    groups: Sequence[Sequence[int]],
) -> Candidates:
    """Return every pair of these pairs of groups."""
    lefts: list[npt.NDArray[np.int64]] = [np.empty(0, dtype=np.int64)]
    rights = list(lefts)
    for one, other in zip(low.tolist(), high.tolist(), strict=True):
        left = np.repeat(groups[one], len(groups[other]))
        right = np.tile(groups[other], len(groups[one]))
        kept = left != right
        lefts.append(np.minimum(left, right)[kept])
        rights.append(np.maximum(left, right)[kept])
    return Candidates(np.concatenate(lefts), np.concatenate(rights))


def _without(pairs: Candidates, evidence: Evidence, count: int) -> Candidates:
    """Return the pairs that the evidence lacks, sorted, each once."""
    keys = np.unique(pairs.left * count + pairs.right)
    seen = evidence.left * count + evidence.right
    at = np.minimum(np.searchsorted(seen, keys), max(len(seen) - 1, 0))
    keys = keys[seen[at] != keys] if len(seen) else keys
    return Candidates(left=keys // max(count, 1), right=keys % max(count, 1))
