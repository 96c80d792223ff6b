"""What the reader looks for, and where it stands in a report."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from newsdiff.model import Article
from newsdiff.text.words import fold

_TERM = re.compile(r'(?P<outlet>outlet:)?+(?:"(?P<phrase>[^"]*)"?|(?P<word>\S*))')
_CLUSTER = re.compile("[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]*|.", 16)


class Hit(NamedTuple):
    """A stretch of a text that was looked for, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What the reader looks for: everything must be there, in any place and order."""

    words: tuple[str, ...]
    """Words, beginnings of words, and whole phrases that stood in quotes; folded."""
    outlets: tuple[str, ...] = ()
    """What must be in the outlet's name; it stood behind `outlet:`."""

    @classmethod
    def of(cls, query: str) -> "SearchTerms":
        """Take apart what was typed; a quote that is not closed yet ends with it."""
        words: list[str] = []
        outlets: list[str] = []
        for found in _TERM.finditer(fold(query)):
            term = " ".join((found["phrase"] or found["word"] or "").split())
            if term:
                (outlets if found["outlet"] else words).append(term)
        return cls(tuple(words), tuple(outlets))

    def __bool__(self) -> bool:
        """Tell whether anything is looked for."""
        return bool(self.words or self.outlets)

    def are_in(self, text: str, label: str = "", outlet: str = "") -> bool:
        """Tell whether all is in a report.

        Args:
            text: everything in it that is looked through, folded.
            label: what its event is called, folded.
            outlet: the outlet's name as it is.
        """
        if not all(word in text or word in label for word in self.words):
            return False
        if not self.outlets:
            return True
        name = fold(outlet)
        return all(part in name for part in self.outlets)

    def narrow(self, before: "SearchTerms") -> bool:
        """Tell whether these find nothing that those before have not found."""
        return _each_within(before.words, self.words) and _each_within(
            before.outlets, self.outlets
        )

    def count_in(self, text: str) -> int:
        """Return how often the words are in a folded text."""
        return sum(text.count(word) for word in self.words)

    def hits_in(self, text: str) -> tuple[Hit, ...]:
        """Return where the words stand in a text as it is, first to last.

        No hit goes beyond a line; a line without one costs next to nothing.
        """
        hits: list[Hit] = []
        at = 0
        for line in text.split("\n"):
            if any(word in fold(line) for word in self.words):
                hits += (Hit(at + a, at + b) for a, b in self._hits_in_line(line))
            at += len(line) + 1
        return tuple(hits)

    def _hits_in_line(self, text: str) -> list[Hit]:
        folded, places = _folded_with_places(text)
        found = sorted(
            (at.start(), at.end())
            for word in self.words
            for at in re.finditer(re.escape(word), folded)
        )
        hits: list[Hit] = []
        for begin, end in found:
            hit = Hit(places[begin], places[end]) if places else Hit(begin, end)
            if hits and hit.start < hits[-1].end:
                hits[-1] = Hit(hits[-1].start, max(hit.end, hits[-1].end))
            else:
                hits.append(hit)
        return hits


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands around the first hit in a report."""

    text: str
    hits: tuple[Hit, ...]
    count: int
    """Hits in the whole report."""

    def beginning_near(self, room: int) -> "Passage":
        """Return the passage without its beginning if the first hit were not in sight.

        Args:
            room: how many characters will be in sight.
        """
        first = self.hits[0] if self.hits else Hit(0, 0)
        if first.end <= room:
            return self
        cut = max(first.start - room // 3, 0)
        space = self.text.find(" ", cut, first.start)
        cut = space + 1 if space >= 0 else cut
        moved = (Hit(hit.start - cut + 1, hit.end - cut + 1) for hit in self.hits)
        return Passage(f"…{self.text[cut:]}", tuple(moved), self.count)


def search_text(article: Article) -> str:
    """Return everything that a search looks through, folded."""
    headings = (heading.text for heading in article.subheadings)
    parts = (article.source, article.title, article.byline, *article.paragraphs)
    return fold("\n".join((*parts, *headings)))


def passage_of(article: Article, terms: SearchTerms, folded: str) -> Passage | None:
    """Return the first sentence that has the most of what is looked for.

    None where the words are in no sentence: then the title or the outlet has them.

    Args:
        folded: what `search_text` made of the report.
    """
    best, most = "", 0
    for sentence in article.sentences:
        text = fold(sentence.text)
        having = sum(word in text for word in terms.words)
        if having > most:
            best, most = sentence.text, having
            if having == len(terms.words):
                break
    if not most:
        return None
    line = " ".join(best.split())
    return Passage(line, terms.hits_in(line), terms.count_in(folded))


def first_with(
    articles: Iterable[Article], texts: Mapping[Article, str], terms: SearchTerms
) -> int:
    """Return the index of the first report that has the terms, 0 if none has."""
    return next(
        (
            number
            for number, article in enumerate(articles)
            if terms.are_in(texts.get(article, ""), outlet=article.source)
        ),
        0,
    )


def _each_within(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    return all(any(one in other for other in longer) for one in shorter)


def _folded_with_places(text: str) -> tuple[str, list[int]]:
    """Fold; tell for each folded character where it began in the text.

    Nothing is told of plain ASCII, where every character keeps its place.
    """
    if text.isascii():
        return fold(text), []
    pieces: list[str] = []
    places: list[int] = []
    for found in _CLUSTER.finditer(text):
        piece = _folded_cluster(found[0])
        pieces.append(piece)
        places.extend([found.start()] * len(piece))
    places.append(len(text))
    return "".join(pieces), places


@lru_cache(maxsize=4096)
def _folded_cluster(cluster: str) -> str:
    return fold(cluster)
