"""Figures of the same thing that cannot both be right."""

from collections.abc import Iterator, Sequence

from newsdiff.compare.differences.pairing import surest_pairs
from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.figure_agreement import contradicts
from newsdiff.text.figures import Bound, Figure, figures

_CURRENCIES = frozenset({"$", "€", "£", "¥", "crown", "franc", "yen", "rupee", "krone"})
_SIGNS = _CURRENCIES | {"%"}
"""Units that many things are counted in: the words around must agree as well."""

_MEASURED = frozenset({"minute", "metre", "kilogram", "hectare", "person"})
"""Units that are less telling than "pages", more than money."""

MOST_FIGURES = 60
"""Figures of a sentence that are looked at; more are a table."""

_LEAST_SHARED = 2
"""Content words that must stand near both figures where the unit tells little."""

_NEARLY_THE_SAME = 1.5
_FAR_APART = 4.0
"""Figures that differ by a greater factor count different things, as a rule."""

_PEOPLE_APART = 2.5
"""The same for people, of whom every sentence counts others."""

_FARTHEST_APART = 20.0
"""The same where the words around agree as well."""

_LARGE_SUM = 1_000
"""From here on two sums of the same number are the same sum, whatever the money."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield figures with the same unit that disagree, each figure once."""
    left, right = figures(one.text), figures(other.text)
    mine = [figure for figure in left if not _confirmed(figure, right)]
    theirs = [figure for figure in right if not _confirmed(figure, left)]

    def relation(here: Figure, there: Figure) -> int:
        return _agreement(one, here, other, there)

    for here, there in surest_pairs(
        mine[:MOST_FIGURES], theirs[:MOST_FIGURES], relation
    ):
        yield difference(
            DifferenceKind.FIGURE,
            one,
            _shown(here, there),
            other,
            _shown(there, here),
        )


def _shown(figure: Figure, other: Figure) -> Span:
    """Return the figure, with its bound and its unit where these tell them apart."""
    start, end = figure.start, figure.end
    if (figure.bound, other.bound) != (Bound.EXACT, Bound.EXACT):
        start, end = min(start, figure.shown[0]), max(end, figure.shown[1])
    if figure.scale != other.scale or figure.unit != other.unit:
        end = max(end, figure.shown[1])
    return Span(start, end)


def _confirmed(figure: Figure, others: Sequence[Figure]) -> bool:
    """Tell whether the other side has this figure too, or one that allows for it."""
    return any(
        not contradicts(figure, other)
        for other in others
        if other.unit == figure.unit or _same_number(figure, other)
    )


def _same_number(one: Figure, other: Figure) -> bool:
    return one.value == other.value and not _other_money(one, other)


def _other_money(one: Figure, other: Figure) -> bool:
    """Tell whether one sum is told in two moneys."""
    return (
        one.unit != other.unit
        and {one.unit, other.unit} <= _CURRENCIES
        and one.value == other.value >= _LARGE_SUM
    )


def _agreement(one: Side, here: Figure, other: Side, there: Figure) -> int:
    """Return how sure it is that two figures tell the same thing, 0 for not at all."""
    shared = one.around(here.start, here.end) & other.around(there.start, there.end)
    shared -= {here.unit}
    if _other_money(here, there):
        return 1 + len(shared)
    if here.unit != there.unit or not here.unit:
        return 0
    low, high = sorted((here, there), key=lambda each: each.value * each.scale)
    if not low.value:
        return 0
    apart = high.value * high.scale / ((low.upper or low.value) * low.scale)
    if here.unit in _SIGNS:
        needed, farthest = _LEAST_SHARED, _FAR_APART
    elif here.unit == "person":
        needed, farthest = 1, _PEOPLE_APART
    elif here.unit in _MEASURED or apart >= _NEARLY_THE_SAME:
        needed, farthest = 1, _FAR_APART
    else:
        needed, farthest = 0, _FAR_APART
    if apart > farthest and not (
        apart <= _FARTHEST_APART
        and here.unit not in _SIGNS | {"person"}
        and len(shared) >= _LEAST_SHARED
    ):
        return 0
    return 1 + len(shared) if len(shared) >= needed else 0
