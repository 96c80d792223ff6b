"""Figures in a sentence: how much of what, and how exactly it is meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from newsdiff.text import figure_words as vocabulary
from newsdiff.text.figure_words import MAGNITUDES, MEASURES, SPELLED, TENS
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import STOP_WORDS


class Bound(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    MORE = "more"
    AT_LEAST = "at least"
    NEARLY = "nearly"
    LESS = "less"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its place in the sentence."""

    value: float
    """As written; of a range, and of words such as "dozens", the lower end."""
    unit: str
    """"%", a currency's sign, what is measured, the stem of the word behind, or
    empty."""
    bound: Bound
    start: int
    end: int
    scale: float = 1.0
    """How many of the smallest unit one is: 60 for an hour, where minutes count."""
    upper: float | None = None
    """The upper end of a range."""
    shown: tuple[int, int] = (0, 0)
    """From its bound to its unit: "more than 60 miles" where 60 is the figure."""


_NUMBER = (
    r"""(?:(?<![\w.,/:])(?<!\D-)(?<!\d-\d\d-)
          (?:\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?
          |\d+(?:[.]\d+|,\d{1,2})?)(?![\d/:]|[.,]\d)
      | \b(?:(?:"""
    + "|".join(TENS)
    + r""")[- ](?:"""
    + "|".join(vocabulary.NUMBER_WORDS[1:10])
    + r""")|"""
    + "|".join(SPELLED)
    + r""")\b)"""
)

