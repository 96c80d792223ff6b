"""How common a word is in news at large, so that a few reports group like many."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

UNLISTED_LEVEL = 11
"""A word that the list does not know is taken to be in one report of 2 ** 11."""

PAIR_LEVELS = 3
"""Two terms in a row are rarer than the rarer of them by so many powers of two."""


@cache
def background() -> Mapping[str, int]:
    """Return the level n of each listed word: one report in 2 ** n has it."""
    listing = Path(__file__).with_name("background.txt")
    levels: dict[str, int] = {}
    for line in listing.read_text(encoding="utf-8").splitlines():
        level, _, listed = line.partition(" ")
        if level.isdigit():
            levels.update(dict.fromkeys(listed.split(), int(level)))
    return MappingProxyType(levels)


def level(term: str) -> int:
    """Return the level of a term, listed or not."""
    return background().get(term, UNLISTED_LEVEL)


def share(term: str) -> float:
    """Return the share of reports, 0 to 1, that have the term."""
    return 2.0 ** -level(term)
