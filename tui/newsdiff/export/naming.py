"""How an export names reports and sentences: A, B, C; A3 is the third sentence of A."""

from string import ascii_uppercase

from newsdiff.export.escape import one_line
from newsdiff.model import NO_TITLE, UNKNOWN_OUTLET, Article, Place


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


def listed(names: list[str]) -> str:
    """Return "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(number: int, one: str) -> str:
    """Return "1 report", "1200 reports"; digits without separators."""
    return f"{number} {one if number == 1 else one + 's'}"
