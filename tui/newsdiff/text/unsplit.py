"""Ends of sentences that the splitter does not see in some languages."""

import re
from collections.abc import Iterator

from newsdiff.text.stop_words import STOP_WORDS

LEAST_THAI = 50
"""Thai has no mark at the end of a sentence. A stretch of text between two spaces that
has so many characters, as most sentences have, is taken for one."""

_SHORTEST_WORD = 3
"""Letters of a function word before a full stop; shorter ones may be abbreviations."""

_FULL_STOP = re.compile("[。！？]+")
_OPENING, _CLOSING = "「『（“《", "」』）”》"
_BEFORE_FIGURE = re.compile(r"\b([^\W\d_]+)\.(\s+)(?=\d)")
_THAI_SPACE = re.compile(r"(?<=[\u0e01-\u0e4e”])(\s+)(?=[\u0e01-\u0e4e“])")


def unsplit(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the sentences of what the splitter left as one; mostly it is one."""
    begin, end = span
    for stop, follows in sorted(_ends(text, begin, end)):
        if follows < end:
            yield begin, stop
            begin = follows
    yield begin, end


def _ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield from _after_full_stops(text, start, end)
    yield from _before_figures(text, start, end)
    yield from _between_thai(text, start, end)


def _after_full_stops(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ends at Chinese and Japanese full stops outside of quotations."""
    for found in _FULL_STOP.finditer(text, start, end):
        after = found.end()
        if after < end and not _is_inside(text, start, after):
            follows = after + len(text[after:end]) - len(text[after:end].lstrip())
            yield after, follows


def _is_inside(text: str, start: int, place: int) -> bool:
    before = text[start:place]
    opened = sum(before.count(mark) for mark in _OPENING)
    closed = sum(before.count(mark) for mark in _CLOSING)
    return opened > closed or text[place : place + 1] in _CLOSING


def _before_figures(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ends as in "lief auf. 84 Fahrgäste", which look like abbreviations."""
    for found in _BEFORE_FIGURE.finditer(text, start, end):
        word = found[1]
        if len(word) >= _SHORTEST_WORD and word in STOP_WORDS:
            yield found.start(2), found.end(2)


def _between_thai(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for found in _THAI_SPACE.finditer(text, start, end):
        long = min(found.start() - begin, end - found.end()) >= LEAST_THAI
        if long and not _is_inside(text, start, found.start()):
            yield found.span(1)
            begin = found.end()
