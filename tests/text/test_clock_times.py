"""Times of day are read in the spellings of several languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.clock_times import clock_times, differing_times, last_periods


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("at 9:40 p.m. on Friday", 21, 40),
        ("at 12 a.m.", 0, 0),
        ("gegen 18 Uhr", 18, 0),
        ("um 17.20 Uhr", 17, 20),
        ("à 21h30", 21, 30),
        ("at noon", 12, 0),
    ],
)
def test_spellings_of_a_time(text: str, hour: int, minute: int) -> None:
    (found,) = clock_times(text)
    assert divmod(found.minute, 60) == (hour, minute)


@pytest.mark.parametrize("text", ["won 2:1", "in 2 h", "at 29 p.m.", "$4.30", "2026"])
def test_scores_and_sums_are_no_times(text: str) -> None:
    assert clock_times(text) == ()


def test_midnight_lies_between_near_times() -> None:
    (late,), (early,) = clock_times("about 11:55 p.m."), clock_times("at 12:05 a.m.")
    assert not differing_times(late, early)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("last week", "week"),
        ("im vergangenen Monat", "month"),
        ("el año pasado", "year"),
        ("la semaine dernière", "week"),
    ],
)
def test_spans_told_from_the_day_of_the_report(text: str, length: str) -> None:
    assert [period.length for period in last_periods(text)] == [length]


@given(st.text(alphabet="0123456789:.h apmUhr", max_size=30))
def test_any_text_gives_times_inside_it(text: str) -> None:
    assert all(0 <= t.start < t.end <= len(text) for t in clock_times(text))
