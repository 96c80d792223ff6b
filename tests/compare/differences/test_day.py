"""Dates and times that disagree are shown where they date the same."""

from datetime import date

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

DATE = DifferenceKind.DATE


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        (
            "Die Fähre lief gegen 18 Uhr auf eine Sandbank.",
            "Um 17.20 Uhr lief die Fähre auf die Sandbank.",
            "18 Uhr",
            "17.20 Uhr",
        ),
        (
            "The gate of the reservoir broke at 9:40 p.m.",
            "The gate of the reservoir broke shortly after 11 p.m.",
            "9:40 p.m.",
            "11 p.m.",
        ),
        (
            "The trustees warned last month that the fund was empty.",
            "The trustees warned last week that the fund was empty.",
            "last month",
            "last week",
        ),
        (
            "Holm posted on Friday that the pier was unsafe.",
            "Holm said Thursday the pier was unsafe.",
            "Friday",
            "Thursday",
        ),
    ],
)
def test_times_that_disagree(left: str, right: str, here: str, there: str) -> None:
    assert shown(DATE, left, right) == [(here, there)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The gate broke at 9:40 p.m.", "The gate broke around 9.30 p.m."),
        ("The gate broke at 9 p.m. ET.", "The gate broke at 6 p.m. PT."),
        ("The gate broke at 9:40.", "The gate broke at 9:40 p.m."),
        ("Mayor Ada Holm sat on Friday.", "On Monday Mayor Ada Holm flew off."),
    ],
)
def test_times_that_may_be_one(left: str, right: str) -> None:
    assert shown(DATE, left, right) == []


def test_a_weekday_to_come_may_be_the_next_one() -> None:
    left = "The bridge will be shut on Friday."
    right = "The bridge was shut on Friday."
    days = date(2026, 2, 26), date(2026, 2, 28)
    assert shown(DATE, left, right, days) == []
