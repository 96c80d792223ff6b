"""Reports that are one witness: wire copy, reprints, texts told again."""

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """How the text of a report is like that of the one it is put beside."""

    SAME = "same"
    """The same words, but for a few."""
    MOSTLY = "mostly"
    """Most of its own words stand there."""
    HOLDS = "holds"
    """It holds most of the other's words, and more."""
    PARTLY = "partly"
    """Some of its own words stand there, and one names the other or both one agency."""
    RETOLD = "retold"
    """The same statements in the same order, in other words."""


class Sureness(StrEnum):
    """How sure it is which of two reports has the text from the other."""

    SAYS_SO = "says so"
    """It names the other."""
    SEEMS = "seems"
    """The other is an agency, or came out on an earlier day."""
    OPEN = "open"
    """Nothing tells."""


@dataclass(frozen=True, slots=True)
class Tie:
    """That a report has its text in common with another; indices of reports."""

    report: int
    source: int
    """The one that it seems to have it from, if anything tells; see `sureness`."""
    likeness: Likeness
    share: float
    """Of the report's own words, quotations aside, those that stand in the source; of
    its statements if retold; of the source's words if it holds those. 0 to 1."""
    longest: int
    """Words of the longest stretch that both have."""
    sureness: Sureness
    days_later: int | None
    """Days that the report came out after its source, None where a day is unknown."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Reports of one event that are one witness, however many they are."""

    reports: tuple[int, ...]
    """Indices, sorted."""
    ties: tuple[Tie, ...] = ()
    """One for each report but the one that all the others go back to."""
