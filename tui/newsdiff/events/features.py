"""Article -> what grouping compares: its weighted terms, names, figures, title."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from newsdiff.events.terms import is_figure, names_of, terms_of
from newsdiff.model import Article

READ_TERMS = 3000
"""Terms of a report that are read; a live blog of a whole day is longer."""

LEAD_TERMS = 100
"""News puts first what happened: a term this far down has lost most of its weight."""

LEAST_WEIGHT = 0.3
"""The weight of a term at the end of a long report; the first one weighs 1."""

REPEATED = 3.0
"""How much more a term counts when it comes back; larger counts less on the first."""


@dataclass(frozen=True, slots=True)
class Features:
    """What grouping knows of one report. Term -> weight, before rarity is counted in."""

    terms: Mapping[str, float]
    pairs: Mapping[str, float]
    """Two terms in a row, joined by a space."""
    names: Mapping[str, float]
    figures: Mapping[str, float]
    title: Mapping[str, float]
    published: date | None
    language: str
    empty: bool
    """True if there is no text under the title."""


def features_of(article: Article) -> Features:
    """Read an article for grouping."""
    text = "\n".join(article.paragraphs)
    body = terms_of(text)[:READ_TERMS]
    title = terms_of(article.title)
    stream = title + body
    weights = _weigh(stream)
    names = names_of(text)
    return Features(
        terms=weights,
        pairs=_weigh(f"{one} {two}" for one, two in zip(stream, stream[1:], strict=False)),
        names={term: value for term, value in weights.items() if term in names},
        figures={term: value for term, value in weights.items() if is_figure(term)},
        title=dict.fromkeys(title, 1.0),
        published=article.published,
        language=article.language,
        empty=not body,
    )


def _weigh(stream: Iterable[str]) -> dict[str, float]:
    """Return each term with a weight that grows slowly with how often and early it is."""
    counts: dict[str, float] = {}
    for position, term in enumerate(stream):
        early = math.exp(-position / LEAD_TERMS)
        weight = LEAST_WEIGHT + (1 - LEAST_WEIGHT) * early
        counts[term] = counts.get(term, 0.0) + weight
    return {term: math.log1p(REPEATED * count) for term, count in counts.items()}
