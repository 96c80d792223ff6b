"""Texts of one event, and what becomes of a text when it is copied."""

import random
import re
from dataclasses import replace

from newsdiff.model import Article
from tests.quality.truth import article

SYNONYMS = (
    "velden",
    "quarp",
    "mistral",
    "hobden",
    "tarrow",
    "finch",
    "osier",
    "plover",
)
"""Words that stand for the synonyms which a machine puts in."""

_QUOTED = re.compile(r'("[^"]*"|“[^”]*”)')
_LONG_WORD = re.compile(r"[A-Za-z]{4,}")


def sample(name: str) -> Article:
    """Return a sample by its path."""
    return article(name)


def like(original: Article, *paragraphs: str, source: str = "Copy") -> Article:
    """Return an undated report that says of itself nothing but its outlet."""
    made = Article.from_text("\n".join(paragraphs), title="A copy", source=source)
    return replace(made, language=original.language)


def reworded(original: Article, share: float, seed: int = 1) -> tuple[str, ...]:
    """Return the paragraphs with this share of the long words replaced, quotes kept."""
    chance = random.Random(seed)

    def other(found: re.Match[str]) -> str:
        return chance.choice(SYNONYMS) if chance.random() < share else found[0]

    return tuple(
        "".join(
            part if number % 2 else _LONG_WORD.sub(other, part)
            for number, part in enumerate(_QUOTED.split(paragraph))
        )
        for paragraph in original.paragraphs
    )
