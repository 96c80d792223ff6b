"""All sentences of an event laid out as matrices, ready to be multiplied."""

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from newsdiff.compare.prepared import Prepared, Report, Terms
from newsdiff.compare.vocabulary import (
    FEWEST_ROWS,
    Coverage,
    Matrix,
    Numbers,
    Occurrences,
    alike_terms,
    character_keys,
    coverage,
    number_terms,
    occurrences,
    pair_keys,
    presence,
    sharpened,
    unit_rows,
)

SHORTEST_GRAM = 3
LONGEST_GRAM = 5
"""Character n-grams of these lengths are compared, across the spaces between words."""

MOST_LANDMARKS = 1500
"""Sentences that a profile is drawn against; more add work and no knowledge."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """The parts of the sentences."""

    units: Matrix
    cover: Coverage
    starts: Numbers
    """Row where each sentence's clauses begin, and at the end the number of rows."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The sentences of all reports, one row each, looked at in several ways."""

    units: Mapping[str, Matrix]
    """Rows of length one: the product of two is their cosine."""
    covers: Mapping[str, Coverage]
    """For the share of one sentence's terms that another one has too."""
    present: Mapping[str, Matrix]
    """1 where a term stands in a sentence."""
    traits: Mapping[str, Matrix]
    """[sentences]: a number for each sentence alone."""
    clauses: Clauses
    bounds: tuple[int, ...]
    """Row where each report begins, and behind the last the number of rows."""

    def rows(self, report: int) -> slice:
        """Return the rows of one report."""
        return slice(self.bounds[report], self.bounds[report + 1])


def lay_out(reports: Sequence[Report]) -> Layout:
    """Lay out the sentences of all reports together."""
    sentences = [sentence for report in reports for sentence in report.sentences]
    total = len(sentences)
    bounds = [0]
    for report in reports:
        bounds.append(bounds[-1] + len(report.sentences))
    keys, rows, vocabulary = number_terms([sentence.terms for sentence in sentences])
    words = occurrences(keys, rows, total)
    starts = _bag(sentences, lambda sentence: tuple(t[:5] for t in sentence.terms))
    near = [pair_keys(keys, rows, 1), pair_keys(keys, rows, 2)]
    pairs = occurrences(
        np.concatenate([keys for keys, _ in near]),
        np.concatenate([rows for _, rows in near]),
        total,
    )
    units = {
        "words": unit_rows(words),
        "rare words": unit_rows(sharpened(words)),
        "word starts": unit_rows(starts),
        "word pairs": unit_rows(pairs),
    }
    present = {
        "words": presence(words),
        "word starts": presence(starts),
        "word pairs": presence(pairs),
    }
    _add_character_grams(sentences, units, present)
    _add_phrases(sentences, units)
    _add_surroundings(units, bounds)
    units["profile"] = _profiles(units["words"], units["characters"])
    alike = alike_terms(vocabulary)
    covers = {"words": coverage(words, alike)}
    covers.update(_covers(reports, sentences))
    return Layout(
        units=units,
        covers=covers,
        present=present,
        traits=_traits(reports, sentences),
        clauses=_clauses(sentences, words, alike),
        bounds=tuple(bounds),
    )


def _bag(
    sentences: Sequence[Prepared], terms: Callable[[Prepared], Terms]
) -> Occurrences:
    keys, rows, _ = number_terms([terms(sentence) for sentence in sentences])
    return occurrences(keys, rows, len(sentences))


def _add_character_grams(
    sentences: Sequence[Prepared], units: dict[str, Matrix], present: dict[str, Matrix]
) -> None:
    """Add character n-grams, which see inflection, and scripts without spaces."""
    texts = [f" {' '.join(sentence.words)} " for sentence in sentences]
    grams = character_keys(texts, SHORTEST_GRAM, LONGEST_GRAM)
    found = occurrences(*grams, len(texts))
    units["characters"] = unit_rows(found)
    units["rare characters"] = unit_rows(sharpened(found))
    longest = character_keys(texts, LONGEST_GRAM, LONGEST_GRAM)
    present["characters"] = presence(occurrences(*longest, len(texts)))


def _add_phrases(sentences: Sequence[Prepared], units: dict[str, Matrix]) -> None:
    """Add runs of two and three words, stop words kept: the same wording."""
    keys, rows, _ = number_terms([sentence.words for sentence in sentences])
    two = pair_keys(keys, rows, 1)
    units["two words"] = unit_rows(occurrences(*two, len(sentences)))
    units["three words"] = unit_rows(occurrences(*pair_keys(*two, 1), len(sentences)))