_FIGURE = re.compile(
    rf"""
    (?P<currency>US\$|[$€£¥])?\s?
    (?P<number>{_NUMBER})
    (?P<ordinal>st|nd|rd|th|\.\s(?=[A-ZÄÖÜ][a-zäöü]+\s\d))?
    (?:[\s-]?(?P<magnitude>{"|".join(sorted(MAGNITUDES, key=len, reverse=True))})\b)?
    (?P<percent>\s?%|[\s-](?:percent|per\ cent|percentage\ points?|percent-point
      |Prozent(?:punkte)?|por\ ciento|pour\ cent|points?\ de\ pourcentage)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)

_VAGUE = tuple(
    (low, high, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for low, high, words in vocabulary.VAGUE
)

_BOUNDS = tuple(
    (re.compile(rf"\b(?:{words})\s*(?:an?\s|eine?\s|une?\s)?$", re.IGNORECASE), bound)
    for words, bound in (
        (vocabulary.AT_MOST, Bound.AT_MOST),
        (vocabulary.AT_LEAST, Bound.AT_LEAST),
        (vocabulary.MORE, Bound.MORE),
        (vocabulary.LESS, Bound.LESS),
        (vocabulary.NEARLY, Bound.NEARLY),
        (vocabulary.ABOUT, Bound.ABOUT),
    )
)
"""Tried in this order: "no more than" ends in "more than"."""

_BEFORE = 24
"""Characters in front of a figure in which its bound is looked for."""

_BEHIND = (
    (re.compile(r"\+|[ -]plus\b|\s?or more\b", re.IGNORECASE), Bound.AT_LEAST),
    (re.compile(r"\s?or so\b|-odd\b", re.IGNORECASE), Bound.ABOUT),
    (re.compile(r"\s?or (?:less|fewer)\b", re.IGNORECASE), Bound.AT_MOST),
)

_SIGN_BEHIND = re.compile(r"\s?([€£])")
_NEXT_WORD = re.compile(r"[\s-]{1,2}([^\W\d_]+)")

_YEARS = range(1800, 2100)
"""A bare whole number in here is read as a year, which is a date and no figure."""

_MOST_CHARACTERS = 30
"""A longer number, its signs counted, is a serial number or nonsense."""

_CLOCK = re.compile(
    r"\s?(?:[ap]\.?m\b|uhr\b|h\b(?!\w)|o['’]clock|heures? du|de la (?:mañana|tarde))",
    re.IGNORECASE,
)

_FURTHER = re.compile(
    r"\s(?:other|more|further|additional|weitere[rn]?|andere[rn]?|otr[oa]s|autres)\b",
    re.IGNORECASE,
)

_NO_FIGURE = {"one", "zero"}
"""Written out, these are mostly pronouns and phrases."""

_RANGE = re.compile(r"\s?[-–]\s?|-?\s(?:to|bis|à|a|or|oder|o|ou)\s")
_FROM = re.compile(r"\b(?:from|von|de|desde)\s+$", re.IGNORECASE)
"""What rose "from 20 to 30" has two figures and no range."""

_BETWEEN = re.compile(r"\b(?:between|zwischen|entre)\s+$", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|und|y|et)\s")


@lru_cache(maxsize=10_000)
def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a sentence in order; dates, years, clock times left out."""
    found = [
        figure
        for match in _FIGURE.finditer(text)
        if (figure := _read(match, text)) is not None
    ]
    found += _vague(text, found)
    found.sort(key=lambda each: each.start)
    return tuple(_ranges_joined(list(_own(found, text)), text))


def _adjoin(one: Figure, other: Figure, text: str) -> bool:
    first, last = sorted((one, other), key=lambda figure: figure.start)
    return text[first.end : last.start] == " "


def _own(found: list[Figure], text: str) -> Iterator[Figure]:
    """Yield the figures that stand for themselves.

    Of "two 12-hour days" neither does, and "ten other bills" counts on from somewhere.
    """
    for number, figure in enumerate(found):
        beside = found[max(0, number - 1) : number] + found[number + 1 : number + 2]
        multiplied = any(_adjoin(figure, other, text) for other in beside)
        if not multiplied and not _FURTHER.match(text, figure.end):
            yield figure


def _read(match: re.Match[str], text: str) -> Figure | None:
    number = match["number"].casefold()
    start = match.start("currency") if match["currency"] else match.start("number")
    end = match.end()
    if match["ordinal"] or (number in _NO_FIGURE and not match["magnitude"]):
        return None
    if len(number) > _MOST_CHARACTERS or _CLOCK.match(text, end):
        return None
    exact = match["magnitude"] or match["percent"]
    value = _value(number, thousands=not exact)
    if match["magnitude"]:
        value *= MAGNITUDES[match["magnitude"].casefold()]
    elif not (match["currency"] or match["percent"]) and (
        len(number) == 4 and number.isdigit() and int(number) in _YEARS
    ):
        return None
    unit, scale, unit_end = _unit(match, text)
    bound, first, last = _bound(text, start, end)
    shown = first, max(last, unit_end)
    return Figure(value, unit, bound, start, end, scale, shown=shown)


def _value(number: str, *, thousands: bool) -> float:
    """Read a number.

    Args:
        thousands: whether "1.200" is more than a thousand, as in German, and not
            "1.2", as it is in "1.200 million".
    """
    if not number[0].isdigit():
        return float(sum(SPELLED[part] for part in re.split(r"[- ]", number)))
    groups = r"[,\u00a0\u202f ]" if not thousands or number[0] == "0" else r"[,.\s]"
    plain = re.sub(rf"{groups}(?=\d{{3}}(?:\D|$))", "", number)
    return float(re.sub(r"[^\d.]", "", plain.replace(",", ".")))


def _unit(match: re.Match[str], text: str) -> tuple[str, float, int]:
    """Return what is counted, its scale and where the word for it ends."""
    if match["percent"]:
        return "%", 1.0, match.end()
    if match["currency"]:
        return match["currency"].upper().removeprefix("US"), 1.0, match.end()
    return _counted(text, match.end())


def _counted(text: str, end: int) -> tuple[str, float, int]:
    """Return the first content word behind a figure, as a unit of measure if it is."""
    sign = _SIGN_BEHIND.match(text, end)
    if sign:
        return sign[1], 1.0, sign.end()
    for _ in range(3):
        following = _NEXT_WORD.match(text, end)
        if following is None:
            break
        word, end = following[1].casefold(), following.end()
        if word in MEASURES:
            return *MEASURES[word], end
        if word not in STOP_WORDS:
            return stem(word), 1.0, end
    return "", 1.0, 0


def _bound(text: str, start: int, end: int) -> tuple[Bound, int, int]:
    """Return how exactly a figure is meant, and from where to where that is said."""
    first = max(0, start - _BEFORE)
    near = text[first:start]
    for pattern, bound in _BOUNDS:
        if found := pattern.search(near):
            return bound, first + found.start(), end
    for pattern, bound in _BEHIND:
        if found := pattern.match(text, end):
            return bound, start, found.end()
    return Bound.EXACT, start, end


def _vague(text: str, found: list[Figure]) -> Iterator[Figure]:
    """Yield what words such as "hundreds" say, where no number stands in front."""
    taken = [(figure.start, figure.end) for figure in found]
    for low, high, pattern in _VAGUE:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < last and first < end for first, last in taken):
                continue
            taken.append((start, end))
            unit, scale, unit_end = _counted(text, end)
            shown = start, max(end, unit_end)
            yield Figure(low, unit, Bound.EXACT, start, end, scale, high, shown)


def _ranges_joined(found: list[Figure], text: str) -> Iterator[Figure]:
    """Yield figures, "20 to 30" as one."""
    previous: Figure | None = None
    for figure in found:
        if previous is not None and _is_range(previous, figure, text):
            previous = replace(
                figure,
                value=previous.value,
                start=previous.start,
                bound=previous.bound,
                upper=figure.value,
                shown=(previous.shown[0], figure.shown[1]),
            )
            continue
        if previous is not None:
            yield previous
        previous = figure
    if previous is not None:
        yield previous


def _is_range(low: Figure, high: Figure, text: str) -> bool:
    before, between = text[: low.start], text[low.end : high.start]
    if low.upper is not None or high.upper is not None or low.value >= high.value:
        return False
    if _BETWEEN.search(before[-_BEFORE:]):
        return bool(_AND.fullmatch(between))
    joined = bool(_RANGE.fullmatch(between)) and not _FROM.search(before[-_BEFORE:])
    return joined and low.unit in {"", high.unit}
