"""Which report is in which event, while events come, grow, unite and part."""

from collections.abc import Collection, Iterable, Sequence


class Homes:
    """Numbered events of numbered reports; the number of an event is never used again.

    A report that was taken out is in no event, and its number is not used again either.
    """

    def __init__(self, events: Sequence[Sequence[int]] = ()) -> None:
        self._members = {number: list(event) for number, event in enumerate(events)}
        self._next = len(self._members)
        self._event_of = {
            report: number
            for number, members in self._members.items()
            for report in members
        }

    def __contains__(self, event: int) -> bool:
        return event in self._members

    def since(self, event: int) -> list[int]:
        """Return the events that are no older than one, the oldest first."""
        return [each for each in range(event, self._next) if each in self._members]

    def events(self) -> dict[int, tuple[int, ...]]:
        """Return the reports of each event."""
        return {number: tuple(members) for number, members in self._members.items()}

    def event_of(self, report: int) -> int:
        """Return the event that a report is in.

        Raises:
            KeyError: it was taken out.
        """
        return self._event_of[report]

    def members(self, event: int) -> list[int]:
        """Return the reports of an event, those that came first mostly in front."""
        return self._members[event]

    def found(self, members: Iterable[int]) -> int:
        """Make an event of reports that are in none and return its number."""
        event = self._next
        self._next += 1
        self._settle(event, list(members))
        return event

    def take_out(self, report: int) -> int:
        """Take a report out of the event that it is in, and return that."""
        event = self._event_of.pop(report)
        self._members[event].remove(report)
        if not self._members[event]:
            del self._members[event]
        return event

    def unite(self, one: int, other: int) -> None:
        """Make one event of two, under the number of the larger or older."""
        keep, gone = sorted((one, other), key=lambda e: (-len(self._members[e]), e))
        self._settle(keep, self._members[keep] + self._members.pop(gone))

    def replace(self, events: Collection[int], groups: Iterable[Sequence[int]]) -> None:
        """Put groups of the same reports in the place of these events.

        A number stays with the largest group that has reports of that event and no
        number yet; of events that unite, the one with most reports gives its own.
        """
        left = {event: frozenset(self._members.pop(event)) for event in events}
        for group in sorted(groups, key=lambda group: (-len(group), min(group))):
            shared = {e: len(were.intersection(group)) for e, were in left.items()}
            kept = max(left, key=lambda e: (shared[e], -e), default=None)
            if kept is None or not shared[kept]:
                self.found(group)
            else:
                del left[kept]
                self._settle(kept, list(group))

    def _settle(self, event: int, members: list[int]) -> None:
        self._members[event] = members
        self._event_of.update(dict.fromkeys(members, event))
