"""Details in which two matched sentences disagree."""

from datetime import date

from newsdiff.compare.differences import (
    attribution,
    certainty,
    day,
    extent,
    figure,
    name,
    negation,
    phrase,
    precision,
    quote,
    transcript,
    weight,
)
from newsdiff.compare.differences.side import side
from newsdiff.model import Difference

_FINDERS = (
    figure.find,
    extent.find,
    day.find,
    quote.find,
    name.find,
    attribution.find,
    negation.find,
)

_FINDERS_OF_SLIGHT = (
    precision.find,
    phrase.find,
    transcript.find,
    certainty.find,
    weight.find,
    attribution.find_vaguer,
)

LONGEST_TEXT = 5_000
"""Characters of a sentence above which it is no sentence, and not searched."""


def differences_of(
    left: str,
    right: str,
    left_published: date | None = None,
    right_published: date | None = None,
) -> tuple[Difference, ...]:
    """Return the details in which two sentences disagree, the contradictions first.

    Each grade is in the order of the left. A slight one is left out where a
    contradiction shows the same words.

    Args:
        left_published: the day the left report came out; "Friday" is resolved by it.
    """
    if max(len(left), len(right)) > LONGEST_TEXT:
        return ()
    one, other = side(left, left_published), side(right, right_published)
    found = [difference for find in _FINDERS for difference in find(one, other)]
    found += [
        slight
        for find in _FINDERS_OF_SLIGHT
        for slight in find(one, other)
        if not any(_overlap(slight, clear) for clear in found)
    ]
    return tuple(sorted(found, key=lambda each: (each.slight, each.left)))


def _overlap(one: Difference, other: Difference) -> bool:
    return any(
        here.start < there.end and there.start < here.end
        for here, there in ((one.left, other.left), (one.right, other.right))
    )
