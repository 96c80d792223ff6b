"""Wrap text at words by terminal cells, so that every run knows where it came from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

BROKEN_WORD = "¬"
"""Shown at the end of a line inside a word that is longer than a line."""

MINIMUM_WIDTH = 8
"""Cells; text is not set in lines narrower than this."""

NOT_SHOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a control character: it must not reach the terminal, nor vanish unseen."""

_BREAKING = (
    " \t\n\v\f\r\x1c-\x1f\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"
)
_IDEOGRAPHS = (
    "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60"
)
_STAY_BEHIND = (
    "\u0300-\u036f\u200c\u200d\ufe00-\ufe0f、。，．！？：；）」』】〉》〕”’…ー々"
)
"""Characters that may not begin a line after an ideograph."""

_WORD = re.compile(
    rf"[{_IDEOGRAPHS}][{_STAY_BEHIND}]*|[^{_BREAKING}{_IDEOGRAPHS}]+", re.UNICODE
)
_HYPHENS = re.compile(r"(?<=\w)[-\u2010\u2013\u2014/]+(?=\w)")


def _replacements() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    table |= dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], NOT_SHOWN)
    table |= dict.fromkeys(range(0xD800, 0xE000), NOT_SHOWN)
    table |= dict.fromkeys(range(0x1C, 0x20), " ")
    table |= dict.fromkeys(map(ord, "\t\n\v\f\r\x85\xa0\u2028\u2029\u3000"), " ")
    table |= dict.fromkeys([0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F], " ")
    # Terminals disagree about the width of these, or let them reorder the line.
    table |= dict.fromkeys([0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060])
    table |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
    return table


_DRAWN = _replacements()


def drawn(text: str) -> str:
    """Return text from outside as it may be written to a terminal.

    Works character by character: drawing two halves gives the whole.
    """
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_DRAWN)


class Run(NamedTuple):
    """A stretch of one chunk on one line."""

    key: int
    """The chunk's own key."""
    start: int
    """Offset into the chunk's text; in a sign, where the sign stands."""
    text: str
    """The characters as they are in the chunk's text, or the sign's."""
    is_sign: bool = False
    """Put there by the layout: a mark, or the sign of a broken word."""

    @property
    def end(self) -> int:
        """Offset behind the last character; a sign covers none."""
        return self.start if self.is_sign else self.start + len(self.text)

    @property
    def cells(self) -> int:
        """Width on the terminal."""
        return cell_len(drawn(self.text))


class Chunk(NamedTuple):
    """Text that flows with its neighbours and keeps its own name."""

    key: int
    text: str
    prefix: str = ""
    """A mark, never parted from the first word."""


Line = tuple[Run, ...]


@dataclass(slots=True)
class _Filling:
    """The lines so far and the one that is being filled."""

    width: int
    lines: list[Line] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    used: int = 0

    def room(self) -> int:
        return self.width - self.used

    def end_line(self) -> None:
        if self.runs:
            self.lines.append(tuple(self.runs))
        self.runs, self.used = [], 0

    def put(self, run: Run, cells: int) -> None:
        """Add a run, joined to the one before it where the text goes on."""
        last = self.runs[-1] if self.runs else None
        if (
            last
            and not (last.is_sign or run.is_sign)
            and (last.key, last.end) == run[:2]
        ):
            self.runs[-1] = Run(run.key, last.start, last.text + run.text)
        else:
            self.runs.append(run)
        self.used += cells

    def put_broken(self, key: int, start: int, word: str) -> None:
        """Add a word that is longer than a line, a cluster of characters at a time."""
        begin, before = 0, self.used
        for cut, end in _clusters(word):
            cells = cell_len(drawn(word[begin:end]))
            keeps_room_for_sign = end < len(word)
            if before + cells + keeps_room_for_sign > self.width and self.used:
                self.put(Run(key, start + cut, BROKEN_WORD, is_sign=True), 1)
                self.end_line()
                begin, before = cut, 0
                cells = cell_len(drawn(word[cut:end]))
            self.put(Run(key, start + cut, word[cut:end]), before + cells - self.used)


def _clusters(word: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of what must stay together: a letter with its accents."""
    for start, end, _ in split_graphemes(word)[0]:
        if drawn(word[start:end]) == word[start:end]:
            yield start, end
        else:
            # Control characters count as no cell and cling to what stands before.
            yield from ((index, index + 1) for index in range(start, end))


def wrap(chunks: Iterable[Chunk], width: int) -> list[Line]:
    """Set chunks in lines of `width` cells, with a space between two chunks."""
    filling = _Filling(max(width, MINIMUM_WIDTH))
    for chunk in chunks:
        _flow(filling, chunk)
    filling.end_line()
    return filling.lines


def _flow(filling: _Filling, chunk: Chunk) -> None:
    key, text, prefix = chunk
    plain = text.isascii() and text.isprintable()
    lead = cell_len(prefix) + 1 if prefix else 0
    gap_start = 0
    needs_space = bool(filling.runs)
    for found in _WORD.finditer(text):
        start, end = found.span()
        word = found.group()
        cells = end - start if plain else cell_len(drawn(word))
        gap = 1 if needs_space else start - gap_start
        if not filling.runs:
            gap = 0
        if filling.used and gap + lead + cells > filling.room():
            head = 0 if lead else _hyphen_that_fits(word, filling.room() - gap)
            if head:
                _put_gap(filling, chunk, gap_start, start, needs_space)
                filling.put(Run(key, start, word[:head]), cell_len(drawn(word[:head])))
                start, word = start + head, word[head:]
                cells = cell_len(drawn(word))
            filling.end_line()
            gap = 0
        elif gap:
            _put_gap(filling, chunk, gap_start, start, needs_space)
        if lead:
            filling.put(Run(key, start, prefix + " ", is_sign=True), lead)
            lead = 0
        if cells > filling.room():
            filling.put_broken(key, start, word)
        else:
            filling.put(Run(key, start, word), cells)
        gap_start, needs_space = end, False


def _put_gap(
    filling: _Filling, chunk: Chunk, start: int, end: int, between: bool
) -> None:
    """Add the space before a word: between two chunks, or the text's own."""
    if between:
        filling.put(Run(chunk.key, end, " ", is_sign=True), 1)
    elif start < end:
        filling.put(Run(chunk.key, start, chunk.text[start:end]), end - start)


def _hyphen_that_fits(word: str, room: int) -> int:
    """Return how many characters up to a hyphen fit in `room` cells, 0 if none."""
    best = 0
    for hyphen in _HYPHENS.finditer(word):
        if cell_len(drawn(word[: hyphen.end()])) > room:
            break
        best = hyphen.end()
    return best


def pieces(run: Run, cuts: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Cut a run at offsets of its chunk; yield each piece with where it starts."""
    inner = sorted({cut for cut in cuts if run.start < cut < run.end})
    for start, end in zip([run.start, *inner], [*inner, run.end], strict=True):
        yield start, run.text[start - run.start : end - run.start]
