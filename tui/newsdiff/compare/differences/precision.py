"""The same figure or day, told with another precision."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from newsdiff.compare.differences.figure import MOST_FIGURES
from newsdiff.compare.differences.pairing import surest_pairs
from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.dates import dates
from newsdiff.text.figure_agreement import contradicts
from newsdiff.text.figures import Figure, figures

_LASTING = re.compile(
    r"\b(?:decades|years?|months?|weeks?|days?|hours?)-?long\b"
    r"|\b(?:jahre|monate|wochen|tage|stunden)lang\w*\b",
    re.IGNORECASE,
)
_UNITS_OF_TIME = frozenset({"minute", "day", "week", "month", "year"})
"""Units of the figures that "monthslong" may stand for."""

_VAGUE_DAY = re.compile(
    r"\b(?:(?:earlier |later )?(?:this|last|next) (?:week|month|year|weekend)"
    r"|recently|in recent (?:days|weeks|months)|(?:days|weeks|months) ago"
    r"|(?:diese|letzte|vergangene|nächste)[nr]? (?:woche|monat)|kürzlich"
    r"|est[ae] (?:semana|mes)|la semana pasada|recientemente"
    r"|cette semaine|ce mois-ci|la semaine dernière|récemment)\b",
    re.IGNORECASE,
)

_Exact = Callable[[str], tuple[Span, ...]]
"""Reads the exact details of a text."""

_LEAST_SHARED = 1
"""Content words near both figures, so that they tell the same thing."""

_CONVERSION = 0.06
"""The share that is lost where a figure is told in another unit."""

_LEAST_SHARED_DAY = 2
"""The same for days and for words that stand for a length of time."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield figures that agree, and a day or a length that one side leaves vague."""
    left, right = figures(one.text), figures(other.text)
    mine = [figure for figure in left if not _repeated(figure, right)]
    theirs = [figure for figure in right if not _repeated(figure, left)]

    def relation(here: Figure, there: Figure) -> int:
        if here.unit != there.unit or contradicts(here, there):
            return 0
        if _converted(here, there):
            return 0
        near = one.around(here.start, here.end) & other.around(there.start, there.end)
        near -= {here.unit}
        return len(near) if len(near) >= _LEAST_SHARED else 0

    for here, there in surest_pairs(
        mine[:MOST_FIGURES], theirs[:MOST_FIGURES], relation
    ):
        yield _slight(DifferenceKind.FIGURE, one, _whole(here), other, _whole(there))
    yield from _vaguer(DifferenceKind.DATE, one, _VAGUE_DAY, other, _days)
    yield from _vaguer(DifferenceKind.FIGURE, one, _LASTING, other, _lengths)


def _slight(
    kind: DifferenceKind, one: Side, left: Span, other: Side, right: Span
) -> Difference:
    return difference(kind, one, left, other, right, slight=True)


def _whole(figure: Figure) -> Span:
    """Return the figure with its bound and its unit."""
    return Span(min(figure.start, figure.shown[0]), max(figure.end, figure.shown[1]))


def _converted(one: Figure, other: Figure) -> bool:
    """Tell whether it is one figure in two units: 26 miles and 42 kilometres."""
    if one.scale == other.scale or one.bound is not other.bound:
        return False
    here, there = one.value * one.scale, other.value * other.scale
    return abs(here - there) <= _CONVERSION * max(here, there)


def _repeated(figure: Figure, others: Sequence[Figure]) -> bool:
    """Tell whether the other side has the very same figure."""
    return any(
        figure.value * figure.scale == other.value * other.scale
        and figure.unit == other.unit
        and (figure.bound, figure.upper) == (other.bound, other.upper)
        for other in others
    )


@lru_cache(maxsize=4_000)
def _days(text: str) -> tuple[Span, ...]:
    return tuple(Span(each.start, each.end) for each in dates(text))


@lru_cache(maxsize=4_000)
def _lengths(text: str) -> tuple[Span, ...]:
    return tuple(_whole(each) for each in figures(text) if each.unit in _UNITS_OF_TIME)


@lru_cache(maxsize=4_000)
def _matches(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in pattern.finditer(text))


def _vaguer(
    kind: DifferenceKind, one: Side, vague: re.Pattern[str], other: Side, exact: _Exact
) -> Iterator[Difference]:
    """Yield a vague word of one side for what the other tells exactly."""
    here, there = _matches(vague, one.text), _matches(vague, other.text)
    if bool(here) == bool(there):
        return
    left, right = here or exact(one.text), there or exact(other.text)
    if (here and exact(one.text)) or (there and exact(other.text)):
        return
    for mine in left:
        for theirs in right:
            if len(one.around(*mine) & other.around(*theirs)) >= _LEAST_SHARED_DAY:
                yield _slight(kind, one, mine, other, theirs)
                return
