"""When to ask again."""

from datetime import UTC, datetime
from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.fetching.limits import Limits
from newsdiff.intake.fetching.patience import asked_wait, wait_before_retry
from newsdiff.intake.fetching.trouble import RequestError

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
LIMITS = Limits(tries=4, first_wait_seconds=1, longest_wait_seconds=3)


def headers(**values: str) -> Message:
    message = Message()
    for name, value in values.items():
        message[name.replace("_", "-")] = value
    return message


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("120", 120),
        (" 7 ", 7),
        ("Wed, 04 Mar 2026 12:00:30 GMT", 30),
        ("Wed, 04 Mar 2026 12:00:30", 30),
        ("Wed, 04 Mar 2026 11:00:00 GMT", 0),
        ("soon", 0),
        ("-5", 0),
        ("9" * 40, 0),
        ("", 0),
    ],
)
def test_both_forms_of_retry_after_are_read(asked: str, seconds: float) -> None:
    assert asked_wait(headers(retry_after=asked), now=NOON) == seconds


def test_a_date_counts_from_the_servers_own_clock() -> None:
    told = headers(
        retry_after="Wed, 04 Mar 2020 08:00:10 GMT",
        date="Wed, 04 Mar 2020 08:00:00 GMT",
    )
    assert asked_wait(told, now=NOON) == 10


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_header_breaks_it(asked: str, date: str) -> None:
    told = Message()
    told.add_header("Retry-After", asked.replace("\n", "").replace("\r", ""))
    told.add_header("Date", date.replace("\n", "").replace("\r", ""))
    assert asked_wait(told, now=NOON) >= 0


def test_waits_double_up_to_a_limit_and_end() -> None:
    passing = RequestError("broke off", may_pass=True)
    waits = [wait_before_retry(passing, tries, LIMITS, 1.0) for tries in range(1, 5)]
    assert waits == [1.0, 2.0, 3.0, None]
    assert wait_before_retry(passing, 1, LIMITS, 0.0) == 0.5


def test_a_server_is_not_asked_before_it_wants_to_be() -> None:
    patient = RequestError("busy", may_pass=True, wait_seconds=2.5)
    assert wait_before_retry(patient, 1, LIMITS, 1.0) == 2.5
    too_long = RequestError("busy", may_pass=True, wait_seconds=3.5)
    assert wait_before_retry(too_long, 1, LIMITS, 1.0) is None


def test_what_stays_is_not_asked_again() -> None:
    assert wait_before_retry(RequestError("gone"), 1, LIMITS, 1.0) is None
