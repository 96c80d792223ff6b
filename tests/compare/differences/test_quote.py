"""Quotations that go on alike around other words are shown."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

QUOTE = DifferenceKind.QUOTE


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        ("“I have a problem,” he said.", "“I got a problem,” he said.", "have", "got"),
        (
            "She was “deeply concerned” by the plan.",
            "“We are especially concerned about how the plan began,” she said.",
            "deeply",
            "especially",
        ),
        (
            "“I should have told the town council,” she said.",
            "“I shouldn’t have told the town council,” she said.",
            "should have",
            "shouldn’t have",
        ),
        (
            "“I hope that the mayor joins Ada Holm and the council now,” he said.",
            "“I hope that the mayor joins the council now,” he said.",
            "joins Ada Holm and the",
            "joins the",
        ),
        (
            "They are “painting us as an ‘imaginary enemy’”, he said.",
            "They see an “imagined enemy”, he said.",
            "imaginary",
            "imagined",
        ),
    ],
)
def test_words_replaced_in_a_quotation(
    left: str, right: str, here: str, there: str
) -> None:
    assert shown(QUOTE, left, right) == [(here, there)]
    assert shown(QUOTE, right, left) == [(there, here)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“We’re done here, and it’s late.”", "“We are done here, and it is late.”"),
        ("“A state-funded ban for all.”", "“A state funded ban for all.”"),
        ("“Hurt our work force badly,”", "“Hurt our workforce badly.”"),
        ("“They sank the boats — all of them.”", "“They sank the boats—all of them.”"),
        ("“They have burned the old mill.”", "“[The gang has] burned the old mill.”"),
        ("“We saw the old mill … burn.”", "“We saw the old mill by the sea burn.”"),
        ("It has “racist elements”.", "“The racist element and more is to go.”"),
        ("“We sank the boats in May.”", "“We sank the boats.”"),
        ("He accepts “the loss of his boat”.", "“I accept the loss of my boat,”"),
    ],
)
def test_typography_and_cuts_are_no_other_words(left: str, right: str) -> None:
    assert shown(QUOTE, left, right) == []
