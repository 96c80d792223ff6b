"""Another certainty of the same deed is a slight difference."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

NEGATION = DifferenceKind.NEGATION


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        (
            "The crack will weaken the northern pier.",
            "The crack may weaken the northern pier.",
            "will weaken",
            "may weaken",
        ),
        (
            "The gang called to pledge money to the harbour club.",
            "The gang had reportedly pledged money to the harbour club, police said.",
            "pledge",
            "reportedly pledged",
        ),
    ],
)
def test_another_certainty_is_slight(
    left: str, right: str, here: str, there: str
) -> None:
    assert shown(NEGATION, left, right, slight=True) == [(here, there)]
    assert shown(NEGATION, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The pier will close on Friday.", "The closing pier draws a Friday crowd."),
        ("The mayor will open the pier.", "The mayor will soon open the pier."),
        ("He saved a will explaining the debt.", "His note explained the debt."),
    ],
)
def test_the_same_certainty_and_other_forms_are_no_difference(
    left: str, right: str
) -> None:
    assert shown(NEGATION, left, right, slight=True) == []
