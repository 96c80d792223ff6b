"""A report as one long page: headline, facts, the text with its marks and hits."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual.content import Content
from textual.style import Style

from newsdiff.app.comparison.marks import Mark, Marks
from newsdiff.app.desk.finding import Hit, SearchTerms
from newsdiff.app.widgets.text.plain import one_line, plain
from newsdiff.app.widgets.text.report_facts import (
    fact_lines,
    place_of,
    removed_line,
    short_place,
    title_of,
)
from newsdiff.app.widgets.text.signs import WARNING_SIGN
from newsdiff.app.wording import counted
from newsdiff.model import Article

PREVIEW_PARAGRAPHS = 200
PREVIEW_CHARACTERS = 40_000
"""What a preview shows at most."""

_MARK_AT_END = re.compile(r"(?:^|\s)([=≈◐•]!?)\s*$")

STYLES = (
    *("title", "subheading", "facts", "warning", "found", "found-here"),
    *(mark.value for mark in Mark),
)
"""What parts of the page look like, as the style sheet names it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows."""

    report: Article | None = None
    marks: tuple[Marks, ...] = ()
    """What each sentence is in a comparison, empty if there is none."""
    short: bool = False
    """Only the beginning of a very long report, so that moving on stays quick."""
    brief: bool = False
    """The title and then the text at once: there is hardly any room."""


class PageLine(NamedTuple):
    """A line of the page as it is drawn."""

    start: int
    """Where it begins in the page, in characters."""
    content: Content


class Page(NamedTuple):
    """All that is shown of a report."""

    content: Content
    asides: tuple[Hit, ...] = ()
    """What is not the report's own: its address, counts, what was removed."""
    paragraphs: tuple[int, ...] = ()
    """Where each paragraph that is shown begins, in characters."""

    def hits(self, terms: SearchTerms) -> tuple[Hit, ...]:
        """Return where there is what the reader looks for, asides left out."""
        return tuple(
            hit
            for hit in terms.hits_in(self.content.plain)
            if not any(one.start <= hit.start < one.end for one in self.asides)
        )


def page_of(shown: Shown, style: Mapping[str, Style]) -> Page:
    """Return all that is shown, each paragraph on a line, blank lines between."""
    report = shown.report
    if report is None:
        return Page(Content(""))
    own, about = _head(report, shown, style)
    if shown.brief:
        own, about = own[:1], []
    head = Content("\n").join([*own, *about])
    asides = [Hit(sum(len(line) + 1 for line in own), len(head))]
    paragraphs = beginning_of(report) if shown.short else report.paragraphs
    blocks, starts, at = [head], [], len(head) + 2
    for is_paragraph, block in _body(report, paragraphs, shown.marks, style):
        blocks.append(block)
        starts += [at] if is_paragraph else []
        at += len(block) + 2
    tail = []
    if more := len(report.paragraphs) - len(paragraphs):
        tail.append(one_line(f"… {counted(more, 'more paragraph')}", style["facts"]))
    if report.removed:
        tail.append(one_line(removed_line(report), style["facts"]))
    page = Content("\n\n").join([*blocks, *tail])
    asides.append(Hit(len(page) - sum(len(line) + 2 for line in tail), len(page)))
    return Page(page, tuple(asides), tuple(starts))


def _head(
    report: Article, shown: Shown, style: Mapping[str, Style]
) -> tuple[list[Content], list[Content]]:
    """Return the lines above the text: its own, and those that say something of it."""
    facts = fact_lines(report)
    if place := place_of(report):
        facts.remove(place)
        place = short_place(place) if shown.short else place
    own = [one_line(title_of(report), style["title"])]
    own += [one_line(line, style["facts"]) for line in facts]
    about = [one_line(place, style["facts"])] if place else []
    if shown.marks:
        about.append(legend(shown.marks, style))
    about += [
        one_line(f"{WARNING_SIGN} {warning}", style["warning"])
        for warning in report.warnings
    ]
    return own, about


def _body(
    report: Article,
    paragraphs: Sequence[str],
    marks: Sequence[Marks],
    style: Mapping[str, Style],
) -> Iterator[tuple[bool, Content]]:
    """Yield paragraphs and the subheadings before them; tell which it is."""
    headings: dict[int, list[Content]] = {}
    for heading in report.subheadings:
        line = one_line(heading.text, style["subheading"])
        headings.setdefault(heading.paragraph, []).append(line)
    signs = signs_by_paragraph(report, marks)
    for number, paragraph in enumerate(paragraphs):
        yield from ((False, one) for one in headings.get(number, []))
        yield True, with_signs(paragraph, signs.get(number, ()), style)
    if len(paragraphs) == len(report.paragraphs):
        yield from ((False, one) for one in headings.get(len(paragraphs), []))


def set_in_lines(page: Content, width: int) -> Iterator[PageLine]:
    """Wrap a page at words; a mark never stands at the end of a line, alone."""
    start = 0
    for line in page.split("\n", allow_blank=True):
        yield from _wrapped(line, start, width)
        start += len(line) + 1


def _wrapped(line: Content, start: int, width: int) -> Iterator[PageLine]:
    position = 0
    for piece in line.wrap(max(width, 2)):
        found = line.plain.find(piece.plain, position)
        position = max(found, position)
        mark = _MARK_AT_END.search(piece.plain)
        rest = position + len(piece.plain)
        if mark and mark.start(1) > 0 and rest < len(line):
            cut = position + mark.start(1)
            yield PageLine(start + position, line[position:cut].rstrip())
            yield from _wrapped(line[cut:], start + cut, width)
            return
        yield PageLine(start + position, piece)
        position = rest


def beginning_of(report: Article) -> list[str]:
    """Return what a preview shows; a very long paragraph is cut with a sign."""
    shown: list[str] = []
    room = PREVIEW_CHARACTERS
    for paragraph in report.paragraphs[:PREVIEW_PARAGRAPHS]:
        if room <= 0:
            break
        is_whole = len(paragraph) <= room
        shown.append(paragraph if is_whole else f"{paragraph[:room]} …")
        room -= len(paragraph)
    return shown


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
        if start >= len(paragraph):  # cut off
            break
        parts.append(plain(paragraph[end:start]))
        parts += [Content.styled(mark.glyph, style[mark.value]) for mark in marks]
        parts.append(Content(" "))
        end = start
    return Content.assemble(*parts, plain(paragraph[end:]))
