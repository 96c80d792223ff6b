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
_GREEK = "\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff"
_CYRILLIC = "\u0400-\u0482\u048a-\u052f"
_PLAIN = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u024f\u2010\u2013-\u201f\u2026\u20ac\u2116"
    f"{_GREEK}{_CYRILLIC}]+"
)
"""Latin, Greek and Cyrillic letters and the punctuation of newspapers: a cell each,
drawn as they are."""

_RIGHT_TO_LEFT = re.compile(
    "[\u05be-\u07ff\u0800-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
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
    table |= dict.fromkeys([0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F])
    table |= dict.fromkeys([0x2060, 0xFE0F])
    table |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
    return table


_DRAWN = _replacements()

_JOINER = "\N{ZERO WIDTH JOINER}"
_JOINED_EMOJI = re.compile(f"(?<=[\u2190-\u2bff\U0001f000-\U0001faff]){_JOINER}")
"""Makes one of several emoji: two cells or two for each, as the terminal likes, and
rich miscounts when something lies over a part of it."""


def drawn(text: str) -> str:
    """Return text from outside as it may be written to a terminal.

    Works character by character: drawing two halves gives the whole, unless they are
    halves of an emoji.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = text.translate(_DRAWN)
    return _JOINED_EMOJI.sub("", shown) if _JOINER in shown else shown


def is_right_to_left(text: str) -> bool:
    """Tell whether a text has letters that are written from right to left."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text))


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
class Filling:
    """The lines so far and the one that is being filled."""

    width: int
    lines: list[Line] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    used: int = 0
    """Cells of the last line that are taken."""

    def end_line(self) -> None:
        if self.runs:
            self.lines.append(tuple(self.runs))
        self.runs = []

    def begin(self, mark: Run, *, space: bool) -> None:
        """Add what stands before a chunk: the space after the one before, its mark."""
        if space:
            self.runs.append(Run(mark.key, mark.start, " ", is_sign=True))
        if mark.text:
            self.runs.append(Run(mark.key, mark.start, mark.text + " ", is_sign=True))

    def add(self, key: int, start: int, text: str) -> None:
        """Add words of a chunk."""
        if text:
            self.runs.append(Run(key, start, text))

    def put_broken(self, key: int, start: int, word: str, used: int) -> int:
        """Add a word that is longer than a line; return the cells that are taken."""
        begin, before = 0, used
        for cut, end in _clusters(word):
            cells = cell_len(drawn(word[begin:end]))
            sign = end < len(word)
            if before + cells + sign > self.width and used:
                self.add(key, start + begin, word[begin:cut])
                self.runs.append(Run(key, start + cut, BROKEN_WORD, is_sign=True))
                self.end_line()
                begin, before = cut, 0
                cells = cell_len(drawn(word[cut:end]))
            used = before + cells
        self.add(key, start + begin, word[begin:])
        return used


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
    filling = Filling(max(width, MINIMUM_WIDTH))
    for chunk in chunks:
        flow_plain(filling, chunk) if is_plain(chunk.text) else flow(filling, chunk)
    filling.end_line()
    return filling.lines


def _words(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, cells) of each word."""
    if text.isascii() and text.isprintable():
        end = -1
        for word in text.split(" "):
            start, end = end + 1, end + 1 + len(word)
            if word:
                yield start, end, end - start
        return
    for found in _WORD.finditer(text):
        start, end = found.span()
        yield start, end, cell_len(drawn(found.group()))


def is_plain(text: str) -> bool:
    """Tell whether a text is words of one cell a character, one space apart."""
    return (
        bool(_PLAIN.fullmatch(text))
        and "  " not in text
        and not text.startswith(" ")
        and not text.endswith(" ")
    )


def flow_plain(filling: Filling, chunk: Chunk) -> None:
    """Add a chunk of plain text, line by line: as `flow` does, many times faster."""
    key, text, prefix = chunk
    width, used = filling.width, filling.used
    lead = cell_len(prefix) + 1 if prefix else 0
    gap = 1 if used else 0
    if used and used + gap + lead + _word_end(text, 0) > width:
        filling.end_line()
        gap = used = 0
    filling.begin(Run(key, 0, prefix), space=gap > 0)
    # A line begins with a space that is not there, so that all words have one before.
    used += gap + lead - 1
    opened, closed = 0, -1
    while len(text) > closed + width - used:
        cut = text.rfind(" ", closed + 1, closed + width - used + 1)
        if cut > 0:
            used, closed = used + cut - closed, cut
        start, end = closed + 1, _word_end(text, closed + 1)
        if closed >= opened:
            if head := _hyphen_that_fits(text[start:end], width - used - 1):
                closed = start = start + head
            filling.add(key, opened, text[opened:closed])
            filling.end_line()
            opened, closed, used = start, start - 1, -1
        if end - start > width - used - 1:
            used = filling.put_broken(key, start, text[start:end], used + 1)
            opened = closed = end
    filling.add(key, opened, text[opened:])
    filling.used = used + len(text) - closed


def _word_end(text: str, start: int) -> int:
    end = text.find(" ", start)
    return len(text) if end < 0 else end


def flow(filling: Filling, chunk: Chunk) -> None:
    """Add a chunk word by word; words that stand on one line become one run."""
    key, text, prefix = chunk
    lead = cell_len(prefix) + 1 if prefix else 0
    width, used = filling.width, filling.used
    opened = closed = -1  # the words on this line that are not yet a run
    for word in _words(text):
        start, end, cells = word
        first = closed < 0
        gap = 0 if not used else 1 if first else start - closed
        if used and used + gap + lead + cells > width:
            if not first:
                if head := _hyphen_that_fits(text[start:end], width - used - gap):
                    closed = start = start + head
                    cells = cell_len(drawn(text[start:end]))
                filling.add(key, opened, text[opened:closed])
            filling.end_line()
            opened, gap, used = start, 0, 0
        elif first:
            opened = start
        if first:
            filling.begin(Run(key, start, prefix), space=gap > 0)
        used += gap + lead
        lead = 0
        if used + cells > width:
            filling.add(key, opened, text[opened:start])
            used = filling.put_broken(key, start, text[start:end], used)
            opened = end
        else:
            used += cells
        closed = end
    if closed >= 0:
        filling.add(key, opened, text[opened:closed])
    filling.used = used


def _hyphen_that_fits(word: str, room: int) -> int:
    """Return how many characters up to a hyphen fit in `room` cells, 0 if none."""
    best = 0
    if word.isalpha():
        return best
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
