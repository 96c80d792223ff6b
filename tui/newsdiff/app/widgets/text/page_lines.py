"""The lines of a page, made as far as they are needed: a long one takes a while."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsdiff.app.widgets.text.report_page import PageLine, set_in_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.content import Content

AT_ONCE = 60_000
"""Characters that are set in lines before the reader's next key is heard."""


class PageLines:
    """The lines of a page of a certain width."""

    def __init__(self, page: "Content", width: int) -> None:
        self.made: list[PageLine] = []
        """The lines from the first on that are known."""
        self.is_whole = False
        """Whether these are all of them."""
        self._length = len(page)
        self._rest: Iterator[PageLine] = set_in_lines(page, width)

    def __len__(self) -> int:
        """Return the number of lines that are known."""
        return len(self.made)

    def make_more(self) -> None:
        """Make as many lines as a key can wait for."""
        self.make_until((self.made[-1].start if self.made else 0) + AT_ONCE)

    def make_all(self) -> None:
        """Make every line."""
        self.make_until(self._length)

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
