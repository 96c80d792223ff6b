"""The parts of a Markdown export about whole reports: their table and their overlap."""

from collections.abc import Sequence

from newsdiff.export.escape import escape, is_web_address, link
from newsdiff.export.naming import counted, letter, outlet, title_of
from newsdiff.model import Article, Comparison
from newsdiff.origins.wording import describe, ties_of


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table of cells that are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def reports_section(comparison: Comparison) -> str:
    """Return the table of the reports."""
    head = ["", "Outlet", "Title", "Date", "By", "Sentences", "Note"]
    rows = [
        _report_row(report, article)
        for report, article in enumerate(comparison.articles)
    ]
    return f"## Reports\n\n{table(head, rows)}"


def _report_row(report: int, article: Article) -> list[str]:
    notes = [escape(warning) for warning in article.warnings]
    if article.url and not is_web_address(article.url):
        notes.append(f"from {escape(article.url)}")
    return [
        f"**{letter(report)}**",
        escape(outlet(article)),
        link(title_of(article), article.url),
        article.published.isoformat() if article.published else "unknown",
        _credit(article),
        str(len(article.sentences)),
        "; ".join(notes),
    ]


def _credit(article: Article) -> str:
    """Return who wrote it: the byline and the agency that the text itself credits."""
    byline, agency = escape(article.byline), escape(article.agency)
    if byline and agency and agency not in byline:
        return f"{byline}, {agency}"
    return byline or agency


def origins_section(comparison: Comparison) -> str:
    """Return which reports are of one origin; nothing if each has its own."""
    articles = comparison.articles
    ties = ties_of(comparison.origins)
    if not ties:
        return ""
    lines = [
        f"- **{letter(report)}** {escape(outlet(articles[report]))}: "
        + escape(describe(tie, articles, _called(tie.source, articles)))
        for report, tie in sorted(ties.items())
    ]
    number = counted(len(comparison.origins), "origin")
    return (
        f"## Origins ({number})\n\n"
        "Reports of one origin count as one witness. Own words are those that nobody"
        " quotes.\n\n" + "\n".join(lines)
    )


def _called(report: int, articles: Sequence[Article]) -> str:
    return f"{letter(report)} {outlet(articles[report])}"


def overlap_section(comparison: Comparison) -> str:
    """Return, for each pair in both directions, how much of one stands in the other."""
    reports = range(len(comparison.articles))
    head = ["Of the sentences of", *(f"in {letter(b)}" for b in reports), "only here"]
    rows = [
        [
            f"**{letter(a)}** {escape(outlet(comparison.articles[a]))}",
            *("" if a == b else _share(comparison, a, b) for b in reports),
            _of(comparison, a, len(comparison.unique(a))),
        ]
        for a in reports
    ]
    return (
        "## Overlap\n\n"
        "Read along the row: how many sentences of that report have a match in each"
        f" other report.\n\n{table(head, rows)}"
    )


def _share(comparison: Comparison, a: int, b: int) -> str:
    total = len(comparison.articles[a].sentences)
    return _of(comparison, a, round(comparison.overlap(a, b) * total))


def _of(comparison: Comparison, report: int, found: int) -> str:
    total = len(comparison.articles[report].sentences)
    return f"{found / total:.0%} ({found} of {total})" if total else "no sentences"
