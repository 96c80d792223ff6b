"""How surely two reports tell of one event, in log-odds, from words and dates."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.events.candidates import Candidates
from newsdiff.events.crowd import LEAST_CROWD
from newsdiff.events.dates import date_evidence
from newsdiff.events.features import Features
from newsdiff.events.likeness import pair_likeness, term_likeness
from newsdiff.events.rarity import Tally
from newsdiff.events.table import Table

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

MOST_PAIRS = 1.5
"""The cosine of two terms in a row is hardly ever more than this, as a multiple of the
cosine of terms; pairs that stay at the lowest even so are spared the work."""

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
    nearness: npt.NDArray[np.float32]
    """[pairs], the cosine of all terms."""
    copy: npt.NDArray[np.bool_]
    """[pairs], whether one is a copy of the other."""
    dated: npt.NDArray[np.bool_]
    """[pairs], whether both days of publication are known."""

    def with_more(self, other: "Evidence") -> "Evidence":
        """Return this evidence and that for other pairs."""
        left = np.concatenate((self.left, other.left))
        right = np.concatenate((self.right, other.right))
        order = np.lexsort((right, left))
        # One column after the other: a large collection has millions of pairs.
        return Evidence(
            left=left[order],
            right=right[order],
            alike=np.concatenate((self.alike, other.alike))[order],
            foreign=np.concatenate((self.foreign, other.foreign))[order],
            nearness=np.concatenate((self.nearness, other.nearness))[order],
            copy=np.concatenate((self.copy, other.copy))[order],
            dated=np.concatenate((self.dated, other.dated))[order],
        )

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


def joined(parts: Sequence[Evidence]) -> Evidence:
    """Return the evidence for the pairs of several, in their order."""
    return Evidence(
        left=np.concatenate([part.left for part in parts]),
        right=np.concatenate([part.right for part in parts]),
        alike=np.concatenate([part.alike for part in parts]),
        foreign=np.concatenate([part.foreign for part in parts]),
        nearness=np.concatenate([part.nearness for part in parts]),
        copy=np.concatenate([part.copy for part in parts]),
        dated=np.concatenate([part.dated for part in parts]),
    )


def compare_pairs(
    reports: Sequence[Features],
    table: Table,
    terms: Tally,
    gaps: npt.NDArray[np.float64],
    chosen: Candidates,
) -> Evidence:
    """Weigh these pairs of reports.

    Args:
        gaps: what dates say, from `gap_evidence`.
    """
    left, right = chosen.left, chosen.right
    alike = term_likeness(table, terms, left, right)
    text = (
        TEXT_BASE
        + TERM_WEIGHT * np.sqrt(alike.terms)
        + NAME_WEIGHT * np.sqrt(alike.names)
        + FIGURE_WEIGHT * np.sqrt(alike.figures)
        + HEADLINE_WEIGHT * alike.told
    )
    names_only = (
        FOREIGN_BASE
        + FOREIGN_NAME_WEIGHT * np.sqrt(alike.names)
        + FOREIGN_FIGURE_WEIGHT * np.sqrt(alike.figures)
    )
    foreign = _foreign(reports, left, right)
    published = [report.published for report in reports]
    dates = date_evidence(published, left, right, gaps)
    pairs = _pair_likeness(table, left, right, text + dates, alike.terms)
    text += PAIR_WEIGHT * np.sqrt(pairs)
    known = np.array([day is not None for day in published], dtype=bool)
    return Evidence(
        left=left,
        right=right,
        alike=np.where(foreign, names_only, text) + dates,
        foreign=foreign,
        nearness=alike.terms,
        copy=pairs >= COPY,
        dated=known[left] & known[right],
    )


def _pair_likeness(
    table: Table,
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
    so_far: npt.NDArray[np.float64],
    nearness: npt.NDArray[np.float32],
) -> npt.NDArray[np.float32]:
    """Return [pairs], the cosine of two terms in a row where it can change anything."""
    hoped = so_far + PAIR_WEIGHT * np.sqrt(nearness * MOST_PAIRS)
    open_still = np.flatnonzero(hoped + CROWD_WEIGHT * LEAST_CROWD > LOWEST)
    found = np.zeros(len(left), dtype=np.float32)
    found[open_still] = pair_likeness(table.pairs, left[open_still], right[open_still])
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
