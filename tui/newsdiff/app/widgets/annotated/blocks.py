"""What the cursor can be on in an annotated report, from top to bottom."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from newsdiff.app.annotations import TOP, Annotations, LeftOut
from newsdiff.model import Place

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
