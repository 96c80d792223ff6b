"""When two lines are the same line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.changes.lines import MOST_CHANGING_WORDS, line_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Read   more about the ferry", "READ MORE ABOUT THE FERRY:"),
        ("“Don’t miss this”", '"Don\'t miss this"'),
        ("12 comments", "3,401 comments"),
        ("1 comment", "34 comments"),
        (
            "Updated Monday 3 March 2026, 9:05 am",
            "Updated Friday 14 May 2027, 10:40 pm",
        ),
        ("• Our newsletter", "Our newsletter"),
        ("© 2019 Norrby Post", "© 2026 Norrby Post"),
        ("News\u00adletter\u00a0today", "Newsletter today"),
        ("***", " *** "),
    ],
)
def test_what_does_not_count(one: str, other: str) -> None:
    assert line_key(one) == line_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Read more about the ferry", "Read more about the bridge"),
        ("12 comments", "Twelve comments"),
        ("***", "___"),
        ("In March the mill closed", "In May the mill closed"),
        ("", "***"),
    ],
)
def test_what_counts(one: str, other: str) -> None:
    assert line_key(one) != line_key(other)


def test_the_figures_of_a_long_line_are_what_it_says() -> None:
    rest = "word " * MOST_CHANGING_WORDS
    assert line_key(f"12 {rest}") != line_key(f"13 {rest}")


@given(st.text())
def test_any_text_has_a_key_that_case_and_space_around_it_do_not_change(
    text: str,
) -> None:
    assert line_key(f" \t{text}\n") == line_key(text)


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=2, unique=True))
def test_a_count_in_a_short_line_never_counts(counts: list[int]) -> None:
    one, other = (line_key(f"{count} people shared this") for count in counts)
    assert one == other
