"""A report set in lines of a given width, with its marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark, Marks, glyphs
from newsdiff.app.widgets.text.wrapping import Chunk, Line, wrap
from newsdiff.model import Sentence

LOOSE = -1
"""Key of text that belongs to no sentence: subheadings, leftovers between sentences."""


class Role(Enum):
    """What a line is."""

    BODY = "body"
    HEADING = "heading"
    BLANK = "blank"


class PageLine(NamedTuple):
    """One line of the page."""

    role: Role
    runs: Line = ()

    def sentences(self) -> Iterator[int]:
        """Yield the sentences that have text on this line."""
        seen = LOOSE
        for run in self.runs:
            if run.key not in (LOOSE, seen):
                seen = run.key
                yield seen

    def sentence_at(self, cell: int) -> int | None:
        """Return the sentence that has text at a cell, else the nearest to its left."""
        found = None
        for run in self.runs:
            if run.key != LOOSE and (found is None or cell >= 0):
                found = run.key
            cell -= run.cells
            if cell < 0:
                break
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A whole report in lines."""

    report: MarkedReport
    width: int
    lines: tuple[PageLine, ...]
    first_line: tuple[int, ...]
    """For each sentence the line that it begins on."""
    last_line: tuple[int, ...]
    """For each sentence the line that it ends on."""

    def overview(self) -> tuple[Mark | None, ...]:
        """Return for each line the mark that says most, None where there is none."""
        found: list[Mark | None] = [None] * len(self.lines)
        extents = zip(self.first_line, self.last_line, self.report.marks, strict=True)
        for first, last, marks in extents:
            mark = marks[-1]  # DIFFERS stands last
            for line in range(first, last + 1):
                before = found[line]
                if before is None or WEIGHT[before] < WEIGHT[mark]:
                    found[line] = mark
        return tuple(found)


WEIGHT = {
    Mark.UNIQUE: 0,
    Mark.PARTIAL: 1,
    Mark.REWORDED: 2,
    Mark.VERBATIM: 3,
    Mark.DIFFERS: 4,
}
"""Which mark stands for several: the one that a reader should not miss."""

_BLANK = PageLine(Role.BLANK)


class Block(NamedTuple):
    """A paragraph or a subheading, before it is set in lines."""

    role: Role
    chunks: tuple[Chunk, ...]


def lay_out(
    report: MarkedReport, width: int, blocks: Sequence[Block] | None = None
) -> Page:
    """Set a report in lines of `width` cells: paragraphs parted by a blank line.

    Args:
        blocks: those of the report, where they are known already.
    """
    lines: list[PageLine] = []
    for role, chunks in blocks or blocks_of(report):
        lines.append(_BLANK)
        lines += [PageLine(role, runs) for runs in wrap(chunks, width)]
    if lines:
        lines.append(_BLANK)
    first, last = _extents(lines, len(report.article.sentences))
    return Page(report, width, tuple(lines), first, last)


def _extents(
    lines: list[PageLine], count: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    first = [-1] * count
    last = [0] * count
    for number, line in enumerate(lines):
        for run in line.runs:
            sentence = run.key
            if sentence != LOOSE:
                if first[sentence] < 0:
                    first[sentence] = number
                last[sentence] = number
    return tuple(max(number, 0) for number in first), tuple(last)


def blocks_of(report: MarkedReport) -> tuple[Block, ...]:
    """Return the paragraphs and subheadings of a report, whatever the width."""
    return tuple(_blocks(report))


def _blocks(report: MarkedReport) -> Iterator[Block]:
    article = report.article
    sentences: dict[int, list[tuple[int, Sentence]]] = {}
    for number, sentence in enumerate(article.sentences):
        sentences.setdefault(sentence.paragraph, []).append((number, sentence))
    headings: dict[int, list[str]] = {}
    for heading in article.subheadings:
        headings.setdefault(heading.paragraph, []).append(heading.text)
    for number, paragraph in enumerate(article.paragraphs):
        for text in headings.pop(number, []):
            yield Block(Role.HEADING, (Chunk(LOOSE, text),))
        chunks = _chunks(paragraph, sentences.get(number, []), report.marks)
        yield Block(Role.BODY, tuple(chunks))
    for texts in headings.values():
        for text in texts:
            yield Block(Role.HEADING, (Chunk(LOOSE, text),))


def _chunks(
    paragraph: str, sentences: list[tuple[int, Sentence]], marks: tuple[Marks, ...]
) -> Iterator[Chunk]:
    """Yield a paragraph's sentences, and whatever text stands between them."""
    position = 0
    for number, sentence in sentences:
        if loose := paragraph[position : sentence.start].strip():
            yield Chunk(LOOSE, loose)
        yield Chunk(number, sentence.text, glyphs(marks[number]))
        position = max(position, sentence.end)
    if loose := paragraph[position:].strip():
        yield Chunk(LOOSE, loose)
