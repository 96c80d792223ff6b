"""Another name, or the same one spelled otherwise, where the rest is the same."""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsdiff.compare.differences.side import Side, difference
from newsdiff.compare.wording import wording
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.dates import dates
from newsdiff.text.stems import stem
from newsdiff.text.words import Token, fold, words

LEAST_COMMON = 0.5
"""The share of words that two sentences need in common before names are compared."""

_MOST_WORDS = 4

_LEAST_LETTERS = 5
"""Letters of a name below which another letter makes another name."""

_LEAST_SHARED = 3
"""Content words in common, so that the same deed is told of two names."""

_DOER = re.compile(
    r"(?P<deed>[a-zäöüß][\w-]+) (?:by|von|por|par) (?:the )?"
    r"(?P<name>(?:[A-Z]\w*\.? )*[A-Z][\w’'-]+ [A-Z][\w’'-]+)"
)
"""Who did what: a name of two words, with or without a title."""


@lru_cache(maxsize=4_000)
def _deeds(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_DOER.finditer(text))


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield names that stand for another where the words around are the same."""
    found = [*_replaced(one, other), *_doers(one, other)]
    yield from found
    if not found:
        yield from _spelled(one, other)


def _replaced(one: Side, other: Side) -> Iterator[Difference]:
    """Yield names at the same place of otherwise equal words."""
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
    """Tell quickly whether two sentences can have enough words in common, and names."""
    mine, theirs = ({word.word for word in seen.words} for seen in (one, other))
    longer = max(len(one.words), len(other.words))
    return (
        len(mine & theirs) + _MOST_WORDS >= LEAST_COMMON * longer
        and _has_capitals(one, theirs)
        and _has_capitals(other, mine)
    )


def _has_capitals(seen: Side, said: set[str]) -> bool:
    """Tell whether a word with a capital, within the sentence, is not in the other."""
    return any(
        word.start and seen.text[word.start].isupper() and word.word not in said
        for word in seen.words
    )


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
        and seen.text[: span.start].rstrip()[-1:] not in _SENTENCE_ENDS
        and words(text)[-1] not in _TITLES
    )


_SENTENCE_ENDS = frozenset('.!?:“”"„«»—–')
_TITLES_WORDS = """
mr mrs ms sen rep gov dr justice president judge senator
mayor minister chancellor king queen pope officer captain sheriff colonel sergeant chief
professor herr frau señor señora monsieur madame
"""
_TITLES = frozenset(_TITLES_WORDS.split())


def _doers(one: Side, other: Side) -> Iterator[Difference]:
    """Yield who did it, if the two sentences name two who did the same."""
    if len(one.stems & other.stems) < _LEAST_SHARED:
        return
    for mine in _deeds(one.text):
        for theirs in _deeds(other.text):
            if stem(fold(mine["deed"])) != stem(fold(theirs["deed"])):
                continue
            here, there = _parts(mine["name"]), _parts(theirs["name"])
            if here & other.stems or there & one.stems or here & there:
                continue
            yield difference(
                DifferenceKind.NAME,
                one,
                Span(*mine.span("name")),
                other,
                Span(*theirs.span("name")),
            )


def _parts(name: str) -> frozenset[str]:
    return frozenset(stem(word.strip(".")) for word in words(name)) - _TITLES


def _spelled(one: Side, other: Side) -> Iterator[Difference]:
    """Yield names that differ in one letter, behind a word that both have."""
    here, there = _names(one, other), _names(other, one)
    for mine in here:
        for theirs in there:
            if _misspelled(mine.word, theirs.word):
                yield difference(
                    DifferenceKind.NAME,
                    one,
                    Span(mine.start, mine.end),
                    other,
                    Span(theirs.start, theirs.end),
                )


def _names(seen: Side, other: Side) -> list[Token]:
    """Return the words with a capital, within the sentence, that the other lacks."""
    said = {word.word for word in other.words}
    return [
        token
        for token, kept in seen.content
        if len(token.word) >= _LEAST_LETTERS
        and seen.text[token.start].isupper()
        and not seen.text[token.start : token.end].isupper()
        and token.word not in said
        and kept not in other.stems
        and token.word.isalpha()
    ]


def _misspelled(one: str, other: str) -> bool:
    """Tell whether one letter differs: not an ending, as in "Russia" and "Russian"."""
    from rapidfuzz.distance import Levenshtein

    if one[0] != other[0] or Levenshtein.distance(one, other, score_cutoff=1) != 1:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return not (one[-1] != other[-1] and {one[-1], other[-1]} & {"s", "n"})
    return not long.startswith(short) or long[-1] == short[-1] not in "s"
