"""Which words of two sentences the other one does not have."""

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsdiff.model import Span
from newsdiff.text.stop_words import STOP_WORDS
from newsdiff.text.words import Token, fold, tokens

_MOST_CELLS = 40_000
"""Words of one side times words of the other that diff-match-patch is given.

Without a clock it would take seconds on two long texts that have little in common.
"""

LEAST_SHARED = 0.2
"""The share of content words below which two texts are merely said differently: a diff
would mark nearly all of them, and leave chance alone."""

_FIRST_CODE = 0x100
_SURROGATES = range(0xD800, 0xE000)

_SYMBOL = re.compile(r"[^\w\s]+")

_JOINER = "\u200d"
_GOES_ON = frozenset("\u200c\u200d🏻🏼🏽🏾🏿")
"""What belongs to the character before it, though it is no mark: joiners, skin."""

Block = tuple[bool, int, int]
"""Same on both sides or not; how many words of the left, of the right."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is worded differently in two texts; spans are whole words, in order."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    common: float
    """The share of the words that both have at the same place, 0 to 1."""
    shared: float
    """The share of the content words of the side with fewer that the other has at any
    place, 0 to 1."""

    @property
    def said_differently(self) -> bool:
        """Tell whether so little is in common that single words show nothing."""
        return self.shared < LEAST_SHARED


def wording(left: str, right: str) -> Wording:
    """Find for each side the words that the other side does not have.

    Case, typography and punctuation are no difference; emoji and other symbols are.
    Where little is in common, all the words of each side are one stretch.
    """
    if left == right:
        return Wording((), (), common=1.0, shared=1.0)
    first, second = _units(left), _units(right)
    shared = _shared(first, second)
    if not first and not second:
        return Wording((), (), common=1.0, shared=1.0)
    if shared < LEAST_SHARED:
        return Wording((*_span(first),), (*_span(second),), common=0.0, shared=shared)
    left_spans: list[Span] = []
    right_spans: list[Span] = []
    i = j = common = 0
    for same, wide, high in _blocks(first, second):
        if same:
            common += wide
        else:
            left_spans.extend(_span(first[i : i + wide]))
            right_spans.extend(_span(second[j : j + high]))
        i, j = i + wide, j + high
    return Wording(
        tuple(left_spans),
        tuple(right_spans),
        common=common / max(len(first), len(second), 1),
        shared=shared,
    )


def _shared(first: Sequence[Token], second: Sequence[Token]) -> float:
    """Return the share of the content words of the side with fewer in the other."""
    mine, theirs = _content(first), _content(second)
    fewer = min(mine.total(), theirs.total())
    return (mine & theirs).total() / fewer if fewer else 1.0


def _content(units: Sequence[Token]) -> Counter[str]:
    content = Counter(unit.word for unit in units if unit.word not in STOP_WORDS)
    return content or Counter(unit.word for unit in units)


def _span(units: Sequence[Token]) -> Iterator[Span]:
    if units:
        yield Span(units[0].start, units[-1].end)


def _units(text: str) -> list[Token]:
    """Return words and symbols in order, each whole characters as a reader sees them.

    Punctuation is left out.
    """
    units: list[Token] = []
    for token in _words_and_symbols(text):
        start, end = _whole_start(text, token.start), _whole_end(text, token.end)
        if units and units[-1].end > start:
            word, start, _ = units.pop()
            units.append(Token(word + token.word, start, end))
        else:
            units.append(Token(token.word, start, end))
    return units


def _words_and_symbols(text: str) -> list[Token]:
    found = tokens(text)
    gaps = zip(
        [0, *(token.end for token in found)],
        [*(token.start for token in found), len(text)],
        strict=True,
    )
    for start, end in list(gaps):
        for symbol in _SYMBOL.finditer(text, start, end):
            if _is_symbol(symbol.group()):
                found.append(Token(fold(symbol.group()), *symbol.span()))
    return sorted(found, key=lambda token: token.start)


def _whole_start(text: str, start: int) -> int:
    """Return where the first character of these words begins."""
    while start and _hangs_on(text, start) and not text[start - 1].isspace():
        start -= 1
    return start


def _whole_end(text: str, end: int) -> int:
    """Return where the last character of these words ends: a keycap, a tone mark."""
    while end < len(text) and _hangs_on(text, end):
        end += 1
    return end


def _hangs_on(text: str, place: int) -> bool:
    """Tell whether a character is part of the one before it, as readers see it."""
    character = text[place]
    if place and text[place - 1] == _JOINER:
        return True
    if character.isascii():
        return False
    return unicodedata.category(character)[0] == "M" or character in _GOES_ON


def _is_symbol(text: str) -> bool:
    """Tell emoji, flags and signs from punctuation."""
    return any(unicodedata.category(character).startswith("S") for character in text)


def _blocks(first: Sequence[Token], second: Sequence[Token]) -> Iterator[Block]:
    """Yield stretches of words that are the same and stretches that are not."""
    if len(first) * len(second) > _MOST_CELLS:
        yield from _long_blocks(first, second)
        return
    from diff_match_patch import diff_match_patch  # 10 ms

    machine = diff_match_patch()
    machine.Diff_Timeout = 0
    codes = _codes(first, second)
    one = "".join(codes[unit.word] for unit in first)
    other = "".join(codes[unit.word] for unit in second)
    changes: list[tuple[int, str]] = machine.diff_main(one, other, False)
    machine.diff_cleanupSemantic(changes)
    for same, group in itertools.groupby(changes, key=lambda change: change[0] == 0):
        wide = high = 0
        for sign, text in group:
            wide += len(text) if sign <= 0 else 0
            high += len(text) if sign >= 0 else 0
        yield same, wide, high


def _codes(first: Sequence[Token], second: Sequence[Token]) -> dict[str, str]:
    """Give every word a character of its own, so that a diff cannot split it."""
    distinct = dict.fromkeys(unit.word for unit in (*first, *second))
    usable = (code for code in itertools.count(_FIRST_CODE) if code not in _SURROGATES)
    return {word: chr(code) for word, code in zip(distinct, usable, strict=False)}


def _long_blocks(first: Sequence[Token], second: Sequence[Token]) -> Iterator[Block]:
    """Do the same for very long texts, with a quicker and rougher method."""
    from rapidfuzz.distance import Indel

    one, other = [unit.word for unit in first], [unit.word for unit in second]
    for step in Indel.opcodes(one, other):
        yield (
            step.tag == "equal",
            step.src_end - step.src_start,
            step.dest_end - step.dest_start,
        )
