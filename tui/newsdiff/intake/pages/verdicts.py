"""Scores of a page's blocks -> a draft: what stays, what goes and why."""

from collections.abc import Sequence

from newsdiff.intake.draft import Draft
from newsdiff.intake.pages.judge import LEAST_SCORE
from newsdiff.intake.pages.landmarks import Landmarks
from newsdiff.intake.texts.plain import judge_extracted, name_places


def judged(marks: Landmarks, scores: Sequence[float], title: str) -> Draft:
    """Give every block its verdict.

    Args:
        title: a block that only repeats it goes.
    """
    blocks = [each.block for each in marks.blocks]
    doubted = [score <= LEAST_SCORE for score in scores]
    draft = judge_extracted(blocks, doubted, title, marks.views)
    verdicts = list(draft.verdicts)
    name_places(verdicts)
    return Draft(draft.blocks, tuple(verdicts), draft.facts)
