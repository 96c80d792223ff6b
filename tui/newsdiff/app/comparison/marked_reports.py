"""The reports of a comparison with their marks, ready to be shown."""

from dataclasses import dataclass

from newsdiff.app.comparison.marks import Mark, Marks, marks_of
from newsdiff.model import Article, Comparison
from newsdiff.origins.wording import describe_briefly, ties_of


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """A report and what each of its sentences is in the comparison."""

    article: Article
    marks: tuple[Marks, ...]
    text_of: str = ""
    """Whose text it seems to have, in a few words; empty if its own."""

    def count(self, mark: Mark) -> int:
        """Return how many sentences carry a mark."""
        return sum(mark in marks for marks in self.marks)


def marked_reports(comparison: Comparison) -> tuple[MarkedReport, ...]:
    """Return every report with its marks and with whose text it seems to have."""
    ties = ties_of(comparison.origins)
    articles = comparison.articles
    told = {number: describe_briefly(tie, articles) for number, tie in ties.items()}
    return tuple(
        MarkedReport(article, marks_of(comparison, number), told.get(number, ""))
        for number, article in enumerate(articles)
    )
