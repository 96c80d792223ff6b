"""What stands out when the cursor is on a sentence: partners, words, details."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsdiff.app.comparison.highlights import Highlight
from newsdiff.compare.wording import wording
from newsdiff.model import Comparison, Kind, Match, Place, Span
from newsdiff.text.words import Token, tokens


@dataclass(slots=True)
class Light:
    """What stands out in one report."""

    partners: tuple[int, ...] = ()
    """The sentences that match the one under the cursor, best first."""
    highlights: dict[int, tuple[Highlight, ...]] = field(default_factory=dict)


def lights(
    comparison: Comparison, place: Place, *, with_words: bool = True
) -> Mapping[int, Light]:
    """Return for each report what stands out when the cursor is at a place."""
    found = {report: Light() for report in range(len(comparison.articles))}
    if place.sentence >= len(comparison.articles[place.report].sentences):
        return found
    own: list[Highlight] = []
    for number, match in enumerate(comparison.matches_of(place)):
        partner = match.other(place)
        light = found[partner.report]
        light.partners += (partner.sentence,)
        if with_words:
            here, there = _highlights(comparison, match, place)
            light.highlights[partner.sentence] = there
            # A contradiction counts with any partner, other words with the best one.
            own += (spot for spot in here if spot.detail or number == 0)
            found[place.report].highlights[place.sentence] = tuple(dict.fromkeys(own))
    return found


def _highlights(
    comparison: Comparison, match: Match, place: Place
) -> tuple[tuple[Highlight, ...], tuple[Highlight, ...]]:
    """Return what stands out at the place and in its partner."""
    left, right = _details(match)
    if match.kind is not Kind.VERBATIM:
        one = comparison.sentence(match.left).text
        other = comparison.sentence(match.right).text
        changed = wording(one, other)
        if not changed.said_differently:
            left += _only_here(one, changed.left, other)
            right += _only_here(other, changed.right, one)
    return (left, right) if place == match.left else (right, left)


def words_only_in(text: str, other: str) -> tuple[Highlight, ...]:
    """Return the words of a text that another has nowhere.

    None where the two have so little in common that nearly all would be marked.
    """
    changed = wording(text, other)
    return () if changed.said_differently else _only_here(text, changed.left, other)


def _only_here(
    text: str, changed: tuple[Span, ...], other: str
) -> tuple[Highlight, ...]:
    """Return the changed words that the other side has nowhere, moved ones not."""
    theirs = {token.word for token in tokens(other)}
    mine = [token for token in tokens(text) if token.word in theirs]
    return tuple(
        Highlight(*trimmed, detail=False)
        for span in changed
        for start, end in _without(span, mine)
        if (trimmed := _trimmed(text, start, end))
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a stretch without punctuation and space at its ends, None if no more."""
    while start < end and _is_punctuation(text[start]):
        start += 1
    while start < end and _is_punctuation(text[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PZC"


def _without(span: Span, common: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield what is left of a span when the common words are taken out."""
    start = span.start
    for token in common:
        if start < token.end and token.start < span.end:
            yield start, token.start
            start = token.end
    yield start, span.end


def _details(match: Match) -> tuple[tuple[Highlight, ...], tuple[Highlight, ...]]:
    return (
        tuple(Highlight(*found.left, detail=True) for found in match.contradictions),
        tuple(Highlight(*found.right, detail=True) for found in match.contradictions),
    )


@dataclass(frozen=True, slots=True)
class Round:
    """The way from a sentence through its partners and back to it."""

    stops: tuple[Place, ...] = ()
    at: int = 0

    @property
    def place(self) -> Place:
        """Where the reader is on the way."""
        return self.stops[self.at]

    def onward(
        self, comparison: Comparison, here: Place, shown: Sequence[int] | None = None
    ) -> "Round":
        """Return the next step of this round, or the first of one that begins here.

        Args:
            shown: the reports to go through, in this order; all if none are named.
        """
        stops, at = self.stops, self.at
        if not stops or stops[at] != here:
            stops, at = round_of(comparison, here, shown), 0
        return Round(stops, (at + 1) % len(stops))


def anchors_near(
    comparison: Comparison, sentences: Iterable[Place]
) -> dict[Place, Place]:
    """Return one partner in each other report, each with the sentence it belongs to.

    Args:
        sentences: of one report; those that come first are preferred.
    """
    found: dict[int, tuple[Place, Place]] = {}
    for place in sentences:
        for match in comparison.matches_of(place):
            partner = match.other(place)
            found.setdefault(partner.report, (partner, place))
    return dict(found.values())


def round_of(
    comparison: Comparison, origin: Place, shown: Sequence[int] | None = None
) -> tuple[Place, ...]:
    """Return the origin and its best partner in each further report, going round."""
    best: dict[int, Place] = {}
    for match in comparison.matches_of(origin):
        partner = match.other(origin)
        best.setdefault(partner.report, partner)
    order = range(len(comparison.articles)) if shown is None else shown
    at = order.index(origin.report)
    further = (*order[at + 1 :], *order[:at])
    return (origin, *(best[report] for report in further if report in best))
