"""A report as one long page: headline, facts, the text with its marks and hits."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual.content import Content, Span
from textual.style import Style

from newsdiff.app.comparison.marks import Mark, Marks
from newsdiff.app.desk.finding import Hit, SearchTerms
from newsdiff.app.widgets.text.plain import one_line
from newsdiff.app.widgets.text.report_facts import (
    fact_lines,
    place_of,
    removed_line,
    short_place,
    title_of,
)
from newsdiff.app.widgets.text.signs import WARNING_SIGN
from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.app.wording import counted
from newsdiff.model import Article

PREVIEW_PARAGRAPHS = 200
PREVIEW_CHARACTERS = 40_000
"""What a preview shows at most."""

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


class Block(NamedTuple):
    """A text of the page, set apart by blank lines, and what stands out in it.

    Not a `Content`: of those, the paragraphs of a very long report take a second.
    """

    text: str
    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, content: Content) -> "Block":
        """Return the same as a block."""
        return cls(content.plain, tuple(content.spans))


class Page(NamedTuple):
    """All that is shown of a report."""

    text: str
    spans: tuple[Span, ...] = ()
    """What stands out, in order, none over another."""
    asides: tuple[Hit, ...] = ()
    """What is not the report's own: its address, counts, what was removed."""
    paragraphs: tuple[int, ...] = ()
    """Where each paragraph that is shown begins, in characters."""

    def hits(self, terms: SearchTerms) -> tuple[Hit, ...]:
        """Return where there is what the reader looks for, asides left out."""
        hits = terms.hits_in(self.text)
        for aside in self.asides:
            first = bisect_left(hits, aside.start, key=lambda hit: hit.start)
            last = bisect_left(hits, aside.end, key=lambda hit: hit.start)
            hits = hits[:first] + hits[last:]
        return hits

    def line(self, start: int, end: int) -> Content:
        """Return a stretch of it as it is drawn."""
        first = bisect_right(self.spans, start, key=lambda span: span.end)
        last = bisect_left(self.spans, end, key=lambda span: span.start)
        spans = [
            Span(max(span.start, start) - start, min(span.end, end) - start, span.style)
            for span in self.spans[first:last]
        ]
        return Content(self.text[start:end], spans)


def page_of(shown: Shown, style: Mapping[str, Style]) -> Page:
    """Return all that is shown, each paragraph on a line, blank lines between."""
    report = shown.report
    if report is None:
        return Page("")
    own, about = _head(report, shown, style)
    if shown.brief:
        own, about = own[:1], []
    head = Content("\n").join([*own, *about])
    asides = [Hit(sum(len(line) + 1 for line in own), len(head))]
    paragraphs = beginning_of(report) if shown.short else report.paragraphs
    blocks, starts, at = [Block.of(head)], [], len(head) + 2
    for is_paragraph, block in _body(report, paragraphs, shown.marks, style):
        blocks.append(block)
        starts += [at] if is_paragraph else []
        at += len(block.text) + 2
    tail = []
    if more := len(report.paragraphs) - len(paragraphs):
        tail.append(one_line(f"… {counted(more, 'more paragraph')}", style["facts"]))
    if report.removed:
        tail.append(one_line(removed_line(report), style["facts"]))
    text, spans = _joined([*blocks, *map(Block.of, tail)])
    asides.append(Hit(len(text) - sum(len(line) + 2 for line in tail), len(text)))
    return Page(text, spans, tuple(asides), tuple(starts))


def _joined(blocks: Sequence[Block]) -> tuple[str, tuple[Span, ...]]:
    """Return blocks as one text with blank lines between, and what stands out in it."""
    spans: list[Span] = []
    at = 0
    for text, own in blocks:
        spans += (Span(it.start + at, it.end + at, it.style) for it in own)
        at += len(text) + 2
    return "\n\n".join(block.text for block in blocks), tuple(spans)


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
) -> Iterator[tuple[bool, Block]]:
    """Yield paragraphs and the subheadings before them; tell which it is."""
    headings: dict[int, list[Block]] = {}
    for heading in report.subheadings:
        line = one_line(heading.text, style["subheading"])
        headings.setdefault(heading.paragraph, []).append(Block.of(line))
    signs = signs_by_paragraph(report, marks)
    for number, paragraph in enumerate(paragraphs):
        yield from ((False, one) for one in headings.get(number, []))
        yield True, with_signs(paragraph, signs.get(number, ()), style)
    if len(paragraphs) == len(report.paragraphs):
        yield from ((False, one) for one in headings.get(len(paragraphs), []))


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
) -> Block:
    """Return a paragraph with its marks before each sentence."""
    parts: list[str] = []
    spans: list[Span] = []
    end = at = 0
    for start, marks in signs:
        if start >= len(paragraph):  # cut off
            break
        before = drawn(paragraph[end:start])
        at += len(before)
        parts.append(before)
        for mark in marks:
            spans.append(Span(at, at + len(mark.glyph), style[mark.value]))
            parts.append(mark.glyph)
            at += len(mark.glyph)
        parts.append(" ")
        at, end = at + 1, start
    return Block("".join([*parts, drawn(paragraph[end:])]), tuple(spans))
