"""How a comparison is read: the views of it, the marks that the reader wants to see."""

from enum import StrEnum

from newsdiff.app.comparison.marks import Mark, Marks
from newsdiff.app.wording import below_or_above


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

NONE_FOUND = {
    AIM_MATCH: "No further match {where}",
    Mark.UNIQUE: "Nothing further {where} is only here",
    Mark.DIFFERS: "No further detail that differs {where}",
}
"""What is said when there is none of what the reader looked for."""


def is_aim(marks: Marks, aim: str) -> bool:
    """Tell whether a sentence with these marks is what the reader looks for."""
    if aim == AIM_MATCH:
        return bool(marks) and Mark.UNIQUE not in marks
    return Mark(aim) in marks


def is_wanted(marks: Marks, kinds: frozenset[Mark]) -> bool:
    """Tell whether a sentence has one of the marks that the reader wants to see.

    DIFFERS alone is not enough of a reason to leave it out: with every kind wanted
    but that, a reworded sentence with a difference is still a reworded one.
    """
    return not kinds.isdisjoint(marks)


def is_sought(marks: Marks, aim: str, kinds: frozenset[Mark]) -> bool:
    """Tell whether a key that looks for an aim stops at a sentence that is shown."""
    return is_aim(marks, aim) and is_wanted(marks, kinds)


def none_found(aim: str, direction: int, kinds: frozenset[Mark] = ALL_MARKS) -> str:
    """Return what to say when there is no further one in a direction.

    Args:
        kinds: the marks among which it was looked for.
    """
    return among(NONE_FOUND[aim].format(where=below_or_above(direction)), kinds)


def among(told: str, kinds: frozenset[Mark]) -> str:
    """Return what is told of all that there is, or only of what the reader wants."""
    return told if kinds == ALL_MARKS else f"{told}, of the marks that are shown"
