"""Text selected with the mouse: how it is drawn, and the words that it stands for.

A place in a selection is a line of the page and a character of that line as drawn.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from newsdiff.app.widgets.text.wrapping import Run, drawn

TO_THE_END = -1
"""What Textual calls the end of a line that is selected as far as it goes."""


def with_selected(strip: Strip, span: tuple[int, int], style: Style) -> Strip:
    """Return a drawn line with a style laid over a stretch of its characters."""
    text = strip.text
    start, end = span
    if end == TO_THE_END:
        end = len(text.rstrip())
    if end <= start:
        return strip
    first, last = cell_len(text[:start]), cell_len(text[:end])
    before, within, after = strip.divide([first, last, strip.cell_length])
    laid_over = [
        Segment(segment.text, segment.style + style if segment.style else style)
        for segment in within
    ]
    return Strip.join([before, Strip(laid_over, within.cell_length), after])


def text_in(count: int, line: Callable[[int], str], selection: Selection) -> str:
    """Return what is selected of lines as they are drawn.

    Args:
        line: returns a line by its number; only selected ones are asked for.
    """
    found = []
    for number in range(count):
        if span := selection.get_span(number):
            start, end = span
            until = None if end == TO_THE_END else end
            found.append(line(number)[start:until].rstrip())
    return "\n".join(found)


class Piece(NamedTuple):
    """A stretch of a sentence, or of text that belongs to none."""

    key: int
    start: int
    end: int
    text: str
    """As it stands on the line."""


def pieces_between(runs: Iterable[Run], start: int, end: int) -> Iterator[Piece]:
    """Yield what stands between two characters of the drawn text of a line."""
    position = 0
    for run in runs:
        length = len(drawn(run.text))
        if not run.is_sign:
            is_whole = start < position or (start == position and length)
            first = 0 if is_whole else _undrawn(run.text, start - position)
            is_whole = end >= position + length
            last = len(run.text) if is_whole else _undrawn(run.text, end - position)
            if first < last:
                text = run.text[first:last]
                yield Piece(run.key, run.start + first, run.start + last, text)
        position += length


def _undrawn(text: str, offset: int) -> int:
    """Return which character of a text is drawn at an offset.

    What is not drawn clings to the character before it.
    """
    shown = drawn(text)
    offset = max(0, min(offset, len(shown)))
    if offset == len(shown):
        return len(text)
    if offset == 0:
        return 0
    if len(shown) == len(text):
        return offset
    seen = 0
    for number, character in enumerate(text):
        seen += len(drawn(character))
        if seen > offset:
            return number
    return len(text)
