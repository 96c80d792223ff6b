"""Events that grow with every report that comes in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from newsdiff.events.crowd import LEAST_CROWD
from newsdiff.events.decisions import Bonds, Decision
from newsdiff.events.features import Features
from newsdiff.events.grouping import group_features
from newsdiff.events.homes import Homes
from newsdiff.events.neighbours import Neighbours
from newsdiff.events.regrouping import evidence_between, regrouped

LIKELY_EVENTS = 4
"""So many events are looked at closely for an arrival at a time."""

ROUNDS = 2
"""So often, since what an arrival joined may bring it near to others."""

SMALL_EVENT = 24
"""Events of no more reports are decided anew when something like them comes in; larger
ones stay whole, and so many of their reports are compared, the nearest first."""

JOIN = 1.5
"""A report joins a larger event if the evidence is more than this on average. When
everything is at hand 0 is enough; a large event is never parted again."""

BRIDGE = 2.5
"""Two events of which one is larger, and the other has several reports, become one only
if it is more than this."""


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
    """Events that are no more, since the report showed that they are another one."""
    parted: tuple[int, ...]
    """Other events that are new, since the report showed that one was several."""


class EventIndex:
    """The events of a collection that grows.

    An arrival joins an event or founds one. Small events that it is like are decided
    anew with it, so that it hardly matters what came first; no other event changes.
    What the reader decided holds.
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
        self._homes = Homes(events)
        self._removed: dict[int, tuple[int, ...]] = {}
        """The reports that are not there now, each with those it was with."""
        self._texts: dict[bytes, list[int]] = {}
        for at, each in enumerate(reports):
            if not each.empty:
                self._texts.setdefault(each.text, []).append(at)

    def __len__(self) -> int:
        return len(self._neighbours)

    def events(self) -> dict[int, tuple[int, ...]]:
        """Return the reports of each event."""
        return self._homes.events()

    def members(self, event: int) -> tuple[int, ...]:
        """Return the reports of one event.

        Raises:
            KeyError: there is no such event now.
        """
        return tuple(self._homes.members(event))

    def event_of(self, report: int) -> int:
        """Return the event that a report is in.

        Raises:
            KeyError: it was removed.
        """
        return self._homes.event_of(report)

    def add(self, report: Features) -> Arrival:
        """Take in a report: it joins the event that it is of, or founds one."""
        number = self._neighbours.add(report)
        self._bonds.grow()
        new = self._homes.found([number])
        seen: set[int] = set()
        if not report.empty:
            seen = self._settle(number)
            self._texts.setdefault(report.text, []).append(number)
        event = self._homes.event_of(number)
        return Arrival(
            number,
            event,
            founded=event == new,
            absorbed=tuple(sorted(each for each in seen if each not in self._homes)),
            parted=tuple(each for each in self._homes.since(new) if each != event),
        )

    def decide(self, decisions: Sequence[Decision[int]]) -> None:
        """Do what the reader decided: events that it concerns change, no others."""
        self._decisions += decisions
        self._bonds = Bonds(len(self._neighbours.reports), self._decisions)
        self._unite_bound()
        concerned = {n for said in self._decisions for n in (said.one, said.other)}
        concerned -= self._removed.keys()
        for event in sorted({self._homes.event_of(report) for report in concerned}):
            self._part(event)

    def remove(self, report: int) -> int:
        """Take a report out and return the event that it was in.

        The others stay where they are. Its number is not used again, and what the
        reader decided about it keeps tying or parting the others.
        """
        event = self._homes.take_out(report)
        left = self._homes.members(event) if event in self._homes else ()
        gone = [each for each, were in self._removed.items() if report in were]
        self._removed[report] = (*left, *gone)
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
        new = self._homes.found([report])
        there = [each for each in companions if each not in self._removed]
        for event in dict.fromkeys(self._homes.event_of(each) for each in there):
            if self._may_unite(new, event):
                self._homes.unite(event, new)
                break
        self._unite_bound()
        return self._homes.event_of(report)

    def _unite_bound(self) -> None:
        """Bring together what the reader put together, as far as it is there."""
        first: dict[int, int] = {}
        for home, report in self._bonds.together():
            for each in (home, report):
                if each in self._removed:
                    continue
                at_home = self._homes.event_of(first.setdefault(home, each))
                if (event := self._homes.event_of(each)) != at_home:
                    self._homes.unite(at_home, event)

    def _settle(self, number: int) -> set[int]:
        """Bring a new report, and what it connects, to where they belong.

        Returns the events that may have changed.
        """
        twins = self._texts.get(self._neighbours.reports[number].text, ())
        self._neighbours.announce(number)
        for twin in twins:
            event = self._homes.event_of(twin)
            if self._may_unite(self._homes.event_of(number), event):
                self._homes.unite(event, self._homes.event_of(number))
                return set()
        seen: set[int] = set()
        for _ in range(ROUNDS):
            likely = [each for each in self._promising(number) if each not in seen]
            if not likely:
                break
            seen.update(likely)
            self._decide_anew(number, [e for e in likely if self._small(e)])
            self._join_larger(number, [e for e in likely if not self._small(e)])
        return seen

    def _promising(self, number: int) -> list[int]:
        """Return the events that a report may be of, the likeliest first."""
        near, _ = self._neighbours.near(number)
        found = self._neighbours.weigh([number], near.tolist())
        scores = found.scores(np.full((2, len(near) + 1), LEAST_CROWD))
        best = near[np.argsort(-scores, kind="stable")[: np.count_nonzero(scores > 0)]]
        own = self._homes.event_of(number)
        events = dict.fromkeys(self._homes.event_of(other) for other in best.tolist())
        allowed = [e for e in events if e != own and self._may_unite(own, e)]
        return allowed[:LIKELY_EVENTS]

    def _small(self, event: int) -> bool:
        return event in self._homes and len(self._homes.members(event)) <= SMALL_EVENT

    def _decide_anew(self, number: int, others: Sequence[int]) -> None:
        """Group a new report's event and these as they are best told apart now."""
        own = self._homes.event_of(number)
        if not others or not self._small(own):
            return
        events = [own, *others]
        led = [self._led(event) for event in events]
        texts = [list(following) for following in led]
        following = {report: those for each in led for report, those in each.items()}
        found = regrouped(self._neighbours, texts, self._bonds)
        self._homes.replace(
            events, [[n for led in group for n in following[led]] for group in found]
        )

    def _led(self, event: int) -> dict[int, list[int]]:
        """Return for one report of each text of an event those that go with it.

        The same text counts once; a report without text is where the reader put it.
        """
        found: dict[tuple[int, bytes], list[int]] = {}
        led: dict[int, list[int]] = {}
        for report in self._homes.members(event):
            features, bond = self._neighbours.reports[report], self._bonds.home(report)
            if not features.empty:
                same = found.setdefault((bond, features.text), [])
                same.append(report)
                led.setdefault(bond, same)
        for report in self._homes.members(event):
            if self._neighbours.reports[report].empty:
                led[self._bonds.home(report)].append(report)
        return {those[0]: those for those in found.values()}

    def _join_larger(self, number: int, others: Sequence[int]) -> None:
        """Make a new report's event one with the larger events that it is surely of."""
        for other in others:
            own = self._homes.event_of(number)
            if own == other or other not in self._homes:
                continue
            ones, those = self._compared(own, number), self._compared(other, number)
            several = min(len(ones), len(those)) > 1
            found = evidence_between(self._neighbours, ones, those, self._bonds)
            if found > (BRIDGE if several else JOIN):
                self._homes.unite(own, other)

    def _compared(self, event: int, number: int) -> list[int]:
        """Return the reports of an event that are compared, for an arrival."""
        members = self._homes.members(event)
        if len(members) <= SMALL_EVENT:
            return members
        near, _ = self._neighbours.near(number)
        rank = {other: place for place, other in enumerate([number, *near.tolist()])}
        members = sorted(members, key=lambda each: (rank.get(each, len(rank)), each))
        return members[:SMALL_EVENT]

    def _may_unite(self, one: int, other: int) -> bool:
        ones = {self._bonds.home(report) for report in self._homes.members(one)}
        return ones.isdisjoint(
            home
            for report in self._homes.members(other)
            for home in self._bonds.apart_from(report)
        )

    def _part(self, event: int) -> None:
        """Split an event if the reader decided that some of its reports are apart."""
        bound: dict[int, list[int]] = {}
        for report in self._homes.members(event):
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
        self._homes.replace([event], sides)

    def _likeness(self, ones: Sequence[int], others: Sequence[int]) -> float:
        """Return how much speaks for reports of an event that is being split."""
        found = self._neighbours.weigh(ones[:SMALL_EVENT], others[:SMALL_EVENT])
        return float(found.alike.mean())
