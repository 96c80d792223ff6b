"""Figures in a sentence: how much of what, and how exactly it is meant."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from newsdiff.text.stems import stem
from newsdiff.text.stop_words import STOP_WORDS


class Bound(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its place in the sentence."""

    value: float
    unit: str
    """"%", a currency's sign, the stem of the word behind it, or empty."""
    bound: Bound
    start: int
    end: int


NUMBER_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
"""Nought to nineteen in English; the place of each is what it means."""

_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SPELLED = (
    {word: value for value, word in enumerate(NUMBER_WORDS)}
    | {word: 20 + 10 * value for value, word in enumerate(_TENS)}
    | {"dozen": 12, "couple": 2}
)

_MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "millionen": 1e6,
    "milliarden": 1e9,
    "millones": 1e6,
    "millions": 1e6,
    "milliards": 1e9,
}

_FIGURE = re.compile(
    r"""
    (?P<currency>US\$|[$€£¥])?\s?
    (?P<number>
        (?<![\w.,/:-])(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:[.]\d+)?
        (?![\d/:]|[.,]\d)
      | \b(?:(?:"""
    + "|".join(_TENS)
    + r""")[- ](?:"""
    + "|".join(NUMBER_WORDS[1:10])
    + r""")|"""
    + "|".join(_SPELLED)
    + r""")\b
    )
    (?P<ordinal>st|nd|rd|th)?
    (?:[\s-]?(?P<magnitude>"""
    + "|".join(sorted(_MAGNITUDES, key=len, reverse=True))
    + r""")\b)?
    (?P<percent>\s?%|\s(?:percent|per\ cent|percentage\ points?|Prozent|por\ ciento)\b
      |\spour\ cent\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)

_ABOUT = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|some|approximately|close to|estimated"
    r"|close on|rund|etwa|fast|knapp|unos|unas|casi|cerca de|environ|près de)\s*$",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"\b(?:more than|over|at least|above|upwards? of|no fewer than|no less than"
    r"|minimum of|mehr als|über|mindestens|más de|al menos|plus de|au moins)\s*$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:less than|fewer than|under|below|at most|up to|no more than|maximum of"
    r"|weniger als|bis zu|höchstens|menos de|hasta|moins de|jusqu'à)\s*$",
    re.IGNORECASE,
)
_BEFORE = 24
"""Characters in front of a figure in which its bound is looked for."""

_NEXT_WORD = re.compile(r"[\s-]{1,2}([^\W\d_]+)")

_YEARS = range(1800, 2100)
"""A bare whole number in here is read as a year, which is a date and no figure."""

_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|uhr\b|h\b|o'clock)", re.IGNORECASE)

_NO_FIGURE = {"one", "zero"}
"""Written out, these are mostly pronouns and phrases."""


@lru_cache(maxsize=10_000)
def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a sentence in order; dates, years, clock times left out."""
    found = (_read(match, text) for match in _FIGURE.finditer(text))
    return tuple(figure for figure in found if figure is not None)


def _read(match: re.Match[str], text: str) -> Figure | None:
    number = match["number"].casefold()
    start = match.start("currency") if match["currency"] else match.start("number")
    end = match.end()
    if match["ordinal"] or (number in _NO_FIGURE and not match["magnitude"]):
        return None
    if _CLOCK.match(text, end):
        return None
    value = _value(number)
    if match["magnitude"]:
        value *= _MAGNITUDES[match["magnitude"].casefold()]
    elif not (match["currency"] or match["percent"]) and (
        number.isdigit() and int(number) in _YEARS and len(number) == 4
    ):
        return None
    return Figure(value, _unit(match, text), _bound(text[:start]), start, end)


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(re.sub(r"[^\d.]", "", number))
    return float(sum(_SPELLED[part] for part in re.split(r"[- ]", number)))


def _unit(match: re.Match[str], text: str) -> str:
    """Return what is counted: sign or the first content word behind the figure."""
    if match["percent"]:
        return "%"
    if match["currency"]:
        return match["currency"].upper().removeprefix("US")
    end = match.end()
    for _ in range(3):
        following = _NEXT_WORD.match(text, end)
        if following is None:
            return ""
        word = following[1].casefold()
        if word in {"dollars", "dollar"}:
            return "$"
        if word in {"euros", "euro"}:
            return "€"
        if word not in STOP_WORDS:
            return stem(word)
        end = following.end()
    return ""


def _bound(before: str) -> Bound:
    near = before[-_BEFORE:]
    for pattern, bound in (
        (_AT_LEAST, Bound.AT_LEAST),
        (_AT_MOST, Bound.AT_MOST),
        (_ABOUT, Bound.ABOUT),
    ):
        if pattern.search(near):
            return bound
    return Bound.EXACT


ROUNDING = 0.1
""""About 100" may stand for anything this share of it away."""


def contradicts(one: Figure, other: Figure) -> bool:
    """Tell whether two figures of the same thing cannot both be right."""
    if one.value == other.value:
        return False
    low, high = (one, other) if one.value < other.value else (other, one)
    if low.bound is not high.bound and (
        low.bound is Bound.AT_LEAST or high.bound is Bound.AT_MOST
    ):
        return low.value < high.value * (1 - _LOOSE)
    bounds = {one.bound, other.bound}
    if Bound.EXACT not in bounds or Bound.ABOUT in bounds:
        return high.value - low.value > ROUNDING * high.value
    return not _rounds_to(one.value, other.value)


_LOOSE = 0.5
"""A bound further away than this share is no rounding of the other figure."""


def _rounds_to(one: float, other: float) -> bool:
    """Tell whether the rounder of two figures is the other one, rounded."""
    for coarse, fine in ((one, other), (other, one)):
        step = _step(coarse)
        if step > _step(fine) and abs(fine - coarse) <= step / 2 and fine >= 10 * step:
            return True
    return False


def _step(value: float) -> float:
    """Return the size of the last digit of a figure that is not nought."""
    text = f"{value:.6f}".rstrip("0")
    if not text.endswith("."):
        return float(10 ** -(len(text) - text.index(".") - 1))
    whole = text[:-1]
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))
