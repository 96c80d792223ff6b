"""When two lines of one outlet's pages are the same line, however they were set."""

import re
from functools import lru_cache

from newsdiff.text.dates import MONTHS, WEEKDAYS
from newsdiff.text.words import words

MOST_CHANGING_WORDS = 16
"""In a longer line the figures are part of what it says; in a shorter one they may be
a date or a count that changes: "12 comments", "Updated 3 March 2026, 14:05"."""

_DIGITS = re.compile(r"\d+(?:[.,:-]\d+)*")
_HALVES_OF_DAY = frozenset({"am", "pm", "a.m", "p.m"})
_LEVEL = "0"


_LONGEST_REMEMBERED = 1_000
"""Characters; the key of a longer line is made anew each time, to save memory."""


def line_key(text: str) -> str:
    """Return what two printings of one line have in common.

    Case, spaces, punctuation, quotation marks and the signs around the line do not
    count. In lines of at most `MOST_CHANGING_WORDS` words numbers, the names of months
    and of weekdays beside them and the plural behind them do not either. A line
    without any word is compared as it stands.
    """
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _key(text)


def _key(text: str) -> str:
    found = words(text)
    if not found:
        return text.strip()
    if len(found) > MOST_CHANGING_WORDS or not any(map(_DIGITS.search, found)):
        return " ".join(found)
    return " ".join(_levelled(found))


_remembered = lru_cache(maxsize=8_192)(_key)


def _levelled(found: list[str]) -> list[str]:
    levelled: list[str] = []
    for word in found:
        plain = _DIGITS.sub(_LEVEL, word)
        if plain in MONTHS:
            plain = "month"
        elif plain in WEEKDAYS:
            plain = "weekday"
        elif plain in _HALVES_OF_DAY:
            plain = "half"
        elif levelled and levelled[-1] == _LEVEL:
            plain = plain.removesuffix("s")
        levelled.append(plain)
    return levelled
