"""What stands out in a run of text: words that differ, what the reader looks for."""

from collections.abc import Iterator, Sequence

from newsdiff.app.comparison.highlights import Highlight
from newsdiff.app.comparison.searching import Pattern
from newsdiff.app.widgets.text.text_roles import CHANGE, DETAIL, FOUND
from newsdiff.app.widgets.text.wrapping import Run, drawn, pieces


def found_in(text: str, searched: Pattern | None) -> Sequence[tuple[int, int]]:
    """Return where in a text there is what the reader looks for."""
    if searched is None:
        return ()
    return [found.span() for found in searched.finditer(text)]


def highlighted(
    run: Run, spots: Sequence[Highlight], found: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a run in pieces as they are drawn, each with the roles laid over it.

    Args:
        spots: words of the run's text that stand out.
        found: where in the text there is what the reader looks for.
    """
    cuts = [cut for spot in spots for cut in (spot.start, spot.end)]
    cuts += [cut for span in found for cut in span]
    for start, piece in pieces(run, cuts):
        touching = [spot for spot in spots if spot.start <= start < spot.end]
        roles: tuple[str, ...] = ()
        if touching:
            roles += (CHANGE,)
        if any(spot.detail for spot in touching):
            roles += (DETAIL,)
        if any(begin <= start < end for begin, end in found):
            roles += (FOUND,)
        yield drawn(piece), roles
