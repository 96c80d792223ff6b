"""Reports of one event -> their origins: who tells the same text, and since when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.model import Article, Likeness, Origin, Sureness, Tie
from newsdiff.origins.copying import Copying, copying, longest_run
from newsdiff.origins.credit import is_agency, named_sources, same_credit
from newsdiff.origins.reading import Reading, read_words
from newsdiff.origins.retelling import Retelling, Retellings, sentence_terms

MOSTLY = 0.5
"""The share of a report's own words in another from which it is no second witness."""

WITH_CREDIT = 0.2
"""The same where one names the other, or both name one agency or author."""

SAME = 0.95
"""The share, in both directions, of texts that are the same."""

FEWEST_WORDS = 25
"""Fewer words in common are no copied text, whatever their share ..."""

FEWEST_SAME_WORDS = 12
"""... unless they are all of both texts."""

RETOLD = 0.6
"""The share of a report's statements in another that makes it reworded ..."""

RETOLD_IN_ORDER = 0.8
"""... if so many of them come in the same order ..."""

FEWEST_RETOLD = 5
"""... and they are so many: independent reports share some, and in other places."""

WORTH_A_LOOK = 0.4
"""The share of a report's terms in another, by weight, without which none is reworded
from it; of texts that had every fourth word replaced nearly all have more."""

MOST_UNRELATED = 200
"""So many reports of other events are read for passages that many have."""

Links = dict[tuple[int, int], float]
"""Pairs of reports that are of one origin, and how much they share, 0 to 1."""


def find_origins(
    articles: Sequence[Article], unrelated: Iterable[Article] = ()
) -> tuple[Origin, ...]:
    """Return the origins in the order of their first reports."""
    if len(articles) < 2:
        return tuple(Origin((number,)) for number in range(len(articles)))
    # In an order of their own, so that the order of arrival cannot tip a balance.
    order = sorted(range(len(articles)), key=lambda number: _content(articles[number]))
    event = _Event.read([articles[number] for number in order], unrelated)
    found = [_placed(family, event, order) for family in _families(event)]
    return tuple(sorted(found, key=lambda origin: origin.reports))


def _content(article: Article) -> tuple[str, str, tuple[str, ...]]:
    return article.source, article.title, article.paragraphs


@dataclass(frozen=True, slots=True, eq=False)
class _Event:
    """What is known of the reports of one event, and of every pair of them."""

    articles: Sequence[Article]
    readings: Sequence[Reading]
    shares: npt.NDArray[np.float64]
    """[reports, reports], of the first's own words those that stand in the second."""
    named: npt.NDArray[np.bool_]
    """[reports, reports], whether the first names the second as its source."""
    links: Links
    retold: dict[tuple[int, int], Retelling]
    """Pairs of which the first is reworded from the second, or the second from it."""

    @classmethod
    def read(
        cls, articles: Sequence[Article], unrelated: Iterable[Article]
    ) -> "_Event":
        """Compare every report with every other."""
        readings = [read_words(article) for article in articles]
        named = np.array(named_sources(articles), dtype=np.bool_)
        copied = copying(readings)
        links, retold = _linked(articles, readings, copied, named)
        others = _worth_reading(articles, unrelated) if links else ()
        if others:  # they can only take away: without a link there is nothing to take
            copied = copying(readings, [read_words(article) for article in others])
            links, retold = _linked(articles, readings, copied, named)
        return cls(articles, readings, copied.share(), named, links, retold)

    def strength(self, one: int, other: int) -> float:
        """Return how much two reports share, 0 if they are two origins."""
        return self.links.get((min(one, other), max(one, other)), 0.0)


def _worth_reading(
    articles: Sequence[Article], unrelated: Iterable[Article]
) -> list[Article]:
    """Return the other reports that are read, those of the same outlets first."""
    outlets = {article.source for article in articles}
    theirs: list[Article] = []
    others: list[Article] = []
    for article in unrelated:
        found = theirs if article.source in outlets else others
        if len(found) < MOST_UNRELATED:
            found.append(article)
    return [*theirs, *others][:MOST_UNRELATED]


def _linked(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    copied: Copying,
    named: npt.NDArray[np.bool_],
) -> tuple[Links, dict[tuple[int, int], Retelling]]:
    """Return the pairs that are of one origin, and those of them that are retold."""
    links = _copied(articles, copied, named)
    retold = _retold(readings, copied, links)
    return links, retold


def _copied(
    articles: Sequence[Article], copied: Copying, named: npt.NDArray[np.bool_]
) -> Links:
    """Return the pairs of which one has its words from the other or both from one."""
    shares, common = copied.share(), np.maximum(copied.shared, copied.shared.T)
    most, least = np.maximum(shares, shares.T), np.minimum(shares, shares.T)
    enough = common >= FEWEST_WORDS
    same = (least >= SAME) & (common >= FEWEST_SAME_WORDS)
    sure = same | (enough & (most >= MOSTLY))
    links: Links = {}
    for one, other in np.argwhere(np.triu(sure | (enough & (most >= WITH_CREDIT)))):
        a, b = int(one), int(other)
        credit = named[a, b] or named[b, a] or same_credit(articles[a], articles[b])
        if sure[a, b] or credit:
            links[a, b] = float(most[a, b])
    return links


