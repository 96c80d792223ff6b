"""Which matched sentences are one statement."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsdiff.compare.parts import Parts
from newsdiff.model import Article, Match, Place

if TYPE_CHECKING:
    from newsdiff.compare.scoring import ScoreTable

LEAST_SHARE = 0.5
"""The share of the threshold that every two sentences of a statement score at least.
Of the pairs that a third sentence seems to join, one in fourteen is sound where they
score below 0.1 with each other, one in four below 0.27 (docs/matching.md)."""

SAME_REPORT_SHARE = -0.75
"""What two sentences of one report count in the average score of a statement, as a
share of the threshold: a report rarely states a thing twice, and a second sentence must
match the others all the better."""

SAME_PART = 0.4
"""How much two sentences of one report must share the same part of a third one."""

STRONG = 0.5
"""Score from which on a match makes a statement of its own, although both sentences
stand in others already: one of them says more than one thing."""


def score_of(table: "ScoreTable", first: Place, second: Place) -> float:
    """Return the score of two sentences of different reports."""
    if first.report > second.report:
        first, second = second, first
    scores = table[first.report, second.report]
    return float(scores[first.sentence, second.sentence])


class Grouping:
    """Joins sentences along their matches, best first, where they fit as wholes."""

    def __init__(
        self,
        articles: Sequence[Article],
        table: "ScoreTable",
        matches: Sequence[Match],
        threshold: float,
    ) -> None:
        """Take what was matched and how surely."""
        self._table = table
        self._threshold = threshold
        self._parts = Parts(articles)
        self._matches = sorted(matches, key=lambda match: -match.score)
        self._partners: dict[Place, set[Place]] = {}
        for match in matches:
            self._partners.setdefault(match.left, set()).add(match.right)
            self._partners.setdefault(match.right, set()).add(match.left)

    def groups(self) -> list[tuple[Place, ...]]:
        """Return the groups, each sorted, none within another.

        A match that finds no room in the first round, because its sentences fit other
        ones better, begins again with those that are left: a sentence that says two
        things is in two statements.
        """
        left = self._matches
        found: list[frozenset[Place]] = []
        member: dict[Place, set[int]] = {}
        while left:
            for group in self._joined(left):
                for place in group:
                    member.setdefault(place, set()).add(len(found))
                found.append(group)
            left = [match for match in left if self._is_left(match, member)]
        within = {
            number
            for number, group in enumerate(found)
            for other in set.intersection(*(member[place] for place in group))
            if len(found[other]) > len(group)
            or (found[other] == group and other < number)
        }
        return sorted(
            tuple(sorted(group))
            for number, group in enumerate(found)
            if number not in within
        )

    @staticmethod
    def _is_left(match: Match, member: dict[Place, set[int]]) -> bool:
        left, right = member.get(match.left), member.get(match.right)
        if left is None or right is None:
            return True
        return match.score >= STRONG and not left & right

    def _joined(self, matches: Sequence[Match]) -> list[frozenset[Place]]:
        groups: dict[Place, list[Place]] = {}
        for match in matches:
            one = groups.get(match.left, [match.left])
            other = groups.get(match.right, [match.right])
            if one is not other and self._fit(one, other):
                joined = one + other
                groups.update(dict.fromkeys(joined, joined))
        distinct = {id(group): group for group in groups.values()}
        return [frozenset(group) for group in distinct.values()]

    def _fit(self, one: Sequence[Place], other: Sequence[Place]) -> bool:
        """Tell whether two groups are one statement."""
        couples: list[tuple[Place, Place]] = []
        total = 0.0
        for first in one:
            for second in other:
                if first.report == second.report:
                    couples.append((first, second))
                    continue
                score = score_of(self._table, first, second)
                if score < LEAST_SHARE * self._threshold:
                    return False
                total += score
        total += SAME_REPORT_SHARE * self._threshold * len(couples)
        if total < self._threshold * len(one) * len(other):
            return False
        group = [*one, *other]
        return all(self._say_the_same(*couple, group) for couple in couples)

    def _say_the_same(
        self, first: Place, second: Place, group: Sequence[Place]
    ) -> bool:
        """Tell whether two sentences of one report share one part of another one."""
        one, other = self._partners[first], self._partners[second]
        return any(
            self._parts.same_part(place, first, second) >= SAME_PART
            for place in group
            if place in one and place in other
        )
