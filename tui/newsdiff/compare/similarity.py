"""How alike the sentences of two reports are, by words and by characters."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from newsdiff.compare.prepared import Report
from newsdiff.compare.vocabulary import (
    Coverage,
    Matrix,
    alike_terms,
    character_keys,
    coverage,
    number_terms,
    occurrences,
    unit_rows,
)


@dataclass(frozen=True, slots=True)
class View:
    """All sentences of the event, laid out for matrix products."""

    words: Matrix
    characters: Matrix
    soft: Coverage
    bounds: tuple[int, ...]
    """Row where each report begins, and behind the last one the number of rows."""

    def rows(self, report: int) -> slice:
        """Return the rows of one report."""
        return slice(self.bounds[report], self.bounds[report + 1])


def view(reports: Sequence[Report]) -> View:
    """Lay out the sentences of all reports together."""
    sentences = [sentence for report in reports for sentence in report.sentences]
    bounds = np.cumsum([0, *(len(report.sentences) for report in reports)])
    total = len(sentences)
    keys, rows, vocabulary = number_terms([sentence.terms for sentence in sentences])
    words = occurrences(keys, rows, total)
    texts = [f" {' '.join(sentence.words)} " for sentence in sentences]
    characters = occurrences(*character_keys(texts, 3, 5), total)
    return View(
        words=unit_rows(words),
        characters=unit_rows(characters),
        soft=coverage(words, alike_terms(vocabulary)),
        bounds=tuple(int(bound) for bound in bounds),
    )


def base_scores(seen: View, a: int, b: int) -> Matrix:
    """Return the mean of three similarities: [sentences of a, of b], 0 to 1."""
    left, right = seen.rows(a), seen.rows(b)
    words = seen.words[left] @ seen.words[right].T
    characters = seen.characters[left] @ seen.characters[right].T
    forth, back = covered(seen.soft, left, right)
    return np.asarray((words + characters + (forth + back) / 2) / 3)


def covered(soft: Coverage, left: slice, right: slice) -> tuple[Matrix, Matrix]:
    """Return how much of left's terms right covers, and the other way; 0 to 1."""
    left_mass = np.maximum(soft.mass[left], 1)
    right_mass = np.maximum(soft.mass[right], 1)
    forth = soft.weighted[left] @ soft.reached[right].T / left_mass[:, None]
    back = soft.reached[left] @ soft.weighted[right].T / right_mass[None, :]
    return np.asarray(forth), np.asarray(back)
