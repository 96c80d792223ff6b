"""What the ledger says of a quote: who says it, and how each report has it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdiff.app.comparison.ledger_quotes import AloneEntry, Held, QuoteEntry
from newsdiff.app.widgets.ledger.page import Passage, Role, Spot
from newsdiff.app.widgets.text.cutting import shortened
from newsdiff.app.widgets.text.signs import FOLDED, UNFOLDED
from newsdiff.app.wording import counted
from newsdiff.model import Quoting, Span

NOBODY = "Nobody named"
"""Stands where no report says who is speaking."""

GAP_SIGN = "[…]"
"""Stands where a report leaves out words; drawn apart, since it is not the source's."""

LONGEST_SPEAKER = 40
"""Cells of a speaker's name before it is cut with a sign."""

HIDDEN = "not shown in the panes"
"""Said of the report of the fullest quotation, where the reader has put it aside."""

_QUOTING = {
    Quoting.FULLEST: "the fullest",
    Quoting.SAME: "the same words",
    Quoting.CUT: "a part",
    Quoting.PARTLY: "a part, some of the rest in its own words",
    Quoting.REWORDED: "in other words",
}


def quote_head(
    entry: QuoteEntry,
    names: Sequence[str],
    block: int,
    *,
    unfolded: bool,
    longest: int,
) -> list[Passage]:
    """Return who says it, and a glimpse of it where the entry is folded.

    Args:
        longest: cells of the glimpse and of a name before they are cut.
    """
    speakers = _speakers(entry.speakers, LONGEST_SPEAKER if unfolded else longest)
    told = [
        Passage("“", Role.SIGN, block=block),
        Passage(speakers, Role.SPEAKER, block=block),
    ]
    if unfolded:
        count = counted(len(entry.told), "report")
        told.append(Passage(f"· in {count}{_naming(entry)}", Role.NOTE, block=block))
        return told
    glimpse = shortened(" … ".join(entry.told[0].texts), longest)
    text = f"“{glimpse}”"
    inside = (Spot(1, len(text) - 1, Role.TEXT),)
    told.append(Passage(text, Role.SIGN, inside, block))
    for number, (held, side) in enumerate(_numbered(entry), start=1):
        name = shortened(names[held.quotation.report], longest)
        name += "," if number < len(entry.told) else ""
        told.append(Passage(name, Role.NOTE, block=block, sides=side))
    return told


def _naming(entry: QuoteEntry) -> str:
    return ", which name the speaker differently" if len(entry.speakers) > 1 else ""


def _speakers(speakers: Sequence[str], longest: int) -> str:
    named = [shortened(name, longest) for name in speakers]
    return " · ".join(named) or NOBODY


def _numbered(entry: QuoteEntry) -> Iterator[tuple[Held, frozenset[int]]]:
    """Yield each quotation with the number of its side, none for a hidden report."""
    number = 0
    for held in entry.told:
        if held.quotation.report == entry.hidden:
            yield held, frozenset()
        else:
            yield held, frozenset((number,))
            number += 1


def quote_sides(
    entry: QuoteEntry, names: Sequence[str], block: int
) -> Iterator[tuple[Passage, list[Passage]]]:
    """Yield for each report its name, and how it has the quote."""
    for held, side in _numbered(entry):
        quotation = held.quotation
        notes = [_QUOTING[quotation.quoting]]
        if len(entry.speakers) > 1 or (entry.speakers and not quotation.speaker):
            speaker = shortened(quotation.speaker, LONGEST_SPEAKER)
            notes.append(f"said by {speaker}" if speaker else NOBODY.lower())
        if quotation.report == entry.hidden:
            notes.append(HIDDEN)
        name = Passage(names[quotation.report], Role.NAME, block=block, sides=side)
        note = Passage(f"({'; '.join(notes)})", Role.NOTE, block=block, sides=side)
        same = quotation.quoting is Quoting.SAME
        words = [] if same else list(_said(held, block, side))
        yield name, [*words, note]


def _said(held: Held, block: int, side: frozenset[int]) -> Iterator[Passage]:
    """Yield the quoted words part by part, with signs where some are left out."""
    gap = Passage(GAP_SIGN, Role.GAP, block=block, sides=side)
    for number in range(len(held.texts)):
        cuts = [found.at for found in held.gaps if found.part == number]
        if number and 0 not in cuts:
            yield Passage("…", Role.GAP, block=block, sides=side)
        pieces = list(_pieces(held, number, cuts))
        for place, (text, spots) in enumerate(pieces):
            if place:
                yield gap
            if text:
                yield Passage(text, Role.TEXT, spots, block, side)


def _pieces(
    held: Held, number: int, cuts: Sequence[int]
) -> Iterator[tuple[str, tuple[Spot, ...]]]:
    """Yield the stretches of a part between cuts; its words stand in our quotes."""
    whole = held.texts[number]
    bounds = [(start, end) for start, end in pairwise([0, *cuts, len(whole)])]
    filled = [bound for bound in bounds if whole[slice(*bound)].strip()]
    for bound in bounds:
        if bound not in filled:
            yield "", ()
            continue
        opening = "“" if bound == filled[0] else ""
        closing = "”" if bound == filled[-1] else ""
        yield _quoted(whole, bound, held.other_words[number], opening, closing)


def _quoted(
    whole: str,
    bound: tuple[int, int],
    changed: Sequence[Span],
    opening: str,
    closing: str,
) -> tuple[str, tuple[Spot, ...]]:
    """Return a stretch in quotation marks of ours, with what stands out in it."""
    piece = whole[slice(*bound)]
    kept = piece.strip()
    first = bound[0] + len(piece) - len(piece.lstrip())
    begin, end = len(opening), len(opening) + len(kept)
    spots = [Spot(0, begin, Role.SIGN), Spot(end, end + len(closing), Role.SIGN)]
    for span in changed:
        start, stop = (min(max(at - first, 0), len(kept)) + begin for at in span)
        spots.append(Spot(start, stop, Role.CHANGE))
    text = f"{opening}{kept}{closing}"
    return text, tuple(spot for spot in spots if spot.start < spot.end)


def alone_head(
    entry: AloneEntry, names: Sequence[str], block: int, *, unfolded: bool
) -> list[Passage]:
    """Return how much only this report quotes."""
    count = counted(len(entry.told), "quotation")
    return [
        Passage(UNFOLDED if unfolded else FOLDED, Role.SIGN, block=block),
        Passage(f"{count} only in", Role.NOTE, block=block),
        Passage(names[entry.report], Role.NAME, block=block),
    ]


def alone_sides(
    entry: AloneEntry, block: int
) -> Iterator[tuple[Passage, list[Passage]]]:
    """Yield who is quoted, with the words."""
    for number, held in enumerate(entry.told):
        side = frozenset((number,))
        speaker = shortened(held.quotation.speaker, LONGEST_SPEAKER) or NOBODY
        name = Passage(speaker, Role.SPEAKER, block=block, sides=side)
        yield name, list(_said(held, block, side))
