"""Furniture that is known by what stands above it: links, what follows the end."""

import re
from collections.abc import Sequence

MOST_LINKS = 8
"""A heading such as "Read more" speaks for at most this many links below it."""

LINK_WORDS = 18
"""A link to another article has at most this many words."""

HEADER_WORDS = 6
"""A heading above links has at most this many words."""

LEAST_BEFORE_END = 0.5
"""An end mark counts if this share of a text's words stands above it."""

RELATED = "related link"
"""Reason of the links below such a heading, and of the heading itself."""

BEHIND_END = "after the end mark"
"""Reason of what follows "-- 30 --" or "ENDS"."""

_SENTENCE = re.compile(r"[.。”“\"»«]\W{0,2}$")
_END_MARK = re.compile(
    r"^\W{0,6}(?:-{1,3}\s?30\s?-{1,3}|\(?-{0,3}\s?(?:ENDS|END|FIN|ENDE)\s?-{0,3}\)?|#{3,6})"
    r"\W{0,3}$"
)
_SHORT_END_MARK = 14


def reasons_by_place(
    texts: Sequence[str], words: Sequence[float], certain: Sequence[str]
) -> list[str]:
    """Return the reasons of blocks, those added that only their place gives away."""
    reasons = list(certain)
    _mark_links(texts, words, reasons)
    _mark_behind_end(texts, words, reasons)
    return reasons


def _mark_links(
    texts: Sequence[str], words: Sequence[float], reasons: list[str]
) -> None:
    """Take the lines below "Read more" with it, up to the next sentence."""
    left = 0
    for number, text in enumerate(texts):
        if reasons[number]:
            heads = reasons[number] == RELATED and words[number] <= HEADER_WORDS
            left = MOST_LINKS if heads and ":" not in text[:-1] else 0
        elif left and words[number] <= LINK_WORDS and not _SENTENCE.search(text):
            reasons[number] = RELATED
            left -= 1
        else:
            left = 0


def _mark_behind_end(
    texts: Sequence[str], words: Sequence[float], reasons: list[str]
) -> None:
    """Take out what follows an end mark in the second half of a text."""
    needed = LEAST_BEFORE_END * sum(words)
    above = 0.0
    ended = False
    for number, text in enumerate(texts):
        if len(text) <= _SHORT_END_MARK and above >= needed and _END_MARK.match(text):
            ended = True
        if ended:
            reasons[number] = reasons[number] or BEHIND_END
        above += words[number]
