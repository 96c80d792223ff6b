"""Which part of a sentence another one shares: a sentence may state several things."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsdiff.compare.prepared import prepare_text
from newsdiff.compare.vocabulary import FEWEST_ROWS
from newsdiff.model import Article, Place


@dataclass(frozen=True, eq=False)
class Parts:
    """What the sentences of an event share, term by term."""

    articles: Sequence[Article]
    _shared: dict[tuple[Place, Place], frozenset[str]] = field(default_factory=dict)

    def same_part(self, whole: Place, one: Place, other: Place) -> float:
        """Return how much two sentences share the same part of a third, 0 to 1.

        That is, of the terms that `whole` shares with the one of them that it shares
        less with, those that it shares with both, rare terms counting more.
        """
        first, second = self._in_common(whole, one), self._in_common(whole, other)
        least = min(self._mass(first), self._mass(second))
        if not least:
            return 1.0  # nothing tells them apart
        return self._mass(first & second) / least

    @cached_property
    def _rarity(self) -> dict[str, float]:
        spread: Counter[str] = Counter()
        sentences = 0
        for article in self.articles:
            for sentence in article.sentences:
                spread.update(set(prepare_text(sentence.text).terms))
            sentences += len(article.sentences)
        most = 1 + max(sentences, FEWEST_ROWS)
        return {term: math.log(most / (1 + rows)) for term, rows in spread.items()}

    def _mass(self, terms: frozenset[str]) -> float:
        # In one order, so that not even the rounding depends on anything else.
        return sum(self._rarity[term] for term in sorted(terms))

    def _in_common(self, one: Place, other: Place) -> frozenset[str]:
        if (one, other) not in self._shared:
            self._shared[one, other] = self._terms(one) & self._terms(other)
        return self._shared[one, other]

    def _terms(self, place: Place) -> frozenset[str]:
        sentence = self.articles[place.report].sentences[place.sentence]
        return frozenset(prepare_text(sentence.text).terms)
