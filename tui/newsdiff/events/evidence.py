"""How surely two reports tell of one event, in log-odds, from words and dates."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.events.candidates import find_candidates
from newsdiff.events.dates import date_evidence
from newsdiff.events.features import Features
from newsdiff.events.vectors import (
    Rows,
    of_length_one,
    of_sum_one,
    presence,
    rarity,
    rows,
)

TERM_WEIGHT = 13.0
"""What the square root of each cosine counts: of all terms ..."""

PAIR_WEIGHT = 15.0
"""... of two terms in a row ..."""

NAME_WEIGHT = 3.5
"""... of names, which the terms have in them already ..."""

FIGURE_WEIGHT = 2.0
"""... and of figures, likewise."""

HEADLINE_WEIGHT = 7.0
"""What it counts how much of each headline stands in the other report, 0 to 1."""

CROWD_WEIGHT = -90.0
"""What it costs that reports of other events are about as near."""

TEXT_BASE = -4.6
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
    """What speaks for pairs of reports, in log-odds; a missing pair is LOWEST."""

    left: npt.NDArray[np.int64]
    """[pairs], below right; sorted, each pair once."""
    right: npt.NDArray[np.int64]
    alike: npt.NDArray[np.float64]
    """[pairs], evidence before it is weighed how busy the subject is."""
    foreign: npt.NDArray[np.bool_]
    """[pairs], whether the two are in different languages."""
    nearness: npt.NDArray[np.float64]
    """[pairs], the cosine of all terms."""
    copy: npt.NDArray[np.bool_]
    """[pairs], whether one is a copy of the other."""
    dated: npt.NDArray[np.bool_]
    """[pairs], whether both days of publication are known."""

    def scores(self, crowd: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return [pairs], above 0 where the two more likely tell of one event.

        Args:
            crowd: [2, reports], how busy the subject of each is, for pairs of which a
                day is unknown and for dated ones.
        """
        row = self.dated.astype(np.intp)
        busy = CROWD_WEIGHT * (crowd[row, self.left] + crowd[row, self.right]) / 2
        # How busy a subject is in one language says nothing about another.
        weighed = self.alike + np.where(self.foreign, 0.0, busy)
        return np.where(self.copy, HIGHEST, np.clip(weighed, LOWEST, HIGHEST))


def weigh_evidence(reports: Sequence[Features]) -> Evidence:
    """Weigh every pair of reports that has enough in common to be looked at."""
    rare = rarity([report.terms for report in reports])
    plain = rows([report.terms for report in reports], rare)
    terms = of_length_one(plain)
    found = find_candidates(terms)
    left, right = found.left, found.right
    pair_rare = rarity([report.pairs for report in reports])
    pairs = _cosines(rows([report.pairs for report in reports], pair_rare), left, right)
    names = _cosines(rows([report.names for report in reports], rare), left, right)
    figures = _cosines(rows([report.figures for report in reports], rare), left, right)
    headlines = rows([report.headline for report in reports], rare)
    nearness = _products(terms, terms, left, right)
    text = (
        TEXT_BASE
        + TERM_WEIGHT * np.sqrt(nearness)
        + PAIR_WEIGHT * np.sqrt(pairs)
        + NAME_WEIGHT * np.sqrt(names)
        + FIGURE_WEIGHT * np.sqrt(figures)
        + HEADLINE_WEIGHT * _told(headlines, plain, left, right)
    )
    names_only = (
        FOREIGN_BASE
        + FOREIGN_NAME_WEIGHT * np.sqrt(names)
        + FOREIGN_FIGURE_WEIGHT * np.sqrt(figures)
    )
    foreign = _foreign(reports, left, right)
    known = np.array([report.published is not None for report in reports], bool)
    dates = date_evidence([report.published for report in reports], left, right)
    return Evidence(
        left=left,
        right=right,
        alike=np.where(foreign, names_only, text) + dates,
        foreign=foreign,
        nearness=nearness,
        copy=pairs >= COPY,
        dated=known[left] & known[right],
    )


def _cosines(
    table: Rows, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """Return [pairs], the cosine of each pair of rows."""
    level = of_length_one(table)
    return _products(level, level, left, right)


def _told(
    headlines: Rows,
    texts: Rows,
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
) -> npt.NDArray[np.float64]:
    """Return [pairs], how much of each headline stands in the other text, averaged."""
    shares, there = of_sum_one(headlines), presence(texts)
    there_and_back = _products(shares, there, left, right) + _products(
        there, shares, left, right
    )
    return there_and_back / 2


def _products(
    one: Rows,
    other: Rows,
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
) -> npt.NDArray[np.float64]:
    """Return [pairs], the products of the left rows of one and the right of other."""
    found = np.zeros(len(left))
    count = len(one.starts) - 1
    bounds = np.searchsorted(left, np.arange(count + 1))
    for number in range(count):
        mine = slice(int(bounds[number]), int(bounds[number + 1]))
        if mine.start < mine.stop:
            found[mine] = one.products(number, other, right[mine])
    return found


def _foreign(
    reports: Sequence[Features],
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
) -> npt.NDArray[np.bool_]:
    """Return [pairs], whether the two are known to be in different languages."""
    numbers = {"": 0}
    for report in reports:
        numbers.setdefault(report.language, len(numbers))
    languages = np.array(
        [numbers[report.language] for report in reports], dtype=np.int64
    )
    one, other = languages[left], languages[right]
    different: npt.NDArray[np.bool_] = (one != other) & (one > 0) & (other > 0)
    return different
