"""Dates in a sentence, as exactly as they are given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_MONTH_NAMES = (
    ("january", "jan", "januar", "enero", "janvier"),
    ("february", "feb", "februar", "febrero", "février"),
    ("march", "mar", "märz", "marzo", "mars"),
    ("april", "apr", "abril", "avril"),
    ("may", "mai", "mayo"),
    ("june", "jun", "juni", "junio", "juin"),
    ("july", "jul", "juli", "julio", "juillet"),
    ("august", "aug", "agosto", "août"),
    ("september", "sept", "sep", "septiembre", "septembre"),
    ("october", "oct", "oktober", "okt", "octubre", "octobre"),
    ("november", "nov", "noviembre", "novembre"),
    ("december", "dec", "dezember", "dez", "diciembre", "décembre"),
)
MONTHS = {
    name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names
}
"""Name or abbreviation, in lower case -> number of the month, 1 is January."""

_WEEKDAY_NAMES = (
    ("monday", "montag", "lunes", "lundi"),
    ("tuesday", "dienstag", "martes", "mardi"),
    ("wednesday", "mittwoch", "miércoles", "mercredi"),
    ("thursday", "donnerstag", "jueves", "jeudi"),
    ("friday", "freitag", "viernes", "vendredi"),
    ("saturday", "samstag", "sonnabend", "sábado", "samedi"),
    ("sunday", "sonntag", "domingo", "dimanche"),
)
WEEKDAYS = {
    name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names
}
"""Name in lower case -> number of the day, 0 is Monday."""

_MONTH = (
    r"(?P<month>"
    + "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
    + r")\b\.?"
)
_PARTS = (
    ("early", "anfang", "principios de", "début"),
    ("mid", "mitte", "mediados de", "mi"),
    ("late", "ende", "finales de", "fin"),
)
_PART_OF = {name: part for part, names in enumerate(_PARTS) for name in names}
_PART = rf"(?:(?P<part>{'|'.join(_PART_OF)})[ -])?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|er)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)\b",
        rf"\b{_DAY}(?: (?:of|de))? {_MONTH}(?:,?(?: de)? {_YEAR})?",
        rf"\b{_PART}{_MONTH}(?: {_DAY}\b(?![,.]?\d))?(?:,?(?: of| de)? {_YEAR})?",
        rf"(?<![\w$€£.,-]){_YEAR}(?![%-]|[.,]\d)",
        rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})\b",
    )
)
"""Tried in this order; what one has read is not read again."""

_AMBIGUOUS = {"may", "march", "mar", "mars", "dec", "sep", "mai"}
"""Months that are words too: read only where written with a capital."""

_DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as far as it is given; None where it is not."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    part: int | None = None
    """Of the month: 0 early, 1 in the middle, 2 late."""


@lru_cache(maxsize=10_000)
def dates(text: str) -> tuple[DateMention, ...]:
    """Return the dates of a sentence in order."""
    taken: list[tuple[int, int]] = []
    found: list[DateMention] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < last and first < end for first, last in taken):
                continue
            mention = _read(match)
            if mention is not None:
                taken.append((start, end))
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _read(match: re.Match[str]) -> DateMention | None:
    parts = match.groupdict()
    month = parts.get("month")
    if month and month in _AMBIGUOUS:
        return None
    if month and month.casefold() in {"may", "mar"} and not _is_date(parts, match):
        return None
    number = parts.get("number")
    day = int(parts["day"]) if parts.get("day") else None
    if day is not None and not 1 <= day <= 31:
        return None
    weekday, part = parts.get("weekday"), parts.get("part")
    return DateMention(
        match.start(),
        match.start() + len(match.group().rstrip(".")),
        year=int(parts["year"]) if parts.get("year") else None,
        month=int(number) if number else MONTHS[month.casefold()] if month else None,
        day=day,
        weekday=WEEKDAYS[weekday.casefold()] if weekday else None,
        part=_PART_OF[part.casefold()] if part else None,
    )


def _is_date(parts: dict[str, str | None], match: re.Match[str]) -> bool:
    """Tell whether "May" is the month: a day, a year or "in", "of" says so."""
    before = match.string[: match.start("month")].rstrip().casefold()
    return bool(
        parts.get("day")
        or parts.get("year")
        or before.endswith(
            (" in", " of", " since", " until", " last", " early", " late")
        )
    )


def resolved(mention: DateMention, published: date | None) -> DateMention:
    """Turn a weekday into the day it means: the last one up to publication."""
    if mention.weekday is None or published is None:
        return mention
    back = (published.weekday() - mention.weekday) % _DAYS_IN_WEEK
    day = published - timedelta(days=back)
    return DateMention(
        mention.start, mention.end, day.year, day.month, day.day, mention.weekday
    )


def differing_dates(one: DateMention, other: DateMention) -> bool:
    """Tell whether two dates cannot be the same day, as far as both are given."""
    for mine, theirs in _comparable(one, other):
        if mine != theirs:
            return True
    both = one.month is not None and other.month is not None
    if one.weekday is not None and other.weekday is not None and not both:
        return one.weekday != other.weekday
    return False


def _comparable(one: DateMention, other: DateMention) -> Iterator[tuple[int, int]]:
    """Yield year, month and day where both give them."""
    for mine, theirs in (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
        (one.part, other.part),
    ):
        if mine is not None and theirs is not None:
            yield mine, theirs
