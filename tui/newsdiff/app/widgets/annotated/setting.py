"""Set a sentence of an annotated report in lines, and what stands behind it."""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsdiff.app.comparison.annotations import TOP, LeftOut, Source, sources
from newsdiff.app.comparison.marks import Mark, mark_of_kind
from newsdiff.app.widgets.annotated.blocks import Block, blocks_behind
from newsdiff.app.widgets.annotated.heading import lines_before
from newsdiff.app.widgets.annotated.notes import fold_text, listed, notes_of
from newsdiff.app.widgets.annotated.outline import Outline
from newsdiff.app.widgets.annotated.page import (
    BLANK,
    INSET,
    INSET_PARTS,
    AnnotatedLine,
    Key,
    Measure,
    Part,
    Section,
)
from newsdiff.app.widgets.text.signs import FOLDED, UNFOLDED
from newsdiff.app.widgets.text.wrapping import Chunk, Line, wrap
from newsdiff.model import Match, Place

PLUS = "+"
"""Before what the others say and the report leaves out."""

CONTEXT_SIGN = "·"
"""Before what stands around a sentence in its own report."""

NOTE_SIGN = "·"
"""Between a sentence and the note that follows it."""

Wrapped = MutableMapping[tuple[int, tuple[Chunk, ...]], tuple[Line, ...]]
"""Lines that were set before, by their width and their chunks."""


class Opened(NamedTuple):
    """What the reader has opened of a sentence and of what stands behind it."""

    run: bool = False
    """Nothing that is left out there is folded."""
    places: frozenset[Place] = frozenset()
    """The sentences, of the report or left out, under which wordings are shown."""


CLOSED = Opened()
"""Before the reader has opened anything."""


