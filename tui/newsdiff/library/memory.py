"""Which article that was given out stands for which row of the file."""

from collections.abc import Mapping
from typing import NamedTuple

from newsdiff.model import Article


class Shown(NamedTuple):
    """A report as it is in the file."""

    revision: int
    article: Article


_ANOTHER_TEXT = -1
"""Revision of an article that stands for a report whose text it may not have."""


class Memory:
    """Two articles are never equal, so the library remembers the objects it knows."""

    def __init__(self) -> None:
        self._shown: dict[int, Shown] = {}
        self._place: dict[Article, tuple[int, int]] = {}

    def current(self, row: int, revision: int) -> Article | None:
        """Return the article of a row, None unless it is known as it is now."""
        shown = self._shown.get(row)
        return shown.article if shown and shown.revision == revision else None

    def row_of(self, article: Article) -> int | None:
        """Return the row that an article stands for, None if it is unknown."""
        place = self._place.get(article)
        return place[0] if place else None

    def revision_of(self, article: Article) -> int:
        """Return the revision of its row that an article is the text of."""
        place = self._place.get(article)
        return place[1] if place else _ANOTHER_TEXT

    def renew(
        self, written: Mapping[int, Shown]
    ) -> tuple[tuple[Article, Article], ...]:
        """Remember what rows have now; return what was known before, and is."""
        changed = []
        for row, shown in written.items():
            before = self._shown.get(row)
            if before is not None and before.article is not shown.article:
                changed.append((before.article, shown.article))
            self._shown[row] = shown
            self._put(shown.article, row, shown.revision)
        return tuple(changed)

    def stand_for(self, article: Article, row: int) -> None:
        """Let an article that was given stand for a row as well."""
        if article not in self._place or self._place[article][0] != row:
            self._put(article, row, _ANOTHER_TEXT)

    def last_of(self, row: int) -> Article | None:
        """Return the article that a row was shown as, None if it never was."""
        shown = self._shown.get(row)
        return shown.article if shown else None

    def _put(self, article: Article, row: int, revision: int) -> None:
        self._place[article] = (row, revision)
