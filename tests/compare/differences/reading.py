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
    *,
    slight: bool = False,
) -> Shown:
    """Return the differing words of both sides, of one kind and one grade."""
    return [
        (left[slice(*found.left)], right[slice(*found.right)])
        for found in differences_of(left, right, *published)
        if found.kind is kind and found.slight is slight
    ]
