"""What somebody said, as each report quotes it."""

from dataclasses import dataclass
from enum import StrEnum

from newsdiff.model.match import Place, Span


class Quoting(StrEnum):
    """How the words that a report quotes stand to the fullest quotation of them."""

    FULLEST = "fullest"
    """It is the longest that any report has."""
    SAME = "same"
    """The same words."""
    CUT = "cut"
    """A part of them."""
    PARTLY = "partly"
    """A part of them; the rest, or some of it, is in the report's own words."""
    REWORDED = "reworded"
    """The same said with other words: another transcript, another translation."""


@dataclass(frozen=True, slots=True)
class QuotedPart:
    """Quoted words of one sentence, without the marks around them."""

    place: Place
    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """What one report quotes of a quote."""

    parts: tuple[QuotedPart, ...]
    """In the order of the report: a quotation may run over several sentences."""
    speaker: str
    """As the report names whoever said it, in full; empty if it does not say."""
    quoting: Quoting

    @property
    def report(self) -> int:
        """The report that quotes."""
        return self.parts[0].place.report


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, as each report that quotes it has it."""

    quotations: tuple[Quotation, ...]
    """One for each report that quotes it, in their order."""

    @property
    def fullest(self) -> Quotation:
        """The longest of the quotations."""
        return next(q for q in self.quotations if q.quoting is Quoting.FULLEST)

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who said it, each name that a report gives once."""
        return tuple(dict.fromkeys(q.speaker for q in self.quotations if q.speaker))
