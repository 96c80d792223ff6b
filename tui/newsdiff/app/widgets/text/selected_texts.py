"""Selected text of a view with several texts: each whole, without what is beside it."""

import sys
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple

from textual.selection import Selection

from newsdiff.app.widgets.text.selecting import TO_THE_END, Piece, pieces_between
from newsdiff.app.widgets.text.wrapping import Run, drawn

LINE = "\n"
PARAGRAPH = "\n\n"
SPACE = " "
"""What parts a text from the one before it."""


class Stretch(NamedTuple):
    """What a drawn line has of a text."""

    text: Hashable
    """Names the text; the same on all of its lines."""
    at: int
    """The character of the line that it begins at."""
    runs: Sequence[Run]
    before: str = LINE
    """What parts its text from the one before."""


def texts_in(
    count: int, line: Callable[[int], Iterable[Stretch]], selection: Selection
) -> str:
    """Return the texts that are selected, without line breaks of ours.

    Args:
        line: returns what a line has by its number; only selected ones are asked for.
    """
    found: dict[Hashable, list[Piece]] = {}
    parted: list[str] = []
    for number in range(count):
        if span := selection.get_span(number):
            for stretch in line(number):
                pieces = _selected(stretch, span)
                if pieces and stretch.text not in found:
                    found[stretch.text] = []
                    parted.append(stretch.before)
                found.get(stretch.text, []).extend(pieces)
    texts = map(_whole, found.values())
    return "".join(
        before + text for before, text in zip(["", *parted[1:]], texts, strict=False)
    )


def stretches(
    name: Callable[[int], tuple[Hashable, str] | None], at: int, runs: Iterable[Run]
) -> Iterable[Stretch]:
    """Yield the runs of each key that has a name, with where they stand.

    Args:
        name: returns for a key what its text is called, and what parts it from others.
        at: the character of the line that the first run begins at.
    """
    for run in runs:
        if named := name(run.key):
            yield Stretch(named[0], at, (run,), named[1])
        at += len(drawn(run.text))


def beginning(number: int, runs_of: Callable[[int], Iterable[Run]], key: int) -> int:
    """Return the line on which a text begins that a line has some of."""
    while number and next((run.start for run in runs_of(number) if run.key == key), 0):
        number -= 1
    return number


def _selected(stretch: Stretch, span: tuple[int, int]) -> list[Piece]:
    start, end = span
    until = sys.maxsize if end == TO_THE_END else end - stretch.at
    after = start - stretch.at if start else -1
    return list(pieces_between(stretch.runs, after, until))


def _whole(pieces: Sequence[Piece]) -> str:
    """Return the pieces of a text with spaces where lines were broken at one."""
    text, end = "", 0
    for piece in pieces:
        text += SPACE * bool(text and piece.start > end) + piece.text
        end = piece.end
    return text.strip()
