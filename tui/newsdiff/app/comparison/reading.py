"""How a comparison is read: the views of it, the marks that the reader wants to see."""

from enum import StrEnum

from newsdiff.app.comparison.marks import Mark, Marks


class View(StrEnum):
    """A way to look at a comparison; the value names its widget too."""

    PANES = "panes"
    """The reports side by side."""
    ANNOTATED = "annotated"
    """One report, with what the others have of it, and what it leaves out."""
    MATRIX = "matrix"
    """Statements by reports."""
    DIFFERENCES = "differences"
    """The details that disagree."""


ALL_MARKS = frozenset(Mark)
"""What a reader wants to see who filters nothing."""

AIM_MATCH = "match"
"""Look for any sentence that another report has; the other aims are marks."""

AIM_WORDS = {
    AIM_MATCH: "sentence that another report has",
    Mark.UNIQUE: "sentence that is only here",
    Mark.DIFFERS: "detail that differs",
}
"""What the reader looked for, said when there is none."""


def is_aim(marks: Marks, aim: str) -> bool:
    """Tell whether a sentence with these marks is what the reader looks for."""
    if aim == AIM_MATCH:
        return Mark.UNIQUE not in marks
    return Mark(aim) in marks


def is_wanted(marks: Marks, kinds: frozenset[Mark]) -> bool:
    """Tell whether a sentence has one of the marks that the reader wants to see.

    DIFFERS alone is not enough of a reason to leave it out: with every kind wanted
    but that, a reworded sentence with a difference is still a reworded one.
    """
    return not kinds.isdisjoint(marks)


def none_found(aim: str, direction: int) -> str:
    """Return what to say when there is no further one in a direction."""
    where = "below" if direction > 0 else "above"
    return f"No further {AIM_WORDS[aim]} {where}"
