"""Set the blocks of an annotated report in lines: sentences, and what is set in."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsdiff.app.comparison.annotations import LeftOut, Source, sources
from newsdiff.app.comparison.highlights import Highlight
from newsdiff.app.comparison.marks import Mark, mark_of_kind, marks_at
from newsdiff.app.comparison.partners import Light, lights
from newsdiff.app.widgets.annotated.blocks import Block
from newsdiff.app.widgets.annotated.notes import fold_text, names, notes_of, outlet
from newsdiff.app.widgets.annotated.page import (
    INSET,
    AnnotatedLine,
    Key,
    Measure,
    Part,
    Wrapped,
)
from newsdiff.app.widgets.text.signs import FOLDED, UNFOLDED
from newsdiff.app.widgets.text.wrapping import Chunk, Line, wrap
from newsdiff.model import Comparison, Match, Place

PLUS = "+"
"""Before what the others say and the report leaves out."""

CONTEXT_SIGN = "·"
"""Before what stands around a sentence in its own report."""

NOTE_SIGN = "·"
"""Between a sentence and the note that follows it."""


@dataclass(frozen=True, slots=True)
class Unfolded:
    """What the reader has opened."""

    runs: Collection[int] = ()
    """The sentences of the report behind which nothing is folded."""
    places: Collection[Place] = ()
    """The sentences, of the report or left out, under which wordings are shown."""


@dataclass(slots=True)
class Setting:
    """The lines so far."""

    comparison: Comparison
    measure: Measure
    unfolded: Unfolded
    with_words: bool
    """Whether words that differ are shown."""
    wrapped: Wrapped
    hidden: Collection[int] = ()
    """Reports that the reader has put aside."""
    lines: list[AnnotatedLine] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    """What is still to stand in the margin: beside what is set in, if there is any."""

    def end_notes(self) -> None:
        """Leave room for the notes that are longer than the text beside them."""
        if self.notes:
            last = self.lines[-1].block
            self.lines += [AnnotatedLine(Part.BLANK, last, note=n) for n in self.notes]
            self.notes = []

    def _put(self, line: AnnotatedLine) -> None:
        self.lines.append(line._replace(note=self.notes.pop(0)) if self.notes else line)

    def add(self, number: int, block: Block) -> None:
        """Add the lines of a block."""
        if block.left_out is not None:
            self._add_left_out(number, block.left_out)
        elif block.folded:
            sign = UNFOLDED if block.is_open else FOLDED
            text = fold_text(len(block.folded), is_open=block.is_open)
            fold = AnnotatedLine(Part.FOLD, number, sign=sign)
            self._set_in(fold, [Chunk(Key.NAME, text)])
        else:
            self._add_sentence(number, block.place)

    def _wrap(self, chunks: Iterable[Chunk], width: int) -> Sequence[Line]:
        key = (width, tuple(chunks))
        found = self.wrapped.get(key)
        if found is None:
            found = self.wrapped[key] = tuple(wrap(key[1], width)) or ((),)
        return found

    # A sentence of the report

    def _add_sentence(self, number: int, place: Place) -> None:
        is_open = place in self.unfolded.places
        lit = self._lights(place) if is_open else {}
        margin, following = self._notes(sources(self.comparison, place))
        chunks = [self._text(place), *following]
        own = AnnotatedLine(
            Part.SENTENCE,
            number,
            place=place,
            marks=marks_at(self.comparison, place),
            spots=_spots(lit, place) if is_open else self._contradicted(place),
        )
        self.notes = margin
        for runs in self._wrap(chunks, self.measure.text):
            self._put(own._replace(runs=runs))
            own = own._replace(marks=())
        if is_open:
            for match in self.comparison.matches_of(place):
                self._add_wording(number, match.other(place), match, lit)

    def _notes(self, found: Sequence[Source]) -> tuple[list[Line], list[Chunk]]:
        """Return the lines of the margin, or the chunks that follow the text."""
        kind = found[0].kind if found else None
        chunks = [
            Chunk(Key.CLASH if note.is_clash else Key.NOTE, note.text)
            for note in notes_of(self.comparison, kind, found, self.hidden)
        ]
        if margin := self.measure.margin:
            return [line for one in chunks for line in self._wrap([one], margin)], []
        return [], [chunks[0]._replace(prefix=NOTE_SIGN), *chunks[1:]]

    def _contradicted(self, place: Place) -> tuple[Highlight, ...]:
        """Return the details of a sentence that a partner contradicts."""
        if not self.with_words:
            return ()
        return tuple(
            Highlight(
                *(found.left if match.left == place else found.right), detail=True
            )
            for match in self.comparison.matches_of(place)
            for found in match.contradictions
        )

    def _lights(self, place: Place) -> Mapping[int, Light]:
        return lights(self.comparison, place, with_words=self.with_words)

    def _add_wording(
        self,
        number: int,
        place: Place,
        match: Match | None,
        lit: Mapping[int, Light],
    ) -> None:
        """Add how another report puts it.

        Args:
            match: of the two; None where a third report has to do with both.
        """
        name = outlet(self.comparison.articles[place.report])
        sign = ""
        if match is not None:
            name = f"{name} {match.score:.2f}"
            sign = mark_of_kind(match.kind).glyph
            sign += Mark.DIFFERS.glyph if match.contradictions else ""
        line = AnnotatedLine(
            Part.WORDING, number, place=place, sign=sign, spots=_spots(lit, place)
        )
        self._set_in(line, [Chunk(Key.NAME, f"{name}:"), self._text(place)])

    # What is left out

    def _add_left_out(self, number: int, left_out: LeftOut) -> None:
        head = left_out.head
        is_open = head in self.unfolded.places
        others = [place for place in left_out.places if place != head]
        sign = PLUS + (Mark.DIFFERS.glyph if left_out.differs else "")
        lit = self._lights(head) if is_open and others else {}
        line = AnnotatedLine(
            Part.WORDING if is_open else Part.LEFT_OUT,
            number,
            place=head,
            sign=sign,
            spots=_spots(lit, head),
        )
        name = Chunk(Key.NAME, f"{names(self.comparison, left_out.reports)}:")
        is_alone = is_open and not others
        if is_alone:
            self._add_context(number, head, -1)
        self._set_in(line, [name, self._text(head)])
        if is_alone:
            self._add_context(number, head, 1)
        elif is_open:
            matches = {
                match.other(head): match for match in self.comparison.matches_of(head)
            }
            for place in others:
                self._add_wording(number, place, matches.get(place), lit)

    def _add_context(self, number: int, place: Place, by: int) -> None:
        """Add the sentence that stands before or behind one in its own report."""
        near = Place(place.report, place.sentence + by)
        if 0 <= near.sentence < len(self.comparison.articles[place.report].sentences):
            line = AnnotatedLine(Part.CONTEXT, number, place=near, sign=CONTEXT_SIGN)
            self._set_in(line, [self._text(near)])

    def _text(self, place: Place) -> Chunk:
        return Chunk(Key.TEXT, self.comparison.sentence(place).text)

    def _set_in(self, line: AnnotatedLine, chunks: Iterable[Chunk]) -> None:
        """Add a text that is set in, its sign on the first line."""
        for runs in self._wrap(chunks, self.measure.text - INSET):
            self._put(line._replace(runs=runs))
            line = line._replace(sign="")


def _spots(lit: Mapping[int, Light], place: Place) -> tuple[Highlight, ...]:
    light = lit.get(place.report)
    return light.highlights.get(place.sentence, ()) if light else ()
