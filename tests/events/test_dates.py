"""What days of publication say."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from newsdiff.events.dates import MOST_EVIDENCE, date_evidence, gap_evidence

FIRST = date(2026, 3, 1)


def evidence(days: Sequence[date | None]) -> float:
    """Return the evidence of the first two days."""
    gaps = gap_evidence(days)
    return float(date_evidence(days, np.array([0]), np.array([1]), gaps)[0])


def between(gap: int, *others: date) -> float:
    """Return the evidence of two reports this many days apart, among others."""
    days = [FIRST, FIRST + timedelta(days=gap), *others]
    return evidence(days)


def test_the_same_day_speaks_for_one_event_and_a_week_against_it() -> None:
    assert between(0) > between(1) > 0 > between(7) > between(40)


def test_dates_never_forbid() -> None:
    assert between(4000) >= -MOST_EVIDENCE


def test_an_unknown_date_says_nothing() -> None:
    assert evidence([None, FIRST]) == 0.0


def test_the_same_day_says_less_in_a_busy_week() -> None:
    week = [FIRST + timedelta(days=number % 3) for number in range(60)]
    decade = [FIRST + timedelta(days=60 * number) for number in range(60)]
    assert between(0, *week) < min(between(0), between(0, *decade))


def test_the_order_of_two_reports_does_not_matter() -> None:
    days = [FIRST, FIRST + timedelta(days=3)]
    assert evidence(days) == evidence(days[::-1])


def test_the_first_and_the_last_day_of_all_are_days() -> None:
    assert evidence([date.min, date.max]) < 0
