"""Another name at the same place of otherwise equal words."""

from collections.abc import Iterator

from newsdiff.compare.differences.side import Side, difference
from newsdiff.compare.wording import wording
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.dates import dates
from newsdiff.text.words import fold, words

LEAST_COMMON = 0.5
"""The share of words that two sentences need in common before names are compared."""

_MOST_WORDS = 4


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield names that stand for another where the words around are the same."""
    if not _may_be_alike(one, other):
        return
    found = wording(one.text, other.text)
    if found.common < LEAST_COMMON or len(found.left) != len(found.right):
        return
    for here, there in zip(found.left, found.right, strict=True):
        left, right = (
            fold(one.text[here.start : here.end]),
            fold(other.text[there.start : there.end]),
        )
        if left in right or right in left:
            continue
        if _is_name(one, here, other) and _is_name(other, there, one):
            yield difference(DifferenceKind.NAME, one, here, other, there)


def _may_be_alike(one: Side, other: Side) -> bool:
    """Tell quickly whether two sentences can have enough words in common."""
    mine, theirs = ({word.word for word in seen.words} for seen in (one, other))
    longer = max(len(one.words), len(other.words))
    return len(mine & theirs) + _MOST_WORDS >= LEAST_COMMON * longer


def _is_name(seen: Side, span: Span, other: Side) -> bool:
    """Tell whether all words have capitals, and none is a date or said by the other."""
    text = seen.text[span.start : span.end]
    parts = text.split()
    if not parts or len(parts) > _MOST_WORDS or not span.start:
        return False
    said = {word.word for word in other.words}
    return (
        all(part[0].isupper() for part in parts)
        and not any(part.isupper() for part in parts)
        and not dates(text)
        and not said.intersection(words(text))
    )
