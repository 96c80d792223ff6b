"""What the ledger says of a detail: who has which reading, and the sentences."""

from collections.abc import Iterator, Sequence

from newsdiff.app.ledger import Entry, Reading
from newsdiff.app.marks import Mark
from newsdiff.app.widgets.ledger.names import shortened
from newsdiff.app.widgets.ledger.page import Passage, Role, Spot
from newsdiff.app.widgets.status_line import MISSING, SLIGHTLY
from newsdiff.model import DifferenceKind

LONGEST_DETAIL = 56
"""Cells of a detail in the first line of an entry before it is cut with a sign."""

BETWEEN = "│"
"""Stands between two readings."""

SLIGHT_GLYPH = "~"
"""Stands before a detail of which both sides may be right."""

WITHOUT_IT = "(without it)"
"""Stands behind a sentence that lacks the detail."""

_ONE = {
    DifferenceKind.FIGURE: "figure",
    DifferenceKind.DATE: "date",
    DifferenceKind.NAME: "name",
    DifferenceKind.QUOTE: "quoted words",
    DifferenceKind.ATTRIBUTION: "attribution",
    DifferenceKind.NEGATION: "negation",
    DifferenceKind.WEIGHT: "weight of words",
}


def entry_head(
    entry: Entry, names: Sequence[str], block: int, *, with_kind: bool
) -> list[Passage]:
    """Return the readings with the outlets that have each, in one line if it fits."""
    told = [
        Passage(SLIGHT_GLYPH, Role.SIGN, block=block)
        if entry.slight
        else Passage(Mark.DIFFERS.glyph, Role.CONTRADICTS, block=block)
    ]
    words = [SLIGHTLY] if entry.slight else []
    words += [_ONE[entry.kind]] if with_kind else []
    if words:
        told.append(Passage(f"{' '.join(words)}:", Role.NOTE, block=block))
    first = 0
    for number, reading in enumerate(entry.readings):
        if number:
            told.append(Passage(BETWEEN, Role.SIGN, block=block))
        told.append(_words(entry, reading, block))
        told += _outlets(reading, names, block, first)
        first += len(reading.sides)
    return told


def _words(entry: Entry, reading: Reading, block: int) -> Passage:
    if not reading.words:
        return Passage(MISSING, Role.MISSING, block=block)
    role = Role.SLIGHT if entry.slight else Role.DETAIL
    words = shortened(reading.words, LONGEST_DETAIL)
    text = f"‘{words}’"
    return Passage(text, Role.SIGN, (Spot(1, len(text) - 1, role),), block)


def _outlets(
    reading: Reading, names: Sequence[str], block: int, first: int
) -> Iterator[Passage]:
    """Yield each outlet once, with the sides that are its sentences."""
    sides: dict[int, set[int]] = {}
    for number, side in enumerate(reading.sides, start=first):
        for place in side.places:
            sides.setdefault(place.report, set()).add(number)
    for number, (report, found) in enumerate(sides.items(), start=1):
        text = names[report] + ("," if number < len(sides) else "")
        yield Passage(text, Role.NAME, block=block, sides=frozenset(found))


def entry_sides(
    entry: Entry, names: Sequence[str], block: int
) -> Iterator[tuple[Passage, list[Passage]]]:
    """Yield for each sentence the outlets that have it, and the sentence."""
    role = Role.SLIGHT if entry.slight else Role.DETAIL
    for number, side in enumerate(entry.sides):
        own = frozenset((number,))
        reports = dict.fromkeys(place.report for place in side.places)
        outlets = ", ".join(names[report] for report in reports)
        spots = tuple(Spot(*span, role) for span in side.spans)
        text = [Passage(side.text, Role.TEXT, spots, block, own, sentence=True)]
        if not side.spans:
            text.append(Passage(WITHOUT_IT, Role.MISSING, block=block, sides=own))
        yield Passage(outlets, Role.NAME, block=block, sides=own), text
