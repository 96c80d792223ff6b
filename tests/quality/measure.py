"""Run newsdiff on the samples and measure it against the truth."""

from dataclasses import dataclass

import newsdiff
from newsdiff.model import Article
from tests.quality.scoring import Matching, cleaning_f1, matching
from tests.quality.truth import SAMPLES, article, compared, labelled, reports


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What reading made of one sample, and how near that is to the truth."""

    name: str
    f1: float
    wrong: tuple[str, ...]
    """Of `body`, `title`, `source`, `published`, `byline`, `agency`, `language`,
    `subheadings`: those that are not exactly the truth."""


def read(name: str) -> Article:
    """Read a sample as a user would."""
    return newsdiff.read(SAMPLES / name)


def cleaned(name: str) -> Cleaned:
    """Read one sample and compare it with its truth.

    Names count as right in capitals too, since that is how mastheads are set.
    """
    found, true = read(name), reports()[name]
    day = found.published.isoformat() if found.published else None
    subheadings = [(each.text, each.paragraph) for each in found.subheadings]
    right = {
        "body": list(found.paragraphs) == true["paragraphs"],
        "title": found.title == true["title"],
        "source": found.source.casefold() == true["source"].casefold(),
        "published": day == true["published"],
        "byline": found.byline.casefold() == (true["byline"] or "").casefold(),
        "agency": found.agency == (true["agency"] or ""),
        "language": found.language == true["language"],
        "subheadings": subheadings == [(t, n) for t, n in true["subheadings"]],
    }
    return Cleaned(
        name=name,
        f1=cleaning_f1(true["paragraphs"], found.paragraphs),
        wrong=tuple(field for field, is_right in right.items() if not is_right),
    )


def grouped(articles: dict[str, Article]) -> list[frozenset[str]]:
    """Group articles and return the names that came together."""
    names = {id(each): name for name, each in articles.items()}
    found = newsdiff.group(list(articles.values()))
    return [frozenset(names[id(each)] for each in event.articles) for event in found]


def true_articles() -> dict[str, Article]:
    """Return every sample with its true body: what perfect cleaning would give."""
    return {name: article(name) for name in reports()}


def matched(*names: str) -> Matching:
    """Compare the reports of these events, all that have a truth by default."""
    chosen = names or tuple(compared())
    each = [labelled(name) for name in chosen]
    return matching([(event, newsdiff.compare(event.articles)) for event in each])
