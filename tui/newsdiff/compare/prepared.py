"""Sentences made ready for comparison: their terms, clauses, names, quoted words."""

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsdiff.compare.progress import Step, go_on
from newsdiff.model import Article
from newsdiff.text.clauses import clause_starts
from newsdiff.text.figure_words import NUMBER_WORDS
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import SPEECH_WORDS, STOP_WORDS
from newsdiff.text.unspaced import in_pieces
from newsdiff.text.words import Token, tokens

UNITED_STATES = "usa"
"""The one term that "US", "U.S.", "USA" and "United States" all become."""

FEWEST_TERMS = 3
"""A clause of fewer content words is joined to the next one."""

_SPELLED_SHORT = frozenset({"US", "U.S", "USA", "U.S.A"})

_SPELLED_FIGURES = {
    word: str(figure)
    for figure, word in enumerate(NUMBER_WORDS)
    if 2 <= figure <= 12  # "one" is mostly a pronoun; news writes digits from 13 on
}

_DIGIT = re.compile(r"\d")

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence as the measures see it; every field is in the order of the text."""

    words: Terms
    """All words, folded."""
    terms: Terms
    """Stems of the content words."""
    clauses: tuple[Terms, ...]
    """The terms by clause, at least one clause."""
    capital: Terms
    """Stems of the content words written with a capital."""
    lower: Terms
    """Stems of the content words written without."""
    figures: Terms
    """Figures in digits, without separators and signs."""
    quoted: Terms
    """Stems of the quoted content words."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report's sentences, made ready."""

    sentences: tuple[Prepared, ...]
    title: Terms


def prepare(article: Article, step: Step = go_on) -> Report:
    """Make every sentence of an article ready."""
    sentences = []
    for sentence in article.sentences:
        step()
        sentences.append(prepare_text(sentence.text))
    return Report(
        sentences=tuple(sentences),
        title=tuple(term for _, term in content(tokens(article.title), article.title)),
    )


@lru_cache(maxsize=10_000)
def prepare_text(text: str) -> Prepared:
    """Make one sentence ready."""
    found = tokens(text)
    kept = content(found, text)
    spans = quoted_spans(text)
    return Prepared(
        words=tuple(token.word for token in found),
        terms=tuple(term for _, term in kept),
        clauses=_clauses(kept, text),
        capital=tuple(term for token, term in kept if text[token.start].isupper()),
        lower=tuple(term for token, term in kept if text[token.start].islower()),
        figures=tuple(_figures(found)),
        quoted=tuple(term for token, term in kept if _inside(token, spans)),
    )


def _inside(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a word lies in one of these sorted stretches."""
    number = bisect.bisect_right(spans, (token.start, token.end)) - 1
    around = spans[max(number, 0) : number + 2]
    return any(start <= token.start and token.end <= end for start, end in around)


def content(found: Sequence[Token], text: str) -> list[tuple[Token, str]]:
    """Return the words that carry meaning with their stems.

    Names of the United States are made one term.
    """
    kept: list[tuple[Token, str]] = []
    previous = ""
    for token in in_pieces(found):
        word = token.word
        if previous == "united" and word.startswith("states"):
            kept[-1] = (kept[-1][0], UNITED_STATES)
        elif _is_short_name(text[token.start : token.end]):
            kept.append((token, UNITED_STATES))
        elif word not in STOP_WORDS and word not in SPEECH_WORDS:
            kept.append((token, stem(word)))
        previous = word
    return kept


def _is_short_name(written: str) -> bool:
    return written.removesuffix("’s").removesuffix("'s") in _SPELLED_SHORT


def _clauses(kept: Sequence[tuple[Token, str]], text: str) -> tuple[Terms, ...]:
    """Cut a sentence's terms into clauses, none too short to state something."""
    starts = clause_starts(text)
    clauses: list[list[str]] = []
    number = -1
    for token, term in kept:
        here = bisect.bisect_right(starts, token.start)
        if not clauses or (here != number and len(clauses[-1]) >= FEWEST_TERMS):
            clauses.append([])
        number = here
        clauses[-1].append(term)
    if len(clauses) > 1 and len(clauses[-1]) < FEWEST_TERMS:
        clauses[-2].extend(clauses.pop())
    return tuple(tuple(clause) for clause in clauses) or ((),)


def _figures(found: Sequence[Token]) -> list[str]:
    written = [_SPELLED_FIGURES.get(token.word, token.word) for token in found]
    return [
        word.replace(",", "").rstrip("%") for word in written if _DIGIT.search(word)
    ]
