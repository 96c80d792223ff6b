"""Whether two reports of one outlet tell one story: versions, copies, follow-ups."""

import math
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from newsdiff.intake.changes.lines import line_key
from newsdiff.intake.furniture.features import count_words
from newsdiff.model import Article
from newsdiff.text.stop_words import STOP_WORDS

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


@dataclass(frozen=True, eq=False)
class Story:
    """A report as it is compared with others of its outlet."""

    article: Article

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """`line_key` of each paragraph."""
        return tuple(map(line_key, self.article.paragraphs))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """`line_key` -> the numbers of the paragraphs that have it."""
        found: dict[str, list[int]] = {}
        for number, key in enumerate(self.keys):
            found.setdefault(key, []).append(number)
        return found

    @cached_property
    def lengths(self) -> dict[str, float]:
        """`line_key` -> how many words the paragraph has."""
        return {
            key: count_words(text)
            for key, text in zip(self.keys, self.article.paragraphs, strict=True)
        }

    @cached_property
    def length(self) -> float:
        """How many words it has."""
        return sum(self.lengths.values())

    @cached_property
    def telling(self) -> dict[str, frozenset[str]]:
        """`line_key` -> the words of the paragraph that say what it is about."""
        return {key: frozenset(filter(_is_telling, key.split())) for key in self.keys}

    @cached_property
    def counts(self) -> Counter[str]:
        """Word -> in how many of its paragraphs it stands."""
        return Counter(word for found in self.telling.values() for word in found)

    @cached_property
    def words(self) -> frozenset[str]:
        """All its telling words."""
        return frozenset(self.counts)

    def besides(self, common: AbstractSet[str]) -> AbstractSet[str]:
        """Return the telling words that stand outside of these lines."""
        inside = Counter(word for key in common for word in self.telling[key])
        counts = self.counts
        return self.words - {word for word in inside if inside[word] == counts[word]}

    def tells_same(self, other: "Story") -> bool:
        """Whether both tell one story, or too little to know that they do not."""
        common = self.lengths.keys() & other.lengths.keys()
        shared = sum(self.lengths[key] for key in common)
        if shared >= VERSION_SHARE * min(self.length, other.length):
            return True
        mine, theirs = self.besides(common), other.besides(common)
        if min(len(mine), len(theirs)) < LEAST_WORDS:
            return True
        likeness = len(mine & theirs) / math.sqrt(len(mine) * len(theirs))
        return likeness >= SAME_STORY


def _is_telling(word: str) -> bool:
    long = len(word) >= _SHORTEST_WORD or not word.isascii()
    return long and word not in STOP_WORDS and not word[0].isdigit()
