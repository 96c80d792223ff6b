"""A report set in lines of a given width, with its marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from newsdiff.app.marks import Mark, Marks, glyphs
from newsdiff.app.widgets.wrapping import Chunk, Line, wrap
from newsdiff.model import Article, Sentence

LOOSE = -1
"""Key of text that belongs to no sentence: subheadings, leftovers between sentences."""


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


class Role(Enum):
    """What a line is."""

    BODY = "body"
    HEADING = "heading"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class PageLine:
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
        strongest = [max(marks, key=WEIGHT.__getitem__) for marks in self.report.marks]
        return tuple(
            max(
                (strongest[number] for number in line.sentences()),
                key=WEIGHT.__getitem__,
                default=None,
            )
            for line in self.lines
        )


WEIGHT = {
    Mark.UNIQUE: 0,
    Mark.PARTIAL: 1,
    Mark.REWORDED: 2,
    Mark.VERBATIM: 3,
    Mark.DIFFERS: 4,
}
"""Which mark stands for several: the one that a reader should not miss."""

_BLANK = PageLine(Role.BLANK)


def lay_out(report: MarkedReport, width: int) -> Page:
    """Set a report in lines of `width` cells: paragraphs parted by a blank line."""
    lines: list[PageLine] = []
    for heading, chunks in _blocks(report):
        role = Role.HEADING if heading else Role.BODY
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
        for sentence in line.sentences():
            if first[sentence] < 0:
                first[sentence] = number
            last[sentence] = number
    return tuple(max(number, 0) for number in first), tuple(last)


def _blocks(report: MarkedReport) -> Iterator[tuple[bool, list[Chunk]]]:
    """Yield (is a heading, its chunks) for each block of the report, in order."""
    article = report.article
    sentences: dict[int, list[tuple[int, Sentence]]] = {}
    for number, sentence in enumerate(article.sentences):
        sentences.setdefault(sentence.paragraph, []).append((number, sentence))
    headings: dict[int, list[str]] = {}
    for heading in article.subheadings:
        headings.setdefault(heading.paragraph, []).append(heading.text)
    for number, paragraph in enumerate(article.paragraphs):
        for text in headings.pop(number, []):
            yield True, [Chunk(LOOSE, text)]
        yield False, list(_chunks(paragraph, sentences.get(number, []), report.marks))
    for texts in headings.values():
        for text in texts:
            yield True, [Chunk(LOOSE, text)]


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
