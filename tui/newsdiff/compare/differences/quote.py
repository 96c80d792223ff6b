"""The same quotation in different words."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsdiff.compare.differences.side import Side, difference, joined
from newsdiff.compare.vocabulary import alike_terms
from newsdiff.compare.wording import replacements
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import STOP_WORDS
from newsdiff.text.words import words

LEAST_SHARED = 0.4
"""The share of the shorter quotation's words that both need, inflected or not."""

LEAST_SHARED_UNMARKED = 0.7
"""The same where one side has no quotation marks."""

_LONG_QUOTATION = 5
"""Words from which on a quotation is looked for in unmarked text."""

_FEWEST_WORDS = 2
"""A single quoted word is a term that outlets put in quotation marks or do not."""

_LONGEST_END = 4
"""Words that may be replaced at an end of a quotation; more is another cut of it."""

_LONGEST_INSIDE = 8
"""Words that may be replaced inside; more is another sentence."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield quotations that have most words in common and differ inside.

    A quotation that is merely cut short on one side is no difference. Where a side
    quotes without marks, as a sentence amid a long quotation does, its whole text
    counts.
    """
    mine, theirs = quoted_spans(one.text), quoted_spans(other.text)
    pairs = [
        (here, there)
        for here in mine
        if not _repeated(one, here, other)
        for there in theirs
        if not _repeated(other, there, one)
    ]
    found = list(_differing(one, other, pairs))
    if not found:
        whole, all_of_it = (0, len(one.text)), (0, len(other.text))
        pairs = [(here, all_of_it) for here in mine if _is_long(one, here)]
        pairs += [(whole, there) for there in theirs if _is_long(other, there)]
        found = list(_differing(one, other, pairs, LEAST_SHARED_UNMARKED))
    yield from found


def _differing(
    one: Side,
    other: Side,
    pairs: Iterable[tuple[tuple[int, int], tuple[int, int]]],
    least: float = LEAST_SHARED,
) -> Iterator[Difference]:
    for (start, end), (first, last) in pairs:
        left, right = one.text[start:end], other.text[first:last]
        if not _same_quotation(left, right, least):
            continue
        inner = _inner_change(left, right, words_matter=least > LEAST_SHARED)
        if inner is not None:
            here, there = inner
            yield difference(
                DifferenceKind.QUOTE,
                one,
                Span(start + here.start, start + here.end),
                other,
                Span(first + there.start, first + there.end),
            )


def _repeated(seen: Side, span: tuple[int, int], other: Side) -> bool:
    """Tell whether the other sentence has the same words somewhere."""
    quoted = f" {' '.join(words(seen.text[slice(*span)]))} "
    return quoted in f" {' '.join(word.word for word in other.words)} "


def _is_long(seen: Side, span: tuple[int, int]) -> bool:
    return len(words(seen.text[slice(*span)])) >= _LONG_QUOTATION


def _same_quotation(left: str, right: str, least: float) -> bool:
    mine, theirs = _stems(left), _stems(right)
    fewer = min(len(mine), len(theirs))
    if fewer < _FEWEST_WORDS:
        return False
    shared = mine & theirs
    if not any(word not in STOP_WORDS for word in shared):
        return False
    if least > LEAST_SHARED and not _content_shared(mine, theirs, least):
        return False
    if len(shared) >= least * fewer:
        return True
    related = set(shared)
    vocabulary = sorted(mine ^ theirs)
    for i, j, _ in alike_terms(vocabulary):
        if not {vocabulary[i], vocabulary[j]} & related:
            related.add(vocabulary[i])
    return len(related) >= least * fewer


def _content_shared(mine: frozenset[str], theirs: frozenset[str], least: float) -> bool:
    here, there = mine - STOP_WORDS, theirs - STOP_WORDS
    return len(here & there) >= least * min(len(here), len(there))


@lru_cache(maxsize=2_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text))


def _inner_change(
    left: str, right: str, *, words_matter: bool
) -> tuple[Span, Span] | None:
    """Return the stretch with replaced words, None if only the ends are cut."""
    changes = [
        (here, there)
        for here, there in replacements(left, right)
        if _counts(left, here) and _counts(right, there)
        if _letters(left, here) != _letters(right, there)
        if not words_matter or (_says(left, here) and _says(right, there))
    ]
    if not changes:
        return None
    return joined(here for here, _ in changes), joined(there for _, there in changes)


def _counts(text: str, span: Span) -> bool:
    """Tell whether a change is inside a quotation, or short if at one of its ends."""
    changed = len(words(text[span.start : span.end]))
    before, after = words(text[: span.start]), words(text[span.end :])
    return changed <= (_LONGEST_INSIDE if before and after else _LONGEST_END)


def _letters(text: str, span: Span) -> str:
    """Return a change without endings and marks: "tax-filings" is "tax filing"."""
    return "".join(
        character
        for word in words(text[span.start : span.end])
        for character in stem(word)
        if character.isalnum()
    )


def _says(text: str, span: Span) -> bool:
    """Tell whether a change has a word of content; pronouns shift when reported."""
    return any(w not in STOP_WORDS for w in words(text[span.start : span.end]))