def _add_surroundings(units: dict[str, Matrix], bounds: Sequence[int]) -> None:
    """Add the sentences around each sentence, alone and together with it."""
    words = units["words"]
    around = np.zeros_like(words)
    for start, end in itertools.pairwise(bounds):
        if start == end:
            continue
        around[start + 1 : end] += words[start : end - 1]
        around[start : end - 1] += words[start + 1 : end]
    units["surroundings"] = _unit(around)
    units["with surroundings"] = _unit(words + around * np.float32(0.5))


def _profiles(words: Matrix, characters: Matrix) -> Matrix:
    """Return how each sentence relates to the others of the event.

    Two sentences that say a thing in other words still resemble the same third ones.
    """
    step = max(len(words) // MOST_LANDMARKS, 1)
    alike = (words @ words[::step].T + characters @ characters[::step].T) / 2
    alike[np.arange(0, len(words), step), np.arange(alike.shape[1])] = 1
    usual = alike.sum(axis=0, keepdims=True) / max(len(words), FEWEST_ROWS)
    return _unit(alike - usual)


def _unit(matrix: Matrix) -> Matrix:
    length = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.asarray(matrix / (length + 1e-6), dtype=np.float32)


def _covers(
    reports: Sequence[Report], sentences: Sequence[Prepared]
) -> dict[str, Coverage]:
    """Look at names, figures, quoted words and all that is no name, each apart."""
    lower = {term for sentence in sentences for term in sentence.lower}
    names = [
        tuple(term for term in sentence.capital if term not in lower)
        for sentence in sentences
    ]
    all_names = {term for terms in names for term in terms}
    rest = [
        tuple(term for term in sentence.terms if term not in all_names)
        for sentence in sentences
    ]
    keys, rows, vocabulary = number_terms(rest)
    return {
        "names": _plain_cover(names),
        "figures": _plain_cover([sentence.figures for sentence in sentences]),
        "quotes": _plain_cover([sentence.quoted for sentence in sentences]),
        "other words": coverage(
            occurrences(keys, rows, len(rest)), alike_terms(vocabulary)
        ),
        "names before": _plain_cover(_names_before(reports, names)),
        "quoted in words": _quoted_in_words(sentences),
    }


def _plain_cover(lists: Sequence[Terms]) -> Coverage:
    keys, rows, _ = number_terms(lists)
    return coverage(occurrences(keys, rows, len(lists)), [])


def _names_before(reports: Sequence[Report], names: Sequence[Terms]) -> list[Terms]:
    """Return each sentence's names, or those last named before: whom "he" may mean."""
    found: list[Terms] = []
    row = 0
    for report in reports:
        last: Terms = ()
        for _ in report.sentences:
            last = names[row] or last
            found.append(last)
            row += 1
    return found


def _quoted_in_words(sentences: Sequence[Prepared]) -> Coverage:
    """Lay out quoted words against all words: one quotes, another paraphrases."""
    both = [sentence.terms for sentence in sentences]
    quoted = [sentence.quoted for sentence in sentences]
    keys, rows, _ = number_terms([*both, *quoted])
    found = occurrences(keys, rows, 2 * len(both))
    cover = coverage(found, [])
    half = len(both)
    return Coverage(cover.weighted[half:], cover.reached[:half], cover.mass[half:])


def _clauses(
    sentences: Sequence[Prepared],
    words: Occurrences,
    alike: Sequence[tuple[int, int, float]],
) -> Clauses:
    lists = [clause for sentence in sentences for clause in sentence.clauses]
    starts = np.cumsum([0, *(len(sentence.clauses) for sentence in sentences)])
    keys, rows, _ = number_terms(lists)
    # The same terms as in the sentences, so the same numbers and rarities.
    found = replace(occurrences(keys, rows, len(lists)), rarity=words.rarity)
    return Clauses(unit_rows(found), coverage(found, alike), starts)


def _traits(
    reports: Sequence[Report], sentences: Sequence[Prepared]
) -> dict[str, Matrix]:
    titles = {term for report in reports for term in report.title}
    return {
        "length": _vector(np.log1p(len(sentence.terms)) for sentence in sentences),
        "position": _vector(
            number / max(len(report.sentences) - 1, 1)
            for report in reports
            for number in range(len(report.sentences))
        ),
        "title": _vector(
            len(titles.intersection(sentence.terms)) / max(len(titles), 1)
            for sentence in sentences
        ),
        "quoted": _vector(
            len(sentence.quoted) / max(len(sentence.words), 1) for sentence in sentences
        ),
    }


def _vector(values: Iterable[float]) -> Matrix:
    return np.fromiter(values, dtype=np.float32)
