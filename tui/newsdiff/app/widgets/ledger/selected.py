"""What the ledger has to be copied: whole texts, with the name of each before it."""

from collections.abc import Hashable, Iterator

from newsdiff.app.widgets.ledger.page import GUTTER, LOOSE, LedgerLine, LedgerPage, Role
from newsdiff.app.widgets.ledger.setting import NO_BREAK
from newsdiff.app.widgets.text.selected_texts import (
    LINE,
    PARAGRAPH,
    SPACE,
    Stretch,
    stretches,
)
from newsdiff.app.widgets.text.wrapping import Run, drawn

NAMES = frozenset((Role.NAME, Role.SPEAKER))
COLON = ": "
"""Between a name in a column of its own and the text beside it."""


def texts_of_line(page: LedgerPage, number: int) -> Iterator[Stretch]:
    """Yield what can be copied of a line."""
    line = page.lines[number]
    above = page.lines[number - 1] if number else LedgerLine()
    is_apart = above.block != line.block or not above.groups

    def name(key: int) -> tuple[Hashable, str]:
        return key, _before(page, line, key, is_apart=is_apart)

    at, cell = page.left + GUTTER, 0
    for start, runs in line.groups:
        at, cell = at + start - cell, start
        yield from stretches(name, at, [_parted(page, run) for run in runs])
        at += sum(len(drawn(run.text)) for run in runs)
        cell += sum(run.cells for run in runs)


def _parted(page: LedgerPage, run: Run) -> Run:
    """Return a run with the spaces that kept names and days of ours together."""
    if page.passages[run.key].role is Role.TEXT:
        return run
    return run._replace(text=run.text.replace(NO_BREAK, SPACE))


def _before(page: LedgerPage, line: LedgerLine, key: int, *, is_apart: bool) -> str:
    """Return what parts a passage from the one before it."""
    passage = page.passages[key]
    first = line.groups[0][1][0]
    if first.key == key and is_apart and (line.head or line.block == LOOSE):
        return PARAGRAPH
    if line.head:
        return SPACE
    begins_line = first.key == key and first.start == 0
    if not key or line.block == LOOSE or (begins_line and passage.role in NAMES):
        return LINE
    before = page.passages[key - 1]
    in_column = before.role in NAMES and not before.text.endswith(":")
    return COLON if in_column else SPACE
