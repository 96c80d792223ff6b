"""Comparisons built by hand, of our own invented texts, for the screens to show."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from newsdiff.model import (
    Article,
    Comparison,
    Difference,
    DifferenceKind,
    Event,
    Kind,
    Match,
    Place,
    Settings,
    Span,
    Statement,
    Subheading,
)

HARBOUR_TEXT = """
The harbour bridge at Eastmoor was closed on Tuesday after an inspector found a \
crack in its northern pier. Mayor Ines Holloway said the closure would last at \
least six weeks.
About 12,000 cars cross the bridge every day. Ferries will run every ten minutes \
until the bridge opens again.
“Nobody was in danger at any time,” the mayor told reporters at the ferry landing. \
She thanked the inspector by name.
The bridge was built in 1931 and last strengthened eleven years ago. The city \
council meets on Friday to vote on the money for the repair.
"""

COURIER_TEXT = """
Eastmoor's harbour bridge has been shut since Tuesday because of a crack in the \
northern pier, which an inspector discovered.
Shopkeepers on the east bank fear for their spring trade. “Half of my customers \
come over that bridge,” said the baker Odo Lind.
The closure will take at least eight weeks, Mayor Ines Holloway told reporters. \
“Nobody was in danger at any time,” she said.
The council is to decide on Friday how the repair is paid for, and the opposition \
wants an inquiry into why the crack was not seen earlier.
"""

WIRE_TEXT = """
EASTMOOR [Wire] - About 12,000 cars cross the bridge every day.
The closure is expected to last six weeks. \
東門港の橋は火曜日から通行止めになっている。
Type [@click=app.quit]here[/] to read more, says the page.
"""


def matching(articles: Sequence[Article], matches: Iterable[Match]) -> Comparison:
    """Return a comparison of these articles with exactly these matches."""
    ordered = tuple(sorted(matches, key=lambda match: (match.left, match.right)))
    count = len(articles)
    return Comparison(
        articles=tuple(articles),
        matches=ordered,
        statements=tuple(Statement((m.left, m.right), m.left) for m in ordered),
        settings=Settings(threshold=0.5),
        score_table={
            (a, b): np.zeros((len(articles[a].sentences), len(articles[b].sentences)))
            for a in range(count)
            for b in range(a + 1, count)
        },
    )


def match(
    left: tuple[int, int],
    right: tuple[int, int],
    score: float = 0.7,
    kind: Kind = Kind.REWORDED,
    differences: tuple[Difference, ...] = (),
) -> Match:
    """Return a match of two places."""
    return Match(Place(*left), Place(*right), score, kind, differences)


def figure(left: Sequence[int], right: Sequence[int]) -> Difference:
    """Return a figure that differs."""
    return Difference(
        DifferenceKind.FIGURE,
        Span(left[0], left[1]),
        Span(right[0], right[1]),
        "two figures",
    )


def _found(article: Article, sentence: int, words: str) -> tuple[int, int]:
    start = article.sentences[sentence].text.index(words)
    return start, start + len(words)


def bridge() -> Comparison:
    """Return three reports of a closed bridge: each kind of match, and a difference."""
    gazette = replace(
        Article.from_text(
            HARBOUR_TEXT,
            "Eastmoor bridge closed after crack is found [updated]",
            "Harbour Gazette",
            "2026-03-04",
        ),
        subheadings=(Subheading("What is known", 2),),
    )
    courier = Article.from_text(
        COURIER_TEXT, "Crack shuts harbour bridge", "Coast Courier", "2026-03-05"
    )
    wire = Article.from_text(
        WIRE_TEXT, "Bridge at Eastmoor closed", "[Northern Wire]", "2026-03-04"
    )
    weeks = figure(_found(gazette, 1, "six"), _found(courier, 3, "eight"))
    also_weeks = figure(_found(courier, 3, "eight"), _found(wire, 1, "six"))
    return matching(
        (gazette, courier, wire),
        (
            match((0, 0), (1, 0), 0.82),
            match((0, 1), (1, 3), 0.71, Kind.REWORDED, (weeks,)),
            match((0, 1), (2, 1), 0.64, Kind.PARTIAL),
            match((1, 3), (2, 1), 0.55, Kind.PARTIAL, (also_weeks,)),
            match((0, 2), (2, 0), 0.97, Kind.VERBATIM),
            match((0, 4), (1, 4), 0.90, Kind.VERBATIM),
            match((0, 7), (1, 5), 0.61, Kind.PARTIAL),
        ),
    )


def two() -> Comparison:
    """Return the first two reports of the bridge alone."""
    whole = bridge()
    kept = [m for m in whole.matches if m.right.report < 2]
    return matching(whole.articles[:2], kept)


def event_of(comparison: Comparison, label: str = "Eastmoor bridge closed") -> Event:
    """Return the event that these reports are about."""
    return Event(articles=comparison.articles, label=label)


WORDS = """
harbour bridge council figure report people closed morning inspector minister river
ferry repair money Friday statement agreed said would after about northern city
"""


def long(count: int = 2000, reports: int = 2) -> Comparison:
    """Return reports of many sentences, every third of which has a partner."""
    words = WORDS.split()
    articles = []
    for report in range(reports):
        paragraphs = []
        for number in range(0, count, 4):
            sentences = [
                " ".join(
                    words[(number * 7 + s * 5 + word * (report + 3)) % len(words)]
                    for word in range(9 + (number + s) % 14)
                ).capitalize()
                + "."
                for s in range(4)
            ]
            paragraphs.append(" ".join(sentences))
        articles.append(
            Article.from_text(
                "\n".join(paragraphs), f"Report {report}", f"Outlet {report}"
            )
        )
    kinds = tuple(Kind)
    matches = [
        match((a, number), (b, (number * 2 + 11) % count), 0.7, kinds[number % 3])
        for a in range(reports)
        for b in range(a + 1, reports)
        for number in range(0, count, 3)
    ]
    return matching(articles, matches)
