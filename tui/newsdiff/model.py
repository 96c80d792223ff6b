"""What flows through newsdiff: articles, events, comparisons. All frozen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.text.sentences import sentence_spans

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


UNKNOWN_OUTLET = "Unknown outlet"
"""What a person reads where a report does not say whose it is."""

NO_TITLE = "No title"
"""What a person reads where a report has none."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that is compared, with its place in the article."""

    text: str
    paragraph: int
    """Index into `Article.paragraphs`."""
    start: int
    """Offset of the first character in that paragraph, in characters."""
    end: int
    """Offset behind the last character."""


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside the article: kept and shown, not compared."""

    text: str
    paragraph: int
    """Index of the paragraph that it stands before."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that cleaning took out."""

    text: str
    reason: str
    """Why, in a few words for a person: "share bar", "comment form", …"""
    paragraph: int
    """Index of the paragraph that it stood before; `len(paragraphs)` if at the end."""
    headings: int = 0
    """How many of the subheadings before that paragraph stand above it."""


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """One outlet's report. Two articles are equal only if they are the same object."""

    title: str
    paragraphs: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    source: str = ""
    """The outlet's name, or the best that is known: the host, the file's stem."""
    published: date | None = None
    url: str = ""
    byline: str = ""
    agency: str = ""
    """The agency that the text itself credits: "Reuters" for "BEIJING (Reuters) -"."""
    language: str = ""
    """ISO 639-1 code, empty when unknown."""
    subheadings: tuple[Subheading, ...] = ()
    removed: tuple[Removed, ...] = ()
    warnings: tuple[str, ...] = ()
    """What to know before trusting it: "very short", "paywalled", …"""
    origin: str = ""
    """The path or address that it was read from, as the person gave it."""
    text_id: str = ""
    """What identified the text before a reader or a rule changed it; empty if none did.
    See `intake.revise.identity`."""

    @classmethod
    def from_text(
        cls,
        text: str,
        title: str = "",
        source: str = "",
        published: date | str | None = None,
        url: str = "",
    ) -> "Article":
        """Make an article of text that is already clean.

        Args:
            text: paragraphs separated by line breaks.
            published: a date, or one in ISO 8601; what cannot be read is unknown.
        """
        paragraphs = tuple(line.strip() for line in text.splitlines() if line.strip())
        return cls(
            title=title,
            paragraphs=paragraphs,
            sentences=split_paragraphs(paragraphs),
            source=source,
            published=as_date(published),
            url=url,
        )

    @classmethod
    def from_sentences(
        cls,
        sentences: Sequence[str],
        title: str = "",
        source: str = "",
        published: date | str | None = None,
    ) -> "Article":
        """Make an article of exactly these sentences, each a paragraph of its own."""
        return cls(
            title=title,
            paragraphs=tuple(sentences),
            sentences=tuple(
                Sentence(text, number, 0, len(text))
                for number, text in enumerate(sentences)
            ),
            source=source,
            published=as_date(published),
        )


def split_paragraphs(
    paragraphs: Sequence[str], language: str = "en"
) -> tuple[Sentence, ...]:
    """Split paragraphs into sentences that know their place."""
    return tuple(
        Sentence(paragraph[start:end], number, start, end)
        for number, paragraph in enumerate(paragraphs)
        for start, end in sentence_spans(paragraph, language)
    )


def as_date(value: date | str | None) -> date | None:
    """Return the day of an ISO 8601 date or date-time, None for anything else."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """What happened, with the reports about it."""

    articles: tuple[Article, ...]
    label: str
    """Made of the reports' own words."""

    @property
    def dates(self) -> tuple[date, date] | None:
        """First and last day of publication that is known, None if none is."""
        days = sorted(a.published for a in self.articles if a.published is not None)
        return (days[0], days[-1]) if days else None

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets in the order of the reports, each once."""
        return tuple(dict.fromkeys(article.source for article in self.articles))


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


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences of two reports that state the same thing; left < right."""

    left: Place
    right: Place
    score: float
    """0 to 1, higher means more surely the same statement."""
    kind: Kind
    differences: tuple[Difference, ...] = ()

    def other(self, place: Place) -> Place:
        """Return the side that is not `place`."""
        return self.right if place == self.left else self.left


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