def _retold(
    readings: Sequence[Reading], copied: Copying, links: Links
) -> dict[tuple[int, int], Retelling]:
    """Find what is reworded, and add it to the links."""
    reports = Retellings(
        tuple(
            sentence_terms(reading, quoted)
            for reading, quoted in zip(readings, copied.quoted, strict=True)
        )
    )
    contained = reports.contained()
    found: dict[tuple[int, int], Retelling] = {}
    for one, other in np.argwhere(contained >= WORTH_A_LOOK):
        a, b = int(one), int(other)
        pair = min(a, b), max(a, b)
        # Of the two directions only the one in which more is contained.
        if pair not in links and (contained[a, b], b) > (contained[b, a], a):
            told = reports.of(a, b)
            if _is_retold(told):
                links[pair] = told.share
                found[a, b] = told
    return found


def _is_retold(told: Retelling) -> bool:
    return (
        told.share >= RETOLD
        and told.in_order >= RETOLD_IN_ORDER
        and told.statements >= FEWEST_RETOLD
    )


def _families(event: _Event) -> list[list[int]]:
    """Return the reports of one origin together.

    Those that share most come first. Families become one if more than half of the pairs
    between them share their text: one report that was put together from two does not
    make these one origin.
    """
    count = len(event.articles)
    linked = np.zeros((count, count), dtype=np.bool_)
    for one, other in event.links:
        linked[one, other] = linked[other, one] = True
    home = list(range(count))
    members = {number: [number] for number in range(count)}
    for one, other in sorted(event.links, key=lambda pair: (-event.links[pair], pair)):
        keep, gone = sorted((home[one], home[other]))
        if keep != gone:
            between = linked[np.ix_(members[keep], members[gone])]
            if between.mean() > MOSTLY:
                members[keep] += members.pop(gone)
                for number in members[keep]:
                    home[number] = keep
    return list(members.values())


def _placed(family: list[int], event: _Event, order: Sequence[int]) -> Origin:
    """Return a family under the numbers that the reports were given."""
    ties = sorted(_ties(family, event, order), key=lambda tie: tie.report)
    return Origin(tuple(sorted(order[number] for number in family)), tuple(ties))


def _ties(family: list[int], event: _Event, order: Sequence[int]) -> Iterator[Tie]:
    """Put each report of a family beside the one that it is most surely from.

    From the first of them outwards, so that all go back to it.
    """
    placed = max(family, key=lambda number: _first(number, family, event))
    waiting = [number for number in family if number != placed]
    best = dict.fromkeys(waiting, placed)
    while waiting:
        for number in waiting:
            if _nearness(number, placed, event) > _nearness(
                number, best[number], event
            ):
                best[number] = placed
        placed = max(waiting, key=lambda one: _nearness(one, best[one], event))
        waiting.remove(placed)
        yield _tie(placed, best[placed], event, order)


def _first(number: int, family: list[int], event: _Event) -> tuple[float, ...]:
    """Return what makes a report the one that the others go back to."""
    day = event.articles[number].published
    return (
        float(event.named[family, number].sum()),
        float(is_agency(event.articles[number].source)),
        -float(day.toordinal()) if day else -np.inf,
        float(event.shares[family, number].sum()),
        -number,
    )


def _nearness(report: int, source: int, event: _Event) -> tuple[float, float, float]:
    strength = event.strength(report, source)
    named = float(strength > 0 and event.named[report, source])
    return named, strength, float(event.shares[report, source])


def _tie(report: int, source: int, event: _Event, order: Sequence[int]) -> Tie:
    likeness, share = _likeness(report, source, event)
    later = _days_later(event.articles[report], event.articles[source])
    return Tie(
        report=order[report],
        source=order[source],
        likeness=likeness,
        share=share,
        longest=longest_run(event.readings[report], event.readings[source]),
        sureness=_sureness(report, source, event),
        days_later=later,
    )


def _days_later(report: Article, source: Article) -> int | None:
    if report.published is None or source.published is None:
        return None
    return (report.published - source.published).days


def _likeness(report: int, source: int, event: _Event) -> tuple[Likeness, float]:
    mine, theirs = event.shares[report, source], event.shares[source, report]
    told = event.retold.get((report, source)) or event.retold.get((source, report))
    if min(mine, theirs) >= SAME:
        return Likeness.SAME, float(mine)
    if told:
        return Likeness.RETOLD, told.share
    if mine >= MOSTLY:
        return Likeness.MOSTLY, float(mine)
    if theirs >= MOSTLY:
        return Likeness.HOLDS, float(theirs)
    return Likeness.PARTLY, float(mine)


def _sureness(report: int, source: int, event: _Event) -> Sureness:
    mine, theirs = event.articles[report], event.articles[source]
    if event.named[report, source]:
        return Sureness.SAYS_SO
    if is_agency(theirs.source) != is_agency(mine.source):
        return Sureness.SEEMS if is_agency(theirs.source) else Sureness.OPEN
    later = _days_later(mine, theirs)
    return Sureness.SEEMS if later is not None and later > 0 else Sureness.OPEN
