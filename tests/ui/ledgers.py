"""Comparisons with many details that disagree, of our own invented sentences."""

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.model import (
    Article,
    Comparison,
    Difference,
    DifferenceKind,
    Kind,
    Match,
    Place,
    Quotation,
    Quote,
    QuotedPart,
    Quoting,
    Span,
    Statement,
)
from tests.ui.comparisons import match, matching

MILL = Article.from_sentences(
    [
        "The mill at Aldby burned for 24 hours.",
        "Mrs Ossa Brand owns it.",
        "Nobody was hurt.",
        "“We lost the roof, but not the wheel,” Ossa Brand said.",
        "It was built in 1820.",
    ],
    source="Aldby Post",
)
FIRE = Article.from_sentences(
    [
        "For 24 hours the old mill burned.",
        "Its owner is Mrs Ossa Brandt.",
        "A fireman was hurt.",
        "Brand said they “lost the roof”.",
    ],
    source="Weir Radio",
)
BLAZE = Article.from_sentences(
    [
        "The mill burned for 12 hours on Monday.",
        "The owner, Ossa Brand, said “we lost the roof but not the big wheel”.",
        "Rain helped.",
    ],
    source="Dale Mirror",
)


def found(comparison: Sequence[Article], place: tuple[int, int], words: str) -> Span:
    """Return where words stand in a sentence; an empty stretch for no words."""
    start = comparison[place[0]].sentences[place[1]].text.index(words)
    return Span(start, start + len(words))


def differing(
    left: tuple[int, int],
    right: tuple[int, int],
    words: tuple[str, str],
    kind: DifferenceKind = DifferenceKind.FIGURE,
    *,
    slight: bool = False,
) -> Match:
    """Return a match of two sentences of the mill that differ in words."""
    reports = (MILL, FIRE, BLAZE)
    one = Difference(
        kind,
        found(reports, left, words[0]),
        found(reports, right, words[1]),
        "of the test",
        slight=slight,
    )
    return match(left, right, 0.8, Kind.REWORDED, (one,))


def mill() -> Comparison:
    """Return three reports: a figure that three tell in two ways, a slight one."""
    hurt = differing((0, 2), (1, 2), ("Nobody", ""), DifferenceKind.NEGATION)
    made = matching(
        (MILL, FIRE, BLAZE),
        (
            differing((0, 0), (2, 0), ("24 hours", "12 hours")),
            differing((1, 0), (2, 0), ("24 hours", "12 hours")),
            match((0, 0), (1, 0), 0.9),
            differing((0, 1), (1, 1), ("Brand", "Brandt"), DifferenceKind.NAME),
            hurt,
            differing(
                (0, 3),
                (2, 1),
                ("wheel", "big wheel"),
                DifferenceKind.QUOTE,
                slight=True,
            ),
            match((0, 3), (1, 3), 0.6),
        ),
    )
    first = Statement((Place(0, 0), Place(1, 0), Place(2, 0)), Place(0, 0))
    others = tuple(one for one in made.statements if one.places[0] != Place(0, 0))
    return replace(made, statements=(first, *others))


def said(
    place: tuple[int, int], words: str, speaker: str, quoting: Quoting
) -> Quotation:
    """Return words of a sentence of the mill as a quotation."""
    span = found((MILL, FIRE, BLAZE), place, words)
    return Quotation((QuotedPart(Place(*place), span),), speaker, quoting)


ROOF = Quote(
    (
        said(
            (0, 3),
            "We lost the roof, but not the wheel,",
            "Ossa Brand",
            Quoting.FULLEST,
        ),
        said((1, 3), "lost the roof", "Brand", Quoting.CUT),
        said(
            (2, 1),
            "we lost the roof but not the big wheel",
            "Ossa Brand",
            Quoting.REWORDED,
        ),
    )
)
"""What Ossa Brand said, in all three reports."""

ALONE = Quote((said((2, 2), "Rain helped", "", Quoting.FULLEST),))
"""What only one of them quotes."""
