"""What the cursor can be on in an annotated report, from top to bottom."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdiff.app.comparison.annotations import TOP, LeftOut
from newsdiff.model import Article, Place

MOST_UNFOLDED = 3
"""Things left out at one place that are all shown."""

SHOWN_OF_MORE = 2
"""Things left out that are shown where there are too many; the rest is folded."""


class Block(NamedTuple):
    """A sentence of the report, something that it leaves out, or a fold of those.

    A tuple, since a long report has thousands of them.
    """

    place: Place
    """The sentence it stands for; of a fold the first one in it."""
    left_out: LeftOut | None = None
    folded: tuple[LeftOut, ...] = ()
    """What a fold stands for."""
    after: int = TOP
    """The sentence of the report that it is, or stands behind."""
    is_open: bool = False
    """Of a fold: what it stands for is shown below."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is a sentence of the report itself."""
        return self.left_out is None and not self.folded


def blocks_behind(
    after: int, run: Sequence[LeftOut], *, is_open: bool
) -> Iterator[Block]:
    """Yield the blocks of what is left out behind a sentence of the report.

    Args:
        is_open: nothing of it is folded.
    """
    few = len(run) <= MOST_UNFOLDED
    shown, folded = (run, ()) if few else (run[:SHOWN_OF_MORE], run[SHOWN_OF_MORE:])
    yield from (_left_out(one) for one in shown)
    if folded:
        head = folded[0].head
        yield Block(head, folded=tuple(folded), after=after, is_open=is_open)
        yield from (_left_out(one) for one in folded if is_open)


def _left_out(one: LeftOut) -> Block:
    return Block(one.head, one, after=one.after)


def block_of_sentence(blocks: Sequence[Block], sentence: int) -> int:
    """Return the block of a sentence of the report; what is left out comes behind."""
    return bisect_left(blocks, sentence, key=lambda block: block.after)


def block_left_out(blocks: Sequence[Block], after: int, place: Place) -> int | None:
    """Return the block of a sentence that is left out, on its fold if that is closed.

    Args:
        after: the sentence of the report that it stands behind.
    """
    holding = None
    for number in range(block_of_sentence(blocks, after), len(blocks)):
        block = blocks[number]
        if block.after != after:
            break
        if block.left_out and block.place == place:
            return number
        if any(place in one.places for one in (block.left_out, *block.folded) if one):
            holding = number if holding is None else holding
    return holding


def paragraph_from(
    article: Article, blocks: Sequence[Block], block: int, by: int
) -> int:
    """Return where the next or previous paragraph begins, else the last or first."""
    sentences = article.sentences

    def begins(number: int) -> bool:
        before = sentences[number - 1].paragraph if number else None
        return sentences[number].paragraph != before

    ahead = range(block + by, len(blocks) if by > 0 else -1, by)
    found = (n for n in ahead if blocks[n].is_sentence and begins(blocks[n].after))
    return next(found, len(blocks) - 1 if by > 0 else 0)
