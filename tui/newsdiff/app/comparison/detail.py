"""A detail in which sentences disagree: its words, and the day that they mean."""

from newsdiff.app.wording import either_day
from newsdiff.model import Comparison, Difference, Match, Place, Span


def words_at(comparison: Comparison, place: Place, span: Span) -> str:
    """Return the words of a detail, none for one that the sentence does not have."""
    return comparison.sentence(place).text[span.start : span.end]


def folded(words: str) -> str:
    """Return words as they are told apart: case and spaces do not count."""
    return " ".join(words.casefold().split())


def is_same_words(comparison: Comparison, match: Match, found: Difference) -> bool:
    """Tell whether a difference has the same words on both sides: "Tuesday", twice."""
    left = folded(words_at(comparison, match.left, found.left))
    return bool(left) and left == folded(words_at(comparison, match.right, found.right))


def day_meant(comparison: Comparison, place: Place, span: Span) -> str:
    """Return the day that a weekday means by the day of its report, if it is known."""
    return either_day(comparison.days_meant(place, span))
