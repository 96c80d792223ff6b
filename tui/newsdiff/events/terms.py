"""What of a text counts for grouping: its terms, the names among them."""

import re

from newsdiff.text.words import words

_PREFIX = re.compile(r"^[^\W\d_]{1,2}'(?=.)")
_SUFFIX = re.compile(r"'[^\W\d_]{0,2}$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]$")

# A capital says nothing behind the end of a sentence, a colon or an opening quote.
_CAPITALISED = re.compile(
    r"(?<=[^.!?…:;\"“”„«»'‘’\s\-–—(\[•|]\s)"
    r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
)
_SMALL = re.compile(r"(?<![\w'’-])[a-zß-öø-ÿ][\w'’-]*")


def terms_of(text: str) -> list[str]:
    """Return the terms of a text in order.

    A term is a word without what an apostrophe ties to it (`China's`, `l'Iran`).
    Scripts without spaces give every two neighbouring characters.
    """
    found: list[str] = []
    before = ""
    for word in words(text):
        if _UNSPACED.match(word):
            if before:
                found.append(before + word)
            before = word
            continue
        before = ""
        found.append(_PREFIX.sub("", _SUFFIX.sub("", word)) if "'" in word else word)
    return found


def names_of(text: str) -> frozenset[str]:
    """Return the terms that the text writes with a capital where it need not."""
    capital: dict[str, int] = {}
    for match in _CAPITALISED.finditer(text):
        if not match.group()[0].isupper():
            continue
        for term in terms_of(match.group()):
            capital[term] = capital.get(term, 0) + 1
    small: dict[str, int] = {}
    for match in _SMALL.finditer(text):
        for term in terms_of(match.group()):
            small[term] = small.get(term, 0) + 1
    return frozenset(
        term for term, count in capital.items() if count > small.get(term, 0)
    )


def is_figure(term: str) -> bool:
    """Return whether the term is a number, a share, a year."""
    return term[0].isdigit()
