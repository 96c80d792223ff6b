"""Times of day in a sentence, and spans of time told from the day of the report."""

import re
from dataclasses import dataclass
from functools import lru_cache

_HOURS_OF_HALF_A_DAY = 12
_MINUTES_OF_AN_HOUR = 60
_LAST_HOUR = 24

_TIME = re.compile(
    r"""
    (?P<about>\b(?:about|around|shortly\ (?:before|after)|just\ (?:before|after)|nearly
       |gegen|kurz\ (?:vor|nach)|etwa|hacia\ las|sobre\ las|vers)\s)?
    (?<![\w.,:/$€£-])(?P<hour>[012]?\d)(?:[:.h](?P<minutes>[0-5]\d))?
    \s?(?P<half>[ap])?
    (?(half)\.?\s?m\b\.?|(?:\s?uhr\b|(?<=\d[:h]\d\d)(?![\d:.]\d)\b))
    (?:\s\(?(?P<zone>E[SD]?T|P[SD]?T|C[SD]?T|GMT|BST|UTC|MES?Z|CES?T|local\ time
       |Ortszeit|hora\ local|heure\ locale)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)

_NAMED = re.compile(
    r"\b(?P<name>noon|midnight|mittags|mitternacht|minuit)\b", re.IGNORECASE
)
_MIDDAY = {"noon", "mittags"}

ABOUT_MINUTES = 15
"""How far "about 6 p.m." may be off."""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day with its place in the sentence."""

    start: int
    end: int
    minute: int
    """Since midnight."""
    about: bool
    half_known: bool = True
    """Whether it says which half of the day, as "9:40" alone does not."""
    zone: str = ""
    """In capitals, as given; empty where it is not."""


@lru_cache(maxsize=10_000)
def clock_times(text: str) -> tuple[ClockTime, ...]:
    """Return the times of day of a sentence in order."""
    found = [time for match in _TIME.finditer(text) if (time := _read(match))]
    for match in _NAMED.finditer(text):
        hour = _HOURS_OF_HALF_A_DAY if match["name"].casefold() in _MIDDAY else 0
        minute = hour * _MINUTES_OF_AN_HOUR
        found.append(ClockTime(match.start(), match.end(), minute, about=False))
    return tuple(sorted(found, key=lambda time: time.start))


def _read(match: re.Match[str]) -> ClockTime | None:
    hour, half = int(match["hour"]), (match["half"] or "").casefold()
    if hour > (_HOURS_OF_HALF_A_DAY if half else _LAST_HOUR):
        return None
    if half:
        hour = hour % _HOURS_OF_HALF_A_DAY + _HOURS_OF_HALF_A_DAY * (half == "p")
    minute = hour % _LAST_HOUR * _MINUTES_OF_AN_HOUR + int(match["minutes"] or 0)
    return ClockTime(
        match.start("hour"),
        match.end(),
        minute,
        match["about"] is not None,
        bool(half) or hour > _HOURS_OF_HALF_A_DAY,
        (match["zone"] or "").upper(),
    )


def differing_times(one: ClockTime, other: ClockTime) -> bool:
    """Tell whether two times cannot be the same, in zones that can be compared."""
    if one.zone != other.zone:
        return False
    known = one.half_known and other.half_known
    around = _MINUTES_OF_AN_HOUR * (_LAST_HOUR if known else _HOURS_OF_HALF_A_DAY)
    apart = abs(one.minute - other.minute) % around
    apart = min(apart, around - apart)
    return apart > (ABOUT_MINUTES if one.about or other.about else 0)


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time told from the day of the report: "last week"."""

    start: int
    end: int
    length: str
    """In English: "week", "month", "year"."""


_LENGTHS = {
    "week": "week woche semana semaine",
    "month": "month monat mes mois",
    "year": "year jahr año an année",
}
_LENGTH_OF = {word: name for name, words in _LENGTHS.items() for word in words.split()}
_LENGTH = rf"(?P<length>{'|'.join(_LENGTH_OF)})"
_LAST = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:last|(?:ver|vor)gangenen?|vorigen?[mrs]?|letzten?[mrs]?) {_LENGTH}\b",
        rf"\b(?:la|el) {_LENGTH} pasad[oa]\b",
        rf"\b(?:la |le |l['’]){_LENGTH} (?:dernière?|passée?)\b",
    )
)


@lru_cache(maxsize=10_000)
def last_periods(text: str) -> tuple[Period, ...]:
    """Return where a sentence says "last week", "last month", "last year"."""
    return tuple(
        Period(*match.span(), _LENGTH_OF[match["length"].casefold()])
        for pattern in _LAST
        for match in pattern.finditer(text)
    )
