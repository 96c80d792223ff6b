"""Pull quotes: lines between paragraphs that only say over what a paragraph says."""

import re
from collections.abc import Iterator, Sequence

FEWEST_WORDS = 5
"""Fewer words may well be said twice."""

MOST_WORDS = 45
"""Nobody sets more words than this apart as a quotation."""

MOST_LINES = 4
"""A pull quote is broken over at most this many lines."""

LINE_WORDS = 12
"""Each of which has at most this many words."""

MOST_CHARACTERS = 300_000
"""In a longer text nothing is looked for: it costs the square of the length."""

_CUT = re.compile(r"\s?(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s?")
_WORD = re.compile(r"[^\W_]+")


def find_pull_quotes(texts: Sequence[str]) -> frozenset[int]:
    """Return the indices of the blocks that only repeat words of a longer block."""
    if sum(map(len, texts)) > MOST_CHARACTERS:
        return frozenset()
    keys = [_key(text) for text in texts]
    everything = "\n".join(keys)
    found: set[int] = set()
    for first, last in _candidates(texts, keys):
        if found.isdisjoint(range(first, last)) and _said_elsewhere(
            " ".join(texts[first:last]), keys[first:last], everything
        ):
            found.update(range(first, last))
    return frozenset(found)


def _key(text: str) -> str:
    """Return a text's words with a space around each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _candidates(texts: Sequence[str], keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Return the blocks and short runs of lines that may be one, longest run first."""
    counts = [len(key.split()) for key in keys]
    for lines in range(MOST_LINES, 0, -1):
        for first in range(len(texts) - lines + 1):
            part = counts[first : first + lines]
            if not FEWEST_WORDS <= sum(part) <= MOST_WORDS:
                continue
            if lines == 1 or max(part) <= LINE_WORDS:
                yield first, first + lines


def _said_elsewhere(text: str, own: Sequence[str], everything: str) -> bool:
    """Whether the words stand in a block that says more than they do."""
    parts = [key for key in map(_key, _CUT.split(text)) if key.strip()]
    for part in parts:
        if len(part.split()) < min(FEWEST_WORDS, len(_key(text).split())):
            return False
        within = sum(key.count(part) for key in own)
        alone = everything.count(f"\n{part}\n") + everything.startswith(f"{part}\n")
        if everything.count(part) <= max(
            within, alone + everything.endswith(f"\n{part}")
        ):
            return False
    return bool(parts)
