"""Sources that differ are shown: named or not, and who said the quoted words."""

import pytest

from newsdiff.model import DifferenceKind
from tests.compare.differences.reading import shown

ATTRIBUTION = DifferenceKind.ATTRIBUTION


@pytest.mark.parametrize(
    ("left", "right", "here", "there"),
    [
        (
            "The dock master faces a fraud charge, people close to the yard said.",
            "The dock master faces a fraud charge, Ada Holm said.",
            "people close to the yard",
            "Ada Holm",
        ),
        (
            "The vote on the pier was “a watershed moment”, Bram Oduya said.",
            "“It was a watershed moment,” Cowan said.",
            "Bram Oduya",
            "Cowan",
        ),
        (
            "The mayor claimed the pier had passed the winter inspection.",
            "The mayor said the pier had passed the winter inspection.",
            "claimed",
            "said",
        ),
    ],
)
def test_sources_that_disagree(left: str, right: str, here: str, there: str) -> None:
    assert shown(ATTRIBUTION, left, right) == [(here, there)]
    assert shown(ATTRIBUTION, right, left) == [(there, here)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "“The pier is lost,” the Northmark Democrat said in the old town hall.",
            "“The pier is lost,” Ada Holm said in the old town hall.",
        ),
        ("The pier is lost, she said.", "The pier is lost, Ada Holm said."),
        (
            "“The pier is lost,” Artem Varga, head of the yard, told Radio Kessel.",
            "“The pier is lost,” said Artem Varga of the yard.",
        ),
    ],
)
def test_other_words_for_one_source(left: str, right: str) -> None:
    assert shown(ATTRIBUTION, left, right) == []
