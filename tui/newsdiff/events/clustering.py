"""Pairs -> groups: average link on the pairs that were looked at."""

import heapq
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from newsdiff.events.crowd import measure_crowd, usual_crowd
from newsdiff.events.evidence import LOWEST, Evidence


def cluster(count: int, evidence: Evidence) -> list[list[int]]:
    """Return groups of 0 .. count - 1, each sorted, in the order of their first.

    Twice: the first groups show which near reports are of other events, so that a large
    event is not taken for a busy subject.
    """
    first = average_link(count, evidence, evidence.scores(usual_crowd(count)))
    homes = np.zeros(count, dtype=np.int64)
    for number, members in enumerate(first):
        homes[members] = number
    crowd = measure_crowd(evidence.left, evidence.right, evidence.nearness, homes)
    return average_link(count, evidence, evidence.scores(crowd))


def average_link(
    count: int, evidence: Evidence, scores: npt.NDArray[np.float64]
) -> list[list[int]]:
    """Return groups of 0 .. count - 1, each sorted, in the order of their first.

    Copies are together from the start. Then the two groups that have the most evidence
    between them on average become one, as long as it speaks for one event. So one
    strong pair never chains two events together.
    """
    groups = _Groups(count)
    for left, right in zip(
        evidence.left[evidence.copy].tolist(),
        evidence.right[evidence.copy].tolist(),
        strict=True,
    ):
        groups.unite(left, right)
    known = scores > LOWEST
    groups.link(
        evidence.left[known].tolist(),
        evidence.right[known].tolist(),
        scores[known].tolist(),
    )
    groups.merge_all()
    return groups.members()


class _Groups:
    """Groups under their smallest member, with the evidence between them.

    Evidence is kept as its sum over all pairs above LOWEST, so a pair that was not
    looked at adds nothing.
    """

    def __init__(self, count: int) -> None:
        self._members: dict[int, list[int]] = {n: [n] for n in range(count)}
        self._home = list(range(count))
        self._between: dict[int, dict[int, float]] = {n: {} for n in range(count)}
        self._heap: list[tuple[float, int, int, int, int]] = []

    def members(self) -> list[list[int]]:
        return [sorted(found) for _, found in sorted(self._members.items())]

    def unite(self, one: int, other: int) -> None:
        """Make one group of those that these two are in."""
        keep, gone = sorted((self._home[one], self._home[other]))
        if keep == gone:
            return
        moved = self._members.pop(gone)
        for member in moved:
            self._home[member] = keep
        self._members[keep] += moved
        between = self._between[keep]
        for neighbour, total in self._between.pop(gone).items():
            del self._between[neighbour][gone]
            if neighbour != keep:
                between[neighbour] = between.get(neighbour, 0.0) + total
                self._between[neighbour][keep] = between[neighbour]

    def link(
        self, lefts: Sequence[int], rights: Sequence[int], scores: Sequence[float]
    ) -> None:
        """Add up the evidence between the groups as they are."""
        for left, right, score in zip(lefts, rights, scores, strict=True):
            one, other = self._home[left], self._home[right]
            if one != other:
                total = self._between[one].get(other, 0.0) + score - LOWEST
                self._between[one][other] = self._between[other][one] = total

    def merge_all(self) -> None:
        """Merge the best two groups until nothing speaks for another merge."""
        for one, neighbours in self._between.items():
            for other in neighbours:
                if one < other:
                    self._offer(one, other)
        while self._heap:
            _, one, other, size, other_size = heapq.heappop(self._heap)
            if self._size(one) != size or self._size(other) != other_size:
                continue  # one of the two has grown or is gone
            self.unite(one, other)
            for neighbour in self._between[one]:
                self._offer(*sorted((one, neighbour)))

    def _size(self, group: int) -> int:
        return len(self._members.get(group, ()))

    def _offer(self, one: int, other: int) -> None:
        """Put two groups on the heap if what is between them speaks for a merge."""
        sizes = self._size(one), self._size(other)
        average = self._between[one][other] / (sizes[0] * sizes[1]) + LOWEST
        # The average of a union is never above the better of its parts: what is not
        # offered now will not have to be later.
        if average > 0:
            heapq.heappush(self._heap, (-average, one, other, *sizes))
