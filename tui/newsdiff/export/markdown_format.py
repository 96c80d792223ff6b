"""A comparison as Markdown, for people."""

from collections.abc import Sequence

from newsdiff.config import version
from newsdiff.export.escape import escape
from newsdiff.export.markdown_quotes import quotes_section
from newsdiff.export.markdown_reports import (
    origins_section,
    overlap_section,
    reports_section,
)
from newsdiff.export.markdown_sentences import (
    differences_section,
    statements_section,
    unique_section,
)
from newsdiff.export.naming import counted
from newsdiff.model import Comparison, Quote
from newsdiff.origins.wording import counted_origins

_LEGEND = """\
## How to read this

- **A3** is the third sentence of report A, counted after page furniture (menus, share
  bars, related links) was removed.
- **verbatim**: the same words. **reworded**: the same statement in other words.
  **partial**: a statement in common, and more on at least one side.
- **score**: from 0 to 1, higher means more surely the same statement.
- **difference**: a detail in which two matched sentences disagree. In bold where it
  stands.
- **place**: where a report has the statement first; its lead is the first fifth of its
  sentences, its end the last third. **First**: by the day of publication, as far as
  days are known.
- **only here**: a sentence for which no other report of this comparison has a match.
  Other outlets may have reported it elsewhere.
- **overlap** is counted in sentences and differs by direction, since reports differ in
  length."""


def markdown(
    comparison: Comparison,
    *,
    title: str = "",
    label: str = "",
    quotes: Sequence[Quote] | None = None,
) -> str:
    """Return the comparison as a Markdown document that GitHub renders as meant.

    The same comparison always gives the same bytes: there is no clock time in it.

    Args:
        title: the heading; without one it is the label, or the number of reports.
        label: what the event is called.
        quotes: who is quoted, as `compare.quotes_of` found it, for a section of its
            own; without it there is none.
    """
    sections = [
        _head(comparison, title, label),
        reports_section(comparison),
        origins_section(comparison),
        overlap_section(comparison),
        statements_section(comparison),
        differences_section(comparison),
        "" if quotes is None else quotes_section(comparison, quotes),
        unique_section(comparison),
        _LEGEND,
        _settings_section(comparison),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def _head(comparison: Comparison, title: str, label: str) -> str:
    reports = counted(len(comparison.articles), "report")
    heading = escape(title) or escape(label) or f"Comparison of {reports}"
    lines = [f"# {heading}"]
    if title and label and title != label:
        lines.append(f"**Event:** {escape(label)}")
    lines.append(_summary(comparison, reports))
    return "\n\n".join(lines)


def _summary(comparison: Comparison, reports: str) -> str:
    sentences = sum(len(article.sentences) for article in comparison.articles)
    unique = sum(
        len(comparison.unique(report)) for report in range(len(comparison.articles))
    )
    differences = sum(len(match.differences) for match in comparison.matches)
    number = counted_origins(len(comparison.articles), comparison.origins)
    told = f"{reports} ({number})" if number else reports
    return (
        f"{told} of one event, compared sentence by sentence:"
        f" {counted(len(comparison.statements), 'shared statement')},"
        f" {counted(differences, 'difference')} in detail,"
        f" {unique} of {counted(sentences, 'sentence')} in one report only."
    )


def _settings_section(comparison: Comparison) -> str:
    threshold = comparison.settings.threshold
    shown = "the engine's own" if threshold is None else f"{threshold:g}"
    model = comparison.settings.model_name
    return "\n".join(
        [
            "## Settings",
            "",
            f"- engine: {escape(comparison.settings.engine)}",
            *([f"- model: {escape(model)}"] if model else []),
            f"- threshold: {shown}",
            f"- made with newsdiff {escape(version())}",
        ]
    )
