"""The whole on one side, a part of it on the other."""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span

_PART = re.compile(
    r"\b(?:an? |the )?(?:key |large |small |major |central )?(?:part|parts|portion"
    r"|portions|section|sections|provision|provisions|half|some|most|teil|teile"
    r"|großteil|parte|partes|mayoría|partie|moitié)"
    r" (?:of|de|der|des|von) (?:the |la |le |los |las |les )?",
    re.IGNORECASE,
)
_ALL_OF = re.compile(
    r"\b(?:all|entire|whole|every|each|none|alle|ganze[rn]?|toda?s?|tout(?:e?s)?)\b",
    re.IGNORECASE,
)

_LEAST_NAMED = 2
"""Content words behind "part of" that the other sentence has too, in a row."""


@lru_cache(maxsize=4_000)
def _parts(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_PART.finditer(text))


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield "part of the act" where the other sentence has the act and no part."""
    for part, whole in _told(one, other):
        yield difference(DifferenceKind.FIGURE, one, part, other, whole)
        return
    for part, whole in _told(other, one):
        yield difference(DifferenceKind.FIGURE, one, whole, other, part)
        return


def _told(seen: Side, other: Side) -> Iterator[tuple[Span, Span]]:
    """Yield where the one has a part of something, and where the other has it whole."""
    for found in _parts(seen.text):
        whole = _whole(seen, found, other)
        if whole is not None:
            yield _named(seen, found), whole


def _behind(seen: Side, found: re.Match[str]) -> list[tuple[Span, str]]:
    """Return the first content words of what it is a part of."""
    kept = [
        (Span(token.start, token.end), kept)
        for token, kept in seen.content
        if token.start >= found.end()
    ]
    return kept[:_LEAST_NAMED]


def _named(seen: Side, found: re.Match[str]) -> Span:
    return Span(found.start(), _behind(seen, found)[-1][0].end)


def _whole(seen: Side, found: re.Match[str], other: Side) -> Span | None:
    """Return where the other sentence names the same without "part of"."""
    wanted = [kept for _, kept in _behind(seen, found)]
    if len(wanted) < _LEAST_NAMED or _parts(other.text):
        return None
    if seen.text[_behind(seen, found)[0][0].start].islower() and not _ALL_OF.search(
        other.text
    ):
        return None
    stems = [kept for _, kept in other.content]
    for number in range(len(stems) - 1):
        if stems[number : number + _LEAST_NAMED] == wanted:
            first, last = other.content[number][0], other.content[number + 1][0]
            return Span(first.start, last.end)
    return None
