"""What of a text counts for grouping: its terms, the names among them."""

import re
from collections import Counter

from newsdiff.text.words import words

# What an apostrophe ties on: `China's`, `isn't`, `l'Iran`, `d'État`.
_TIED = re.compile(r"^[^\W\d_]{1,2}'(?=.)|'[^\W\d_]{0,2}$")
# The sign between thousands: `12,000`, `12.000`.
_THOUSANDS = re.compile(r"(?<=\d)[.,'](?=\d{3}(?!\d))")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")

# A word and whether it has a capital where it need not: one says nothing behind the
# end of a sentence, a colon or an opening quote.
_CAPITALISED = re.compile(
    r"(?<=[^.!?…:;\"“”„«»'‘’\s\-–—(\[•|]\s)[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
)
_SMALL = re.compile(r"(?<![\w'’-])[a-zß-öø-ÿ][\w'’-]*")


def terms_of(text: str) -> list[str]:
    """Return the terms of a text in order.

    A term is a word without what an apostrophe ties to it (`China's`, `l'Iran`).
    Scripts without spaces give every two neighbouring characters.
    """
    found = words(text)
    if _UNSPACED.search(text):
        found = _neighbours(found)
    return [_plain(word) for word in found]


def names_of(text: str) -> frozenset[str]:
    """Return the terms that the text writes with a capital where it need not."""
    capital = Counter(
        terms_of(
            "\n".join(
                word for word in _CAPITALISED.findall(text) if not word[0].islower()
            )
        )
    )
    small = Counter(terms_of("\n".join(_SMALL.findall(text))))
    return frozenset(term for term, count in capital.items() if count > small[term])


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
