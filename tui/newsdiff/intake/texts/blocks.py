"""Text -> blocks: paragraphs, whether they come a line each or wrapped at a column."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

WIDEST_WRAP = 110
"""Nobody wraps text at more columns than this; longer lines are paragraphs."""

NARROWEST_WRAP = 40
"""Shorter lines than this are menus and verses."""

SLACK = 3
"""By so many columns a width may be taken wrongly."""

FORCED_SHARE = 0.6
"""This share of the line breaks must have been forced by the width."""

_LIST_MARK = re.compile(r"\s*(?:[•‣◦▪●*–—-]|\d{1,2}[.)])\s+\S")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”“’‘»«)\]]*$")
_DASH_OR_DIGIT = frozenset("-–—0123456789")
_SPACES = re.compile(r"[ \t]+")


class BlockKind(StrEnum):
    """What is known of a block before its words are looked at."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a list item, a menu entry: what stands by itself."""

    text: str
    """One line, without space at its ends."""
    kind: BlockKind = BlockKind.TEXT


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of tidied text, in order, without empty ones."""
    groups = _groups(text)
    width = _common_width(groups)
    blocks = []
    for lines in groups:
        blocks.extend(_blocks_of(lines, width))
    return blocks


def _groups(text: str) -> list[list[str]]:
    """Return the runs of lines between blank ones."""
    groups: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            groups[-1].append(line.rstrip())
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _common_width(groups: list[list[str]]) -> int:
    """Return the width that the text is wrapped at, 0 if it is not."""
    widths = [max(map(len, group)) for group in groups if _is_wrapped(group)]
    return max(widths, default=0)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether three or more lines look like one paragraph that a width broke up."""
    if len(lines) < 3:
        return False
    width = max(map(len, lines))
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP or len(set(lines)) < len(lines):
        return False
    breaks = list(pairwise(lines))
    forced = sum(_forced(line, following, width) for line, following in breaks)
    full_stops = sum(bool(_ENDS_SENTENCE.search(line)) for line in lines[:-1])
    return forced >= FORCED_SHARE * len(breaks) and full_stops <= 0.5 * len(breaks)


def _forced(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one."""
    first_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width - SLACK


def _blocks_of(lines: list[str], width: int) -> list[Block]:
    """Join the lines that the width broke; the others are blocks of their own."""
    # The width is known from some paragraphs only, so it may be a little too small.
    wrapped = width and max(map(len, lines)) <= width + SLACK and len(lines) > 1
    if wrapped and len(set(lines)) < len(lines):
        wrapped = False
    blocks: list[list[str]] = []
    for number, line in enumerate(lines):
        joins = (
            wrapped
            and number > 0
            and not _begins_item(line, blocks[-1])
            and not _starts_indented(line, lines[number - 1])
            and _forced(lines[number - 1], line, width)
        )
        if joins:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [_block(block) for block in blocks]


def _begins_item(line: str, block: list[str]) -> bool:
    """Whether a line is an entry of a list, and no "– he said –" wrapped."""
    ended = bool(_ENDS_SENTENCE.search(block[-1]) or _LIST_MARK.match(block[0]))
    return bool(_LIST_MARK.match(line)) and (ended or line[:1] not in _DASH_OR_DIGIT)


def _starts_indented(line: str, before: str) -> bool:
    """Whether the line is set in further than the one before: a new paragraph."""
    return _indent(line) >= _indent(before) + 2 and not _LIST_MARK.match(before)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _block(lines: list[str]) -> Block:
    joined = lines[0].strip()
    for line in lines[1:]:
        ends_in_hyphen = len(joined) > 1 and joined[-1] == "-" and joined[-2].isalpha()
        joined += ("" if ends_in_hyphen else " ") + line.strip()
    kind = BlockKind.ITEM if _LIST_MARK.match(joined) else BlockKind.TEXT
    return Block(_SPACES.sub(" ", joined), kind)
