"""Figures are read with what they count and how exactly they are meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.figure_agreement import contradicts
from newsdiff.text.figures import Bound, figures


def only(text: str) -> tuple[float, str]:
    (found,) = figures(text)
    return found.value, found.unit


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("up 26.6%", "up 26.6 percent"),
        ("12,000 cars", "12 000 cars"),
        ("six weeks", "6 weeks"),
        ("$2.5 billion", "2.5 billion dollars"),
        ("twenty-two boats", "22 boats"),
    ],
)
def test_spellings_of_a_figure_are_equal(one: str, other: str) -> None:
    assert only(one) == only(other)


@pytest.mark.parametrize(
    "text", ["in 2024", "at 9 p.m.", "the 12th time", "no one came", "on 3/4/2026"]
)
def test_dates_times_and_pronouns_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_bounds_are_read_from_the_words_before() -> None:
    (found,) = figures("There were more than 100 boats")
    assert found.bound is Bound.MORE


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("six weeks", "eight weeks", True),
        ("more than 100 boats", "104 boats", False),
        ("about 100 boats", "104 boats", False),
        ("about 100 boats", "190 boats", True),
        ("12,000 cars", "11,874 cars", False),
        ("12,000 cars", "14,000 cars", True),
        ("48 pages", "47 pages", True),
    ],
)
def test_contradictions(one: str, other: str, expected: bool) -> None:
    (first,), (second,) = figures(one), figures(other)
    assert contradicts(first, second) is expected
    assert contradicts(second, first) is expected


@given(st.text(max_size=60))
def test_any_text_gives_figures_inside_it(text: str) -> None:
    assert all(0 <= f.start < f.end <= len(text) for f in figures(text))


@pytest.mark.parametrize("digits", [31, 400, 5000])
def test_a_number_too_long_to_count_anything_is_no_figure(digits: int) -> None:
    assert figures(f"It cost {'9' * digits} crowns") == ()
