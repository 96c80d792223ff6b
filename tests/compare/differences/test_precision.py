"""The same figure or day with another precision is a slight difference."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

FIGURE, DATE = DifferenceKind.FIGURE, DifferenceKind.DATE


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        (
            "At least 53 sailors were hurt in the storm.",
            "The storm left 53 sailors hurt.",
            "At least 53 sailors",
            "53 sailors",
        ),
        (
            "More than 250,000 voters came.",
            "There came 250,000 voters.",
            "More than 250,000 voters",
            "250,000 voters",
        ),
        (
            "Das Schiff hatte mehr als 100 Autos geladen.",
            "Geladen hatte das Schiff 104 Autos.",
            "mehr als 100 Autos",
            "104 Autos",
        ),
        (
            "The mayor was charged after a monthslong inquiry into fraud.",
            "The fraud charges against the mayor follow a two-year inquiry.",
            "monthslong",
            "two-year",
        ),
    ],
)
def test_a_figure_of_another_precision_is_slight(
    left: str, right: str, here: str, there: str
) -> None:
    assert shown(FIGURE, left, right, slight=True) == [(here, there)]
    assert shown(FIGURE, right, left, slight=True) == [(there, here)]
    assert shown(FIGURE, left, right) == []


def test_a_vaguer_day_is_slight() -> None:
    left = "The council approved the repair of the pier on Wednesday."
    right = "This week the council approved the pier's repair."
    assert shown(DATE, left, right, slight=True) == [("Wednesday", "This week")]
    assert shown(DATE, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It drew 40 cars and six boats.", "Six boats and 40 cars came."),
        ("The trail is 26 miles long.", "The trail is 42 km long."),
        ("Some 12,000 cars cross it.", "About 12 000 cars cross it."),
        ("The pier shut on Wednesday.", "This week a school opened on Monday."),
        ("On Wednesday the pier shut.", "The school will open this week."),
    ],
)
def test_the_same_precision_and_another_thing_are_no_difference(
    left: str, right: str
) -> None:
    assert shown(FIGURE, left, right, slight=True) == []
    assert shown(DATE, left, right, slight=True) == []
