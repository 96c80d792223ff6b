"""Which words of a line of an annotated report stand out."""

from collections.abc import Collection, Mapping

from newsdiff.app.comparison.highlights import Highlight
from newsdiff.app.comparison.partners import Light, lights
from newsdiff.app.widgets.annotated.blocks import Block
from newsdiff.app.widgets.annotated.page import AnnotatedLine, Part
from newsdiff.model import Comparison, Place

Spots = tuple[Highlight, ...]
"""Words of a sentence."""


class StandingOut:
    """Knows the words that stand out, and keeps those of what the reader has opened."""

    def __init__(self) -> None:
        self._lights: dict[Place, Mapping[int, Light]] = {}

    def forget(self) -> None:
        """Find everything out again: another comparison."""
        self._lights.clear()

    def on_line(
        self,
        comparison: Comparison,
        line: AnnotatedLine,
        block: Block,
        opened: Collection[Place],
    ) -> Spots:
        """Return what stands out on a line.

        Args:
            block: whose line it is.
            opened: the sentences under which other wordings are shown.
        """
        head = block.place
        if line.place is None:
            return ()
        if head not in opened:
            is_own = line.part is Part.SENTENCE
            return contradicted(comparison, line.place) if is_own else ()
        if block.left_out and len(block.left_out.places) == 1:
            return ()
        if head not in self._lights:
            self._lights[head] = lights(comparison, head)
        light = self._lights[head].get(line.place.report)
        return light.highlights.get(line.place.sentence, ()) if light else ()


def contradicted(comparison: Comparison, place: Place) -> Spots:
    """Return the details of a sentence that a partner contradicts."""
    return tuple(
        Highlight(*(found.left if match.left == place else found.right), detail=True)
        for match in comparison.matches_of(place)
        for found in match.contradictions
    )
