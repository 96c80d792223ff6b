"""The words of a quotation as two outlets that quote alike may write them."""

import re
from functools import lru_cache

from newsdiff.text.words import Token, tokens

_JOINING = str.maketrans(dict.fromkeys("-‐‑‒–—―−/…", " "))
"""Hyphens and dashes: set differently, with spaces or without."""

_SHORT = re.compile(r"(?P<word>\w+?)(?P<short>n't|'(?:m|re|ve|ll|d|s))")

_LONG = {
    "n't": "not",
    "'m": "am",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'d": "would",
    "'s": "is",
}
"""What is written short. After a noun "'s" is no "is", but on both sides alike."""

_SPELLINGS = {
    "okay": "ok",
    "can't": "cannot",
    "won't": "will not",
    "percent": "per cent",
    "nobody": "no one",
    "gonna": "going to",
    "'cause": "because",
    "till": "until",
}

_ENDS = ".,:;"


@lru_cache(maxsize=4_000)
def quoted_words(text: str) -> tuple[Token, ...]:
    """Return the words with their places, short forms as the words they stand for."""
    return tuple(
        Token(word, token.start, token.end)
        for token in tokens(text.translate(_JOINING))
        for word in _spelled_out(token.word.strip(_ENDS))
    )


def _spelled_out(word: str) -> list[str]:
    if "." in word and not any(character.isdigit() for character in word):
        word = word.replace(".", "")
    if word in _SPELLINGS:
        return _SPELLINGS[word].split()
    found = _SHORT.fullmatch(word)
    if not found:
        return [word]
    return [found["word"], _LONG[found["short"]]]
