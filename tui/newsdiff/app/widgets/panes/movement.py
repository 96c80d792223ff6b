"""Where the cursor goes from a sentence: pure answers about a marked report."""

from collections.abc import Callable

from newsdiff.app.comparison.marked_reports import MarkedReport


def paragraph_from(report: MarkedReport, sentence: int, direction: int) -> int:
    """Return where the next paragraph begins, or this one, or the previous one."""
    paragraphs = [sentence.paragraph for sentence in report.article.sentences]
    starts = [
        number
        for number, paragraph in enumerate(paragraphs)
        if number == 0 or paragraph != paragraphs[number - 1]
    ]
    ahead = [number for number in starts if (number - sentence) * direction > 0]
    if ahead:
        return min(ahead, key=lambda number: abs(number - sentence))
    return len(paragraphs) - 1 if direction > 0 else 0


def next_from(
    count: int, sentence: int, direction: int, fits: Callable[[int], bool]
) -> int | None:
    """Return the nearest sentence in a direction that fits, None if there is none.

    Args:
        count: how many sentences there are.
    """
    ahead = range(sentence + 1, count) if direction > 0 else range(sentence - 1, -1, -1)
    return next(filter(fits, ahead), None)
