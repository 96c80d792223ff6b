"""The lines of a PDF -> paragraphs, and which of them is the headline."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from newsdiff.intake.forms.pdf_lines import Line

HEADLINE_SIZE = 1.25
"""A headline's type is this many times as large as the text's, at least."""

HEADLINE_WORDS = range(3, 41)
"""How many words a headline has; the outlet's name in large type has fewer."""

OTHER_SIZE = 0.1
"""Type that differs by more than this share is another kind of text."""

WIDE_GAP = 1.3
"""A step down of more than so many usual ones begins a paragraph."""

INDENT = 0.6
"""A line set in by this much, in sizes of its type, begins a paragraph."""

DEEPEST_INDENT = 4.0
"""By more than this, it is something else: a centred line, a column of a table."""

SHORT_LINE = 0.75
"""A line of less than this share of the usual length can be a paragraph's last."""

_ENDS_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»“)\]]*$")
_BROKEN_WORD = re.compile(r"[^\W\d_](?:-|\u00ad|\u2010)$")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+")
_ITEM = re.compile(r"[•‣◦▪●]\s")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_WORD = re.compile(r"^[^\W\d_]+")


def paragraphs_of(lines: Sequence[Line]) -> list[str]:
    """Join lines into paragraphs; words broken at the end of a line are mended."""
    step = _usual_step(lines)
    lengths = [len(line.text) for line in lines]
    usual = median(lengths) if lengths else 0
    whole = frozenset(
        word.casefold().replace("\u2010", "-")
        for line in lines
        for word in _HYPHENATED.findall(line.text)
    )
    left = _left_edges(lines)
    paragraphs: list[str] = []
    for number, line in enumerate(lines):
        if number and _goes_on(lines, number, step, usual, left):
            paragraphs[-1] = _join(paragraphs[-1], line.text, whole)
        else:
            paragraphs.append(line.text)
    return paragraphs


def headline_of(lines: Sequence[Line]) -> str:
    """Return what stands in the largest type of the first page, "" for nothing."""
    first = [line for line in lines if line.page == 0]
    if not first:
        return ""
    text_size = median(line.size for line in lines for _ in line.text)
    found: list[list[Line]] = []
    for line in first:
        if line.size < HEADLINE_SIZE * text_size:
            continue
        last = found[-1][-1] if found else None
        if last is not None and _same_size(last, line) and 0 <= last.y - line.y < 100:
            found[-1].append(line)
        else:
            found.append([line])
    titles = [
        (lines_of[0].size, " ".join(line.text for line in lines_of))
        for lines_of in found
    ]
    usable = [one for one in titles if len(one[1].split()) in HEADLINE_WORDS]
    return max(usable, key=lambda one: one[0], default=(0.0, ""))[1]


def _usual_step(lines: Sequence[Line]) -> float:
    """Return the usual distance between a line and the next one, in type sizes."""
    steps = [
        (one.y - other.y) / max(one.size, 1)
        for one, other in pairwise(lines)
        if one.page == other.page and one.y > other.y and _same_size(one, other)
    ]
    return median(steps) if steps else 1.2


def _left_edges(lines: Sequence[Line]) -> list[float]:
    """Return for each line where its column begins."""
    edges: list[float] = []
    start = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or _is_elsewhere(lines[number - 1], lines[number]):
            edge = min(line.x for line in lines[start:number])
            edges.extend([edge] * (number - start))
            start = number
    return edges


def _is_elsewhere(line: Line, following: Line) -> bool:
    """Whether the next line stands on another page or in another column."""
    return line.page != following.page or following.y >= line.y


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= OTHER_SIZE * max(one.size, other.size)


def _goes_on(
    lines: Sequence[Line], number: int, step: float, usual: float, left: list[float]
) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    before, line = lines[number - 1], lines[number]
    if not _same_size(before, line) or _ITEM.match(line.text):
        return False
    ended = bool(_ENDS_SENTENCE.search(before.text))
    if _is_elsewhere(before, line):
        return not ended or line.text[:1].islower()
    if before.y - line.y > WIDE_GAP * step * line.size:
        return False
    if _is_set_in(line, left[number]) and (
        not _is_set_in(before, left[number - 1])
        or not _is_set_in(*_following(lines, left, number))
    ):
        return False
    return not (ended and len(before.text) < SHORT_LINE * usual)


def _is_set_in(line: Line, left: float) -> bool:
    return INDENT <= (line.x - left) / max(line.size, 1) <= DEEPEST_INDENT


def _following(
    lines: Sequence[Line], left: list[float], number: int
) -> tuple[Line, float]:
    """Return the line behind one, itself at the end, and where its column begins."""
    following = min(number + 1, len(lines) - 1)
    return lines[following], left[following]


def _join(text: str, line: str, whole: frozenset[str]) -> str:
    """Join a line to a text; a word broken by a hyphen becomes one.

    Args:
        whole: words that have a hyphen inside a line, so keep it at the end of one.
    """
    if not _BROKEN_WORD.search(text) or not line[:1].islower():
        return f"{text} {line}"
    head = _LAST_WORD.search(text[:-1])
    tail = _FIRST_WORD.search(line)
    if head and tail and f"{head[0]}-{tail[0]}".casefold() in whole:
        return text + line
    return text[:-1] + line
