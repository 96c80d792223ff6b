"""The engine that is always there: measures of words, weighed; no model."""

from collections.abc import Sequence

from newsdiff.compare.engines.interface import Scores, Step
from newsdiff.compare.prepared import Report, prepare
from newsdiff.compare.progress import At, Stage
from newsdiff.compare.scoring import score_pairs
from newsdiff.model import Article

DEFAULT_THRESHOLD = 0.29
"""Where precision and recall balance on the labelled events (docs/matching.md)."""


class DefaultEngine:
    """A logistic regression over measures of words and of what stands around them."""

    name = "default"
    model = ""
    threshold = DEFAULT_THRESHOLD
    several_languages = False

    def score(self, articles: Sequence[Article], step: Step) -> Scores:
        """Score every pair of sentences of every two reports."""
        return score_pairs(prepared(articles, step), step)


def prepared(articles: Sequence[Article], step: Step) -> list[Report]:
    """Make the reports ready, one after the other."""
    reports = []
    for number, article in enumerate(articles):
        step(At(Stage.READING, number, len(articles)))
        reports.append(prepare(article, step))
    return reports
