"""Details that disagree are found, and nothing else."""

from datetime import date

import pytest

from newsdiff.compare.differences import differences_of
from newsdiff.model import DifferenceKind

FIGURE = DifferenceKind.FIGURE
DATE = DifferenceKind.DATE
NAME = DifferenceKind.NAME
QUOTE = DifferenceKind.QUOTE
ATTRIBUTION = DifferenceKind.ATTRIBUTION
NEGATION = DifferenceKind.NEGATION

DISAGREEING = [
    (FIGURE, "The closure will last six weeks.", "It will last 8 weeks.", "six", "8"),
    (
        FIGURE,
        "The repair of the pier will cost the town $2.5 million.",
        "The town must pay $3 million for the repair of the pier.",
        "$2.5 million",
        "$3 million",
    ),
    (
        DATE,
        "Engineers met the council in February about the pier.",
        "The council and engineers met in late January.",
        "February",
        "late January",
    ),
    (
        QUOTE,
        "The talks were “candid, useful and constructive”, it said.",
        'The exchange was "frank, useful and constructive", it said.',
        "candid",
        "frank",
    ),
    (
        NAME,
        "The inspector found the crack near Westgate on Tuesday.",
        "The inspector found the crack near Northgate on Tuesday.",
        "Westgate",
        "Northgate",
    ),
    (
        ATTRIBUTION,
        "The crack in the northern pier was old, Holloway said.",
        "The crack in the northern pier was old, Pemberton said.",
        "Holloway",
        "Pemberton",
    ),
    (
        NEGATION,
        "The council did not approve the repair.",
        "The council approved the repair on Monday.",
        "not approve",
        "approved",
    ),
]


@pytest.mark.parametrize(("kind", "left", "right", "here", "there"), DISAGREEING)
def test_details_that_disagree(
    kind: DifferenceKind, left: str, right: str, here: str, there: str
) -> None:
    found = [d for d in differences_of(left, right) if d.kind is kind]
    assert [(left[d.left.start : d.left.end]) for d in found] == [here]
    assert [(right[d.right.start : d.right.end]) for d in found] == [there]
    assert found[0].description == f'"{here}" here, "{there}" there'


@pytest.mark.parametrize(("kind", "left", "right", "here", "there"), DISAGREEING)
def test_sides_can_be_swapped(
    kind: DifferenceKind, left: str, right: str, here: str, there: str
) -> None:
    found = [d for d in differences_of(right, left) if d.kind is kind]
    assert [d.description for d in found] == [f'"{there}" here, "{here}" there']


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Trade grew by 26.6%.", "Trade grew by 26.6 percent."),
        ("About 12,000 cars cross it.", "Some 12 000 cars cross it."),
        ("The bridge shut on Feb. 16.", "The bridge shut on 16 February."),
        ("The US lifted the ban.", "The United States lifted the ban."),
        ("The U.S. lifted the ban.", "The US lifted the ban."),
        ("She called it “a poor bargain”.", "She spoke of “a poor bargain” again."),
        ("The closure was announced.", "The closure was made known."),
        ("Six boats and 40 cars came.", "It drew 40 cars and six boats."),
        ("He meets her on Friday.", "A statement on Saturday said he meets her."),
    ],
)
def test_other_wording_is_no_difference(left: str, right: str) -> None:
    assert differences_of(left, right) == ()


def test_a_contradiction_comes_before_what_is_slight() -> None:
    left = "At least 53 boats were lost, and the storm lasted six hours."
    right = "The storm lasted eight hours, and 53 boats were lost."
    found = differences_of(left, right)
    assert [(left[slice(*d.left)], d.slight) for d in found] == [
        ("six", False),
        ("At least 53 boats", True),
    ]


def test_weekdays_are_resolved_by_the_day_of_publication() -> None:
    left, right = "The bridge was shut on Friday.", "The bridge was shut on Feb. 27."
    assert differences_of(left, right, date(2026, 3, 1), date(2026, 3, 2)) == ()
    (found,) = differences_of(left, right, date(2026, 2, 21), date(2026, 3, 2))
    assert found.kind is DATE


def test_markup_in_a_text_is_quoted_as_it_is() -> None:
    found = differences_of("It lasts six [/] weeks.", "It lasts 8 [/] weeks.")
    assert all("\x1b" not in difference.description for difference in found)
