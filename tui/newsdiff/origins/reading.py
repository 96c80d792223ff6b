"""Article -> its words, with what is quoted and where sentences begin."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from newsdiff.model import Article
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.words import tokens, words

READ_CHARACTERS = 48_000
"""So much of a report is read; a live blog of a whole day is longer."""

_MARK = re.compile("[\"“”„«»‹›「」『』]|(?<!\\w)[‘']")
"""Without any of these nothing is quoted."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The words of one report, in order."""

    words: tuple[str, ...]
    """Folded."""
    quoted: npt.NDArray[np.bool_]
    """[words], which of them stand in quotation marks."""
    sentences: tuple[int, ...]
    """Where each sentence begins, counted in words, and the end of the last."""


def read_words(article: Article) -> Reading:
    """Read the words of an article."""
    found: list[str] = []
    quoted: list[bool] = []
    sentences = {0}
    for paragraph, begins in _paragraphs(article):
        if _MARK.search(paragraph):
            places = tokens(paragraph)
            starts = [token.start for token in places]
            sentences |= {len(found) + bisect.bisect_left(starts, at) for at in begins}
            spans = quoted_spans(paragraph)
            quoted += [_inside(place, spans) for place in starts]
            found += [token.word for token in places]
        else:  # without places it takes a third of the time
            for start, end in pairwise(sorted({0, *begins, len(paragraph)})):
                sentences.add(len(found))
                found += words(paragraph[start:end])
            quoted += [False] * (len(found) - len(quoted))
    sentences.add(len(found))
    return Reading(
        tuple(found), np.array(quoted, dtype=np.bool_), tuple(sorted(sentences))
    )


def _paragraphs(article: Article) -> Iterator[tuple[str, list[int]]]:
    """Yield what is read, with the offsets at which sentences begin."""
    begins: dict[int, list[int]] = {}
    for sentence in article.sentences:
        begins.setdefault(sentence.paragraph, []).append(sentence.start)
    left = READ_CHARACTERS
    for number, paragraph in enumerate(article.paragraphs):
        if left <= 0:
            return
        read = paragraph[:left]
        left -= len(read)
        yield read, [at for at in begins.get(number, [0]) if at < len(read)]


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    number = bisect.bisect_right(spans, (place, READ_CHARACTERS)) - 1
    return number >= 0 and place < spans[number][1]
