"""What stands out in the wordings of a row of the matrix."""

from newsdiff.app.comparison.highlights import Highlight
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.matrix_rows import Row
from newsdiff.app.comparison.partners import words_only_in
from newsdiff.model import Comparison, Match, Place

Highlights = dict[Place, tuple[Highlight, ...]]
"""For each wording what stands out in it."""


def highlights_of(comparison: Comparison, row: Row) -> Highlights:
    """Return the words that the head has not, and what contradicts inside the row.

    The head is what the others are held against, so none of its words stand out.
    """
    head = comparison.sentence(row.head).text
    found = {}
    for place in row.places:
        text = comparison.sentence(place).text
        words = words_only_in(text, head) if place != row.head else ()
        found[place] = (*words, *_details(comparison, row, place))
    return found


def _details(comparison: Comparison, row: Row, place: Place) -> tuple[Highlight, ...]:
    inside, outside = contradicting(comparison, row, place)
    spots = [
        found.left if place == match.left else found.right
        for match in inside or outside
        for found in match.contradictions
    ]
    return tuple(Highlight(*span, detail=True) for span in dict.fromkeys(spots))


def contradicting(
    comparison: Comparison, row: Row, place: Place
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """Return the matches that contradict a wording, inside the row and elsewhere.

    Those elsewhere only where the wording is marked for them: no row has both sides.
    """
    found = [match for match in comparison.matches_of(place) if match.contradictions]
    together = row.statement.places if row.statement else row.places
    inside = tuple(match for match in found if match.other(place) in together)
    is_marked = Mark.DIFFERS in row.cells[place.report].marks_of(place.sentence)
    outside = tuple(match for match in found if match not in inside)
    return inside, outside if is_marked and not inside else ()
