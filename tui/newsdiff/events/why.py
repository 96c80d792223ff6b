"""Why a report is in its event, or alone: the evidence that decided, to be read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from newsdiff.events.candidates import Candidates
from newsdiff.events.clustering import average_link, homes_of
from newsdiff.events.codes import code_of
from newsdiff.events.crowd import measure_crowd, usual_crowd
from newsdiff.events.dates import date_evidence, gap_evidence
from newsdiff.events.decisions import Bonds, Decision
from newsdiff.events.evidence import (
    CROWD_WEIGHT,
    FIGURE_WEIGHT,
    FOREIGN_BASE,
    FOREIGN_FIGURE_WEIGHT,
    FOREIGN_NAME_WEIGHT,
    HEADLINE_WEIGHT,
    HIGHEST,
    LOWEST,
    NAME_WEIGHT,
    PAIR_WEIGHT,
    TERM_WEIGHT,
    TEXT_BASE,
    Evidence,
    compare_pairs,
)
from newsdiff.events.features import Features, opening
from newsdiff.events.likeness import pair_likeness, term_likeness
from newsdiff.events.reading import read_features
from newsdiff.events.shared_terms import SharedTerms, shared_terms
from newsdiff.events.table import table_of, tally
from newsdiff.events.terms import terms_of
from newsdiff.events.weighing import candidates_of
from newsdiff.model import Article, Event

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Points:
    """What each kind of evidence counts, in log-odds; above 0 speaks for one event."""

    words: float
    """All words together, and how many come two by two in the same order."""
    names: float
    figures: float
    headlines: float
    dates: float
    demanded: float
    """What two reports must have in common at least, below 0: more where many reports
    of other events are about as near."""

    @property
    def total(self) -> float:
        """All together, before it is cut to what a pair may count."""
        told = self.words + self.names + self.figures + self.headlines
        return told + self.dates + self.demanded


@dataclass(frozen=True, slots=True, eq=False)
class Why:
    """Why a report is together with another, or why it is not."""

    report: Article
    other: Article
    """The one that it is most surely together with; if alone, the nearest one."""
    together: bool
    found: bool
    """The evidence says so too. It may not where the reader decided, or where reports
    came in one by one and more is known now."""
    by_reader: bool
    """The reader decided so, whatever the evidence is."""
    score: float
    """What the two count for one event; above 0 speaks for it."""
    average: float
    """The same on average over all other reports of the event of `other`."""
    members: int
    """How many these are."""
    points: Points
    shared: SharedTerms
    days_apart: int | None
    """None where a day is unknown."""
    copy: bool
    """Most of what stands two words at a time in one stands in the other."""
    foreign: bool
    """They are in different languages, so that only names and figures can count."""


class Explainer:
    """Explains events by the evidence that they were made of."""

    def __init__(
        self,
        events: Sequence[Event],
        decisions: Iterable[Decision[Article]] = (),
        chosen: Iterable[Event] = (),
        known: Mapping[Article, Features] | None = None,
    ) -> None:
        """Read the reports of all events again.

        Args:
            events: everything that was grouped together, not a part of it.
            decisions: what the reader decided.
            chosen: events that are not as they were found, but as the reader has them.
            known: features of the articles that have been read already.
        """
        self._articles = [one for event in events for one in event.articles]
        self._number = {one: at for at, one in enumerate(self._articles)}
        self._homes = np.repeat(
            np.arange(len(events)), [len(event.articles) for event in events]
        )
        said = [
            Decision(self._number[one], self._number[other], same)
            for one, other, same in decisions
            if one in self._number and other in self._number
        ]
        self._bonds = Bonds(len(self._articles), said)
        self._chosen = {one for event in chosen for one in event.articles}
        read = _features(self._articles, known or {})
        # As in grouping the very same text counts once, and nothing is no text.
        leading, self._rows = _leading(read)
        self._reports = [read[number] for number in leading]
        self._days = [report.published for report in self._reports]
        self._terms, pairs = tally(self._reports)
        self._table = table_of(self._reports, self._terms, pairs)
        self._gaps = gap_evidence(self._days)
        found = candidates_of(self._table, self._terms)
        self._nearest = found
        evidence = self._weigh(found)
        self._row_homes = self._homes[leading]
        # How busy a subject is was measured beside the groups that came first.
        count = len(leading)
        usual = evidence.scores(usual_crowd(count))
        first = average_link(count, evidence, usual, self._bonds.among(leading))
        self._crowd = measure_crowd(
            evidence.left, evidence.right, evidence.nearness, homes_of(count, first)
        )
        self._seen = evidence.scores(self._crowd)

    def why(self, report: Article) -> Why | None:
        """Explain one report; None if there is no other that it is near to."""
        number = self._number[report]
        if self._rows[number] < 0:
            return None
        own = self._members(self._homes[number])
        if len(own) > 1:
            return self._beside(number, own[own != number])
        nearest = self._nearest_event(number)
        return None if nearest is None else self._beside(number, nearest)

    def _members(self, home: np.intp) -> Numbers:
        """Return the reports of an event that have a text."""
        return np.flatnonzero((self._homes == home) & (self._rows >= 0))

    def of_event(self, event: Event) -> list[Why]:
        """Explain each report of an event."""
        return [why for one in event.articles if (why := self.why(one)) is not None]

    def _nearest_event(self, number: int) -> Numbers | None:
        """Return the reports of the event that a lone report is nearest to."""
        left, right = self._nearest.left, self._nearest.right
        row = self._rows[number]
        mine = np.flatnonzero((left == row) | (right == row))
        if not len(mine):
            return None
        others = np.where(left[mine] == row, right[mine], left[mine])
        scores = self._seen[mine] - LOWEST
        homes, which = np.unique(self._row_homes[others], return_inverse=True)
        sizes = np.bincount(self._row_homes)[homes]
        average = np.bincount(which, weights=scores) / sizes
        return self._members(homes[int(np.argmax(average))])

    def _beside(self, number: int, others: Numbers) -> Why:
        """Explain a report beside the nearest of these."""
        rows = self._rows[others]
        pairs = Candidates(np.full(len(rows), self._rows[number]), rows)
        evidence = self._weigh(pairs)
        scores = evidence.scores(self._crowd)
        twins = rows == self._rows[number]
        scores[twins] = HIGHEST
        at = int(np.argmax(np.where(evidence.copy | twins, np.inf, scores)))
        other = int(others[at])
        one, two = self._articles[number], self._articles[other]
        together = bool(self._homes[number] == self._homes[other])
        found = bool(scores[at] > 0 if together else scores.mean() <= 0)
        return Why(
            report=one,
            other=two,
            together=together,
            found=found,
            by_reader=self._by_reader(number, other)
            or (not found and not self._chosen.isdisjoint((one, two))),
            score=float(scores[at]),
            average=float(scores.mean()),
            members=len(others),
            points=self._points(evidence, at),
            shared=shared_terms(one, two, self._weights(number, other)),
            days_apart=_days_apart(one, two),
            copy=bool(evidence.copy[at] or twins[at]),
            foreign=bool(evidence.foreign[at]),
        )

    def _by_reader(self, number: int, other: int) -> bool:
        bound = self._bonds.home(number) == self._bonds.home(other)
        return bound or not self._bonds.may_meet(number, other)

    def _weigh(self, pairs: Candidates) -> Evidence:
        return compare_pairs(self._reports, self._table, self._terms, self._gaps, pairs)

    def _points(self, evidence: Evidence, at: int) -> Points:
        """Return what each kind of evidence counted for one of these pairs."""
        left, right = evidence.left[at : at + 1], evidence.right[at : at + 1]
        alike = term_likeness(self._table, self._terms, left, right)
        in_pairs = pair_likeness(self._table.pairs, left, right)
        dates = date_evidence(self._days, left, right, self._gaps)
        foreign = bool(evidence.foreign[at])
        names = FOREIGN_NAME_WEIGHT if foreign else NAME_WEIGHT
        figures = FOREIGN_FIGURE_WEIGHT if foreign else FIGURE_WEIGHT
        words = TERM_WEIGHT * np.sqrt(alike.terms) + PAIR_WEIGHT * np.sqrt(in_pairs)
        row = int(evidence.dated[at])
        crowd = self._crowd[row, [int(left[0]), int(right[0])]].mean()
        return Points(
            words=0.0 if foreign else float(words[0]),
            names=float(names * np.sqrt(alike.names[0])),
            figures=float(figures * np.sqrt(alike.figures[0])),
            headlines=0.0 if foreign else float(HEADLINE_WEIGHT * alike.told[0]),
            dates=float(dates[0]),
            demanded=FOREIGN_BASE
            if foreign
            else float(TEXT_BASE + CROWD_WEIGHT * crowd),
        )

    def _weights(self, number: int, other: int) -> dict[str, float]:
        """Return how much each term tells that two reports share."""
        rows = self._table.terms
        told: dict[int, float] = {}
        mine, theirs = (
            dict(
                zip(
                    rows.codes[rows.starts[each] : rows.starts[each + 1]].tolist(),
                    rows.values[rows.starts[each] : rows.starts[each + 1]].tolist(),
                    strict=True,
                )
            )
            for each in (self._rows[number], self._rows[other])
        )
        for code, value in mine.items():
            if (product := value * theirs.get(code, 0.0)) > 0:
                told[code] = product
        article = self._articles[number]
        terms = dict.fromkeys(terms_of("\n".join((article.title, opening(article)))))
        return {term: told[code] for term in terms if (code := code_of(term)) in told}


def _leading(reports: Sequence[Features]) -> tuple[list[int], Numbers]:
    """Return one report of each text, and for each report its place among these.

    The place of a report without text is below 0.
    """
    order = sorted(
        range(len(reports)),
        key=lambda number: (
            reports[number].published or date.max,
            reports[number].key,
        ),
    )
    rows = np.full(len(reports), -1, dtype=np.int64)
    places: dict[bytes, int] = {}
    leading: list[int] = []
    for number in order:
        report = reports[number]
        if not report.empty:
            rows[number] = places.setdefault(report.text, len(leading))
            if rows[number] == len(leading):
                leading.append(number)
    return leading, rows


def _features(
    articles: Sequence[Article], known: Mapping[Article, Features]
) -> list[Features]:
    read = iter(read_features(one for one in articles if one not in known))
    return [known[one] if one in known else next(read) for one in articles]


def _days_apart(one: Article, other: Article) -> int | None:
    if one.published is None or other.published is None:
        return None
    return abs((one.published - other.published).days)
