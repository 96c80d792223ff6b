"""Whether to ask again after something went wrong, and when."""

import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

from newsdiff.intake.fetching.limits import Limits
from newsdiff.intake.fetching.trouble import RequestError

_SECONDS = re.compile(r"\d{1,9}", re.ASCII)


def asked_wait(headers: Message, *, now: datetime | None = None) -> float:
    """Return for how many seconds a server asks to be left alone; 0 if it does not.

    A date counts from the server's own clock, which may differ from ours.

    Args:
        now: what time it is where the server does not say it.
    """
    asked = (headers.get("retry-after") or "").strip()
    if _SECONDS.fullmatch(asked):
        return float(asked)
    until = _date(asked)
    if until is None:
        return 0.0
    here = _date(headers.get("date") or "") or now or datetime.now(UTC)
    return max(0.0, (until - here).total_seconds())


def wait_before_retry(
    trouble: RequestError, tries: int, limits: Limits, chance: float
) -> float | None:
    """Return how long to wait before the next try, None to give up.

    Args:
        tries: how many there were.
        chance: 0 to 1; the wait is between half and all of what it could be.
    """
    if not trouble.may_pass or tries >= limits.tries:
        return None
    wait = limits.first_wait_seconds * 2.0 ** (tries - 1) * (0.5 + chance / 2)
    if trouble.wait_seconds > limits.longest_wait_seconds:
        return None
    return max(min(wait, limits.longest_wait_seconds), trouble.wait_seconds)


def _date(text: str) -> datetime | None:
    """Read a date as HTTP and mails write it."""
    try:
        found = parsedate_to_datetime(text[:60])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
