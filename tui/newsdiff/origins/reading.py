"""Article -> its words, with what is quoted and where sentences begin."""

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.model import Article
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.words import tokens

READ_CHARACTERS = 48_000
"""So much of a report is read; a live blog of a whole day is longer."""


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
    words: list[str] = []
    quoted: list[bool] = []
    sentences = {0}
    for paragraph, begins in _paragraphs(article):
        found = tokens(paragraph)
        places = [token.start for token in found]
        sentences |= {len(words) + bisect.bisect_left(places, at) for at in begins}
        spans = quoted_spans(paragraph)
        quoted += (
            [_inside(place, spans) for place in places]
            if spans
            else [False] * len(places)
        )
        words += [token.word for token in found]
    sentences.add(len(words))
    return Reading(
        tuple(words), np.array(quoted, dtype=np.bool_), tuple(sorted(sentences))
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
