"""Dates of the same thing that are not the same."""

from collections.abc import Iterator
from dataclasses import replace

from newsdiff.compare.differences.pairing import surest_pairs
from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.dates import DateMention, dates, differing_dates, resolved
from newsdiff.text.stop_words import SPEECH_WORDS

_LEAST_SHARED = 2
"""Content words that must stand near both dates, so that they date the same thing."""

_NEAR = 3
"""Words before a date among which a word of speech claims it."""

_WORDS_OF_SPEECH = SPEECH_WORDS | {"released", "published", "wrote", "interview"}


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield dates that disagree where no other date of the sentence agrees."""
    left, right = _read(one, other), _read(other, one)
    mine = [date for date in left if not _confirmed(date, right)]
    theirs = [date for date in right if not _confirmed(date, left)]

    def relation(here: DateMention, there: DateMention) -> int:
        if not differing_dates(here, there):
            return 0
        if _dates_words(one, here) != _dates_words(other, there):
            return 0
        shared = _shared(one, here, other, there)
        return shared if shared >= _LEAST_SHARED else 0

    for here, there in surest_pairs(mine, theirs, relation):
        yield difference(
            DifferenceKind.DATE,
            one,
            Span(here.start, here.end),
            other,
            Span(there.start, there.end),
        )


def _dates_words(seen: Side, date: DateMention) -> bool:
    """Tell whether a date says when something was said, not when it happened."""
    before = [word.word for word in seen.words if word.end <= date.start]
    return not _WORDS_OF_SPEECH.isdisjoint(before[-_NEAR:])


def _read(seen: Side, other: Side) -> list[DateMention]:
    """Read dates; weekdays become days only where both reports' days are known."""
    known = seen.published is not None and other.published is not None
    published = seen.published if known else None
    return [_plain(resolved(date, published)) for date in dates(seen.text)]


def _plain(date: DateMention) -> DateMention:
    """Drop the weekday of a date that is known better."""
    return replace(date, weekday=None) if date.day is not None else date


def _confirmed(date: DateMention, others: list[DateMention]) -> bool:
    return any(
        _comparable(date, other) and not differing_dates(date, other)
        for other in others
    )


def _comparable(one: DateMention, other: DateMention) -> bool:
    return any(
        mine is not None and theirs is not None
        for mine, theirs in (
            (one.year, other.year),
            (one.month, other.month),
            (one.weekday, other.weekday),
        )
    )


def _shared(one: Side, here: DateMention, other: Side, there: DateMention) -> int:
    near = one.around(here.start, here.end) & other.around(there.start, there.end)
    return len(near)
