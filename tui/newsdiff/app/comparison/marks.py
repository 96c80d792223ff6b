"""The marks before each sentence: one glyph a meaning, and the words for it."""

from collections.abc import Iterable
from enum import StrEnum

from newsdiff.model import Comparison, Kind, Place


class Mark(StrEnum):
    """What a sentence is in a comparison; the value also names its style."""

    VERBATIM = "verbatim"
    REWORDED = "reworded"
    PARTIAL = "partial"
    UNIQUE = "unique"
    DIFFERS = "differs"
    """Stands behind one of the others: a detail contradicts a partner."""

    @property
    def glyph(self) -> str:
        """One cell wide, and told apart without colour."""
        return _GLYPHS[self]

    @property
    def words(self) -> str:
        """What the legend and the status line call it."""
        return _WORDS[self]

    @property
    def short_words(self) -> str:
        """The same where there is little room."""
        return _SHORT_WORDS[self]

    @property
    def meaning(self) -> str:
        """What the mark says about a sentence, for who asks."""
        return _MEANINGS[self]


_GLYPHS = {
    Mark.VERBATIM: "=",
    Mark.REWORDED: "≈",
    Mark.PARTIAL: "◐",
    Mark.UNIQUE: "•",
    Mark.DIFFERS: "!",
}

_WORDS = {
    Mark.VERBATIM: "verbatim",
    Mark.REWORDED: "reworded",
    Mark.PARTIAL: "partial",
    Mark.UNIQUE: "only here",
    Mark.DIFFERS: "differs",
}

_SHORT_WORDS = {
    Mark.VERBATIM: "verb.",
    Mark.REWORDED: "rew.",
    Mark.PARTIAL: "part.",
    Mark.UNIQUE: "only",
    Mark.DIFFERS: "diff.",
}

_MEANINGS = {
    Mark.VERBATIM: "The same words as in another report",
    Mark.REWORDED: "The same statement in other words",
    Mark.PARTIAL: "A statement in common, and more on one side",
    Mark.UNIQUE: "In no other report",
    Mark.DIFFERS: "A detail contradicts another report",
}

Marks = tuple[Mark, ...]
"""The marks of one sentence: its kind, then DIFFERS where one contradicts."""

_OF_KIND = {
    Kind.VERBATIM: Mark.VERBATIM,
    Kind.REWORDED: Mark.REWORDED,
    Kind.PARTIAL: Mark.PARTIAL,
}


def mark_of_kind(kind: Kind) -> Mark:
    """Return the mark that stands for a match's kind."""
    return _OF_KIND[kind]


def marks_at(comparison: Comparison, place: Place) -> Marks:
    """Return the marks of a sentence; its best match decides the kind."""
    matches = comparison.matches_of(place)
    if not matches:
        return (Mark.UNIQUE,)
    kind = mark_of_kind(matches[0].kind)
    differs = any(match.contradictions for match in matches)
    return (kind, Mark.DIFFERS) if differs else (kind,)


def marks_of(comparison: Comparison, report: int) -> tuple[Marks, ...]:
    """Return the marks of every sentence of a report, in order."""
    sentences = comparison.articles[report].sentences
    return tuple(
        marks_at(comparison, Place(report, number)) for number in range(len(sentences))
    )


def glyphs(marks: Iterable[Mark]) -> str:
    """Return the glyphs of one sentence's marks, one cell each."""
    return "".join(mark.glyph for mark in marks)
