"""What a reader decided about reports: it wins over everything that grouping finds."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

Report = TypeVar("Report", bound=Hashable)


class Decision(NamedTuple, Generic[Report]):
    """That two reports tell of the same event, or that they do not."""

    one: Report
    other: Report
    together: bool


def merged(reports: Sequence[Report]) -> list[Decision[Report]]:
    """Return the decisions that these reports tell of one event."""
    return [Decision(reports[0], other, True) for other in reports[1:]]


def parted(
    reports: Iterable[Report], others: Sequence[Report]
) -> list[Decision[Report]]:
    """Return the decisions that none of these tells of the event of the others."""
    return [Decision(one, other, False) for one in reports for other in others]


class Bonds:
    """Reports 0 .. count - 1 that must be together and such that must not.

    Of two decisions that contradict each other the later one wins, also where they do
    so only by way of third reports.
    """

    def __init__(self, count: int, decisions: Iterable[Decision[int]] = ()) -> None:
        self._parents = list(range(count))
        self._apart: dict[int, set[int]] = {}
        for decision in reversed(list(decisions)):
            if decision.together:
                self.unite(decision.one, decision.other)
            else:
                self.part(decision.one, decision.other)

    def grow(self) -> None:
        """Take in one more report, of which nothing was decided."""
        self._parents.append(len(self._parents))

    def home(self, report: int) -> int:
        """Return the smallest report that this one must be with."""
        while self._parents[report] != report:
            self._parents[report] = self._parents[self._parents[report]]
            report = self._parents[report]
        return report

    def may_meet(self, one: int, other: int) -> bool:
        """Return whether nothing forbids that the two are in one event."""
        return self.home(other) not in self._apart.get(self.home(one), ())

    def unite(self, one: int, other: int) -> bool:
        """Put two reports together; False if they must be apart."""
        if not self.may_meet(one, other):
            return False
        keep, gone = sorted((self.home(one), self.home(other)))
        if keep != gone:
            self._parents[gone] = keep
            for home in self._apart.pop(gone, ()):
                self._apart[home].discard(gone)
                self.part(keep, home)
        return True

    def together(self) -> list[tuple[int, int]]:
        """Return for each report that must be with a smaller one that and itself."""
        return [
            (home, report)
            for report in range(len(self._parents))
            if (home := self.home(report)) != report
        ]

    def apart_from(self, report: int) -> set[int]:
        """Return the reports that this one must not meet, one for all of a bond."""
        return set(self._apart.get(self.home(report), ()))

    def among(self, reports: Sequence[int]) -> "Bonds":
        """Return what holds among these reports, numbered as they stand in the list."""
        bonds = Bonds(len(reports))
        first: dict[int, int] = {}
        for at, report in enumerate(reports):
            bonds.unite(first.setdefault(self.home(report), at), at)
        for home, others in self._apart.items():
            for other in others:
                if home in first and other in first:
                    bonds.part(first[home], first[other])
        return bonds

    def part(self, one: int, other: int) -> None:
        """Keep two reports apart, unless they must be together."""
        one, other = self.home(one), self.home(other)
        if one != other:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)
