"""What of a text counts for grouping: its terms, the names among them."""

import re
from collections import Counter
from functools import lru_cache

from newsdiff.text.words import fold, folded_words

# What an apostrophe ties on: `China's`, `isn't`, `l'Iran`, `d'État`.
_TIED = re.compile(r"^[^\W\d_]{1,2}'(?=.)|'[^\W\d_]{0,2}$")
# The sign between thousands: `12,000`, `12.000`.
_THOUSANDS = re.compile(r"(?<=\d)[.,'](?=\d{3}(?!\d))")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")

# A word and whether it has a capital where it need not: one says nothing behind the
# end of a sentence, a colon or an opening quote. What stands before the word is looked
# at behind its first letter, since a search for a letter is several times as fast.
_CAPITALISED = re.compile(
    r"[^\W\d_a-zß-öø-ÿ](?<=[^.!?…:;\"“”„«»'‘’\s\-–—(\[•|]\s.)[\w'’.-]*"
)
_SMALL = re.compile(r"[a-zß-öø-ÿ](?<![\w'’-].)[\w'’-]*")

SPELLINGS = 2**16
"""So many words are remembered as they were folded."""


def terms_of(text: str) -> list[str]:
    """Return the terms of a text in order.

    A term is a word without what an apostrophe ties to it (`China's`, `l'Iran`).
    Scripts without spaces give every two neighbouring characters.
    """
    return folded_terms(fold(text))


def folded_terms(folded: str) -> list[str]:
    """Return the terms of a text that is folded already, in order."""
    found = folded_words(folded)
    if not folded.isascii() and _UNSPACED.search(folded):
        found = _neighbours(found)
    return [word if word.isalpha() else _plain(word) for word in found]


def names_of(text: str) -> frozenset[str]:
    """Return the terms that the text writes with a capital where it need not."""
    capital: Counter[str] = Counter()
    for word, times in Counter(_CAPITALISED.findall(text)).items():
        if not word[0].islower():
            for term in _folded(word):
                capital[term] += times
    if not capital:
        return frozenset()
    for word, times in Counter(_SMALL.findall(text)).items():
        for term in _folded(word):
            if term in capital:
                capital[term] -= times
    return frozenset(term for term, balance in capital.items() if balance > 0)


@lru_cache(maxsize=SPELLINGS)
def _folded(word: str) -> tuple[str, ...]:
    """Return the terms of one word."""
    return tuple(terms_of(word))


def is_figure(term: str) -> bool:
    """Return whether the term is a number, a share, a year."""
    return term[0].isdigit()


def _plain(word: str) -> str:
    """Return the word without what is tied to it, a figure without its separators."""
    if word[0].isdigit():
        return _THOUSANDS.sub("", word).replace(",", ".")
    return _TIED.sub("", word) if "'" in word else word


def _neighbours(found: list[str]) -> list[str]:
    """Return the words with each run of single characters as overlapping pairs."""
    made: list[str] = []
    before = ""
    for word in found:
        single = len(word) == 1 and _UNSPACED.match(word) is not None
        if not single:
            made.append(word)
        elif before:
            made.append(before + word)
        before = word if single else ""
    return made
