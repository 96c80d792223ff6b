"""Which reports are of one origin: wire copy, a reprint, one rewritten from the other.

Sentences that two reports have nearly word for word are copied from one source, unless
they are quotations, which everyone at the press conference has. A report that consists
of such sentences for the most part is no second witness.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from newsdiff.compare.prepared import prepare_text
from newsdiff.model import Article
from newsdiff.text.words import fold

if TYPE_CHECKING:
    from newsdiff.compare.scoring import ScoreTable

COPIED_SENTENCE = 0.85
"""The share of words, in order, from which on two sentences count as one copied."""

CONTAINED = 0.5
"""The share of a report's words in copied sentences that makes it of one origin."""

CONTAINED_WITH_CREDIT = 0.15
"""The same where both credit one agency, or one credits what the other is."""

_CANDIDATE_SCORE = 0.3
"""Pairs scoring less are not looked at: copies score near one."""

_FEWEST_WORDS = 6
"""Shorter sentences are alike by chance."""

_FEWEST_COPIED = 2
"""One sentence in common, however long, is no wire copy."""

_MOSTLY_QUOTED = 0.6


def origins_of(
    articles: Sequence[Article], table: "ScoreTable"
) -> tuple[tuple[int, ...], ...]:
    """Return the reports in groups of one origin each; most groups have one report."""
    group = list(range(len(articles)))
    for (a, b), scores in sorted(table.items()):
        needed = (
            CONTAINED_WITH_CREDIT if _credited(articles[a], articles[b]) else CONTAINED
        )
        if max(containment(articles[a], articles[b], scores)) >= needed:
            old, new = sorted((group[a], group[b]), reverse=True)
            group = [new if number == old else number for number in group]
    return tuple(
        tuple(report for report, number in enumerate(group) if number == first)
        for first in sorted(set(group))
    )


def containment(
    one: Article, other: Article, scores: npt.NDArray[np.float64]
) -> tuple[float, float]:
    """Return the share of one's words in sentences copied in other, and the reverse.

    Args:
        scores: [sentences of one, sentences of other].
    """
    left: set[int] = set()
    right: set[int] = set()
    for i, j in np.argwhere(scores >= _CANDIDATE_SCORE).tolist():
        if _copied(one.sentences[i].text, other.sentences[j].text):
            left.add(i)
            right.add(j)
    if min(len(left), len(right)) < _FEWEST_COPIED:
        return 0.0, 0.0
    return _share(one, left), _share(other, right)


def _copied(left: str, right: str) -> bool:
    first, second = prepare_text(left), prepare_text(right)
    if min(len(first.words), len(second.words)) < _FEWEST_WORDS:
        return False
    if len(first.quoted) > _MOSTLY_QUOTED * len(first.terms):
        return False
    from rapidfuzz.distance import Indel  # 15 ms, and only for likely copies

    return Indel.normalized_similarity(first.words, second.words) >= COPIED_SENTENCE


def _share(article: Article, copied: set[int]) -> float:
    lengths = [len(sentence.text) for sentence in article.sentences]
    return sum(lengths[number] for number in copied) / max(sum(lengths), 1)


def _credited(one: Article, other: Article) -> bool:
    """Tell whether both name one agency, or one names the other's outlet."""
    mine, theirs = fold(one.agency), fold(other.agency)
    return bool(
        (mine and mine == theirs)
        or (mine and mine == fold(other.source))
        or (theirs and theirs == fold(one.source))
    )
