"""Put passages on lines: a running text, or a name beside a text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from rich.cells import cell_len

from newsdiff.app.widgets.ledger.page import (
    GUTTER,
    LOOSE,
    Block,
    LedgerLine,
    LedgerPage,
    Passage,
    Role,
)
from newsdiff.app.widgets.text.wrapping import MINIMUM_WIDTH, Chunk, Line, drawn, wrap

WIDEST = 108
"""Cells of a line of the ledger; longer ones are hard to read."""

MARGIN = 1
"""Cells kept free right of the text."""

INDENT = 2
"""Cells before what stands below the first line of an entry."""

NAME_GAP = 2
"""Cells between the names and the texts beside them."""

ROOM_FOR_NAMES = 68
"""Cells of a line from which names have a column of their own."""

WIDEST_NAMES = 24
"""Cells of that column; longer names take several lines."""

BETWEEN_NAMES = ", "
NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(slots=True)
class Setting:
    """The lines so far."""

    width: int
    names_width: int
    """Cells of the column of names, 0 if names stand before their texts."""
    lines: list[LedgerLine] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    """Those of blocks that were set before stay, to be used again."""
    first_line: list[int] = field(default_factory=list)
    last_line: list[int] = field(default_factory=list)
    known: dict[tuple[int, bool], tuple[LedgerLine, ...]] = field(default_factory=dict)
    """The lines of each block that was set, folded or unfolded."""

    def blank(self) -> None:
        """Add an empty line, not two in a row."""
        if self.lines and self.lines[-1].groups:
            self.lines.append(LedgerLine())

    def note(self, text: str, role: Role = Role.NOTE) -> None:
        """Add a line or more that belongs to no block."""
        self._add(LOOSE, 0, [Passage(text, role)])

    def begin(self, *, unfolded: bool) -> bool:
        """Begin the next block; tell whether its lines were known, and are there."""
        self.first_line.append(len(self.lines))
        known = self.known.get((self.here, unfolded), ())
        self.lines += known
        return bool(known)

    def head(self, passages: Sequence[Passage]) -> None:
        """Add the summing-up line of the block that was begun."""
        self._add(self.here, 0, passages, hang=INDENT, head=True)

    def end(self, block: Block) -> None:
        """End the block that was begun."""
        lines = tuple(self.lines[self.first_line[-1] :])
        self.known[self.here, block.unfolded] = lines
        self.blocks.append(block)
        self.last_line.append(len(self.lines) - 1)

    def emptied(self) -> "Setting":
        """Return an empty setting that knows the blocks of this one.

        They must be the same blocks, for as many cells; how they are folded may differ.
        """
        return Setting(
            self.width, self.names_width, passages=self.passages, known=self.known
        )

    @property
    def here(self) -> int:
        """The number of the block that is being set."""
        return len(self.blocks)

    def fits(self, passages: Sequence[Passage]) -> bool:
        """Tell whether passages fit on the first line of a block."""
        cells = sum(cell_len(drawn(passage.text)) + 1 for passage in passages) - 1
        return cells <= self.width - INDENT

    def beside(self, name: Passage, text: Sequence[Passage]) -> None:
        """Add a text with its name in the column before it, or in front of it."""
        if not self.names_width:
            named = replace(name, text=f"{name.text}:")
            self._add(self.here, INDENT, [named, *text], hang=INDENT)
            return
        at = INDENT + self.names_width + NAME_GAP
        each = name.text.split(BETWEEN_NAMES)
        set_apart = BETWEEN_NAMES.join(tied(one, self.names_width - 1) for one in each)
        names = self._wrapped([replace(name, text=set_apart)], self.names_width)
        texts = self._wrapped(text, self.width - at)
        for left, right in zip_longest(names, texts, fillvalue=()):
            groups = ((INDENT, left), (at, right))
            kept = tuple(group for group in groups if group[1])
            self.lines.append(LedgerLine(self.here, kept))

    def _add(
        self,
        block: int,
        indent: int,
        passages: Sequence[Passage],
        *,
        hang: int = 0,
        head: bool = False,
    ) -> None:
        """Add running text; `hang` is where all but its first line begin."""
        # Set as wide as the hanging lines are: the first may then be a little short.
        deepest = max(indent, hang)
        for number, runs in enumerate(self._wrapped(passages, self.width - deepest)):
            cell = hang if number else indent
            self.lines.append(LedgerLine(block, ((cell, runs),), head))

    def _wrapped(self, passages: Iterable[Passage], width: int) -> list[Line]:
        chunks = []
        for passage in passages:
            chunks.append(Chunk(len(self.passages), passage.text))
            self.passages.append(passage)
        return wrap(chunks, width)

    def page(self, width: int) -> LedgerPage:
        """Return what was set, in the middle of so many cells."""
        used = GUTTER + self.width + MARGIN
        return LedgerPage(
            width,
            self.width,
            max(0, (width - used) // 2),
            tuple(self.lines),
            tuple(self.blocks),
            self.passages,
            tuple(self.first_line),
            tuple(self.last_line),
        )


def tied(words: str, width: int = WIDEST_NAMES) -> str:
    """Return words that are not parted, unless they are longer than so many cells."""
    return words.replace(" ", NO_BREAK) if cell_len(drawn(words)) <= width else words


def setting_for(width: int, names: Iterable[str]) -> Setting:
    """Return an empty setting for so many cells and these names, alone or together."""
    line = min(WIDEST, max(width - GUTTER - MARGIN, MINIMUM_WIDTH + INDENT))
    longest = max((cell_len(drawn(name)) for name in names), default=0)
    column = max(MINIMUM_WIDTH, min(longest, WIDEST_NAMES))
    return Setting(line, column if line >= ROOM_FOR_NAMES else 0)
