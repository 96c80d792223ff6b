"""Matched sentences of all the reports together: what the event's reports state."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsdiff.model import Article, Match, Place, Statement

if TYPE_CHECKING:
    from newsdiff.compare.scoring import ScoreTable

LINK_SHARE = 1.0
"""Two groups become one statement when their sentences score on average at least this
share of the threshold: A~B and B~C do not join A and C on the strength of B alone."""

SAME_REPORT_SCORE = 0.0
"""What two sentences of one report count in that average: a report rarely states a
thing twice, and a second sentence must match the others all the better."""

LONG_SENTENCE = 35
"""Words above which a sentence is no longer the clearest wording of its statement."""


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
    left = sorted(matches, key=lambda match: -match.score)
    groups: list[list[Place]] = []
    while left:
        found = _average_link(table, left, threshold)
        groups.extend({id(group): group for group in found.values()}.values())
        left = [m for m in left if not (m.left in found and m.right in found)]
    distinct = sorted({tuple(sorted(group)) for group in groups})
    statements = [_statement(articles, table, group) for group in distinct]
    return tuple(sorted(statements, key=lambda found: _order(articles, found)))


def _average_link(
    table: "ScoreTable", matches: Sequence[Match], threshold: float
) -> dict[Place, list[Place]]:
    """Join groups along the matches, best first, where they fit as wholes."""
    groups: dict[Place, list[Place]] = {}
    for match in matches:
        one = groups.get(match.left, [match.left])
        other = groups.get(match.right, [match.right])
        if one is other:
            continue
        if _average(table, one, other) >= LINK_SHARE * threshold:
            joined = one + other
            groups.update(dict.fromkeys(joined, joined))
    return groups


def _average(
    table: "ScoreTable", one: Sequence[Place], other: Sequence[Place]
) -> float:
    scores = [
        score_of(table, first, second)
        if first.report != second.report
        else SAME_REPORT_SCORE
        for first in one
        for second in other
    ]
    return sum(scores) / len(scores)


def score_of(table: "ScoreTable", first: Place, second: Place) -> float:
    """Return the score of two sentences of different reports."""
    if first.report > second.report:
        first, second = second, first
    scores = table[first.report, second.report]
    return float(scores[first.sentence, second.sentence])


def _statement(
    articles: Sequence[Article], table: "ScoreTable", group: Sequence[Place]
) -> Statement:
    def clearness(place: Place) -> tuple[float, str]:
        others = [other for other in group if other.report != place.report]
        total = sum(score_of(table, place, other) for other in others)
        text = articles[place.report].sentences[place.sentence].text
        return total * min(1.0, LONG_SENTENCE / max(len(text.split()), 1)), text

    return Statement(tuple(group), head=max(group, key=clearness))


def _order(articles: Sequence[Article], statement: Statement) -> tuple[float, str]:
    """Order by where in their reports the sentences stand on average."""
    positions = [
        place.sentence / len(articles[place.report].sentences)
        for place in statement.places
    ]
    head = statement.head
    return (
        sum(positions) / len(positions),
        articles[head.report].sentences[head.sentence].text,
    )
