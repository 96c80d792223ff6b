"""An annotated report set in lines: sentences with notes, and what others say."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from newsdiff.app.annotations import Annotations, LeftOut, Source, sources
from newsdiff.app.marks import Mark, glyphs, mark_of_kind, marks_at
from newsdiff.app.partners import lights
from newsdiff.app.widgets.annotated.blocks import Block, blocks_of
from newsdiff.app.widgets.annotated.heading import heading_lines, paragraphs
from newsdiff.app.widgets.annotated.notes import fold_text, names, notes_of, outlet
from newsdiff.app.widgets.annotated.page import (
    INSET,
    AnnotatedLine,
    AnnotatedPage,
    Key,
    Measure,
    Part,
    Wrapped,
)
from newsdiff.app.widgets.page_drawing import Highlight
from newsdiff.app.widgets.wrapping import Chunk, Line, wrap
from newsdiff.model import Comparison, Match, Place

PLUS = "+"
"""Before what the others say and the report leaves out."""

FOLDED = "▸"
UNFOLDED = "▾"

_BLANK = AnnotatedLine(Part.BLANK)


@dataclass(frozen=True, slots=True)
class Unfolded:
    """What the reader has opened."""

    runs: Collection[int] = ()
    """The sentences of the report behind which nothing is folded."""
    places: Collection[Place] = ()
    """The sentences, of the report or left out, under which wordings are shown."""


@dataclass(slots=True)
class _Setting:
    """The lines so far."""

    comparison: Comparison
    measure: Measure
    with_words: bool
    unfolded: Unfolded
    wrapped: Wrapped
    lines: list[AnnotatedLine] = field(default_factory=list)

    def wrap(self, chunks: Iterable[Chunk], width: int) -> Sequence[Line]:
        key = (width, tuple(chunks))
        found = self.wrapped.get(key)
        if found is None:
            found = self.wrapped[key] = tuple(wrap(key[1], width)) or ((),)
        return found

    def text(self, place: Place) -> str:
        return self.comparison.sentence(place).text

    # What a block looks like

    def add(self, number: int, block: Block) -> None:
        if block.left_out is not None:
            self.add_left_out(number, block.left_out)
        elif block.folded:
            sign = UNFOLDED if block.is_open else FOLDED
            text = fold_text(len(block.folded), is_open=block.is_open)
            self.add_inset(Part.FOLD, number, sign, [Chunk(Key.NAME, text)])
        else:
            self.add_sentence(number, block.place)

    def add_sentence(self, number: int, place: Place) -> None:
        measure = self.measure
        is_open = place in self.unfolded.places
        lit = lights(self.comparison, place, with_words=True) if is_open else {}
        found = sources(self.comparison, place)
        margin, chunks = self.notes(place, found)
        chunks = [Chunk(Key.TEXT, self.text(place)), *chunks]
        own = self.contradicting(place)
        if place.report in lit:
            own = lit[place.report].highlights.get(place.sentence, own)
        both = zip_longest(self.wrap(chunks, measure.text), margin, fillvalue=())
        marks = marks_at(self.comparison, place)
        for at, (runs, note) in enumerate(both):
            self.lines.append(
                AnnotatedLine(
                    Part.SENTENCE,
                    number,
                    runs,
                    place,
                    marks=marks if at == 0 else (),
                    note=note,
                    spots=own if self.with_words else (),
                )
            )
        if is_open:
            self.add_wordings(number, place, self.comparison.matches_of(place))

    def notes(
        self, place: Place, found: Sequence[Source]
    ) -> tuple[list[Line], list[Chunk]]:
        """Return the lines of the margin, or the chunks that follow the text."""
        kind = found[0].kind if found else None
        chunks = [
            Chunk(Key.CLASH if note.is_clash else Key.NOTE, note.text)
            for note in notes_of(self.comparison, kind, found)
        ]
        margin = self.measure.margin
        if not margin:
            return [], [chunks[0]._replace(prefix="·"), *chunks[1:]]
        return [line for chunk in chunks for line in self.wrap([chunk], margin)], []

    def contradicting(self, place: Place) -> tuple[Highlight, ...]:
        """Return the details of a sentence that a partner contradicts."""
        return tuple(
            Highlight(*(found.left if match.left == place else found.right), True)
            for match in self.comparison.matches_of(place)
            for found in match.contradictions
        )

    def add_wordings(self, number: int, place: Place, matches: Iterable[Match]) -> None:
        lit = lights(self.comparison, place, with_words=self.with_words)
        for match in matches:
            other = match.other(place)
            sign = mark_of_kind(match.kind).glyph
            if match.contradictions:
                sign += Mark.DIFFERS.glyph
            name = outlet(self.comparison.articles[other.report])
            self.add_inset(
                Part.WORDING,
                number,
                sign,
                [
                    Chunk(Key.NAME, f"{name} {match.score:.2f}:"),
                    Chunk(Key.TEXT, self.text(other)),
                ],
                other,
                lit[other.report].highlights.get(other.sentence, ()),
            )

    def add_left_out(self, number: int, left_out: LeftOut) -> None:
        head = left_out.head
        is_open = head in self.unfolded.places
        sign = PLUS + (Mark.DIFFERS.glyph if left_out.differs else "")
        chunks = [
            Chunk(Key.NAME, f"{names(self.comparison, left_out.reports)}:"),
            Chunk(Key.TEXT, self.text(head)),
        ]
        if is_open and len(left_out.places) == 1:
            chunks = list(self.in_its_place(chunks, head))
        self.add_inset(Part.LEFT_OUT, number, sign, chunks, head)
        if is_open and len(left_out.places) > 1:
            self.add_others(number, left_out)

    def in_its_place(self, chunks: Sequence[Chunk], place: Place) -> Iterator[Chunk]:
        """Yield what stands before and behind a sentence around it."""
        name, text = chunks
        sentences = self.comparison.articles[place.report].sentences
        yield name
        if place.sentence > 0:
            yield Chunk(Key.BEFORE, sentences[place.sentence - 1].text)
        yield text
        if place.sentence + 1 < len(sentences):
            yield Chunk(Key.AFTER, sentences[place.sentence + 1].text)

    def add_others(self, number: int, left_out: LeftOut) -> None:
        """Add how the others put what the report leaves out."""
        head = left_out.head
        matches = {
            match.other(head): match for match in self.comparison.matches_of(head)
        }
        lit = lights(self.comparison, head, with_words=self.with_words)
        for place in left_out.places:
            if place == head:
                continue
            match = matches.get(place)
            sign = glyphs([mark_of_kind(match.kind)]) if match else ""
            if match and match.contradictions:
                sign += Mark.DIFFERS.glyph
            name = outlet(self.comparison.articles[place.report])
            self.add_inset(
                Part.WORDING,
                number,
                sign,
                [Chunk(Key.NAME, f"{name}:"), Chunk(Key.TEXT, self.text(place))],
                place,
                lit[place.report].highlights.get(place.sentence, ()),
            )

    def add_inset(
        self,
        part: Part,
        number: int,
        sign: str,
        chunks: Iterable[Chunk],
        place: Place | None = None,
        spots: tuple[Highlight, ...] = (),
    ) -> None:
        for at, runs in enumerate(self.wrap(chunks, self.measure.text - INSET)):
            shown = sign if at == 0 else ""
            self.lines.append(
                AnnotatedLine(part, number, runs, place, shown, spots=spots)
            )


def lay_out(
    comparison: Comparison,
    annotations: Annotations,
    width: int,
    unfolded: Unfolded = Unfolded(),
    *,
    with_words: bool = True,
    wrapped: Wrapped | None = None,
) -> AnnotatedPage:
    """Set a report and its annotations in lines of `width` cells.

    Args:
        with_words: show the words that differ.
        wrapped: kept by the caller; what is in it is not set again.
    """
    measure = Measure.of(width)
    blocks = blocks_of(annotations, unfolded.runs)
    kept = {} if wrapped is None else wrapped
    setting = _Setting(comparison, measure, with_words, unfolded, kept)
    lines = setting.lines
    lines += heading_lines(comparison, annotations, measure)
    before = paragraphs(comparison.articles[annotations.report])
    for number, block in enumerate(blocks):
        if block.is_sentence:
            lines += _before(before.get(block.place.sentence, ()), measure)
        setting.add(number, block)
    lines += _before(before.get(annotations.sentences, ()), measure)
    lines.append(_BLANK)
    first, last = _extents(lines, len(blocks))
    return AnnotatedPage(blocks, measure, tuple(lines), first, last)


def _before(
    texts: Sequence[tuple[Part, str]], measure: Measure
) -> Iterator[AnnotatedLine]:
    """Yield what stands between two sentences: a blank line, headings, other text."""
    for part, text in texts:
        if part is Part.BLANK:
            yield _BLANK
        else:
            for runs in wrap([Chunk(Key.TEXT, text)], measure.text):
                yield AnnotatedLine(part, runs=runs)


def _extents(
    lines: Sequence[AnnotatedLine], count: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    first, last = [-1] * count, [0] * count
    for at, line in enumerate(lines):
        if line.block is not None:
            if first[line.block] < 0:
                first[line.block] = at
            last[line.block] = at
    return tuple(first), tuple(last)
