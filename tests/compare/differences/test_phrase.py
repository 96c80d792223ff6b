"""A few quoted words that the other report tells in its own are slight."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

QUOTE = DifferenceKind.QUOTE


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        (
            "The pier was kept open despite “numerous warnings” from the inspector.",
            "The pier stayed open despite several warnings from the inspector.",
            "“numerous warnings”",
            "several warnings",
        ),
        (
            "The inspector spoke of “serious danger” for the ferry.",
            "The ferry was in serious danger, the inspector found.",
            "“serious danger”",
            "serious danger",
        ),
        (
            "Die Prüfer sprachen von „ernster Gefahr“ für die Fähre.",
            "Die Fähre sei in ernster Gefahr, sagten die Prüfer.",
            "„ernster Gefahr“",
            "ernster Gefahr",
        ),
    ],
)
def test_a_phrase_in_other_words_or_without_marks_is_slight(
    left: str, right: str, here: str, there: str
) -> None:
    assert shown(QUOTE, left, right, slight=True) == [(here, there)]
    assert shown(QUOTE, right, left, slight=True) == [(there, here)]
    assert shown(QUOTE, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "He sang “Harbour Lights” for the sailors.",
            "For the sailors he sang of the harbour at night.",
        ),
        (
            "The inspector spoke of “serious danger” for the ferry.",
            "For the ferry it was a “serious danger”, the inspector said.",
        ),
        (
            "He spoke of a “grave risk” and a “grave danger” for the ferry.",
            "He spoke of a “grave risk” for the ferry.",
        ),
    ],
)
def test_titles_and_words_quoted_by_both_are_no_difference(
    left: str, right: str
) -> None:
    assert shown(QUOTE, left, right, slight=True) == []
