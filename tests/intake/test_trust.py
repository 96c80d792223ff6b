"""Warnings: each on evidence, none on a sound report."""

import pytest

from newsdiff.intake.facts.trust import find_warnings
from tests.intake.pages import BODY

LONG = BODY * 3


@pytest.mark.parametrize(
    "end",
    [
        "The inspector will present her report…",
        "The inspector will present her report [...]",
        "The inspector will present her report [+1432 chars]",
        "The inspector will present her report in April. Read more",
        "Die Bürgermeisterin will im April berichten. Weiterlesen »",
        (
            "The inspector will present her full report to the council in April, and "
            "the mayor has promised to publish it on the"
        ),
    ],
)
def test_a_text_that_breaks_off_is_cut_off(end: str) -> None:
    assert "text cut off" in find_warnings((*LONG, end), [], "en")


@pytest.mark.parametrize(
    "end",
    ["The ferry leaves at ten.", "“Nobody asked us,” she said.", "Odo Marsh, Eastmoor"],
)
def test_a_text_that_ends_is_not_cut_off(end: str) -> None:
    assert find_warnings((*LONG, end), [], "en") == ()


def test_headlines_without_prose_are_no_article() -> None:
    lines = [f"Ferry number {number} leaves the harbour late" for number in range(20)]
    assert "not an article" in find_warnings(lines, [], "en")
    assert "not an article" not in find_warnings([*lines, *LONG, *LONG], [], "en")


def test_a_page_that_asks_for_consent_is_called_so() -> None:
    page = (
        "We and our 812 partners store cookies on your device.",
        "You may change your privacy settings or refuse consent at any time.",
    )
    assert "consent page" in find_warnings(page, [], "en")
    assert "consent page" not in find_warnings(LONG, [], "en")
