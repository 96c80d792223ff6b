"""A small word more or less amid a quotation is a slight difference."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

QUOTE = DifferenceKind.QUOTE


def test_a_small_word_that_one_side_lacks_is_slight() -> None:
    left = "“I want the sailors to know they were heard,” she said."
    right = "She said: “I want the sailors to know that they were heard.”"
    assert shown(QUOTE, left, right, slight=True) == [("know they", "know that they")]
    assert shown(QUOTE, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“We look after our work force at sea,” he said.",) * 2,
        (
            "“We look after our work force at sea,” he said.",
            "“We look after our workforce at sea,” he said.",
        ),
        (
            "“We look after [all] our people at sea,” he said.",
            "“We look after our people at sea,” he said.",
        ),
        ("“We look to our men.”", "“We look at the sea and the ferry again.”"),
    ],
)
def test_spelling_and_brackets_are_no_difference(left: str, right: str) -> None:
    assert shown(QUOTE, left, right, slight=True) == []
