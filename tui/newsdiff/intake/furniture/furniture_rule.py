"""A habit of page furniture: how a block gives itself away, and the reason shown."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A habit of page furniture."""

    reason: str
    """Shown to the reader beside what was removed."""
    pattern: re.Pattern[str]
    most_words: int
    """Longer blocks are not judged by this rule."""
    speaks_to_reader: bool
    """Long blocks of this kind address the reader; one that does not is text."""
    hints: tuple[str, ...]
    """Lower-case pieces of which one must be there; saves most of the searching."""


_TO_READERS = frozenset(
    (
        *("newsletter or subscription", "cookie or consent notice", "comment form"),
        "appeal for support",
    )
)


def furniture_rule(
    reason: str, most_words: int, pattern: str, hints: tuple[str, ...] = ()
) -> FurnitureRule:
    """Return the rule for blocks of at most so many words, upper or lower case."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return FurnitureRule(reason, compiled, most_words, reason in _TO_READERS, hints)
