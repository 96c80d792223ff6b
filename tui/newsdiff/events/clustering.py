"""Pairs -> groups: average link on the pairs that were looked at."""

import heapq
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from newsdiff.events.crowd import measure_crowd, usual_crowd
from newsdiff.events.decisions import Bonds
from newsdiff.events.evidence import LOWEST, Evidence
from newsdiff.events.merging import BETWEEN_SEVERAL, PAIRS_OF_TWO, merge_in_matrix
from newsdiff.events.weighing import Weigher, unseen_pairs

SMALL_PART, LARGE_PART = 8, 1024
"""Connected reports are merged on a matrix if there are more than the one, for which a
heap is quicker, and no more than the other, for which it is too large."""

Numbers = npt.NDArray[np.int64]

Link = tuple[int, int, float, bool]
"""Two reports, the evidence for one event, and whether one is a copy of the other."""


def cluster(weigher: Weigher, bonds: Bonds | None = None) -> list[list[int]]:
    """Return groups of the reports, each sorted, in the order of their first.

    Twice: the first groups show which near reports are of other events, so that a large
    event is not taken for a busy subject, and which pairs are still to be looked at.
    """
    count, evidence = len(weigher), weigher.weigh_all()
    usual = usual_crowd(count)
    scores = evidence.scores(usual)
    first = average_link(count, evidence, scores, bonds)
    unseen = unseen_pairs(evidence, scores, first, homes_of(count, first))
    if len(unseen.left):
        evidence = evidence.with_more(weigher.weigh(unseen))
        first = average_link(count, evidence, evidence.scores(usual), bonds)
    homes = homes_of(count, first)
    crowd = measure_crowd(evidence.left, evidence.right, evidence.nearness, homes)
    return average_link(count, evidence, evidence.scores(crowd), bonds)


def homes_of(count: int, groups: Sequence[Sequence[int]]) -> npt.NDArray[np.int64]:
    """Return [count], the number of the group that each is in."""
    homes = np.zeros(count, dtype=np.int64)
    for number, members in enumerate(groups):
        homes[members] = number
    return homes


def average_link(
    count: int,
    evidence: Evidence,
    scores: npt.NDArray[np.float64],
    bonds: Bonds | None = None,
) -> list[list[int]]:
    """Return groups of 0 .. count - 1, each sorted, in the order of their first.

    What must be together is so from the start, and so are copies that may. Then the two
    groups that have the most evidence between them on average become one, as long as it
    speaks for one event and nothing forbids it; groups of several reports each need
    more. So one strong pair never chains two events together.
    """
    bonds = bonds or Bonds(count)
    must = bonds.together()
    # Nothing ever merges over pairs that do not speak for it, so what they leave
    # unconnected can be looked at by itself.
    speaking = (scores > 0) | evidence.copy
    edges = np.array(must, dtype=np.int64).reshape(-1, 2)
    homes = _connected(
        count,
        np.concatenate((evidence.left[speaking], edges[:, 0])),
        np.concatenate((evidence.right[speaking], edges[:, 1])),
    )
    bound = {report for pair in must for report in pair}
    groups: list[list[int]] = []
    for part, pairs in _connected_parts(homes, evidence, scores):
        members = part.tolist()
        free = bound.isdisjoint(members) and not any(map(bonds.apart_from, members))
        if len(members) == 1 or (free and len(members) == 2):
            groups.append(members)
        elif free and SMALL_PART < len(members) <= LARGE_PART:
            groups += _merged(part, evidence, scores, pairs)
        else:
            found = _Groups(members, bonds)
            found.merge_all(_links(evidence, scores, pairs))
            groups += found.members()
    return sorted(groups)


def _merged(
    members: Numbers,
    evidence: Evidence,
    scores: npt.NDArray[np.float64],
    pairs: Numbers,
) -> list[list[int]]:
    """Return the groups of these reports, about which nothing was decided."""
    left = np.searchsorted(members, evidence.left[pairs])
    right = np.searchsorted(members, evidence.right[pairs])
    copy = evidence.copy[pairs]
    copies = _connected(len(members), left[copy], right[copy])
    homes = merge_in_matrix(copies, left, right, scores[pairs])
    order = np.argsort(homes, kind="stable")
    starts = np.flatnonzero(np.diff(homes[order], prepend=-1))
    return [group.tolist() for group in np.split(members[order], starts[1:])]


def _links(
    evidence: Evidence, scores: npt.NDArray[np.float64], pairs: Numbers
) -> list[Link]:
    columns = (evidence.left, evidence.right, scores, evidence.copy)
    return list(zip(*(column[pairs].tolist() for column in columns), strict=True))


