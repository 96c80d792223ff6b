"""Words as newsdiff compares them: folded, and the same in every room."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\U000e0000-\U000e01ef"
)
"""Soft hyphens, joiners, marks of direction, variants of the same character."""

_VOWEL_MARKS = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670"
)
"""Arabic and Hebrew vowels and the stretching of words, which outlets set or do not."""


_SAME_LENGTH_MARKS: dict[int, str] = str.maketrans(
    {
        **dict.fromkeys("’‘‛ʼʻ′´ʹ", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u202f", " "),
        "İ": "i",
    }
)
_BEYOND = "\U00010000-\U0010ffff"
"""Characters of rare scripts, emoji: a class of characters is slow if it lists some of
these, fast if it has all of them."""

THAI = "\u0e00-\u0e7f"
"""Letters that say nothing alone, unlike Chinese and Japanese characters."""

# Scripts written without spaces come out a character at a time; the character
# n-grams that weigh them see their order.
_UNSPACED = f"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff{THAI}"
_NEEDS_CARE = re.compile(f"[{_UNSPACED}{_BEYOND}]")

# Vowel signs of Indian scripts are no letters to Python, but belong to the word.
_VOWEL_SIGNS = "\u0900-\u0963\u0981-\u0dff"

# What NFC joins to the character before it: accents, sounding marks of half-width
# kana, vowels and final consonants of Korean as macOS writes them, some Indian vowels.
_JOINED = (
    r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff"
    r"\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f\uff9e\uff9f\u1160-\u11ff"
    r"\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca"
    r"\u0dcf\u0ddf]"
)
_ANY_JOINED = re.compile(_JOINED)
_CLUSTER = re.compile(f".{_JOINED}*", re.DOTALL)


class Token(NamedTuple):
    """A word with its place in the text that it was read from."""

    word: str
    """As `words` gives it: folded."""
    start: int
    end: int
    """Offset behind the last character, in the text as it was given."""


def fold(text: str) -> str:
    """Return the text as it is compared: forms, case and typography levelled.

    Its length can differ from the text's; offsets into one are none into the other.
    """
    if text.isascii():
        return text.casefold()
    # Twice: what is invisible would part what belongs together, and some forms
    # become a mark only when they are levelled.
    folded_marks = _folded_marks()
    plain = unicodedata.normalize("NFKC", folded_marks.sub(_folded_mark, text))
    return folded_marks.sub(_folded_mark, plain).casefold()


@cache
def _folded_marks() -> re.Pattern[str]:
    """Return what finds each character that `_folded_mark` may change."""
    digits = _class_of(lambda mark: mark.isdecimal() and not mark.isascii())
    marks = "".join(map(chr, _SAME_LENGTH_MARKS))
    return re.compile(f"[{_INVISIBLE}{_VOWEL_MARKS}{marks}{digits}{_BEYOND}]")


def _folded_mark(found: re.Match[str]) -> str:
    mark = found[0]
    if mark.isdecimal():
        return str(unicodedata.decimal(mark))
    if mark > "\uffff" and not "\U000e0000" <= mark <= "\U000e01ef":
        return mark
    return _SAME_LENGTH_MARKS.get(ord(mark), "")


def words(text: str) -> list[str]:
    """Return the folded words in order; in `"up 26.6%"` the figure is one word."""
    return folded_words(fold(text))


def folded_words(folded: str) -> list[str]:
    """Return the words of a text that is folded already, in order."""
    return _word(folded).findall(folded)


def _word(folded: str) -> re.Pattern[str]:
    """Return what finds the words of this text."""
    if not folded.isascii() and _NEEDS_CARE.search(folded):
        return _any_word()
    return _plain_word()


@cache
def _plain_word() -> re.Pattern[str]:
    """Return what finds the words of a text in spaced scripts: most, and quickly."""
    letters = f"[{_class_of(str.isalnum)}{_VOWEL_SIGNS}]+"
    return re.compile(f"{letters}(?:['.,:-]{letters})*%?")


@cache
def _any_word() -> re.Pattern[str]:
    """Return what finds the words of any text."""
    # Each of the two alone would do for most words, the first one much faster.
    letters = rf"(?:[{_class_of(str.isalnum)}{_VOWEL_SIGNS}]+|[^\W_]+)+"
    return re.compile(f"[{_UNSPACED}]|{letters}(?:['.,:-]{letters})*%?")


@cache
def _class_of(belongs: Callable[[str], bool]) -> str:
    """Return the ranges of the first 65,536 characters of which this holds.

    A class that lists them is a table to look up; one that asks what kind of character
    it has before it takes twice as long.
    """
    chosen = [number for number in range(2**16) if belongs(chr(number))]
    known = set(chosen)
    begins = [chr(number) for number in chosen if number - 1 not in known]
    ends = [chr(number) for number in chosen if number + 1 not in known]
    return "".join(f"{begin}-{end}" for begin, end in zip(begins, ends, strict=True))


def tokens(text: str) -> list[Token]:
    """Return the folded words in order, each with its offsets in the text as given."""
    plain = text.translate(_SAME_LENGTH_MARKS)
    if plain.isascii():
        return [
            Token(found.group(), found.start(), found.end())
            for found in _plain_word().finditer(plain.casefold())
        ]
    folded, starts, ends = _fold_with_offsets(text)
    return [
        Token(found.group(), starts[found.start()], ends[found.end() - 1])
        for found in _word(folded).finditer(folded)
    ]


def _fold_with_offsets(text: str) -> tuple[str, list[int], list[int]]:
    """Fold and tell for every folded character where it began and ended in the text."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        piece = _fold_cluster(text[start:end])
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return "".join(pieces), starts, ends


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    return fold(cluster)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield characters together with the marks that combine with them."""
    if not _ANY_JOINED.search(text):
        yield from zip(range(len(text)), range(1, len(text) + 1), strict=True)
        return
    for found in _CLUSTER.finditer(text):
        yield found.span()
