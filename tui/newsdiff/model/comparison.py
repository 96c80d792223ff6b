"""What the reports of an event have in common, and what it was made with."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from newsdiff.model.article import Article, Sentence
from newsdiff.model.match import Match, Place, Span
from newsdiff.model.origin import Origin
from newsdiff.model.quote import QuotedPart
from newsdiff.model.statement import Statement
from newsdiff.text.weekdays import days_meant

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Settings:
    """What a comparison was made with; an export names it."""

    engine: str = "default"
    threshold: float | None = None
    """Pairs scoring at least this much are matches. None takes the engine's own."""
    model: str = ""
    """The model that the engine asks: a name or a folder. Empty takes the configured
    one; a comparison names the one that was asked, empty if none was."""

    @property
    def model_name(self) -> str:
        """The model as others are told: without the folders of this machine."""
        return re.split(r"[/\\]", self.model.rstrip("/\\"))[-1]


@dataclass(frozen=True, eq=False)
class Comparison:
    """What two or more reports have in common, and what only one of them says."""

    articles: tuple[Article, ...]
    matches: tuple[Match, ...]
    """Sorted by left place, then right place."""
    statements: tuple[Statement, ...]
    """In reading order."""
    settings: Settings
    score_table: "dict[tuple[int, int], npt.NDArray[np.float64]]" = field(repr=False)
    """For every a < b: [sentences of a, sentences of b], 0 to 1."""
    origins: tuple[Origin, ...] = ()
    """The reports, those of one origin (wire copy, a reprint) together."""

    def scores(self, a: int, b: int) -> "npt.NDArray[np.float64]":
        """Return [sentences of a, sentences of b], 0 to 1: how surely the same."""
        return self.score_table[a, b] if a < b else self.score_table[b, a].T

    def sentence(self, place: Place) -> Sentence:
        """Return the sentence at a place."""
        return self.articles[place.report].sentences[place.sentence]

    def quoted(self, part: QuotedPart) -> str:
        """Return the words of a part of a quotation."""
        return self.sentence(part.place).text[part.span.start : part.span.end]

    def days_meant(self, place: Place, span: Span) -> tuple[date, ...]:
        """Return the days that a weekday may mean, by the day of its report."""
        published = self.articles[place.report].published
        return days_meant(self.sentence(place).text, span.start, published)

    @cached_property
    def _partners(self) -> dict[Place, tuple[Match, ...]]:
        found: dict[Place, list[Match]] = {}
        for match in self.matches:
            found.setdefault(match.left, []).append(match)
            found.setdefault(match.right, []).append(match)
        return {
            place: tuple(sorted(matches, key=lambda match: -match.score))
            for place, matches in found.items()
        }

    def matches_of(self, place: Place) -> tuple[Match, ...]:
        """Return the matches of one sentence, best first."""
        return self._partners.get(place, ())

    def unique(self, report: int) -> tuple[int, ...]:
        """Return the indices of the sentences that only this report has."""
        return tuple(
            number
            for number in range(len(self.articles[report].sentences))
            if Place(report, number) not in self._partners
        )

    def overlap(self, a: int, b: int) -> float:
        """Return the share of a's sentences that have a partner in b, 0 to 1."""
        sentences = self.articles[a].sentences
        if not sentences:
            return 0.0
        shared = sum(
            any(match.other(place).report == b for match in self.matches_of(place))
            for place in (Place(a, number) for number in range(len(sentences)))
        )
        return shared / len(sentences)
