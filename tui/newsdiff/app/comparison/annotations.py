"""What to note at a report's sentences: who else has them, what the others say too."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsdiff.model import Comparison, Kind, Match, Place, Span, Statement

TOP = -1
"""Stands for the place before the first sentence of a report."""


class Source(NamedTuple):
    """A report that has a sentence too."""

    place: Place
    """Its best wording."""
    kind: Kind
    details: tuple[tuple[str, str], ...] = ()
    """What contradicts: the words of the sentence itself, and those of the source.
    Either may be empty."""


class LeftOut(NamedTuple):
    """Something that other reports state and this one does not.

    A tuple, as a long report leaves thousands of things out.
    """

    head: Place
    """The clearest wording; nothing of it is in this report."""
    places: tuple[Place, ...]
    """Every sentence that states it, sorted."""
    reports: tuple[int, ...]
    """The reports that state it, that of the clearest wording first."""
    after: int
    """The sentence of this report that it belongs behind, `TOP` if before the first."""
    differs: bool = False
    """Whether those that state it contradict each other."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """A report and what it leaves out of what others say."""

    report: int
    others: tuple[int, ...]
    """The reports that it is read against."""
    sentences: int
    unique: int
    """How many of its sentences no other report has."""
    left_out: tuple[LeftOut, ...]
    """Sorted by where it belongs; what several reports state comes first there."""
    apart: tuple[int, ...] = ()
    """Others with nothing in common with it: nothing tells where theirs belongs."""


def sources(comparison: Comparison, place: Place) -> tuple[Source, ...]:
    """Return who else has a sentence, one for each report, best match first."""
    by_report: dict[int, list[Match]] = {}
    for match in comparison.matches_of(place):
        by_report.setdefault(match.other(place).report, []).append(match)
    found = [
        Source(
            matches[0].other(place),
            matches[0].kind,
            tuple(dict.fromkeys(_details(comparison, place, matches))),
        )
        for matches in by_report.values()
    ]
    return tuple(found)


def _details(
    comparison: Comparison, place: Place, matches: Iterable[Match]
) -> Iterator[tuple[str, str]]:
    own = comparison.sentence(place).text
    for match in matches:
        other = comparison.sentence(match.other(place)).text
        for found in match.contradictions:
            spans = (found.left, found.right)
            here, there = spans if place == match.left else spans[::-1]
            yield _words(own, here), _words(other, there)


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def annotate(
    comparison: Comparison, report: int, shown: Sequence[int] = ()
) -> Annotations:
    """Return what the shown reports say beside one of them, and where it belongs.

    Args:
        shown: the reports to read it against; all if none are named.
    """
    chosen = shown or range(len(comparison.articles))
    others = tuple(number for number in chosen if number != report)
    return Annotations(
        report,
        others,
        len(comparison.articles[report].sentences),
        len(comparison.unique(report)),
        tuple(_left_out(comparison, report, others)),
        tuple(_apart(comparison, report, others)),
    )


def _apart(
    comparison: Comparison, report: int, others: tuple[int, ...]
) -> Iterator[int]:
    """Yield the reports that have sentences and none in common with this one."""
    near = {place.report for place in _had(comparison, report)}
    for other in others:
        if other not in near and comparison.articles[other].sentences:
            yield other


def _left_out(
    comparison: Comparison, report: int, others: tuple[int, ...]
) -> list[LeftOut]:
    had = _had(comparison, report)
    anchors = {other: _anchors(comparison, other, report, had) for other in others}
    found = []
    for head, places in _groups(comparison, had, others):
        reports = tuple(dict.fromkeys((head.report, *(p.report for p in places))))
        new = (place for place in (head, *places) if place not in had)
        surest = min((anchors[p.report][p.sentence] for p in new), key=_distance)
        found.append(
            LeftOut(head, places, reports, surest.after, _disagree(comparison, places))
        )
    order = {other: at for at, other in enumerate(others)}
    found.sort(
        key=lambda one: (
            one.after,
            -len(one.reports),
            order[one.head.report],
            one.head.sentence,
        )
    )
    return found


def _had(comparison: Comparison, report: int) -> dict[Place, int]:
    """Return each sentence that a report has in its own way, and where it has it.

    A sentence is had that matches, or that is in one statement with, one of its own.
    """
    found: dict[Place, int] = {}
    for number in range(len(comparison.articles[report].sentences)):
        place = Place(report, number)
        for match in comparison.matches_of(place):
            other = match.other(place)
            best = comparison.matches_of(other)
            if other not in found or _is_best_in(best, match, report, other):
                found[other] = number
    for statement in comparison.statements:
        own = [place for place in statement.places if place.report == report]
        for place in statement.places if own else ():
            if place.report != report:
                found.setdefault(place, own[0].sentence)
    return found


def _is_best_in(
    matches: Sequence[Match], match: Match, report: int, other: Place
) -> bool:
    """Tell whether a match is the surest that a sentence has in a report."""
    return next(m for m in matches if m.other(other).report == report) is match


def _groups(
    comparison: Comparison, had: dict[Place, int], others: tuple[int, ...]
) -> Iterator[tuple[Place, tuple[Place, ...]]]:
    """Yield the head and the places of what none of the sentences in `had` says.

    Each sentence that is not had is in exactly one. Others may go with it that are
    had for another thing that they say.
    """
    taken: set[Place] = set()
    for statement in sorted(comparison.statements, key=_widest_first):
        places = [place for place in statement.places if place.report in others]
        new = [place for place in places if place not in had and place not in taken]
        if new:
            kept = tuple(p for p in places if p in new or p in had)
            yield statement.head if statement.head in new else new[0], kept
            taken.update(new)
    for other in others:
        for number in range(len(comparison.articles[other].sentences)):
            place = Place(other, number)
            if place not in had and place not in taken:
                yield place, (place,)


def _widest_first(statement: Statement) -> tuple[int, tuple[Place, ...]]:
    return -len(statement.reports), statement.places


class _Anchor(NamedTuple):
    """Where a sentence of another report belongs."""

    after: int
    """The sentence of this report that it belongs behind."""
    distance: int
    """How many sentences back that is stated; the fewer, the surer."""


def _distance(anchor: _Anchor) -> int:
    return anchor.distance


def _anchors(
    comparison: Comparison, other: int, report: int, had: dict[Place, int]
) -> list[_Anchor]:
    """Return for each sentence of another report where it belongs.

    It belongs behind what the nearest sentence before it states.
    """
    count = len(comparison.articles[other].sentences)
    size = len(comparison.articles[report].sentences)
    stated = [had.get(Place(other, number)) for number in range(count)]
    none_in_common = stated.count(None) == count
    found: list[_Anchor] = []
    after, distance = TOP, count
    for number, at in enumerate(stated):
        if at is not None:
            after, distance = at, 0
        else:
            distance += 1
        if none_in_common:
            after = min(size - 1, (number + 1) * size // (count + 1) - 1)
        found.append(_Anchor(after, distance))
    return found


def _disagree(comparison: Comparison, places: tuple[Place, ...]) -> bool:
    return len(places) > 1 and any(
        match.contradictions and match.other(place) in places
        for place in places
        for match in comparison.matches_of(place)
    )


def counterpart(comparison: Comparison, place: Place, report: int) -> Place | None:
    """Return the sentence of a report that states the same, None if it has none."""
    if place.report == report:
        return place
    for match in comparison.matches_of(place):
        if match.other(place).report == report:
            return match.other(place)
    for statement in comparison.statements:
        if place in statement.places:
            for other in statement.places:
                if other.report == report:
                    return other
    return None
