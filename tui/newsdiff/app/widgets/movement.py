"""Where the cursor goes from a sentence: pure answers about a marked report."""

from newsdiff.app.marks import Mark, Marks
from newsdiff.app.widgets.page import MarkedReport

AIM_MATCH = "match"
"""Look for any sentence that another report has; the other aims are marks."""


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


def found_from(
    marks: tuple[Marks, ...], sentence: int, aim: str, direction: int
) -> int | None:
    """Return the nearest sentence in a direction that is what the reader looks for."""
    ahead = (
        range(sentence + 1, len(marks))
        if direction > 0
        else range(sentence - 1, -1, -1)
    )
    return next((number for number in ahead if _is_aim(marks[number], aim)), None)


def _is_aim(marks: Marks, aim: str) -> bool:
    if aim == AIM_MATCH:
        return Mark.UNIQUE not in marks
    return Mark(aim) in marks
