"""What the ledger says of a detail: who has which reading, and the sentences."""

from collections.abc import Iterator, Sequence

from newsdiff.app.comparison.ledger import MISSING, SLIGHTLY, Entry, Reading, Side
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.widgets.ledger.page import Passage, Role, Spot
from newsdiff.app.widgets.ledger.setting import BETWEEN_NAMES, tied
from newsdiff.app.widgets.text.cutting import shortened
from newsdiff.model import DifferenceKind

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
    entry: Entry, names: Sequence[str], block: int, *, with_kind: bool, longest: int
) -> list[Passage]:
    """Return the readings with the outlets that have each.

    Args:
        with_kind: no heading says what kind of detail it is, and whether slight.
        longest: cells of a detail, and half as many again of a name, before a cut.
    """
    told = [
        Passage(SLIGHT_GLYPH, Role.SIGN, block=block)
        if entry.slight
        else Passage(Mark.DIFFERS.glyph, Role.CONTRADICTS, block=block)
    ]
    if with_kind:
        words = f", {SLIGHTLY}" if entry.slight else ""
        told.append(Passage(f"{_ONE[entry.kind]}{words}:", Role.NOTE, block=block))
    first = 0
    for number, reading in enumerate(entry.readings):
        if number:
            told.append(Passage(BETWEEN, Role.SIGN, block=block))
        told.append(_words(entry, reading, block, longest))
        if reading.day:
            told.append(Passage(tied(f"({reading.day})"), Role.NOTE, block=block))
        told += _outlets(reading, names, block, first, longest)
        first += len(reading.sides)
    return told


def _words(entry: Entry, reading: Reading, block: int, longest: int) -> Passage:
    if not reading.words:
        return Passage(MISSING, Role.MISSING, block=block)
    role = Role.SLIGHT if entry.slight else Role.DETAIL
    text = f"‘{shortened(reading.words, longest)}’"
    return Passage(text, Role.SIGN, (Spot(1, len(text) - 1, role),), block)


def _outlets(
    reading: Reading, names: Sequence[str], block: int, first: int, longest: int
) -> Iterator[Passage]:
    """Yield each outlet once, with the sides that are its sentences."""
    sides: dict[int, set[int]] = {}
    for number, side in enumerate(reading.sides, start=first):
        for place in side.places:
            sides.setdefault(place.report, set()).add(number)
    for number, (report, found) in enumerate(sides.items(), start=1):
        name = shortened(names[report], longest + longest // 2)
        text = tied(name) + ("," if number < len(sides) else "")
        yield Passage(text, Role.NAME, block=block, sides=frozenset(found))


def outlets_of(side: Side, names: Sequence[str]) -> str:
    """Return who has a sentence, each outlet once."""
    reports = dict.fromkeys(place.report for place in side.places)
    return BETWEEN_NAMES.join(names[report] for report in reports)


def entry_sides(
    entry: Entry, names: Sequence[str], block: int
) -> Iterator[tuple[Passage, list[Passage]]]:
    """Yield for each sentence the outlets that have it, and the sentence."""
    role = Role.SLIGHT if entry.slight else Role.DETAIL
    for number, side in enumerate(entry.sides):
        own = frozenset((number,))
        outlets = outlets_of(side, names)
        spots = tuple(Spot(*span, role) for span in side.spans)
        text = [Passage(side.text, Role.TEXT, spots, block, own, sentence=True)]
        if not side.spans:
            text.append(Passage(WITHOUT_IT, Role.MISSING, block=block, sides=own))
        yield Passage(outlets, Role.NAME, block=block, sides=own), text
