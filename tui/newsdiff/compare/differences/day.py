"""Dates and times of the same thing that are not the same."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from newsdiff.compare.differences.pairing import Detail, surest_pairs
from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.clock_times import (
    ClockTime,
    Period,
    clock_times,
    differing_times,
    last_periods,
)
from newsdiff.text.dates import DateMention, dates, differing_dates
from newsdiff.text.stop_words import SPEECH_WORDS
from newsdiff.text.weekdays import readings

_LEAST_SHARED = 2
"""Content words that must stand near both dates, so that they date the same thing."""

_LEAST_NAMES_SHARED = 4
"""The same where all of them are written with a capital and may be mere names."""

_NEAR = 3
"""Words before a date among which a word of speech claims it."""

_MORE_SPEECH = """
released published wrote interview tweeted tweet posted declared warned argued
acknowledged insisted sagte teilte erklärte dijo declaró déclaré dit
"""
_WORDS_OF_SPEECH = SPEECH_WORDS | frozenset(_MORE_SPEECH.split())

Found = TypeVar("Found", bound=Detail)


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield dates and times that disagree where no other of the sentence agrees."""
    known = one.published is not None and other.published is not None
    left, right = _readings(one, known=known), _readings(other, known=known)

    def agree(here: DateMention, there: DateMention) -> bool | None:
        pairs = list(itertools.product(left[here], right[there]))
        if all(differing_dates(*each) for each in pairs):
            return False
        return True if _comparable(*pairs[0]) else None

    yield from _unlike(one, tuple(left), other, tuple(right), agree)
    mine, theirs = clock_times(one.text), clock_times(other.text)
    yield from _unlike(one, mine, other, theirs, _same_time)
    ago, earlier = last_periods(one.text), last_periods(other.text)
    yield from _unlike(one, ago, other, earlier, _same_length)


def _unlike(
    one: Side,
    left: Sequence[Found],
    other: Side,
    right: Sequence[Found],
    agree: Callable[[Found, Found], bool | None],
) -> Iterator[Difference]:
    """Yield what differs, if it dates the same and nothing of the other side agrees.

    Args:
        agree: whether two are the same; None where they cannot be compared.
    """

    def relation(here: Found, there: Found) -> int:
        if agree(here, there) is not False:
            return 0
        if _dates_words(one, here) != _dates_words(other, there):
            return 0
        return _shared(one, here, other, there)

    mine = [here for here in left if not any(agree(here, there) for there in right)]
    theirs = [there for there in right if not any(agree(here, there) for here in left)]
    for here, there in surest_pairs(mine, theirs, relation):
        yield difference(
            DifferenceKind.DATE,
            one,
            Span(here.start, here.end),
            other,
            Span(there.start, there.end),
        )


def _dates_words(seen: Side, date: Detail) -> bool:
    """Tell whether a date says when something was said, not when it happened."""
    before = [word.word for word in seen.words if word.end <= date.start]
    return not _WORDS_OF_SPEECH.isdisjoint(before[-_NEAR:])


def _readings(seen: Side, *, known: bool) -> dict[DateMention, tuple[DateMention, ...]]:
    """Read dates; weekdays become days only where both reports' days are known."""
    words = {word.word for word in seen.words}
    return {
        mention: readings(mention, words, seen.published)
        if seen.published is not None and known
        else (mention,)
        for mention in dates(seen.text)
    }


def _comparable(one: DateMention, other: DateMention) -> bool:
    return any(
        mine is not None and theirs is not None
        for mine, theirs in (
            (one.year, other.year),
            (one.month, other.month),
            (one.weekday, other.weekday),
        )
    )


def _same_time(one: ClockTime, other: ClockTime) -> bool | None:
    return None if one.zone != other.zone else not differing_times(one, other)


def _same_length(one: Period, other: Period) -> bool:
    return one.length == other.length


def _shared(one: Side, here: Detail, other: Side, there: Detail) -> int:
    """Return how many words near both say that they date the same, 0 if too few."""
    near = one.around(here.start, here.end) & other.around(there.start, there.end)
    mere_names = not near & one.common & other.common
    needed = _LEAST_NAMES_SHARED if mere_names else _LEAST_SHARED
    return len(near) if len(near) >= needed else 0
