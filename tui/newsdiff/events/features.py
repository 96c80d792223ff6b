"""Article -> what grouping compares: its weighted terms, names, figures, title."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from newsdiff.events.terms import is_figure, names_of, terms_of
from newsdiff.model import Article

READ_TERMS = 3000
"""Terms of a report that are read; a live blog of a whole day is longer."""

READ_CHARACTERS = 40_000
"""Characters that are looked through for them; a file of 20 MB is no longer to read."""

LEAD_TERMS = 100
"""News puts first what happened: a term this far down has lost most of its weight."""

LEAST_WEIGHT = 0.3
"""The weight of a term at the end of a long report; the first one weighs 1."""

HEADLINE_TERMS = 12
"""So many terms of the text stand in for a missing headline."""

REPEATED = 3.0
"""How much more a term counts when it comes back; larger counts less on the first."""


@dataclass(frozen=True, slots=True)
class Features:
    """What grouping knows of one report: terms and their weights, rarity aside."""

    terms: Mapping[str, float]
    pairs: Mapping[str, float]
    """Two terms in a row, joined by a space."""
    names: Mapping[str, float]
    figures: Mapping[str, float]
    headline: Mapping[str, float]
    """Of the title or, where there is none, of how the text begins."""
    published: date | None
    language: str
    empty: bool
    """True if there is no text under the title."""


def features_of(article: Article) -> Features:
    """Read an article for grouping."""
    text = opening(article)
    body = terms_of(text)[:READ_TERMS]
    title = terms_of(article.title)[:READ_TERMS]
    stream = title + body
    weights = _weigh(stream)
    names = names_of(text)
    return Features(
        terms=weights,
        pairs=_weigh(f"{one} {two}" for one, two in pairwise(stream)),
        names={term: value for term, value in weights.items() if term in names},
        figures={term: value for term, value in weights.items() if is_figure(term)},
        headline=dict.fromkeys(title or body[:HEADLINE_TERMS], 1.0),
        published=article.published,
        language=article.language,
        empty=not body,
    )


def opening(article: Article) -> str:
    """Return as much of the text as is read."""
    read: list[str] = []
    left = READ_CHARACTERS
    for paragraph in article.paragraphs:
        if left <= 0:
            break
        read.append(paragraph[:left])
        left -= len(paragraph)
    return "\n".join(read)


def _weigh(stream: Iterable[str]) -> dict[str, float]:
    """Return each term with a weight: more when often and early, ever more slowly."""
    counts: dict[str, float] = {}
    for weight, term in zip(_early_weights(), stream, strict=False):
        counts[term] = counts.get(term, 0.0) + weight
    return {term: math.log1p(REPEATED * count) for term, count in counts.items()}


@cache
def _early_weights() -> tuple[float, ...]:
    """Return the weight of the first, second, … term of a report."""
    return tuple(
        LEAST_WEIGHT + (1 - LEAST_WEIGHT) * math.exp(-position / LEAD_TERMS)
        for position in range(2 * READ_TERMS)
    )
