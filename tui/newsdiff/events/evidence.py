"""How surely two reports tell of one event, in log-odds, from words and dates."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.events.candidates import find_candidates
from newsdiff.events.dates import date_evidence
from newsdiff.events.features import Features
from newsdiff.events.vectors import Rows, rarity, rows

TERM_WEIGHT = 20.0
"""What the square root of each cosine counts: of all terms ..."""

PAIR_WEIGHT = 12.0
"""... of two terms in a row ..."""

NAME_WEIGHT = 3.0
"""... of names, which the terms have in them already ..."""

FIGURE_WEIGHT = 2.0
"""... of figures, likewise ..."""

TITLE_WEIGHT = 3.0
"""... and of the titles."""

CROWD_WEIGHT = -80.0
"""What it costs that many other reports are about as near."""

TEXT_BASE = -5.2
"""Log-odds of two reports with nothing in common, before their crowding."""

FOREIGN_NAME_WEIGHT = 18.0
"""Between two languages only names ..."""

FOREIGN_FIGURE_WEIGHT = 2.0
"""... and figures can be shared ..."""

FOREIGN_BASE = -12.0
"""... and they have to be more alike."""

COPY = 0.6
"""Cosine of two terms in a row from which one report is a copy of the other."""

HIGHEST = 8.0
"""No pair counts more than this; copies count this."""

LOWEST = -8.0
"""No pair counts less than this, and one that was not looked at counts this."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What speaks for pairs of reports: left below right, sorted; the rest is LOWEST."""

    left: npt.NDArray[np.int64]
    right: npt.NDArray[np.int64]
    score: npt.NDArray[np.float64]
    """[pairs], above 0 if the two more likely tell of one event."""
    copy: npt.NDArray[np.bool_]
    """[pairs], whether one is a copy of the other."""


def weigh_evidence(reports: Sequence[Features]) -> Evidence:
    """Weigh every pair of reports that has enough in common to be looked at."""
    rare = rarity([report.terms for report in reports])
    terms = rows([report.terms for report in reports], rare)
    found = find_candidates(terms)
    left, right = found.left, found.right
    pair_rare = rarity([report.pairs for report in reports])
    pairs = _roots(rows([report.pairs for report in reports], pair_rare), left, right)
    names = _roots(rows([report.names for report in reports], rare), left, right)
    figures = _roots(rows([report.figures for report in reports], rare), left, right)
    titles = _roots(rows([report.title for report in reports], rare), left, right)
    text = (
        TEXT_BASE
        + TERM_WEIGHT * _roots(terms, left, right)
        + PAIR_WEIGHT * pairs
        + NAME_WEIGHT * names
        + FIGURE_WEIGHT * figures
        + TITLE_WEIGHT * titles
        + CROWD_WEIGHT * (found.crowd[left] + found.crowd[right]) / 2
    )
    foreign = (
        FOREIGN_BASE + FOREIGN_NAME_WEIGHT * names + FOREIGN_FIGURE_WEIGHT * figures
    )
    text = np.where(
        _foreign(reports, left, right), np.maximum(text, foreign), text
    )
    dates = date_evidence([report.published for report in reports], left, right)
    copy = pairs >= np.sqrt(COPY)
    score = np.where(copy, HIGHEST, np.clip(text + dates, LOWEST, HIGHEST))
    return Evidence(left=left, right=right, score=score, copy=copy)


def _roots(
    matrix: Rows, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """Return [pairs], the square root of the cosine of each pair of rows."""
    cosines = np.zeros(len(left))
    count = len(matrix.starts) - 1
    bounds = np.searchsorted(left, np.arange(count + 1))
    for number in range(count):
        mine = slice(int(bounds[number]), int(bounds[number + 1]))
        if mine.start < mine.stop:
            cosines[mine] = matrix.cosines(number, right[mine])
    return np.sqrt(cosines)


def _foreign(
    reports: Sequence[Features],
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
) -> npt.NDArray[np.bool_]:
    """Return [pairs], whether the two are known to be in different languages."""
    numbers = {"": 0}
    for report in reports:
        numbers.setdefault(report.language, len(numbers))
    languages = np.array([numbers[report.language] for report in reports], dtype=np.int64)
    one, other = languages[left], languages[right]
    return (one != other) & (one > 0) & (other > 0)
