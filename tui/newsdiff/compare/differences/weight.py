"""The same deed in a graver or a milder word."""

import itertools
from collections.abc import Iterator

from newsdiff.compare.differences.graded_words import GRADED
from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.words import Token

_LEAST_SHARED = 2
"""Content words that must stand near both words."""

_MOST = 20
"""Such words of a sentence that are looked at; more are a list."""

_LEAST_SHARED_IN_ALL = 3
"""And in the two sentences."""

_Graded = tuple[Token, int, int]


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield the first two words for one deed of which one weighs more."""
    if len(one.stems & other.stems) < _LEAST_SHARED_IN_ALL:
        return
    mine, theirs = _graded(one), _graded(other)
    for here, group, weight in mine:
        for there, same, another in theirs:
            if group != same or weight == another:
                continue
            if _has(theirs, group, weight) or _has(mine, group, another):
                continue
            left, right = Span(here.start, here.end), Span(there.start, there.end)
            if len(one.around(*left) & other.around(*right)) >= _LEAST_SHARED:
                yield difference(
                    DifferenceKind.WEIGHT, one, left, other, right, slight=True
                )
                return


def _graded(seen: Side) -> list[_Graded]:
    found = [(t, *GRADED[t.word]) for t in seen.words if t.word in GRADED]
    for first, second in itertools.pairwise(seen.words):
        both = f"{first.word}_{second.word}"
        if both in GRADED:
            found.append((Token(both, first.start, second.end), *GRADED[both]))
    return found[:_MOST]


def _has(found: list[_Graded], group: int, weight: int) -> bool:
    """Tell whether a side has a word of this group and weight as well."""
    return any(each[1:] == (group, weight) for each in found)
