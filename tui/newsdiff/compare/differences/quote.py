"""The same quotation in different words."""

from collections.abc import Iterator

from newsdiff.compare.differences.side import Side, difference
from newsdiff.compare.vocabulary import alike_terms
from newsdiff.compare.wording import wording
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stems import stem
from newsdiff.text.words import words

LEAST_SHARED = 0.5
"""The share of the shorter quotation's words that both need, inflected or not."""

_FEWEST_WORDS = 3
"""Shorter quotations are terms that outlets put in quotation marks or do not."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield quotations that have most words in common and differ inside.

    A quotation that is merely cut short on one side is no difference.
    """
    for start, end in quoted_spans(one.text):
        for first, last in quoted_spans(other.text):
            left, right = one.text[start:end], other.text[first:last]
            if not _same_quotation(left, right):
                continue
            inner = _inner_change(left, right)
            if inner is not None:
                here, there = inner
                yield difference(
                    DifferenceKind.QUOTE,
                    one,
                    Span(start + here.start, start + here.end),
                    other,
                    Span(first + there.start, first + there.end),
                )


def _same_quotation(left: str, right: str) -> bool:
    mine, theirs = _stems(left), _stems(right)
    if min(len(words(left)), len(words(right))) < _FEWEST_WORDS:
        return False
    related = set(mine & theirs)
    vocabulary = sorted(mine | theirs)
    for i, j, _ in alike_terms(vocabulary):
        if not {vocabulary[i], vocabulary[j]} & related:
            related.add(vocabulary[i])
    return len(related) >= LEAST_SHARED * min(len(mine), len(theirs))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(text)}


def _inner_change(left: str, right: str) -> tuple[Span, Span] | None:
    """Return the stretch with replaced words, None if only the ends differ."""
    found = wording(left, right)
    if not found.left or not found.right or found.common < LEAST_SHARED / 2:
        return None
    here = Span(found.left[0].start, found.left[-1].end)
    there = Span(found.right[0].start, found.right[-1].end)
    changed, instead = left[here.start : here.end], right[there.start : there.end]
    if _stems(changed) == _stems(instead):
        return None
    return here, there
