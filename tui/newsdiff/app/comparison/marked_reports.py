"""The reports of a comparison with their marks, ready to be shown."""

from newsdiff.app.comparison.marks import marks_of
from newsdiff.app.widgets.panes.page import MarkedReport
from newsdiff.model import Comparison
from newsdiff.origins.wording import describe_briefly, ties_of


def marked_reports(comparison: Comparison) -> tuple[MarkedReport, ...]:
    """Return every report with its marks and with whose text it seems to have."""
    ties = ties_of(comparison.origins)
    articles = comparison.articles
    told = {number: describe_briefly(tie, articles) for number, tie in ties.items()}
    return tuple(
        MarkedReport(article, marks_of(comparison, number), told.get(number, ""))
        for number, article in enumerate(articles)
    )
