"""The lines of a page, made as far as they are needed: a long one takes a while."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.app.widgets.text.wrapping import Chunk, wrap

AT_ONCE = 300_000
"""Characters that are set in lines before the reader's next key is heard."""

SLOWER = 6
"""How many times slower lines are set that are not plain ASCII."""

_MARKS = "=≈◐•"
_MARK = re.compile(rf"(?:^|(?<=\s))([{_MARKS}]!?) (?=\S)")
_TIED = "\\1\N{NO-BREAK SPACE}"
"""A mark is never parted from the sentence behind it."""


class PageLine(NamedTuple):
    """A line of the page: where in it, in characters."""

    start: int
    end: int
    is_broken: bool = False
    """It ends within a word that is longer than a line."""


def set_in_lines(text: str, width: int) -> Iterator[PageLine]:
    """Wrap a page at words; a mark never stands at the end of a line, alone."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield from _wrapped(text[start:end], start, width)
        start = end + 1


def _wrapped(line: str, start: int, width: int) -> Iterator[PageLine]:
    is_blank = True
    tied = _MARK.sub(_TIED, line) if any(mark in line for mark in _MARKS) else line
    for runs in wrap([Chunk(0, tied)], width):
        own = [run for run in runs if not run.is_sign]
        if own:
            is_blank = False
            last = own[-1].start + len(own[-1].text)
            yield PageLine(start + own[0].start, start + last, runs[-1].is_sign)
    if is_blank:
        yield PageLine(start, start)


class PageLines:
    """The lines of a page of a certain width."""

    def __init__(self, text: str, width: int) -> None:
        self.made: list[PageLine] = []
        """The lines from the first on that are known."""
        self.is_whole = False
        """Whether these are all of them."""
        self._text = text
        self._rest = set_in_lines(text, width)

    def __len__(self) -> int:
        """Return the number of lines that are known."""
        return len(self.made)

    def make_more(self) -> None:
        """Make as many lines as a key can wait for."""
        room = AT_ONCE
        for line in self._rest:
            self.made.append(line)
            is_quick = self._text[line.start : line.end].isascii()
            room -= (line.end - line.start + 1) * (1 if is_quick else SLOWER)
            if room <= 0:
                return
        self.is_whole = True

    def make_all(self) -> None:
        """Make every line."""
        self.make_until(len(self._text))

    def make_until(self, offset: int) -> None:
        """Make the lines up to the one that has a character of the page."""
        if self.made and self.made[-1].start > offset:
            return
        for line in self._rest:
            self.made.append(line)
            if line.start > offset:
                return
        self.is_whole = True

    def line_at(self, offset: int) -> int:
        """Return the line that has a character of the page."""
        self.make_until(offset)
        at = bisect_right(self.made, offset, key=lambda one: one.start)
        return max(at - 1, 0)
