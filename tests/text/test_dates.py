"""Dates are read as exactly as they are given."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.dates import DateMention, dates, differing_dates, resolved


def only(text: str) -> DateMention:
    (found,) = dates(text)
    return found


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("on Feb. 16", "on 16 February", False),
        ("on 16 February 2024", "on 2024-02-16", False),
        ("am 16. Februar", "el 16 de febrero", False),
        ("in February", "in late January", True),
        ("on Feb. 16", "in February", False),
        ("on Tuesday", "on Wednesday", True),
        ("in 2002", "in 2003", True),
    ],
)
def test_dates_differ_only_where_both_say(one: str, other: str, differ: bool) -> None:
    assert differing_dates(only(one), only(other)) is differ


@pytest.mark.parametrize("text", ["They may march on.", "It cost 2026.5 crowns."])
def test_words_and_figures_are_no_dates(text: str) -> None:
    assert dates(text) == ()


def test_a_weekday_is_the_last_one_up_to_publication() -> None:
    found = resolved(only("on Friday"), date(2026, 3, 4))
    assert (found.year, found.month, found.day) == (2026, 2, 27)


@given(st.text(max_size=60))
def test_any_text_gives_dates_inside_it(text: str) -> None:
    assert all(0 <= d.start < d.end <= len(text) for d in dates(text))
