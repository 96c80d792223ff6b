"""Where a report quotes: stretches of sentences, and which of them run on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdiff.model import Span
from newsdiff.text.quotes import quoted_spans

LONGEST_RUN = 12
"""Sentences without a mark that may stand inside a quotation; more is a lost mark."""

_MARKS = "\"“”„«»‹›「」『』‘'"
_OPENING = '"“„«‹「『»'
_ENDS_OF_SPEECH = ",.!?…，。！？"


class Piece(NamedTuple):
    """Quoted words of one sentence."""

    sentence: int
    span: Span
    run: int
    """Pieces of one number are one quotation that runs over several sentences."""


def quoted_pieces(texts: Sequence[str]) -> list[Piece]:
    """Return what these sentences of a report quote, in order.

    A quotation that is left open goes on in the next sentences up to the closing mark,
    or in the next paragraph if that opens with a mark again.
    """
    found: list[Piece] = []
    run = 0
    is_open = False
    for number, text in enumerate(texts):
        spans = _spans(text)
        if is_open and not spans:
            if _is_closed_later(texts, number):
                found.append(Piece(number, Span(0, len(text)), run))
            else:
                is_open = False
            continue
        for start, end in spans:
            goes_on = is_open and (start == 0 or _opens_with_mark(text, start))
            if start == 0 and not is_open and text[end - 1] not in _ENDS_OF_SPEECH:
                continue  # a closing mark alone: 5'11", a slip of the pen
            run += not goes_on
            is_open = end == len(text)
            found.append(Piece(number, Span(start, end), run))
    return found


def _spans(text: str) -> list[tuple[int, int]]:
    if not any(mark in text for mark in _MARKS):
        return []
    return quoted_spans(text)


def _opens_with_mark(text: str, start: int) -> bool:
    return start == 1 and text[0] in _OPENING


def _is_closed_later(texts: Sequence[str], number: int) -> bool:
    """Tell whether the next mark closes, so that what is before it is quoted."""
    for text in texts[number + 1 : number + 1 + LONGEST_RUN]:
        spans = _spans(text)
        if spans:
            return spans[0][0] == 0
    return False


def unquoted(text: str, spans: Sequence[Span]) -> str:
    """Return a sentence with its quotations blotted out; offsets stay as they are."""
    return "".join(_blotted(text, spans))


BLOT = "\x00"
"""Stands for each quoted character."""


def _blotted(text: str, spans: Sequence[Span]) -> Iterator[str]:
    place = 0
    for start, end in spans:
        yield text[place:start]
        yield BLOT * (end - start)
        place = end
    yield text[place:]