@dataclass(slots=True)
class Setting:
    """Sets one section after the other."""

    outline: Outline
    measure: Measure
    wrapped: Wrapped
    opened: Opened = CLOSED
    """Of the section that is set."""
    lines: list[AnnotatedLine] = field(default_factory=list)
    """Of that section, so far."""
    notes: list[Line] = field(default_factory=list)
    """What is still to stand in the margin: beside what is set in, if there is any."""

    def section(self, sentence: int, opened: Opened) -> Section:
        """Set a sentence, what stands before it, and what is left out behind it.

        Args:
            sentence: may be `TOP`.
        """
        self.lines, self.opened = [], opened
        run = self.outline.runs.get(sentence, ())
        if sentence > TOP:
            before = self.outline.before.get(sentence, ())
            self.lines += lines_before(before, self.measure)
        elif run:
            self.lines.append(BLANK)
        blocks, first = [], []
        for block in self._blocks(sentence, run):
            blocks.append(block)
            first.append(len(self.lines))
            self._add(block)
        self._end_notes()
        last = [line - 1 for line in (*first[1:], len(self.lines))[: len(first)]]
        if self._goes_on_behind(sentence) and self.lines[-1].part in INSET_PARTS:
            self.lines.append(BLANK)
        return Section(tuple(self.lines), tuple(blocks), tuple(first), tuple(last))

    def _blocks(self, sentence: int, run: Sequence[LeftOut]) -> Iterator[Block]:
        if sentence > TOP:
            yield Block(Place(self.outline.report, sentence), after=sentence)
        yield from blocks_behind(sentence, run, is_open=self.opened.run)

    def _add(self, block: Block) -> None:
        if block.is_sentence:
            self._add_sentence(block.place)
        elif block.left_out is not None:
            self._add_left_out(block.left_out)
        else:
            self._add_fold(block)

    def _goes_on_behind(self, sentence: int) -> bool:
        """Whether the next sentence stands in the same paragraph."""
        following = sentence + 1
        return (
            0 < following < self.outline.annotations.sentences
            and following not in self.outline.before
        )

    def _end_notes(self) -> None:
        """Leave room for the notes that are longer than the text beside them."""
        self.lines += [AnnotatedLine(Part.BLANK, note=note) for note in self.notes]
        self.notes = []

    def _put(
        self, part: Part, runs: Line, place: Place | None = None, sign: str = ""
    ) -> None:
        note = self.notes.pop(0) if self.notes else ()
        self.lines.append(AnnotatedLine(part, runs, place, sign, note))

    def _wrap(self, chunks: tuple[Chunk, ...], width: int) -> Sequence[Line]:
        key = (width, chunks)
        found = self.wrapped.get(key)
        if found is None:
            found = self.wrapped[key] = tuple(wrap(chunks, width)) or ((),)
        return found

    # A sentence of the report

    def _add_sentence(self, place: Place) -> None:
        margin, following = self._notes(sources(self.outline.comparison, place))
        self.notes = margin
        chunks = (self._text(place), *following)
        for runs in self._wrap(chunks, self.measure.text):
            self._put(Part.SENTENCE, runs, place)
        if place in self.opened.places:
            for match in self.outline.comparison.matches_of(place):
                self._add_wording(match.other(place), match)

    def _notes(self, found: Sequence[Source]) -> tuple[list[Line], list[Chunk]]:
        """Return the lines of the margin, or the chunks that follow the text."""
        kind = found[0].kind if found else None
        chunks = [
            Chunk(Key.CLASH if note.is_clash else Key.NOTE, note.text)
            for note in notes_of(self.outline.names, kind, found, self.outline.hidden)
        ]
        if margin := self.measure.margin:
            return [line for one in chunks for line in self._wrap((one,), margin)], []
        return [], [chunks[0]._replace(prefix=NOTE_SIGN), *chunks[1:]]

    def _add_wording(self, place: Place, match: Match | None) -> None:
        """Add how another report puts it.

        Args:
            match: of the two; None where a third report has to do with both.
        """
        name = self.outline.names[place.report]
        sign = ""
        if match is not None:
            name = f"{name} {match.score:.2f}"
            sign = mark_of_kind(match.kind).glyph
            sign += Mark.DIFFERS.glyph if match.contradictions else ""
        chunks = (Chunk(Key.NAME, f"{name}:"), self._text(place))
        self._set_in(Part.WORDING, chunks, place, sign)

    # What is left out

    def _add_fold(self, block: Block) -> None:
        sign = UNFOLDED if block.is_open else FOLDED
        text = fold_text(len(block.folded), is_open=block.is_open)
        self._set_in(Part.FOLD, (Chunk(Key.NAME, text),), sign=sign)

    def _add_left_out(self, left_out: LeftOut) -> None:
        head = left_out.head
        is_open = head in self.opened.places
        others = [place for place in left_out.places if place != head]
        is_alone = is_open and not others
        if is_alone:
            self._add_context(head, -1)
        names = listed([self.outline.names[one] for one in left_out.reports])
        self._set_in(
            Part.WORDING if is_open else Part.LEFT_OUT,
            (Chunk(Key.NAME, f"{names}:"), self._text(head)),
            head,
            PLUS + (Mark.DIFFERS.glyph if left_out.differs else ""),
        )
        if is_alone:
            self._add_context(head, 1)
        elif is_open:
            matches = self._matches_by_place(head)
            for place in others:
                self._add_wording(place, matches.get(place))

    def _matches_by_place(self, place: Place) -> Mapping[Place, Match]:
        matches = self.outline.comparison.matches_of(place)
        return {match.other(place): match for match in matches}

    def _add_context(self, place: Place, by: int) -> None:
        """Add the sentence that stands before or behind one in its own report."""
        near = Place(place.report, place.sentence + by)
        article = self.outline.comparison.articles[place.report]
        if 0 <= near.sentence < len(article.sentences):
            self._set_in(Part.CONTEXT, (self._text(near),), near, CONTEXT_SIGN)

    def _text(self, place: Place) -> Chunk:
        return Chunk(Key.TEXT, self.outline.comparison.sentence(place).text)

    def _set_in(
        self,
        part: Part,
        chunks: tuple[Chunk, ...],
        place: Place | None = None,
        sign: str = "",
    ) -> None:
        """Add a text that is set in, its sign on the first line."""
        for runs in self._wrap(chunks, self.measure.text - INSET):
            self._put(part, runs, place, sign)
            sign = ""
