"""Figures of the same thing that cannot both be right."""

from collections.abc import Iterator, Sequence

from newsdiff.compare.differences.pairing import surest_pairs
from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.figures import Figure, contradicts, figures

_SIGNS = frozenset({"%", "$", "€", "£", "¥"})
"""Units that many things are counted in: the words around must agree as well."""

_LEAST_SHARED = 2
"""Content words that must stand near both figures where the unit tells little."""

_FAR_APART = 20.0
"""Figures that differ by a greater factor count different things."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield figures with the same unit that disagree, each figure once."""
    left, right = figures(one.text), figures(other.text)
    mine = [figure for figure in left if not _confirmed(figure, right)]
    theirs = [figure for figure in right if not _confirmed(figure, left)]

    def relation(here: Figure, there: Figure) -> int:
        return _agreement(one, here, other, there)

    for here, there in surest_pairs(mine, theirs, relation):
        yield difference(
            DifferenceKind.FIGURE,
            one,
            Span(here.start, here.end),
            other,
            Span(there.start, there.end),
        )


def _confirmed(figure: Figure, others: Sequence[Figure]) -> bool:
    """Tell whether the other side has this figure too, or one that allows for it."""
    return any(
        not contradicts(figure, other)
        for other in others
        if other.unit == figure.unit or other.value == figure.value
    )


def _agreement(one: Side, here: Figure, other: Side, there: Figure) -> int:
    """Return how sure it is that two figures tell the same thing, 0 for not at all."""
    if here.unit != there.unit or not here.unit:
        return 0
    low, high = sorted((here.value, there.value))
    if not low or high / low > _FAR_APART:
        return 0
    shared = one.around(here.start, here.end) & other.around(there.start, there.end)
    if here.unit in _SIGNS:
        return len(shared) if len(shared) >= _LEAST_SHARED else 0
    return 1 + len(shared - {here.unit})
