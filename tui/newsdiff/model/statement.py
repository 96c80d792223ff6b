"""What several reports state: the matched sentences of all of them together."""

from dataclasses import dataclass
from enum import StrEnum

from newsdiff.model.match import Place


class Placement(StrEnum):
    """Where in a report a sentence stands."""

    LEAD = "lead"
    """Among the first: what the report puts first."""
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Statement:
    """Matched sentences of all the reports together: one row of the matrix."""

    places: tuple[Place, ...]
    """Sorted by report, then by sentence."""
    head: Place
    """The clearest wording."""
    placements: tuple[Placement, ...] = ()
    """Where each of the places stands in its report."""
    earliest: tuple[int, ...] = ()
    """The reports of the earliest day, several if they came out the same day. Reports
    whose day is unknown are left aside; empty where fewer than two days are known."""

    @property
    def reports(self) -> tuple[int, ...]:
        """The reports that make the statement, each once."""
        return tuple(dict.fromkeys(place.report for place in self.places))
