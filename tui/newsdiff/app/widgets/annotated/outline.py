"""What stands on the page of a report, however wide it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsdiff.app.comparison.annotations import (
    Annotations,
    LeftOut,
    annotate,
    counterpart,
)
from newsdiff.app.widgets.annotated.blocks import (
    Block,
    block_left_out,
    block_of_sentence,
)
from newsdiff.app.widgets.annotated.heading import Before, paragraphs
from newsdiff.app.widgets.annotated.notes import outlet
from newsdiff.model import Comparison, Place


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A report, what the others say beside it, and what stands where."""

    comparison: Comparison
    annotations: Annotations
    before: Before
    """What stands before the sentences."""
    runs: Mapping[int, Sequence[LeftOut]]
    """What is left out, by the sentence that it stands behind."""
    behind: Mapping[Place, int]
    """For a sentence that is left out the one that it stands behind."""
    names: Sequence[str]
    """What the outlets are called in a note."""
    hidden: frozenset[int]
    """Reports that the reader has put aside."""

    @property
    def report(self) -> int:
        """The report that is read."""
        return self.annotations.report

    def section_of(self, place: Place) -> int | None:
        """Return at which sentence of the report a sentence stands, if it does."""
        if place.report == self.report:
            return place.sentence
        return self.behind.get(place)

    def block_with(self, blocks: Sequence[Block], place: Place) -> int:
        """Return the block of a sentence, else of what states the same in the report.

        What is folded counts as on its fold. Without any of that it is the first block.
        """
        if (after := self.behind.get(place)) is not None:
            return block_left_out(blocks, after, place) or 0
        same = counterpart(self.comparison, place, self.report)
        return 0 if same is None else block_of_sentence(blocks, same.sentence)


def outline_of(
    comparison: Comparison, report: int, shown: Sequence[int] = ()
) -> Outline:
    """Return the outline of a report.

    Args:
        shown: the reports to read it against; all if none are named.
    """
    annotations = annotate(comparison, report, shown)
    left_out = annotations.left_out
    behind = {place: one.after for one in reversed(left_out) for place in one.places}
    return Outline(
        comparison,
        annotations,
        paragraphs(comparison.articles[report]),
        {after: tuple(run) for after, run in groupby(left_out, lambda one: one.after)},
        behind | {one.head: one.after for one in left_out},
        [outlet(article) for article in comparison.articles],
        frozenset(range(len(comparison.articles)))
        - {annotations.report, *annotations.others},
    )
