"""Whether two reports of one outlet tell one story: versions, copies, follow-ups."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from newsdiff.intake.features import count_words
from newsdiff.intake.lines import line_key
from newsdiff.model import Article
from newsdiff.text.stop_words import STOP_WORDS
from newsdiff.text.words import words

VERSION_SHARE = 0.5
"""Two reports that have this share of the shorter one's words in the same paragraphs
are versions of one report."""

SAME_STORY = 0.16
"""Cosine of the words of the two, common lines left out. Measured on reports of one
event by different outlets, which are less alike than one outlet's: 6 % are below it;
of reports of other events by one outlet 11 % are above."""

LEAST_WORDS = 8
"""With fewer words of its own besides the common lines, nothing says what it tells."""

_SHORTEST_WORD = 4


@dataclass(frozen=True)
class Story:
    """A report as it is compared with others of its outlet."""

    article: Article

    @cached_property
    def lines(self) -> dict[str, str]:
        """`line_key` -> paragraph."""
        return {line_key(text): text for text in self.article.paragraphs}

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {key: _telling_words(text) for key, text in self.lines.items()}

    def tells_same(self, other: "Story") -> bool:
        """Whether both tell one story, or too little to know that they do not."""
        common = self.lines.keys() & other.lines.keys()
        if common and self._share(common, other) >= VERSION_SHARE:
            return True
        mine, theirs = self.besides(common), other.besides(common)
        if min(len(mine), len(theirs)) < LEAST_WORDS:
            return True
        likeness = len(mine & theirs) / math.sqrt(len(mine) * len(theirs))
        return likeness >= SAME_STORY

    def _share(self, common: Iterable[str], other: "Story") -> float:
        shared = sum(count_words(self.lines[key]) for key in common)
        shorter = min(self.length, other.length)
        return shared / shorter if shorter else 1.0

    @cached_property
    def length(self) -> float:
        """How many words it has."""
        return sum(map(count_words, self.lines.values()))

    def besides(self, common: Iterable[str]) -> frozenset[str]:
        """Return its telling words outside of these lines."""
        left_out = set(common)
        return frozenset().union(
            *(found for key, found in self._words.items() if key not in left_out)
        )


def _telling_words(text: str) -> frozenset[str]:
    return frozenset(
        word
        for word in words(text)
        if (len(word) >= _SHORTEST_WORD or not word.isascii())
        and word not in STOP_WORDS
        and not word[0].isdigit()
    )
