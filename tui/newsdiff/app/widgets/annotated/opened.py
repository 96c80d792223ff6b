"""What the reader has opened in the annotated reports of a comparison."""

from collections.abc import Iterable

from newsdiff.app.widgets.annotated.blocks import Block
from newsdiff.app.widgets.annotated.layout import Unfolded
from newsdiff.model import Comparison, Place


class OpenedPlaces:
    """Keeps what is open, for each report that is read."""

    def __init__(self) -> None:
        self._runs: dict[int, set[int]] = {}
        """For a report the sentences behind which nothing is folded."""
        self.places: set[Place] = set()
        """The sentences under which other wordings are shown, in whatever report."""

    def close(self) -> None:
        """Close everything."""
        self._runs.clear()
        self.places.clear()

    def of(self, report: int) -> Unfolded:
        """Return what is open in a report."""
        return Unfolded(self._runs.get(report, ()), self.places)

    def turn(self, report: int, block: Block) -> None:
        """Open what is closed at a block, or close it."""
        if block.folded:
            self._runs.setdefault(report, set()).symmetric_difference_update(
                {block.after}
            )
        else:
            self.places ^= {block.place}

    def turn_folds(self, report: int, blocks: Iterable[Block]) -> bool:
        """Open every fold, or close them if all are open; tell if there are any."""
        folds = {block.after for block in blocks if block.folded}
        runs = self._runs.get(report, set())
        if folds:
            self._runs[report] = set() if folds <= runs else folds
        return bool(folds)

    def sentences_of(self, comparison: Comparison, block: Block) -> list[Place]:
        """Return the sentences that are read at a block, or found in its fold."""
        if block.folded:
            return [] if block.is_open else [one.head for one in block.folded]
        if block.place not in self.places:
            return [block.place]
        if block.left_out is not None:
            others = [it for it in block.left_out.places if it != block.place]
        else:
            matches = comparison.matches_of(block.place)
            others = [match.other(block.place) for match in matches]
        return [block.place, *others]
