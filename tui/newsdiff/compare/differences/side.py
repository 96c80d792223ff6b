"""One of two sentences as the search for differences sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from newsdiff.compare.prepared import content
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.words import Token, tokens

REACH = 8
"""Words on either side of a detail that tell what it is a detail of."""

_LONGEST_SHOWN = 60
"""Characters of a text that a description quotes."""


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence with its words and the stems of those that carry meaning."""

    text: str
    published: date | None
    words: tuple[Token, ...]
    content: tuple[tuple[Token, str], ...]
    stems: frozenset[str]
    common: frozenset[str]
    """Those that stand without a capital somewhere, so that they are no mere names."""

    def around(self, start: int, end: int, reach: int = REACH) -> frozenset[str]:
        """Return the stems of the content words near a stretch, not in it."""
        before = [n for n, word in enumerate(self.words) if word.end <= start]
        after = [n for n, word in enumerate(self.words) if word.start >= end]
        near = {self.words[number].start for number in before[-reach:] + after[:reach]}
        return frozenset(stem for token, stem in self.content if token.start in near)


@lru_cache(maxsize=2_000)
def side(text: str, published: date | None) -> Side:
    """Make a sentence ready."""
    found = tokens(text)
    kept = tuple(content(found, text))
    stems = frozenset(stem for _, stem in kept)
    common = frozenset(stem for token, stem in kept if text[token.start].islower())
    return Side(text, published, tuple(found), kept, stems, common)


def difference(
    kind: DifferenceKind,
    one: Side,
    left: Span,
    other: Side,
    right: Span,
    *,
    slight: bool = False,
) -> Difference:
    """Describe a difference in the two sentences' own words."""
    return Difference(
        kind,
        left,
        right,
        f"{_shown(one, left)} here, {_shown(other, right)} there",
        slight,
    )


def _shown(seen: Side, span: Span) -> str:
    text = " ".join(seen.text[span.start : span.end].split())
    if not text:
        return "nothing"
    if len(text) > _LONGEST_SHOWN:
        text = text[: _LONGEST_SHOWN - 1].rstrip() + "…"
    return f'"{text}"'


def joined(spans: Iterable[tuple[int, int]]) -> Span:
    """Return the stretch from the first to the last of these."""
    found = list(spans)
    return Span(min(start for start, _ in found), max(end for _, end in found))
