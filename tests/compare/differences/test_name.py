"""Names that stand for one another are shown."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

NAME = DifferenceKind.NAME


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        (
            "Mayor Agnes Tolliver said so.",
            "It was Agnes Toliver who knew.",
            "Tolliver",
            "Toliver",
        ),
        (
            "The bill on eel traps, sponsored by Sen. Ada Holm, passed the house.",
            "The house passed the eel bill, sponsored by Rep. Bram Oduya.",
            "Sen. Ada Holm",
            "Rep. Bram Oduya",
        ),
    ],
)
def test_names_that_disagree(left: str, right: str, here: str, there: str) -> None:
    assert shown(NAME, left, right) == [(here, there)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Troops from Russia crossed.", "A column of Russian troops crossed."),
        ("The Democrats voted for it.", "It had Democratic votes."),
        ("It was led by Ada Holm of Kessel.", "It was led by Mayor Holm, of Kessel."),
    ],
)
def test_other_forms_of_a_name_are_no_difference(left: str, right: str) -> None:
    assert shown(NAME, left, right) == []
