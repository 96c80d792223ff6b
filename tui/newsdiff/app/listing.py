"""Which events are listed, and in which order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from newsdiff.app.overlap import Overlap
from newsdiff.model import Article, Event
from newsdiff.text.words import fold

Overlaps = Mapping[tuple[Article, ...], Overlap | None]
"""What is known of each event's overlap, by its reports; None: cannot be compared."""


class Order(StrEnum):
    """How the events are sorted; the value is what the reader sees."""

    NEWEST = "newest first"
    REPORTS = "most reports first"
    SHARED = "most shared first"
    LABEL = "by label"

    @property
    def following(self) -> "Order":
        """The order that the key goes on to."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What the reader looks for: every word must be there, in any place and order."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, query: str) -> "SearchTerms":
        """Split what was typed."""
        return cls(tuple(fold(query).split()))

    def are_in(self, text: str) -> bool:
        """Tell whether all words are in a folded text."""
        return all(word in text for word in self.words)


def search_text(article: Article) -> str:
    """Return everything that a search looks through, folded."""
    parts = (article.source, article.title, article.byline, *article.paragraphs)
    return fold("\n".join(parts))


def listed(
    events: Iterable[Event],
    texts: Mapping[Article, str],
    overlaps: Overlaps,
    terms: SearchTerms,
    order: Order,
) -> list[Event]:
    """Return the events that have the terms in their label or in a report."""
    found = [event for event in events if _matches(event, texts, terms)]
    if order is Order.NEWEST:
        return sorted(found, key=_newest)
    if order is Order.REPORTS:
        return sorted(found, key=lambda event: (-len(event.articles), _newest(event)))
    if order is Order.SHARED:
        return sorted(
            found, key=lambda event: (-_shared(event, overlaps), _newest(event))
        )
    return sorted(found, key=lambda event: fold(event.label))


def first_with(
    articles: Iterable[Article], texts: Mapping[Article, str], terms: SearchTerms
) -> int:
    """Return the index of the first report that has the terms, 0 if none has."""
    return next(
        (
            number
            for number, article in enumerate(articles)
            if terms.are_in(texts.get(article, ""))
        ),
        0,
    )


def _matches(event: Event, texts: Mapping[Article, str], terms: SearchTerms) -> bool:
    label = fold(event.label)
    return terms.are_in(label) or any(
        terms.are_in(f"{label}\n{texts.get(article, '')}") for article in event.articles
    )


def _newest(event: Event) -> int:
    last = event.dates[1] if event.dates else date.min
    return -last.toordinal()


def _shared(event: Event, overlaps: Overlaps) -> float:
    overlap = overlaps.get(event.articles)
    return overlap.shared if overlap else -1.0
