"""The hand-made truth about the samples: bodies, events, matching sentences."""

import functools
import json
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import NotRequired, TypedDict

from newsdiff.model import Article, Place, as_date, split_paragraphs

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
TRUTH = ROOT / "tests" / "data" / "samples"
ALONE = "alone"
"""The file whose reports belong to no event: each of them stands by itself."""


class ReportTruth(TypedDict):
    """What a person reads off one sample; None where the page does not say it."""

    title: str
    source: str
    published: str
    byline: str | None
    agency: str | None
    language: str
    paragraphs: list[str]
    subheadings: list[tuple[str, int]]


class MatchTruth(TypedDict):
    """Two sentences that state the same thing, each by file and first words."""

    left: tuple[str, str]
    right: tuple[str, str]
    grade: int
    """3: the same statement. 2: a statement in common, more on at least one side."""
    flags: list[str]
    """Of `verbatim`, `quote`, `conflict`."""


class EventTruth(TypedDict):
    """One event: its reports by file name, and every pair of matching sentences.

    Some events have no `matches`, since nobody has read them for that.
    """

    reports: dict[str, ReportTruth]
    matches: list[MatchTruth]
    origins: NotRequired[list[list[str]]]
    """Files of one origin; every other report has its own."""


Pair = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Labelled:
    """An event ready to be compared: articles with true bodies, and the true pairs."""

    name: str
    articles: tuple[Article, ...]
    pairs: dict[Pair, frozenset[str]]
    """The flags of every pair, the lower report first."""


@functools.cache
def events() -> dict[str, EventTruth]:
    """Return the truth of every event, by the name of its folder."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(TRUTH.glob("*.json"))
    }


def compared() -> list[str]:
    """Return the names of the events whose matching sentences are known."""
    return [name for name, event in events().items() if event["matches"]]


def reports() -> dict[str, ReportTruth]:
    """Return the truth of every sample, by its path below `samples/`."""
    return {
        name: report
        for event in events().values()
        for name, report in event["reports"].items()
    }


def grouped() -> list[frozenset[str]]:
    """Return the sets of files that belong together."""
    together = [frozenset(e["reports"]) for n, e in events().items() if n != ALONE]
    return together + [frozenset([name]) for name in events()[ALONE]["reports"]]


def of_one_origin() -> frozenset[frozenset[str]]:
    """Return the pairs of files that have one origin."""
    return frozenset(
        frozenset(pair)
        for event in events().values()
        for files in event.get("origins", [])
        for pair in combinations(files, 2)
    )


def article(name: str) -> Article:
    """Return a sample with its true body, split as newsdiff splits it."""
    report = reports()[name]
    paragraphs = tuple(report["paragraphs"])
    return Article(
        title=report["title"],
        paragraphs=paragraphs,
        sentences=split_paragraphs(paragraphs, report["language"]),
        source=report["source"],
        published=as_date(report["published"]),
        byline=report["byline"] or "",
        agency=report["agency"] or "",
        language=report["language"],
        origin=name,
    )


def sentence_with(snippet: str, report: Article) -> int:
    """Return the index of the sentence that begins with, or holds, these words.

    Raises:
        LookupError: no paragraph or more than one has them.
    """
    found = [
        (number, paragraph.index(snippet))
        for number, paragraph in enumerate(report.paragraphs)
        if snippet in paragraph
    ]
    if len(found) != 1:
        raise LookupError(f"{report.origin}: {len(found)} paragraphs say {snippet!r}")
    paragraph, offset = found[0]
    return next(
        number
        for number, sentence in enumerate(report.sentences)
        if sentence.paragraph == paragraph and offset < sentence.end
    )


def labelled(name: str) -> Labelled:
    """Return an event with its pairs as places in its articles."""
    event = events()[name]
    names = list(event["reports"])
    articles = tuple(article(each) for each in names)

    def place(file: str, snippet: str) -> Place:
        report = names.index(file)
        return Place(report, sentence_with(snippet, articles[report]))

    pairs: dict[Pair, frozenset[str]] = {}
    for match in event["matches"]:
        left, right = sorted((place(*match["left"]), place(*match["right"])))
        pairs[left, right] = pairs.get((left, right), frozenset()) | set(match["flags"])
    return Labelled(name, articles, pairs)
