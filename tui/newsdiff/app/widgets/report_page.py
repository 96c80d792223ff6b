"""A report as one long page: headline, facts, the text with its marks and hits."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from newsdiff.app.finding import Hit, SearchTerms
from newsdiff.app.marks import Mark, Marks
from newsdiff.app.widgets.plain import one_line, plain
from newsdiff.app.widgets.report_facts import fact_lines, removed_line
from newsdiff.app.widgets.report_list import WARNING_SIGN
from newsdiff.app.wording import counted
from newsdiff.model import NO_TITLE, Article

NOTHING_SOUGHT = SearchTerms(())

STYLES = (
    *("title", "subheading", "facts", "warning", "found", "found-here"),
    *(mark.value for mark in Mark),
)
"""What parts of the page look like, as the style sheet names it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows."""

    report: Article | None = None
    terms: SearchTerms = NOTHING_SOUGHT
    marks: tuple[Marks, ...] = ()
    """What each sentence is in a comparison, empty if there is none."""
    most: int | None = None
    """How many paragraphs are shown, None for all."""


class ReportPage(Static):
    """The page itself, as high as its text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"report-page--{name}" for name in STYLES}

    hits: tuple[Hit, ...] = ()
    """Where in the page there is what the reader looks for."""

    _page = Content("")

    def show(self, shown: Shown) -> None:
        """Draw a report or its first paragraphs, what the reader looks for marked."""
        self._page = Content("")
        if shown.report is not None:
            self._page = self._content(shown.report, shown)
        self.hits = shown.terms.hits_in(self._page.plain) if shown.terms.words else ()
        self.show_hit(None)

    def show_hit(self, number: int | None) -> None:
        """Draw one of the hits so that it stands out from the others."""
        page, found = self._page, self._style("found")
        for hit in self.hits:
            page = page.stylize(found, hit.start, hit.end)
        if number is not None:
            hit = self.hits[number]
            page = page.stylize(self._style("found-here"), hit.start, hit.end)
        self.update(page)

    def line_of(self, hit: Hit) -> int:
        """Return the line on which a hit ends."""
        return len(self._page[: hit.end].wrap(max(self.content_size.width, 1))) - 1

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"report-page--{name}", partial=True)

    def _content(self, report: Article, shown: Shown) -> Content:
        style = {name: self._style(name) for name in STYLES}
        head = [one_line(report.title or NO_TITLE, style["title"])]
        short = shown.most is not None
        head += [one_line(line, style["facts"]) for line in fact_lines(report, short)]
        if shown.marks:
            head.append(legend(shown.marks, style))
        head += [
            one_line(f"{WARNING_SIGN} {warning}", style["warning"])
            for warning in report.warnings
        ]
        blocks = [Content("\n").join(head)]
        headings: dict[int, list[Content]] = {}
        for heading in report.subheadings:
            line = one_line(heading.text, style["subheading"])
            headings.setdefault(heading.paragraph, []).append(line)
        signs = signs_by_paragraph(report, shown.marks)
        for number, paragraph in enumerate(report.paragraphs[: shown.most]):
            blocks += headings.get(number, [])
            blocks.append(with_signs(paragraph, signs.get(number, ()), style))
        more = len(report.paragraphs) - (shown.most or len(report.paragraphs))
        if more > 0:
            more_line = f"… {counted(more, 'more paragraph')}"
            blocks.append(one_line(more_line, style["facts"]))
        else:
            blocks += headings.get(len(report.paragraphs), [])
        if report.removed:
            blocks.append(one_line(removed_line(report), style["facts"]))
        return Content("\n\n").join(blocks)


def legend(marks: Sequence[Marks], style: Mapping[str, Style]) -> Content:
    """Return what the marks mean and how many there are of each that occurs."""
    counts = Counter(mark for several in marks for mark in several)
    parts = [
        Content.assemble(
            Content.styled(mark.glyph, style[mark.value]),
            Content.styled(f" {counts[mark]} {mark.words}", style["facts"]),
        )
        for mark in Mark
        if counts[mark]
    ]
    return Content("  ").join(parts)


def signs_by_paragraph(
    report: Article, marks: Sequence[Marks]
) -> dict[int, list[tuple[int, Marks]]]:
    """Return for each paragraph where in it a sentence begins, and its marks."""
    signs: dict[int, list[tuple[int, Marks]]] = {}
    for sentence, several in zip(report.sentences, marks, strict=False):
        signs.setdefault(sentence.paragraph, []).append((sentence.start, several))
    return signs


def with_signs(
    paragraph: str, signs: Sequence[tuple[int, Marks]], style: Mapping[str, Style]
) -> Content:
    """Return a paragraph with its marks before each sentence."""
    parts, end = [], 0
    for start, marks in signs:
        parts.append(plain(paragraph[end:start]))
        parts += [Content.styled(mark.glyph, style[mark.value]) for mark in marks]
        parts.append(Content(" "))
        end = start
    return Content.assemble(*parts, plain(paragraph[end:]))
