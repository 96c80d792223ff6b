"""Words as newsdiff compares them: folded, and the same in every room."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_FOLDED_MARKS: dict[int, str | None] = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\ufeff": None,
    }
)

# Scripts written without spaces come out a character at a time; the character
# n-grams that weigh them see their order.
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]"
    r"|[^\W_]+(?:['.,:-](?=[^\W_])[^\W_]+)*%?"
)

_SAME_LENGTH_MARKS = {
    mark: level for mark, level in _FOLDED_MARKS.items() if level is not None
}

_CLUSTER = re.compile(
    r".[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff"
    r"\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]*",
    re.DOTALL,
)


class Token(NamedTuple):
    """A word with its place in the text that it was read from."""

    word: str
    """As `words` gives it: folded."""
    start: int
    end: int
    """Offset behind the last character, in the text as it was given."""


def fold(text: str) -> str:
    """Return the text as it is compared: forms, case and typography levelled.

    Its length can differ from the text's; offsets into one are none into the other.
    """
    return unicodedata.normalize("NFKC", text).translate(_FOLDED_MARKS).casefold()


def words(text: str) -> list[str]:
    """Return the folded words in order; in `"up 26.6%"` the figure is one word."""
    return _WORD.findall(fold(text))


def tokens(text: str) -> list[Token]:
    """Return the folded words in order, each with its offsets in the text as given."""
    plain = text.translate(_SAME_LENGTH_MARKS)
    if plain.isascii():
        return [
            Token(found.group(), found.start(), found.end())
            for found in _WORD.finditer(plain.casefold())
        ]
    folded, starts, ends = _fold_with_offsets(text)
    return [
        Token(found.group(), starts[found.start()], ends[found.end() - 1])
        for found in _WORD.finditer(folded)
    ]


def _fold_with_offsets(text: str) -> tuple[str, list[int], list[int]]:
    """Fold and tell for every folded character where it began and ended in the text."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        piece = _fold_cluster(text[start:end])
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return "".join(pieces), starts, ends


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    return fold(cluster)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield characters together with the marks that combine with them."""
    if not any(unicodedata.combining(character) for character in text):
        yield from zip(range(len(text)), range(1, len(text) + 1), strict=True)
        return
    for found in _CLUSTER.finditer(text):
        yield found.span()
