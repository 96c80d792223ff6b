"""The day a page was saved, crawled or printed -> what it says of its publication.

A page was published on that day or before it. The day itself is never taken for the
day of publication.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from newsdiff.intake.furniture.features import count_words
from newsdiff.text.dates import dates

SLACK = timedelta(days=1)
"""Two clocks in two time zones can be a day apart."""

LONGEST_DATE_LINE = 8
"""A line with more words than this tells of a day rather than being dated."""


def published_by(
    captured: date | None, published: date | None, head: Iterable[str]
) -> date | None:
    """Return the day of publication, seen from the day of capture.

    A day after the capture was read wrongly, and is none. Where no day is known, a
    date line without a year ("March 4") is the last such day up to the capture.

    Args:
        head: the lines that stood above the article.
    """
    if captured is None:
        return published
    if published is not None:
        return published if published - captured <= SLACK else None
    found = (_day_up_to(captured, line) for line in head)
    return next(filter(None, found), None)


def _day_up_to(captured: date, line: str) -> date | None:
    """Return the day that a short line names without its year."""
    if count_words(line) > LONGEST_DATE_LINE:
        return None
    named = [one for one in dates(line) if one.month is not None]
    if len(named) != 1 or named[0].day is None or named[0].year is not None:
        return None
    for year in (captured.year, captured.year - 1):
        try:
            day = date(year, named[0].month or 1, named[0].day)
        except ValueError:
            continue
        if day - captured <= SLACK:
            return day
    return None
