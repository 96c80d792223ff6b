"""Sentences made ready for comparison: their terms, parts, quoted words."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.model import Article
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import SPEECH_WORDS, STOP_WORDS
from newsdiff.text.words import Token, tokens

UNITED_STATES = "usa"
"""The one term that "US", "U.S.", "USA" and "United States" all become."""

_SPELLED_SHORT = frozenset({"US", "U.S", "USA", "U.S.A"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence as the similarities see it."""

    text: str
    tokens: tuple[Token, ...]
    terms: tuple[str, ...]
    """Stems of the words in order, stop words left out."""
    quoted: tuple[str, ...]
    """Stems of the quoted words in order, stop words kept."""
    words: tuple[str, ...]
    """Folded words in order."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report's sentences, made ready."""

    sentences: tuple[Prepared, ...]
    title_terms: tuple[str, ...]


def prepare(article: Article) -> Report:
    """Make every sentence of an article ready."""
    return Report(
        sentences=tuple(prepare_text(sentence.text) for sentence in article.sentences),
        title_terms=terms_of(tokens(article.title), article.title),
    )


def prepare_text(text: str) -> Prepared:
    """Make one sentence ready."""
    found = tokens(text)
    spans = quoted_spans(text)
    return Prepared(
        text=text,
        tokens=tuple(found),
        terms=terms_of(found, text),
        quoted=tuple(
            stem(token.word)
            for token in found
            if any(start <= token.start and token.end <= end for start, end in spans)
        ),
        words=tuple(token.word for token in found),
    )


def terms_of(found: Sequence[Token], text: str) -> tuple[str, ...]:
    """Return the stems that carry meaning, names of the United States made one."""
    terms: list[str] = []
    previous = ""
    for token in found:
        word = token.word
        if text[token.start : token.end].removesuffix("’s").removesuffix("'s") in (
            _SPELLED_SHORT
        ) or (previous == "united" and word.startswith("states")):
            if previous == "united":
                terms.pop()
            terms.append(UNITED_STATES)
        elif word not in STOP_WORDS and word not in SPEECH_WORDS:
            terms.append(stem(word))
        previous = word
    return tuple(terms)
