"""The reports of a comparison with their marks, ready to be shown."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from newsdiff.app.comparison.marks import Mark, Marks, marks_of
from newsdiff.model import Article, Comparison
from newsdiff.origins.wording import describe_briefly, ties_of


@dataclass(frozen=True)
class MarkedReport:
    """A report and what each of its sentences is in the comparison."""

    article: Article
    marks: tuple[Marks, ...]
    text_of: str = ""
    """Whose text it seems to have, in a few words; empty if its own."""

    def count(self, mark: Mark) -> int:
        """Return how many sentences carry a mark."""
        return self._counts[mark]

    @cached_property
    def _counts(self) -> Counter[Mark]:
        return Counter(chain.from_iterable(self.marks))


def marked_reports(comparison: Comparison) -> tuple[MarkedReport, ...]:
    """Return every report with its marks and with whose text it seems to have."""
    ties = ties_of(comparison.origins)
    articles = comparison.articles
    told = {number: describe_briefly(tie, articles) for number, tie in ties.items()}
    return tuple(
        MarkedReport(article, marks_of(comparison, number), told.get(number, ""))
        for number, article in enumerate(articles)
    )
