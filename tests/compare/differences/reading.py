"""What the tests of differences ask of two sentences."""

from datetime import date

from newsdiff.compare.differences import differences_of
from newsdiff.model import DifferenceKind

Shown = list[tuple[str, str]]


def shown(
    kind: DifferenceKind,
    left: str,
    right: str,
    published: tuple[date | None, date | None] = (None, None),
) -> Shown:
    """Return the differing words of the left and of the right, of one kind."""
    return [
        (left[slice(*found.left)], right[slice(*found.right)])
        for found in differences_of(left, right, *published)
        if found.kind is kind
    ]
