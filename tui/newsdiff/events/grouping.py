"""Which reports tell of the same event."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from newsdiff.events.clustering import cluster
from newsdiff.events.evidence import weigh_evidence
from newsdiff.events.features import features_of
from newsdiff.events.labels import labels_of
from newsdiff.model import Article, Event


def group_articles(articles: Sequence[Article]) -> list[Event]:
    """Group reports by event; an article that is given twice counts once."""
    arrival = {
        article: number for number, article in enumerate(dict.fromkeys(articles))
    }
    # Everything is decided in an order of its own, so that the order in which the
    # reports came in cannot tip a balance.
    ordered = sorted(arrival, key=_content_key)
    features = [features_of(article) for article in ordered]
    filled = [number for number, each in enumerate(features) if not each.empty]
    found = cluster(
        len(filled), weigh_evidence([features[number] for number in filled])
    )
    groups = [[filled[member] for member in group] for group in found]
    groups += [[number] for number, each in enumerate(features) if each.empty]
    labels = labels_of([[ordered[member] for member in group] for group in groups])
    events = [
        Event(
            tuple(sorted((ordered[member] for member in group), key=_day_and(arrival))),
            label,
        )
        for group, label in zip(groups, labels, strict=True)
    ]
    return sorted(events, key=lambda event: _newest_first(event, arrival))


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
