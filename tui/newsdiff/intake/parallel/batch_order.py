"""Reports that become ready in any order -> given back in the order of the inputs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsdiff.intake.outcome import Outcome, Reading


class Key(NamedTuple):
    """Which report: the number of the input, and of the report in it."""

    input: int
    part: int


@dataclass(slots=True)
class _Slot:
    """What has become of one input so far."""

    outcomes: dict[int, Outcome] = field(default_factory=dict)
    """Ready and not given back yet, by number."""
    given_back: int = 0
    parts: int | None = None
    """How many reports it holds, None as long as that is not known."""

    def is_complete(self) -> bool:
        return self.parts == self.given_back + len(self.outcomes)


class InOrder:
    """Takes outcomes as they come and gives them back in order."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = tuple(sources)
        self._slots = [_Slot() for _ in sources]
        self.head = 0
        """The first input that is not given back as a whole."""
        self.waiting = 0
        """Outcomes that others stand before."""
        self.reading = Reading(0, len(sources))
        """How far it is."""

    def put(self, key: Key, outcome: Outcome) -> None:
        """Take what became of one report."""
        slot = self._slots[key.input]
        slot.outcomes[key.part] = outcome
        self.waiting += 1
        self._count(key.input, reports=1)

    def expect(self, number: int, parts: int) -> None:
        """Take how many reports an input holds; said once, at least one."""
        self._slots[number].parts = parts
        self._count(number, reports=0)

    def is_finished(self) -> bool:
        """Tell whether every report has been given back."""
        return self.head == len(self._slots)

    def ready(self) -> Iterator[Outcome]:
        """Yield what nothing is missing before."""
        while not self.is_finished():
            slot = self._slots[self.head]
            while (outcome := slot.outcomes.pop(slot.given_back, None)) is not None:
                slot.given_back += 1
                self.waiting -= 1
                yield outcome
            if slot.parts != slot.given_back:
                return
            self.head += 1

    def rest(self) -> Iterator[Outcome]:
        """Yield whatever there is, although something is missing before it."""
        for slot in self._slots[self.head :]:
            for part in sorted(slot.outcomes):
                yield slot.outcomes.pop(part)
                self.waiting -= 1

    def _count(self, number: int, *, reports: int) -> None:
        self.reading = Reading(
            self.reading.done + self._slots[number].is_complete(),
            self.reading.total,
            self.reading.reports + reports,
            self._sources[number],
        )
