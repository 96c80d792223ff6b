"""Events that grow with every report that comes in, and are never reshuffled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.events.crowd import LEAST_CROWD
from newsdiff.events.decisions import Bonds, Decision
from newsdiff.events.evidence import HIGHEST, LOWEST
from newsdiff.events.features import Features
from newsdiff.events.grouping import group_features
from newsdiff.events.neighbours import Neighbours

COMPARED_MEMBERS = 24
"""So many reports of an event are compared with an arrival, the nearest first."""

CROWDED_MEMBERS = 4
"""How busy its subject is, is measured at so many reports of an event."""

LIKELY_EVENTS = 4
"""So many events are looked at closely for an arrival."""

JOIN = 1.5
"""A report joins an event if the evidence is more than this on average. When everything
is at hand 0 is enough; an arrival is judged by less, and what it joins stays joined."""

BRIDGE = 2.5
"""Two events of several reports each become one only if it is more than this."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of a report that came in."""

    report: int
    """Its number: reports are counted as they come in, from 0."""
    event: int
    """The event that it is in now."""
    founded: bool
    """Whether the event is new."""
    absorbed: tuple[int, ...]
    """Events that are no more, since the report showed that they are this one."""
    perhaps: tuple[int, ...]
    """Events that may be the same, but not so surely that they were made one."""


