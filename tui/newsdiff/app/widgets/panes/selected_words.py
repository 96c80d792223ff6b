"""The words of a report that are selected in its pane."""

import sys
from collections.abc import Iterable, Sequence

from textual.selection import Selection

from newsdiff.app.widgets.panes.page import LOOSE, PageLine
from newsdiff.app.widgets.text.selecting import TO_THE_END, Piece, pieces_between
from newsdiff.model import Sentence


def words_in(
    lines: Sequence[PageLine],
    sentences: Sequence[Sentence],
    selection: Selection,
    indent: int,
) -> str:
    """Return the words of a report that are selected, without marks and line breaks.

    Args:
        indent: characters that are drawn before the text of each line.
    """
    paragraphs: list[list[Piece]] = [[]]
    for number, line in enumerate(lines):
        if not line.runs:
            paragraphs.append([])
        elif span := selection.get_span(number):
            start, end = span
            until = sys.maxsize if end == TO_THE_END else end - indent
            after = start - indent if start else -1
            paragraphs[-1] += pieces_between(line.runs, after, until)
    texts = (_joined(pieces, sentences) for pieces in paragraphs)
    return "\n\n".join(filter(None, texts))


def _joined(pieces: Iterable[Piece], sentences: Sequence[Sentence]) -> str:
    """Return the text of pieces of one paragraph, with what stood between them."""
    text, before = "", None
    for piece in pieces:
        if before is not None:
            text += _between(before, piece, sentences)
        text += piece.text
        before = piece
    return text


def _between(left: Piece, right: Piece, sentences: Sequence[Sentence]) -> str:
    if left.key == right.key:
        if left.key == LOOSE:
            return "" if left.end == right.start else " "
        return sentences[left.key].text[left.end : right.start]
    if LOOSE in (left.key, right.key):
        return " "
    is_close = sentences[left.key].end == sentences[right.key].start
    return "" if is_close else " "
