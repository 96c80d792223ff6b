"""Scripts whose letters stand without spaces: letters in a row -> pieces like words."""

import re
from collections.abc import Iterator, Sequence

from newsdiff.text.words import THAI, Token

PIECE = 4
"""Letters of a piece, vowels and tones counted: about two syllables.

A Chinese or Japanese character says enough by itself and stays alone: pieces of two
found less.
"""

_LETTER = re.compile(f"[{THAI}]")


def in_pieces(found: Sequence[Token]) -> Sequence[Token]:
    """Return the words, lone letters of Thai made overlapping pieces."""
    if not any(_LETTER.match(token.word) for token in found):
        return found
    return list(_pieces(found))


def _pieces(found: Sequence[Token]) -> Iterator[Token]:
    row: list[Token] = []
    for token in found:
        letter = bool(_LETTER.match(token.word))
        if row and (not letter or row[-1].end != token.start):
            yield from _of_row(row)
            row = []
        if letter:
            row.append(token)
        else:
            yield token
    yield from _of_row(row)


def _of_row(row: Sequence[Token]) -> Iterator[Token]:
    """Yield the pieces of letters that stand side by side; few are one piece."""
    for first in range(max(len(row) - PIECE + 1, min(len(row), 1))):
        piece = row[first : first + PIECE]
        word = "".join(token.word for token in piece)
        yield Token(word, piece[0].start, piece[-1].end)
