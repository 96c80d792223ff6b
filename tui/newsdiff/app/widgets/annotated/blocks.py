"""What the cursor can be on in an annotated report, from top to bottom."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from newsdiff.app.comparison.annotations import TOP, Annotations, LeftOut, counterpart
from newsdiff.model import Article, Comparison, Place

MOST_UNFOLDED = 3
"""Things left out at one place that are all shown."""

SHOWN_OF_MORE = 2
"""Things left out that are shown where there are too many; the rest is folded."""


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence of the report, something that it leaves out, or a fold of those."""

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


def blocks_of(annotations: Annotations, unfolded: Collection[int]) -> tuple[Block, ...]:
    """Return the blocks of a report.

    Args:
        unfolded: the sentences of the report behind which nothing is folded.
    """
    runs = {
        after: tuple(run)
        for after, run in groupby(annotations.left_out, lambda one: one.after)
    }
    found = list(_run(runs.get(TOP, ()), TOP, TOP in unfolded))
    for number in range(annotations.sentences):
        found.append(Block(Place(annotations.report, number), after=number))
        found += _run(runs.get(number, ()), number, number in unfolded)
    return tuple(found)


def _run(run: tuple[LeftOut, ...], after: int, is_open: bool) -> Iterator[Block]:
    few = len(run) <= MOST_UNFOLDED
    shown, folded = (run, ()) if few else (run[:SHOWN_OF_MORE], run[SHOWN_OF_MORE:])
    yield from (_left_out(one) for one in shown)
    if folded:
        yield Block(folded[0].head, folded=folded, after=after, is_open=is_open)
        yield from (_left_out(one) for one in folded if is_open)


def _left_out(one: LeftOut) -> Block:
    return Block(one.head, one, after=one.after)


def block_with(
    comparison: Comparison, report: int, blocks: Sequence[Block], place: Place
) -> int:
    """Return the block of a sentence, else of what states the same in the report.

    What is folded counts as on its fold. Without any of that it is the first block.
    """
    own = (
        number
        for number, block in enumerate(blocks)
        if block.place == place and not block.folded
    )
    holding = (
        number
        for number, block in enumerate(blocks)
        if any(place in one.places for one in (block.left_out, *block.folded) if one)
    )
    same = counterpart(comparison, place, report)
    stating = (number for number, block in enumerate(blocks) if block.place == same)
    return next(chain(own, holding, stating), 0)


def paragraph_from(
    article: Article, blocks: Sequence[Block], block: int, by: int
) -> int:
    """Return where the next or previous paragraph begins, else the last or first."""
    sentences = article.sentences

    def begins(number: int) -> bool:
        before = sentences[number - 1].paragraph if number else None
        return sentences[number].paragraph != before

    ahead = [
        number
        for number, one in enumerate(blocks)
        if one.is_sentence and (number - block) * by > 0 and begins(one.after)
    ]
    if ahead:
        return ahead[0] if by > 0 else ahead[-1]
    return len(blocks) - 1 if by > 0 else 0
