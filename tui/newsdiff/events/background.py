"""How common a word is in news at large, so that a few reports group like many."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

UNLISTED_SHARE = 2.0**-11
"""Share of reports that are taken to have a word that the list does not know."""


@cache
def background() -> Mapping[str, float]:
    """Return the share of reports, 0 to 1, that have each listed word."""
    listing = Path(__file__).with_name("background.txt")
    shares: dict[str, float] = {}
    for line in listing.read_text(encoding="utf-8").splitlines():
        level, _, listed = line.partition(" ")
        if level.isdigit():
            shares.update(dict.fromkeys(listed.split(), 2.0 ** -int(level)))
    return MappingProxyType(shares)


def share(term: str) -> float:
    """Return the share of reports that have the term; a pair has its rarer half's."""
    known = background()
    if " " in term:
        return min(known.get(half, UNLISTED_SHARE) for half in term.split(" ")) / 8
    return known.get(term, UNLISTED_SHARE)