def _connected_parts(
    homes: Numbers, evidence: Evidence, scores: npt.NDArray[np.float64]
) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield what is connected, sorted, with the pairs inside it."""
    inside = np.flatnonzero(
        (homes[evidence.left] == homes[evidence.right]) & (scores > LOWEST)
    )
    owners = homes[evidence.left[inside]]
    order = np.argsort(owners, kind="stable")
    links, owners = inside[order], owners[order]
    members = np.argsort(homes, kind="stable")
    starts = np.flatnonzero(np.diff(homes[members], prepend=-1))
    firsts = homes[members[starts]]
    begins = np.searchsorted(owners, firsts).tolist()
    ends = np.searchsorted(owners, firsts, side="right").tolist()
    for part, begin, end in zip(
        np.split(members, starts[1:]), begins, ends, strict=False
    ):
        yield part, links[begin:end]


def _connected(
    count: int, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """Return [count], the smallest of all that each is connected with."""
    homes = np.arange(count)
    while True:
        one, other = homes[left], homes[right]
        if np.array_equal(one, other):
            return homes
        np.minimum.at(homes, np.maximum(one, other), np.minimum(one, other))
        while not np.array_equal(homes, shorter := homes[homes]):
            homes = shorter


class _Groups:
    """Groups under one of their members, with the evidence between them.

    Evidence is kept as its sum over all pairs above LOWEST, so a pair that was not
    looked at adds nothing. What the reader put together counts as one report that is as
    near to others as the nearest in it, so that they still join what they belong to.
    """

    def __init__(self, members: Sequence[int], bonds: Bonds) -> None:
        self._members: dict[int, list[int]] = {n: [n] for n in members}
        self._home = {n: n for n in members}
        self._between: dict[int, dict[int, float]] = {n: {} for n in members}
        self._apart = {n: bonds.apart_from(n) for n in members}
        self._heap: list[tuple[float, int, int, int, int]] = []
        self._weights: dict[int, int] = {}
        self._bound = {n: bonds.home(n) for n in members}
        for member, home in self._bound.items():
            self._unite(home, member)
        self._weights = dict.fromkeys(self._members, 1)

    def members(self) -> list[list[int]]:
        return [sorted(found) for found in self._members.values()]

    def merge_all(self, links: Sequence[Link]) -> None:
        """Merge copies, then the best two until nothing speaks for another merge."""
        self._tie(links)
        for one in self._between:
            self._offer(one, [other for other in self._between[one] if one < other])
        weights = self._weights
        while self._heap:
            _, one, other, weight, other_weight = heapq.heappop(self._heap)
            if weights.get(one) != weight or weights.get(other) != other_weight:
                continue  # one of the two has grown or is gone
            self._unite(one, other)
            self._offer(one, self._between[one])

    def _tie(self, links: Sequence[Link]) -> None:
        """Unite copies, then add up the evidence between the groups as they are."""
        for left, right, _, copy in links:
            if copy and self._may_meet(self._home[left], self._home[right]):
                self._unite(left, right)
        best: dict[tuple[int, int], float] = {}
        for left, right, score, _ in links:
            ends = self._bound[left], self._bound[right]
            bound = (min(ends), max(ends))
            best[bound] = max(score, best.get(bound, LOWEST))
        for (left, right), score in best.items():
            one, other = self._home[left], self._home[right]
            if one != other:
                total = self._between[one].get(other, 0.0) + score - LOWEST
                self._between[one][other] = self._between[other][one] = total

    def _unite(self, one: int, other: int) -> None:
        """Make one group of those that these two are in, under the smaller."""
        keep, gone = sorted((self._home[one], self._home[other]))
        if keep == gone:
            return
        moved = self._members.pop(gone)
        for member in moved:
            self._home[member] = keep
        self._members[keep] += moved
        self._apart[keep] |= self._apart.pop(gone)
        if self._weights:
            self._weights[keep] += self._weights.pop(gone)
        between = self._between[keep]
        for neighbour, total in self._between.pop(gone).items():
            del self._between[neighbour][gone]
            if neighbour != keep:
                between[neighbour] = between.get(neighbour, 0.0) + total
                self._between[neighbour][keep] = between[neighbour]

    def _may_meet(self, one: int, other: int) -> bool:
        return not self._apart[one] or self._apart[one].isdisjoint(self._members[other])

    def _offer(self, one: int, others: Iterable[int]) -> None:
        """Put a group with each of these on the heap if it speaks for a merge."""
        between, weight = self._between[one], self._weights[one]
        for other in others:
            other_weight = self._weights[other]
            average = between[other] / (weight * other_weight) + LOWEST
            if weight > 1 and other_weight > 1:
                average -= BETWEEN_SEVERAL * PAIRS_OF_TWO / (weight * other_weight)
            # What is not offered now may be when one of the two has grown.
            if average > 0 and self._may_meet(one, other):
                pair = (one, other, weight, other_weight)
                if one > other:
                    pair = (other, one, other_weight, weight)
                heapq.heappush(self._heap, (-average, *pair))
