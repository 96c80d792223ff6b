"""Numbers, days and directions as a person reads them."""

from collections.abc import Sequence
from datetime import date

_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def counted(number: int, one: str) -> str:
    """Return "1 report", "1,200 reports"."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def day(when: date | None) -> str:
    """Return "4 Mar 2026", or nothing when the day is not known."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}" if when else ""


def short_day(when: date | None) -> str:
    """Return "4 Mar", where the year stands nearby."""
    return f"{when.day} {_MONTHS[when.month - 1]}" if when else ""


def days(dates: tuple[date, date] | None) -> str:
    """Return "4–5 Mar 2026", "28 Feb – 2 Mar 2026", or nothing when none is known."""
    if dates is None:
        return ""
    first, last = dates
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def either_day(dates: Sequence[date]) -> str:
    """Return "4 Mar 2026", "4 Mar 2026 or 11 Mar 2026", nothing of none."""
    return " or ".join(map(day, dates))


def percent(share: float) -> str:
    """Return "41%"; what is not quite nothing or not quite all does not say so."""
    if 0 < share < 0.01:
        return "<1%"
    if 0.99 < share < 1:
        return ">99%"
    return f"{share:.0%}"


def below_or_above(direction: int) -> str:
    """Return where a step leads: 1 is below, -1 above."""
    return "below" if direction > 0 else "above"


def to_filter(key: str) -> str:
    """Return how to see what a filter leaves out, with its key if that is known."""
    return f"{key} chooses the marks that are shown." if key else "Widen the filter."
