"""A report on the Cleaned text screen: its pieces, what is unfolded, what is found."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from newsdiff.app.cleaning.blocks import REMOVED_SIGN, Block, Part
from newsdiff.app.wording import counted
from newsdiff.intake.changes.revise import Piece, PieceKind, pieces
from newsdiff.model import Article
from newsdiff.text.words import words

_PARTS = {PieceKind.PARAGRAPH: Part.KEPT, PieceKind.SUBHEADING: Part.HEADING}


class Counts(NamedTuple):
    """How much of the page was kept."""

    kept: int
    """Words of the paragraphs."""
    words: int
    """Words of the page, subheadings left out."""
    removed: int
    """Blocks that were removed."""

    def __str__(self) -> str:
        if not self.removed:
            return f"{counted(self.kept, 'word')}, nothing removed"
        lines = counted(self.removed, "line")
        return f"{self.kept:,} of {counted(self.words, 'word')} kept, {lines} removed"


@dataclass(frozen=True, slots=True, eq=False)
class Cleaning:
    """What the screen shows. Restoring and dropping leave every piece its number."""

    article: Article
    pieces: tuple[Piece, ...]
    """Everything that stood on the page, in its order."""
    opened: frozenset[int]
    """The pieces that are shown when they are removed."""
    blocks: tuple[Block, ...]
    """What the cursor can be on, in the order of the page."""

    @classmethod
    def of(cls, article: Article, opened: frozenset[int] = frozenset()) -> "Cleaning":
        """Lay a report open, what was removed folded but for `opened`."""
        found = pieces(article)
        return cls(article, found, opened, tuple(_blocks(found, opened)))

    def toggled(self, piece: int) -> "Cleaning":
        """Fold the removed pieces around this one, or unfold them."""
        run = self.run_of(piece)
        if self.opened.isdisjoint(run):
            return Cleaning.of(self.article, self.opened.union(run))
        return Cleaning.of(self.article, self.opened.difference(run))

    def all_toggled(self) -> "Cleaning":
        """Unfold everything, or fold everything if nothing is left to unfold."""
        removed = self.removed_pieces()
        folded = any(
            block.part is Part.FOLD and not block.is_open for block in self.blocks
        )
        return Cleaning.of(self.article, removed if folded else frozenset())

    def removed_pieces(self) -> frozenset[int]:
        """Return every piece that was removed."""
        return frozenset(
            number
            for number, piece in enumerate(self.pieces)
            if piece.kind is PieceKind.REMOVED
        )

    def run_of(self, piece: int) -> range:
        """Return the removed pieces that stand together with this one."""
        start = end = min(piece, len(self.pieces))
        while start > 0 and self._is_removed(start - 1):
            start -= 1
        while end < len(self.pieces) and self._is_removed(end):
            end += 1
        return range(start, end)

    def _is_removed(self, piece: int) -> bool:
        return self.pieces[piece].kind is PieceKind.REMOVED

    def block_with(self, piece: int) -> int:
        """Return the block that shows a piece: its own, or the fold that it is in."""
        found = 0
        for number, block in enumerate(self.blocks):
            if block.piece == piece and block.part is not Part.FOLD:
                return number
            if block.piece <= piece:
                found = number
        return found

    def block_after(self, changed: Block) -> int:
        """Return where the reader goes on when a block has been changed.

        From a removed line to the next one of its run, from a paragraph to the next.
        """
        further = changed.piece + 1
        if changed.part is Part.REMOVED and further in self.run_of(further):
            return self.block_with(further)
        if changed.part is Part.KEPT:
            for number, block in enumerate(self.blocks):
                if block.part is Part.KEPT and block.piece > changed.piece:
                    return number
        return self.block_with(changed.piece)

    def next_fold(self, block: int, direction: int) -> int | None:
        """Return the next place where something was removed, None if there is none."""
        ahead = (
            range(block + 1, len(self.blocks))
            if direction > 0
            else range(block - 1, -1, -1)
        )
        return next(
            (at for at in ahead if self.blocks[at].part is Part.FOLD),
            None,
        )

    def next_found(self, query: str, piece: int, direction: int) -> int | None:
        """Return the next piece with a text in it, going round at the end."""
        pattern = re.compile(re.escape(query), re.IGNORECASE)
        count = len(self.pieces)
        around = ((piece + direction * step) % count for step in range(1, count + 1))
        return next((at for at in around if pattern.search(self.pieces[at].text)), None)

    def with_shown(self, piece: int) -> "Cleaning":
        """Unfold what a piece is in, if it was removed."""
        if not self._is_removed(piece) or piece in self.opened:
            return self
        return Cleaning.of(self.article, self.opened.union(self.run_of(piece)))

    def counts(self) -> Counts:
        """Count words and lines."""
        kept = sum(word_count(text) for text in self.article.paragraphs)
        gone = sum(word_count(block.text) for block in self.article.removed)
        return Counts(kept, kept + gone, len(self.article.removed))


@lru_cache(maxsize=16_384)
def word_count(text: str) -> int:
    """Return how many words a text has."""
    return len(words(text))


def _blocks(found: tuple[Piece, ...], opened: frozenset[int]) -> Iterator[Block]:
    numbered = enumerate(found)
    for removed, group in groupby(numbered, lambda one: one[1].kind is _REMOVED):
        if removed:
            yield from _run(list(group), opened)
        else:
            for number, piece in group:
                yield Block(_PARTS[piece.kind], number, piece.text)


_REMOVED = PieceKind.REMOVED


def _run(run: list[tuple[int, Piece]], opened: frozenset[int]) -> Iterator[Block]:
    is_open = any(number in opened for number, _ in run)
    line = fold_line([piece for _, piece in run], with_text=not is_open)
    yield Block(Part.FOLD, run[0][0], line, is_open=is_open)
    if is_open:
        for number, piece in run:
            yield Block(Part.REMOVED, number, piece.text, piece.reason)


def fold_line(several: list[Piece], *, with_text: bool) -> str:
    """Return "− 14 lines: page navigation, share bar"; of one line its text too."""
    reasons = Counter(piece.reason for piece in several).most_common()
    names = ", ".join(name for name, _ in reasons)
    line = f"{REMOVED_SIGN} {counted(len(several), 'line')}: {names}"
    if with_text and len(several) == 1:
        line += f" · {' '.join(several[0].text.split())}"
    return line
