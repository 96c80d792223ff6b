"""Two sentences that state the same thing, and the details they disagree in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Place(NamedTuple):
    """A sentence of a comparison: which report, which sentence of it."""

    report: int
    sentence: int


class Kind(StrEnum):
    """How two matched sentences are related."""

    VERBATIM = "verbatim"
    """The same words."""
    REWORDED = "reworded"
    """The same statement in other words."""
    PARTIAL = "partial"
    """A statement in common, and more on at least one side."""


class DifferenceKind(StrEnum):
    """What matched sentences can disagree in."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    WEIGHT = "weight"
    """A graver or a milder word for the same deed."""


class Span(NamedTuple):
    """A stretch of a sentence's text, in characters; empty means "missing here"."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A detail in which two matched sentences disagree."""

    kind: DifferenceKind
    left: Span
    right: Span
    description: str
    """For a person, built only of the two texts: `"February" / "late January"`."""
    slight: bool = False
    """Whether both may be true: another precision, certainty or weight of the words
    that a careful reader would still want to see."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences of two reports that state the same thing; left < right."""

    left: Place
    right: Place
    score: float
    """0 to 1, higher means more surely the same statement."""
    kind: Kind
    differences: tuple[Difference, ...] = ()

    @property
    def contradictions(self) -> tuple[Difference, ...]:
        """The differences that are not slight: both sides cannot be right."""
        return tuple(found for found in self.differences if not found.slight)

    def other(self, place: Place) -> Place:
        """Return the side that is not `place`."""
        return self.right if place == self.left else self.left
