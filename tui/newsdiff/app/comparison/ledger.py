"""The ledger: each detail in which reports disagree, once, with all who have it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsdiff.app.comparison.detail import (
    day_meant,
    folded,
    is_same_words,
    words_at,
)
from newsdiff.model import Comparison, Difference, DifferenceKind, Match, Place, Span

KIND_WORDS = {
    DifferenceKind.FIGURE: "Figures",
    DifferenceKind.DATE: "Dates",
    DifferenceKind.NAME: "Names",
    DifferenceKind.QUOTE: "Quoted words",
    DifferenceKind.ATTRIBUTION: "Attribution",
    DifferenceKind.NEGATION: "Negation",
    DifferenceKind.WEIGHT: "Weight of words",
}
"""The headings of the ledger, in its order."""

MISSING = "nothing"
"""Stands for a detail that one side does not have."""

SLIGHTLY = "slightly"
"""Heads the details of which both sides may be right."""

_RANKS = {kind: rank for rank, kind in enumerate(KIND_WORDS)}


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence that has a reading; several reports may have it word for word."""

    places: tuple[Place, ...]
    """In the reader's order of the reports."""
    text: str
    spans: tuple[Span, ...]
    """The detail, in order; none where the sentence lacks it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the ways in which a detail is told."""

    words: str
    """As the first sentence has it; empty if it lacks the detail."""
    sides: tuple[Side, ...]
    day: str = ""
    """The day that the words mean, where the same words mean another one elsewhere."""

    @property
    def reports(self) -> tuple[int, ...]:
        """The reports that have it, each once."""
        places = (place for side in self.sides for place in side.places)
        return tuple(dict.fromkeys(place.report for place in places))


@dataclass(frozen=True, slots=True)
class Entry:
    """A detail in which reports disagree, and how each of them tells it."""

    kind: DifferenceKind
    slight: bool
    readings: tuple[Reading, ...]
    differences: tuple[tuple[Match, Difference], ...]
    """What it was put together from."""

    @property
    def sides(self) -> tuple[Side, ...]:
        """All sentences, in the order of the readings."""
        return tuple(side for reading in self.readings for side in reading.sides)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where all its sentences are."""
        return tuple(place for side in self.sides for place in side.places)

    @property
    def key(self) -> tuple[object, ...]:
        """Name it, so that it is found again when others come or go."""
        match, found = self.differences[0]
        return (self.kind, self.slight, match.left, match.right, found.left)


def entries_of(comparison: Comparison, shown: Sequence[int]) -> tuple[Entry, ...]:
    """Return the entries of the reports that are shown: contradictions, by kind.

    Within a kind they come in reading order; the slight ones come last.
    """
    told = _told(comparison, frozenset(shown))
    rank = {report: number for number, report in enumerate(shown)}
    made = [
        _entry(comparison, found, lambda place: (rank[place.report], place.sentence))
        for found in _grouped(comparison, told)
    ]
    made.sort(key=lambda entry: position(comparison, entry.places))
    made.sort(key=lambda entry: (entry.slight, _RANKS[entry.kind]))
    return tuple(made)


def in_reading_order(
    comparison: Comparison, entries: Iterable[Entry]
) -> tuple[Entry, ...]:
    """Return the entries as their sentences come in the reports."""
    return tuple(sorted(entries, key=lambda one: position(comparison, one.places)))


def position(comparison: Comparison, places: Iterable[Place]) -> float:
    """Return how far into the reports sentences stand, on average, 0 to 1."""
    firsts: dict[int, int] = {}
    for place in places:
        firsts[place.report] = min(
            firsts.get(place.report, place.sentence), place.sentence
        )
    depths = [
        sentence / len(comparison.articles[report].sentences)
        for report, sentence in firsts.items()
    ]
    return sum(depths) / len(depths) if depths else 0.0


_Told = tuple[Match, Difference]
_Spot = tuple[Place, Span]


def _told(comparison: Comparison, shown: frozenset[int]) -> list[_Told]:
    return [
        (match, found)
        for match in comparison.matches
        if match.left.report in shown and match.right.report in shown
        for found in match.differences
    ]


def _grouped(comparison: Comparison, told: Sequence[_Told]) -> Iterable[list[_Told]]:
    """Put the differences together that are one: they share what ties them."""
    statements = _statements(comparison)
    parents = list(range(len(told)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = number = parents[parents[number]]
        return number

    tied: dict[tuple[object, ...], int] = {}
    for number, one in enumerate(told):
        for tie in _ties(comparison, one, statements):
            parents[root(number)] = root(tied.setdefault(tie, number))
    groups: dict[int, list[_Told]] = {}
    for number, one in enumerate(told):
        groups.setdefault(root(number), []).append(one)
    return groups.values()


def _statements(comparison: Comparison) -> dict[Place, set[int]]:
    """Return for each place the statements that hold it."""
    found: dict[Place, set[int]] = {}
    for number, statement in enumerate(comparison.statements):
        for place in statement.places:
            found.setdefault(place, set()).add(number)
    return found


def _ties(
    comparison: Comparison, one: _Told, statements: dict[Place, set[int]]
) -> Iterator[tuple[object, ...]]:
    """Yield what a difference has in common with others that are the same one.

    The same words of a sentence against the same others; within a statement, the same
    words of a sentence against any others, and the same contrast of any sentences.
    """
    match, found = one
    spots = ((match.left, found.left), (match.right, found.right))
    contrast = frozenset(folded(words_at(comparison, *spot)) for spot in spots)
    grade = (found.kind, found.slight)
    for spot in spots:
        yield (*grade, spot, contrast)
    none: set[int] = set()
    both = statements.get(match.left, none) & statements.get(match.right, none)
    for statement in sorted(both):
        yield (*grade, statement, contrast)
        for spot in spots:
            yield (*grade, statement, spot)


def _entry(
    comparison: Comparison,
    told: list[_Told],
    order: Callable[[Place], tuple[int, int]],
) -> Entry:
    spots = {
        spot
        for match, found in told
        for spot in ((match.left, found.left), (match.right, found.right))
    }
    of_two_days = {
        folded(words_at(comparison, match.left, found.left))
        for match, found in told
        if is_same_words(comparison, match, found)
    }
    readings: dict[tuple[str, str], list[_Spot]] = {}
    for spot in sorted(spots, key=lambda spot: (order(spot[0]), spot[1])):
        words = folded(words_at(comparison, *spot))
        day = day_meant(comparison, *spot) if words in of_two_days else ""
        readings.setdefault((words, day), []).append(spot)
    first = told[0][1]
    return Entry(
        first.kind,
        first.slight,
        tuple(_reading(comparison, found, day) for (_, day), found in readings.items()),
        tuple(told),
    )


def _reading(comparison: Comparison, spots: Sequence[_Spot], day: str) -> Reading:
    """Put the sentences of a reading together, those of one wording as one side."""
    spans: dict[Place, list[Span]] = {}
    for place, span in spots:
        spans.setdefault(place, []).append(span)
    alike: dict[tuple[str, tuple[Span, ...]], list[Place]] = {}
    for place, found in spans.items():
        filled = tuple(span for span in found if span.start < span.end)
        alike.setdefault((comparison.sentence(place).text, filled), []).append(place)
    sides = tuple(
        Side(tuple(places), text, filled) for (text, filled), places in alike.items()
    )
    words = " ".join(words_at(comparison, *spots[0]).split())
    return Reading(words, sides, day)
