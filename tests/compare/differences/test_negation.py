"""What one side denies, leaves open or expects, and the other states, is shown."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

NEGATION = DifferenceKind.NEGATION


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        (
            "The master pleaded guilty to a charge of fraud.",
            "The master is expected to plead guilty to a fraud charge.",
            "pleaded",
            "expected to plead",
        ),
        (
            "The master pleaded guilty to a charge of fraud.",
            "The master will plead guilty to a fraud charge.",
            "pleaded",
            "will plead",
        ),
        (
            "The council did not approve the repair of the pier.",
            "The council approved the repair of the pier.",
            "not approve",
            "approved",
        ),
        (
            "The owners have reportedly decided to close the mill.",
            "The owners have decided to close the mill.",
            "reportedly decided",
            "decided",
        ),
    ],
)
def test_what_is_less_than_stated(left: str, right: str, here: str, there: str) -> None:
    assert shown(NEGATION, left, right) == [(here, there)]
    assert shown(NEGATION, right, left) == [(there, here)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The rules do not apply to fishing boats and ferries.",
            "The rules apply to trawlers, but not to fishing boats and ferries.",
        ),
        (
            "Holm of Kessel, who ran a ferry, faces charges expected to include fraud.",
            "Holm's district includes Kessel and the ferry.",
        ),
        (
            "He had agreed to plead guilty to fraud at the pier.",
            "He is expected to plead guilty to fraud at the pier.",
        ),
        (
            "The staff did not leave a plan for the flood.",
            "She blamed the staff for leaving no plan for the flood.",
        ),
        ("He is not only opposed to eel traps.", "He is opposed to eel traps."),
        ("The plans will rise by a fifth on the coast.", "Prices rise on the coast."),
    ],
)
def test_what_neither_side_states_plainly(left: str, right: str) -> None:
    assert shown(NEGATION, left, right) == []


def test_words_of_scripts_without_spaces_are_looked_at_as_well() -> None:
    left = "The board did not ไทย the old pact on eels."
    ((denied, stated),) = shown(NEGATION, left, left.replace("did not ", ""))
    assert denied.startswith("not ")
    assert stated == "ไทย"
