"""A graver or a milder word for the same deed is a slight difference."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

WEIGHT = DifferenceKind.WEIGHT


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        (
            "The mayor criticised the harbour board over the crack.",
            "The mayor slammed the harbour board over the crack.",
            "criticised",
            "slammed",
        ),
        (
            "Three sailors died on the ferry on Sunday.",
            "On the ferry three sailors were killed.",
            "died",
            "killed",
        ),
        (
            "The owners suspended work on the northern pier.",
            "Work on the northern pier was abandoned by its owners.",
            "suspended",
            "abandoned",
        ),
        (
            "Der Minister kritisierte den Plan der Hafenbehörde.",
            "Den Plan der Hafenbehörde verurteilte der Minister.",
            "kritisierte",
            "verurteilte",
        ),
    ],
)
def test_a_graver_word_is_slight(left: str, right: str, here: str, there: str) -> None:
    assert shown(WEIGHT, left, right, slight=True) == [(here, there)]
    assert shown(WEIGHT, right, left, slight=True) == [(there, here)]
    assert shown(WEIGHT, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The owners suspended work on the pier.", "Work on the pier was paused."),
        ("The baker died at home on Sunday.", "Wolves killed sheep near the wood."),
        (
            "The mayor criticised and slammed the harbour board.",
            "The mayor slammed the harbour board.",
        ),
    ],
)
def test_words_of_one_weight_and_other_deeds_are_no_difference(
    left: str, right: str
) -> None:
    assert shown(WEIGHT, left, right, slight=True) == []
