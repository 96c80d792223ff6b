"""Which reports tell of the same event."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from newsdiff.events.clustering import cluster
from newsdiff.events.decisions import Bonds, Decision
from newsdiff.events.features import Features
from newsdiff.events.labels import labels_of
from newsdiff.events.reading import read_features
from newsdiff.events.weighing import Weigher
from newsdiff.model import Article, Event


def group_articles(
    articles: Sequence[Article],
    decisions: Iterable[Decision[Article]] = (),
    workers: int = 1,
) -> list[Event]:
    """Group reports by event; an article that is given twice counts once.

    Args:
        decisions: what the reader decided, in that order; on other articles ignored.
        workers: processes that read the articles; see `reading`.
    """
    arrival = {
        article: number for number, article in enumerate(dict.fromkeys(articles))
    }
    given = list(arrival)
    said = [
        Decision(arrival[one], arrival[other], together)
        for one, other, together in decisions
        if one in arrival and other in arrival
    ]
    features = list(read_features(given, workers))
    found = group_features(features, said)
    groups = [[given[number] for number in members] for members in found]
    labels = labels_of(groups, dict(zip(given, features, strict=True)))
    events = [
        Event(tuple(sorted(group, key=_day_and(arrival))), label)
        for group, label in zip(groups, labels, strict=True)
    ]
    return sorted(events, key=lambda event: _newest_first(event, arrival))


def group_features(
    reports: Sequence[Features], decisions: Iterable[Decision[int]] = ()
) -> list[list[int]]:
    """Return groups of 0 .. reports - 1, one event each, in no order that matters."""
    # Everything is decided in an order of its own, so that the order in which the
    # reports came in cannot tip a balance.
    order = sorted(
        range(len(reports)), key=lambda number: _content_key(reports[number])
    )
    place = {number: at for at, number in enumerate(order)}
    said = [Decision(place[one], place[other], same) for one, other, same in decisions]
    found = _group([reports[number] for number in order], Bonds(len(order), said))
    return [[order[at] for at in group] for group in found]


def _group(reports: Sequence[Features], bonds: Bonds) -> list[list[int]]:
    """Return groups of one event each; copies count once."""
    copies = _copies(reports, bonds)
    leading = [numbers[0] for numbers in copies]
    weigher = Weigher([reports[number] for number in leading])
    found = cluster(weigher, bonds.among(leading))
    groups = [[number for at in group for number in copies[at]] for group in found]
    # A report without text is only where the reader put it.
    at_home = {bonds.home(number): group for group in groups for number in group}
    for number, report in enumerate(reports):
        if report.empty:
            home = bonds.home(number)
            if home not in at_home:
                at_home[home] = []
                groups.append(at_home[home])
            at_home[home].append(number)
    return groups


def _copies(reports: Sequence[Features], bonds: Bonds) -> list[list[int]]:
    """Return the numbers of the same text that may be together, and bind them."""
    leading: dict[bytes, list[int]] = {}
    for number, report in enumerate(reports):
        if not report.empty:
            same = leading.setdefault(report.text, [])
            if not any(bonds.unite(first, number) for first in same):
                same.append(number)
    found: dict[tuple[int, bytes], list[int]] = {}
    for number, report in enumerate(reports):
        if not report.empty:
            found.setdefault((bonds.home(number), report.text), []).append(number)
    return list(found.values())


def _content_key(report: Features) -> tuple[date, bytes]:
    return report.published or date.max, report.key


def _day_and(arrival: Mapping[Article, int]) -> Callable[[Article], tuple[date, int]]:
    """Return a key that puts the earliest report first, those without a date last."""
    return lambda article: (article.published or date.max, arrival[article])


def _newest_first(event: Event, arrival: Mapping[Article, int]) -> tuple[int, int]:
    last = event.dates[1].toordinal() if event.dates else 0
    return -last, min(arrival[article] for article in event.articles)