class EventIndex:
    """The events of a collection that grows.

    An arrival joins an event or founds one. It may show that events are one; it never
    splits one and moves no report from one to another. What the reader decided holds.
    """

    def __init__(
        self,
        reports: Sequence[Features] = (),
        events: Sequence[Sequence[int]] | None = None,
        decisions: Iterable[Decision[int]] = (),
    ) -> None:
        """Begin with reports and their events.

        Args:
            events: numbers of reports, every one in exactly one; grouped if not given.
        """
        self._decisions = list(decisions)
        self._bonds = Bonds(len(reports), self._decisions)
        self._neighbours = Neighbours(reports)
        if events is None:
            events = group_features(reports, self._decisions)
        self._events = {number: list(event) for number, event in enumerate(events)}
        self._next = len(self._events)
        """Numbers of events are never used again."""
        self._homes = [0] * len(reports)
        for number, members in self._events.items():
            for report in members:
                self._homes[report] = number
        self._gone: list[int] = []
        self._removed: dict[int, tuple[int, ...]] = {}
        """The reports that are not there now, each with those it was with."""
        self._texts: dict[bytes, list[int]] = {}
        for at, each in enumerate(reports):
            if not each.empty:
                self._texts.setdefault(each.text, []).append(at)

    def __len__(self) -> int:
        return len(self._homes) - len(self._removed)

    def events(self) -> dict[int, tuple[int, ...]]:
        """Return the reports of each event."""
        return {number: tuple(members) for number, members in self._events.items()}

    def event_of(self, report: int) -> int:
        """Return the event that a report is in.

        Raises:
            KeyError: it was removed.
        """
        if report in self._removed:
            raise KeyError(report)
        return self._homes[report]

    def add(self, report: Features) -> Arrival:
        """Take in a report: it joins the event that it is of, or founds one."""
        number = self._neighbours.add(report)
        self._bonds.grow()
        new = self._found([number])
        perhaps: tuple[int, ...] = ()
        if not report.empty:
            perhaps = self._settle(number)
            self._texts.setdefault(report.text, []).append(number)
        event = self._homes[number]
        gone = tuple(each for each in self._gone if each != new)
        self._gone.clear()
        return Arrival(number, event, event == new, gone, perhaps)

    def decide(self, decisions: Sequence[Decision[int]]) -> None:
        """Do what the reader decided: events that it concerns change, no others."""
        self._decisions += decisions
        self._bonds = Bonds(len(self._homes), self._decisions)
        self._unite_bound()
        concerned = {n for said in self._decisions for n in (said.one, said.other)}
        concerned -= self._removed.keys()
        for event in sorted({self._homes[report] for report in concerned}):
            self._part(event)
        self._gone.clear()

    def remove(self, report: int) -> int:
        """Take a report out and return the event that it was in.

        The others stay where they are. Its number is not used again, and what the
        reader decided about it keeps tying or parting the others.
        """
        event = self.event_of(report)
        members = self._events[event]
        members.remove(report)
        gone = [each for each, were in self._removed.items() if report in were]
        self._removed[report] = (*members, *gone)
        if not members:
            del self._events[event]
        features = self._neighbours.reports[report]
        if not features.empty:
            self._texts[features.text].remove(report)
        self._neighbours.hide(report)
        return event

    def put_back(self, report: int) -> int:
        """Bring back a report that was removed, to those it was with; return its event.

        If none of those is there now, or the reader parted them since, it founds one.
        """
        companions = self._removed.pop(report)
        features = self._neighbours.reports[report]
        self._neighbours.show(report)
        if not features.empty:
            self._texts[features.text].append(report)
        new = self._found([report])
        there = [each for each in companions if each not in self._removed]
        for event in dict.fromkeys(self._homes[each] for each in there):
            if self._may_unite(new, event):
                self._unite(event, new)
                break
        self._unite_bound()
        self._gone.clear()
        return self._homes[report]

    def _unite_bound(self) -> None:
        """Bring together what the reader put together, as far as it is there."""
        first: dict[int, int] = {}
        for home, report in self._bonds.together():
            for each in (home, report):
                if each in self._removed:
                    continue
                one, other = (
                    self._homes[n] for n in (first.setdefault(home, each), each)
                )
                if one != other:
                    self._unite(one, other)

    def _settle(self, number: int) -> tuple[int, ...]:
        """Bring a new report, and what it connects, to where they belong.

        Returns the events that may be the same as the one it is in then.
        """
        twins = self._texts.get(self._neighbours.reports[number].text, ())
        self._neighbours.announce(number)
        for twin in twins:
            if self._may_unite(self._homes[number], self._homes[twin]):
                self._unite(self._homes[number], self._homes[twin])
                return ()
        while others := self._promising(number):
            event = self._homes[number]
            found = {each: self._evidence(event, each, number) for each in others}
            surely = [
                each for each in others if found[each] > self._needed(event, each)
            ]
            if not surely:
                return tuple(each for each in others if found[each] > 0)
            self._unite(event, max(surely, key=lambda each: found[each]))
        return ()

    def _promising(self, number: int) -> list[int]:
        """Return the events that a report may be of, the likeliest first."""
        near, _ = self._neighbours.near(number)
        found = self._neighbours.weigh([number], near.tolist())
        scores = found.scores(np.full((2, len(near) + 1), LEAST_CROWD))
        best = near[np.argsort(-scores, kind="stable")[: np.count_nonzero(scores > 0)]]
        event = self._homes[number]
        events = dict.fromkeys(self._homes[other] for other in best.tolist())
        allowed = [e for e in events if e != event and self._may_unite(event, e)]
        return allowed[:LIKELY_EVENTS]

    def _evidence(self, one: int, other: int, number: int) -> float:
        """Return how much speaks for two events being one, on average.

        Args:
            number: the report that came in; those nearest to it are compared.
        """
        ones, others = self._compared(one, number), self._compared(other, number)
        found = self._neighbours.weigh(ones, others)
        own = {*self._events[one], *self._events[other]}
        crowd = np.concatenate((self._crowd(ones, own), self._crowd(others, own)), 1)
        if found.copy.any():
            return HIGHEST
        scores = found.scores(crowd).reshape(len(ones), len(others))
        return float(self._bound(self._bound(scores, ones).T, others).mean())

    def _bound(
        self, scores: npt.NDArray[np.float64], members: Sequence[int]
    ) -> npt.NDArray[np.float64]:
        """Return the scores with one row, the best, for each bond of the reader."""
        homes = [self._bonds.home(report) for report in members]
        _, which = np.unique(homes, return_inverse=True)
        best = np.full((int(which.max()) + 1, scores.shape[1]), LOWEST)
        np.maximum.at(best, which, scores)
        return best

    def _needed(self, one: int, other: int) -> float:
        several = min(len(self._events[one]), len(self._events[other])) > 1
        return BRIDGE if several else JOIN

    def _compared(self, event: int, number: int) -> list[int]:
        """Return the reports of an event that are compared."""
        members = self._events[event]
        if len(members) <= COMPARED_MEMBERS:
            return members
        near, _ = self._neighbours.near(number)
        rank = {other: place for place, other in enumerate([number, *near.tolist()])}
        members = sorted(members, key=lambda each: (rank.get(each, len(rank)), each))
        return members[:COMPARED_MEMBERS]

    def _crowd(self, members: Sequence[int], own: set[int]) -> npt.NDArray[np.float64]:
        """Return [2, reports], how busy the subject of each is."""
        measured = np.array(
            [self._neighbours.crowd(n, own) for n in members[:CROWDED_MEMBERS]]
        ).T
        usual = measured.mean(axis=1, keepdims=True)
        rest = np.repeat(usual, len(members) - measured.shape[1], axis=1)
        return np.concatenate((measured, rest), axis=1)

    def _may_unite(self, one: int, other: int) -> bool:
        homes = {self._bonds.home(report) for report in self._events[one]}
        return not any(
            homes & self._bonds.apart_from(report) for report in self._events[other]
        )

    def _found(self, members: list[int]) -> int:
        """Make an event of these reports and return its number."""
        event = self._next
        self._next += 1
        self._events[event] = members
        self._homes += [event] * (max(members) + 1 - len(self._homes))
        for report in members:
            self._homes[report] = event
        return event

    def _unite(self, one: int, other: int) -> None:
        """Make one event of two, under the number of the larger or older."""
        keep, gone = sorted((one, other), key=lambda e: (-len(self._events[e]), e))
        moved = self._events.pop(gone)
        self._gone.append(gone)
        for report in moved:
            self._homes[report] = keep
        self._events[keep] += moved

    def _part(self, event: int) -> None:
        """Split an event if the reader decided that some of its reports are apart."""
        bound: dict[int, list[int]] = {}
        for report in self._events[event]:
            bound.setdefault(self._bonds.home(report), []).append(report)
        # Who must be apart from whom goes first; the others follow whom they are like.
        order = sorted(bound, key=lambda home: not self._bonds.apart_from(home))
        sides: list[list[int]] = []
        for home in order:
            apart = self._bonds.apart_from(home)
            allowed = [
                side
                for side in sides
                if apart.isdisjoint({self._bonds.home(report) for report in side})
            ]
            if not allowed:
                sides.append(list(bound[home]))
            elif len(allowed) == 1:
                allowed[0].extend(bound[home])
            else:
                max(allowed, key=lambda side: self._likeness(bound[home], side)).extend(
                    bound[home]
                )
        sides.sort(key=lambda side: (-len(side), min(side)))
        self._events[event] = sides[0]
        for side in sides[1:]:
            self._found(side)

    def _likeness(self, ones: Sequence[int], others: Sequence[int]) -> float:
        """Return how much speaks for reports of an event that is being split."""
        found = self._neighbours.weigh(
            ones[:COMPARED_MEMBERS], others[:COMPARED_MEMBERS]
        )
        return float(found.alike.mean())
