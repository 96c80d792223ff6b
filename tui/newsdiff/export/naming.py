"""How an export names things: reports A, B, C; A3 the third sentence of A."""

from string import ascii_uppercase

from newsdiff.export.escape import one_line
from newsdiff.model import (
    NO_TITLE,
    UNKNOWN_OUTLET,
    Article,
    Comparison,
    Difference,
    DifferenceKind,
    Match,
    Place,
)

_DIFFERENCE_NAMES = {
    DifferenceKind.FIGURE: "figure",
    DifferenceKind.DATE: "date",
    DifferenceKind.NAME: "name",
    DifferenceKind.QUOTE: "quoted words",
    DifferenceKind.ATTRIBUTION: "attribution",
    DifferenceKind.NEGATION: "negation",
    DifferenceKind.WEIGHT: "weight of the words",
}

_SLIGHT = ", slight"
"""Stands behind the kind where both sides may be right."""


def letter(report: int) -> str:
    """Return the letter of a report: A to Z, then AA, AB, …"""
    name = ""
    number = report + 1
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        name = ascii_uppercase[rest] + name
    return name


def place_name(place: Place) -> str:
    """Return the name of a sentence, counted from one: "A3"."""
    return f"{letter(place.report)}{place.sentence + 1}"


def outlet(article: Article) -> str:
    """Return the outlet's name, or words that say that none is known."""
    return one_line(article.source) or UNKNOWN_OUTLET


def title_of(article: Article) -> str:
    """Return the report's title, or words that say that it has none."""
    return one_line(article.title) or NO_TITLE


def difference_name(difference: Difference) -> str:
    """Return what a person calls the detail that differs: "figure", "date, slight"."""
    name = _DIFFERENCE_NAMES[difference.kind]
    return name + _SLIGHT if difference.slight else name


def day_note(
    comparison: Comparison, match: Match, difference: Difference, place: Place
) -> str:
    """Return " (2026-03-04)" where both sides have one weekday and mean two days."""
    ends = ((match.left, difference.left), (match.right, difference.right))
    spans = dict(ends)
    words = {
        one_line(comparison.sentence(end).text[span.start : span.end]).casefold()
        for end, span in ends
    }
    days = comparison.days_meant(place, spans[place])
    if len(words) > 1 or not days:
        return ""
    return f" ({' or '.join(day.isoformat() for day in days)})"


def listed(names: list[str]) -> str:
    """Return "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(number: int, one: str) -> str:
    """Return "1 report", "1200 reports"; digits without separators."""
    return f"{number} {one if number == 1 else one + 's'}"
