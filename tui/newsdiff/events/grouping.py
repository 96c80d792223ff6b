"""Which reports tell of the same event."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from newsdiff.events.clustering import cluster
from newsdiff.events.evidence import weigh_evidence
from newsdiff.events.features import features_of
from newsdiff.events.labels import labels_of
from newsdiff.model import Article, Event
from newsdiff.text.words import fold


def group_articles(articles: Sequence[Article]) -> list[Event]:
    """Group reports by event; an article that is given twice counts once."""
    arrival = {
        article: number for number, article in enumerate(dict.fromkeys(articles))
    }
    # Everything is decided in an order of its own, so that the order in which the
    # reports came in cannot tip a balance.
    groups = _group(_copies(sorted(arrival, key=_content_key)))
    events = [
        Event(tuple(sorted(group, key=_day_and(arrival))), label)
        for group, label in zip(groups, labels_of(groups), strict=True)
    ]
    return sorted(events, key=lambda event: _newest_first(event, arrival))


def _copies(articles: Sequence[Article]) -> list[list[Article]]:
    """Return the articles in lists of the very same text, the first of each leading."""
    found: dict[str, list[Article]] = {}
    for article in articles:
        text = " ".join(fold(" ".join(article.paragraphs)).split())
        found.setdefault(text, []).append(article)
    return list(found.values())


def _group(copies: Sequence[list[Article]]) -> list[list[Article]]:
    """Return groups of one event each; copies count once and are never parted."""
    features = [features_of(articles[0]) for articles in copies]
    filled = [number for number, each in enumerate(features) if not each.empty]
    found = cluster(
        len(filled), weigh_evidence([features[number] for number in filled])
    )
    groups = [
        [article for member in group for article in copies[filled[member]]]
        for group in found
    ]
    empty = [copies[number] for number, each in enumerate(features) if each.empty]
    return groups + [[article] for articles in empty for article in articles]


def _content_key(article: Article) -> tuple[date, str, str, tuple[str, ...], str]:
    return (
        article.published or date.max,
        article.source,
        article.title,
        article.paragraphs,
        article.url,
    )


def _day_and(arrival: Mapping[Article, int]) -> Callable[[Article], tuple[date, int]]:
    """Return a key that puts the earliest report first, those without a date last."""
    return lambda article: (article.published or date.max, arrival[article])


def _newest_first(event: Event, arrival: Mapping[Article, int]) -> tuple[int, int]:
    last = event.dates[1].toordinal() if event.dates else 0
    return -last, min(arrival[article] for article in event.articles)
