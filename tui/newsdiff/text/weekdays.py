"""Which days a weekday means, by the day of the report it is in."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from newsdiff.text.dates import DateMention, dates, resolved
from newsdiff.text.words import tokens

_WEEK = timedelta(days=7)

_COMING_WORDS = """
will would shall plans planned scheduled expected due set next wird werden soll sollen
será irá va sera seront doit prévu
"""
_COMING = frozenset(_COMING_WORDS.split())
"""Words that show that a sentence tells of what is to come."""


def readings(
    mention: DateMention, words: Collection[str], published: date
) -> tuple[DateMention, ...]:
    """Return the days that a date may mean, a date that needs no reading as it is.

    A weekday is the last one up to the day of the report; where something is to come
    it may be the next one as well.

    Args:
        words: those of the whole sentence.
    """
    if mention.weekday is None:
        return (mention,)
    coming = any(word in _COMING for word in words)
    weeks = (timedelta(0), _WEEK) if coming else (timedelta(0),)
    return tuple(_plain(resolved(mention, published + week)) for week in weeks)


def days_meant(text: str, start: int, published: date | None) -> tuple[date, ...]:
    """Return the days that the weekday at a place of a sentence may mean.

    None where the day of the report is not known, or something else stands there.
    """
    if published is None:
        return ()
    words = [token.word for token in tokens(text)]
    return tuple(
        date(read.year, read.month, read.day)
        for mention in dates(text)
        if mention.start == start and mention.weekday is not None
        for read in readings(mention, words, published)
        if read.year and read.month and read.day
    )


def _plain(mention: DateMention) -> DateMention:
    """Drop the weekday of a date that is known better."""
    return replace(mention, weekday=None) if mention.day is not None else mention
