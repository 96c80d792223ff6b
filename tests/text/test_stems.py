"""Inflected forms become one term."""

import pytest

from newsdiff.text.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sanction", "sanctions"),
        ("mayor's", "mayor"),
        ("planned", "planning"),
        ("country", "countries"),
        ("u.s", "us"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_short_words_are_not_cut() -> None:
    assert stem("bus") == "bus"
    assert stem("use") == "use"


def test_figures_stay_whole() -> None:
    assert stem("1990s") == "1990s"
