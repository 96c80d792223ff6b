"""Which pairs of sentences match at a threshold, and of what kind each match is."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from newsdiff.compare.differences import differences_of
from newsdiff.compare.prepared import prepare_text
from newsdiff.compare.progress import At, Stage, Step, go_on
from newsdiff.compare.vocabulary import alike_terms
from newsdiff.model import Article, Difference, Kind, Match, Place

REWORDED_SHARE = 0.5
"""The share of each side's content words that the other side has too, inflected or not,
from which on a match counts as reworded and not as partial."""

if TYPE_CHECKING:
    from newsdiff.compare.scoring import ScoreTable


def match_pairs(
    articles: Sequence[Article],
    table: "ScoreTable",
    threshold: float,
    known: Iterable[Match] = (),
    step: Step = go_on,
) -> tuple[Match, ...]:
    """Return every pair that scores at least the threshold, in the order of its places.

    Args:
        known: matches of the same articles and scores, taken over as they are.
    """
    kept = {(match.left, match.right): match for match in known}
    found = []
    for number, ((a, b), scores) in enumerate(sorted(table.items())):
        for i, j in np.argwhere(scores >= threshold).tolist():
            left, right = Place(a, i), Place(b, j)
            match = kept.get((left, right))
            if match is None:
                done = number + i / len(scores)
                step(At(Stage.MATCHING, done, len(table), (a, b)))
                match = _match(articles, left, right, float(scores[i, j]))
            found.append(match)
    return tuple(sorted(found, key=lambda match: (match.left, match.right)))


def _match(
    articles: Sequence[Article], left: Place, right: Place, score: float
) -> Match:
    one, other = articles[left.report], articles[right.report]
    first, second = (
        one.sentences[left.sentence].text,
        other.sentences[right.sentence].text,
    )
    kind, differences = _relation(first, second, one.published, other.published)
    return Match(left, right, score, kind, differences)


@lru_cache(maxsize=20_000)
def _relation(
    left: str, right: str, left_published: date | None, right_published: date | None
) -> tuple[Kind, tuple[Difference, ...]]:
    """Tell how two matched sentences are related, and what they disagree in.

    A threshold that goes up and down again comes back to the same sentences.
    """
    kind = kind_of(left, right)
    if kind is Kind.VERBATIM:
        return kind, ()
    return kind, differences_of(left, right, left_published, right_published)


def kind_of(left: str, right: str) -> Kind:
    """Tell how two matched sentences are related (docs/matching.md)."""
    first, second = prepare_text(left), prepare_text(right)
    if first.words == second.words and first.words:
        return Kind.VERBATIM
    one, other = set(first.terms), set(second.terms)
    if _lesser_share(one, other) >= REWORDED_SHARE:
        return Kind.REWORDED  # terms that are alike could only add to it
    vocabulary = sorted(one | other)
    for i, j, _ in alike_terms(vocabulary):
        low, high = vocabulary[i], vocabulary[j]
        if (low in one and high in other) or (low in other and high in one):
            one |= {low, high}
            other |= {low, high}
    reworded = _lesser_share(one, other) >= REWORDED_SHARE
    return Kind.REWORDED if reworded else Kind.PARTIAL


def _lesser_share(one: set[str], other: set[str]) -> float:
    """Return the share of the longer side's terms that both have."""
    return len(one & other) / max(len(one), len(other), 1)
