"""Figures that cannot both be right are shown, with what tells them apart."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import Shown, shown


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The mayor repaid the fund about 60,000 crowns in spring.",
            "The mayor repaid the fund more than 60,000 crowns.",
            [("about 60,000 crowns", "more than 60,000 crowns")],
        ),
        (
            "The inquiry into the pier began more than two years ago.",
            "The inquiry into the pier began two years ago.",
            [("more than two years", "two years")],
        ),
        (
            "The ministers spoke for almost two hours about the strait.",
            "The ministers spoke for 90 minutes about the strait.",
            [("almost two hours", "90 minutes")],
        ),
        (
            "The minister promised the town 25 million crowns.",
            "The minister promised the town £25 million.",
            [("25 million crowns", "£25 million")],
        ),
        (
            "Hundreds of people fled the flooded valley at night.",
            "About 3,000 people fled the flooded valley.",
            [("Hundreds of people", "About 3,000 people")],
        ),
        (
            "Die Fähre hatte 300 Passagiere an Bord.",
            "Die Fähre hatte 420 Passagiere an Bord.",
            [("300", "420")],
        ),
    ],
)
def test_figures_that_disagree(left: str, right: str, expected: Shown) -> None:
    assert shown(DifferenceKind.FIGURE, left, right) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It cost 20 to 30 crowns a day.", "It cost 25 crowns a day."),
        ("The trail is 26 miles long.", "The trail is 42 km long."),
        ("More than 250,000 voters came.", "There came 250,000 voters."),
        ("The session took two 12-hour days.", "The session took 24 hours."),
        ("The court heard 11 appeals.", "The court heard ten other appeals."),
        ("Es kamen 12.000 Menschen.", "Es kamen 12 000 Menschen."),
        ("Dozens of boats were lost.", "In all 48 boats were lost."),
        ("A watch for $43,000 was sold.", "The watch and more for $750,000."),
    ],
)
def test_what_allows_for_the_other_figure_is_no_difference(
    left: str, right: str
) -> None:
    assert shown(DifferenceKind.FIGURE, left, right) == []


def test_a_part_of_something_is_not_all_of_it() -> None:
    left = "The court struck down a part of the Harbour Act in June."
    right = "The court struck down the Harbour Act."
    expected = [("a part of the Harbour Act", "Harbour Act")]
    assert shown(DifferenceKind.FIGURE, left, right) == expected
    assert shown(DifferenceKind.FIGURE, right, left) == [expected[0][::-1]]
