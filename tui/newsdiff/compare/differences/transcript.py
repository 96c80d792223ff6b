"""A quotation of which both have nearly the very words."""

import itertools
from collections.abc import Iterator, Sequence

from newsdiff.compare.differences.quoted_words import quoted_words
from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stems import stem
from newsdiff.text.words import Token

_FEWEST = 6
"""Words of a quotation below which a few in common say nothing."""

_LEAST_SHARED = 0.6
"""The share of the shorter quotation's words that both have in order."""

_MOST_CHANGED = 2
"""Words that stand for others, or are left out, amid what both have."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield the first small word that one quotation has and the other lacks."""
    for start, end in quoted_spans(one.text):
        mine = _placed(one.text, start, end)
        for first, last in quoted_spans(other.text):
            changed = _changed(mine, _placed(other.text, first, last))
            if changed is not None:
                left, right = changed
                if "[" not in one.text[slice(*left)] + other.text[slice(*right)]:
                    yield difference(
                        DifferenceKind.QUOTE, one, left, other, right, slight=True
                    )
                    return


def _placed(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(token.word, start + token.start, start + token.end)
        for token in quoted_words(text[start:end])
    ]


def _changed(
    mine: Sequence[Token], theirs: Sequence[Token]
) -> tuple[Span, Span] | None:
    """Return what differs first amid two quotations, with the words around it."""
    from rapidfuzz.distance import Indel

    fewer = min(len(mine), len(theirs))
    if fewer < _FEWEST:
        return None
    steps = Indel.opcodes([t.word for t in mine], [t.word for t in theirs])
    equal = [step for step in steps if step.tag == "equal"]
    if sum(e.src_end - e.src_start for e in equal) < _LEAST_SHARED * fewer:
        return None
    for before, behind in itertools.pairwise(equal):
        left = mine[before.src_end : behind.src_start]
        right = theirs[before.dest_end : behind.dest_start]
        if max(len(left), len(right)) <= _MOST_CHANGED and _sound(left) != _sound(
            right
        ):
            return (
                Span(mine[before.src_end - 1].start, mine[behind.src_start].end),
                Span(theirs[before.dest_end - 1].start, theirs[behind.dest_start].end),
            )
    return None


def _sound(part: Sequence[Token]) -> str:
    """Return the letters without an ending: "work force" is "workforce"."""
    return stem("".join(token.word for token in part if token.word.isalnum()))
