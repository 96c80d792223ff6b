"""Matched sentences of all the reports together: what the event's reports state."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsdiff.compare.grouping import Grouping, score_of
from newsdiff.model import Article, Match, Place, Placement, Statement

if TYPE_CHECKING:
    from newsdiff.compare.scoring import ScoreTable

LONG_SENTENCE = 35
"""Words above which a sentence is no longer the clearest wording of its statement."""

LEAD_SHARE = 0.2
"""The share of a report's sentences that are its lead: what it puts first."""

FEWEST_LEADING = 2
"""Sentences that the lead of a short report has."""

END_SHARE = 1 / 3
"""The share of a report's sentences that are its end."""


def group_matches(
    articles: Sequence[Article],
    table: "ScoreTable",
    matches: Sequence[Match],
    threshold: float,
) -> tuple[Statement, ...]:
    """Group matched sentences into statements.

    Every matched sentence is in at least one statement, one that says several things
    may be in several; every statement has sentences of two reports or more.
    """
    groups = Grouping(articles, table, matches, threshold).groups()
    statements = [_statement(articles, table, group) for group in groups]
    return tuple(sorted(statements, key=lambda found: _order(articles, found)))


def _statement(
    articles: Sequence[Article], table: "ScoreTable", group: Sequence[Place]
) -> Statement:
    def clearness(place: Place) -> tuple[float, str]:
        others = [other for other in group if other.report != place.report]
        total = sum(score_of(table, place, other) for other in others)
        text = articles[place.report].sentences[place.sentence].text
        return total * min(1.0, LONG_SENTENCE / max(len(text.split()), 1)), text

    return Statement(
        tuple(group),
        head=max(group, key=clearness),
        placements=tuple(
            placement(place.sentence, len(articles[place.report].sentences))
            for place in group
        ),
        earliest=_earliest(articles, group),
    )


def placement(sentence: int, sentences: int) -> Placement:
    """Tell where in a report of so many sentences one of them stands."""
    if sentence < max(LEAD_SHARE * sentences, FEWEST_LEADING):
        return Placement.LEAD
    if sentence >= (1 - END_SHARE) * sentences:
        return Placement.END
    return Placement.MIDDLE


def _earliest(articles: Sequence[Article], group: Sequence[Place]) -> tuple[int, ...]:
    """Return the reports of the earliest day, if at least two days are known."""
    days = {place.report: articles[place.report].published for place in group}
    known = {report: day for report, day in days.items() if day is not None}
    if len(known) < 2:
        return ()
    first = min(known.values())
    return tuple(sorted(report for report, day in known.items() if day == first))


def _order(articles: Sequence[Article], statement: Statement) -> tuple[float, str]:
    """Order by where the reports make the statement first, on average.

    Of the orders tried, this one agrees best with those of the reports themselves.
    """
    firsts: dict[int, float] = {}
    for place in statement.places:
        sentences = len(articles[place.report].sentences)
        firsts.setdefault(place.report, place.sentence / sentences)
    head = statement.head
    return (
        sum(firsts.values()) / len(firsts),
        articles[head.report].sentences[head.sentence].text,
    )
