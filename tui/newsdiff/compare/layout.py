"""All sentences of an event laid out as matrices, ready to be multiplied."""

import itertools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from newsdiff.compare.prepared import Prepared, Report, Terms
from newsdiff.compare.progress import At, Stage, Step, go_on
from newsdiff.compare.rows import (
    Coverage,
    Kept,
    Pattern,
    Rows,
    coverage,
    keep,
    keep_as,
    keep_only,
)
from newsdiff.compare.vocabulary import (
    FEWEST_ROWS,
    LONGEST,
    Alike,
    Matrix,
    Numbers,
    alike_couples,
    character_keys,
    number_terms,
    occurrences,
    pair_keys,
    restricted,
    sharpened,
)

SHORTEST_GRAM = 3
LONGEST_GRAM = 5
"""Character n-grams of these lengths are compared, across the spaces between words."""

MOST_LANDMARKS = 1500
"""Sentences that a profile is drawn against; more add work and no knowledge."""

_PARTS = 6
"""Of the work, about as long as each other where there are many sentences."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """The parts of the sentences; their terms have the columns of the words."""

    units: Rows
    cover: Coverage
    starts: Numbers
    """Row where each sentence's clauses begin, and at the end the number of rows."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Which terms stand in which sentences."""

    rows: Rows
    """1 where a term stands."""
    spread: Numbers
    """[reports, terms]: in how many sentences of each report a term stands."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The sentences of all reports, one row each, looked at in several ways."""

    units: Mapping[str, Rows]
    """Rows of length one: the product of two is their cosine."""
    profile: Matrix
    """[sentences, landmarks]: rows of length one: how each relates to the others."""
    covers: Mapping[str, Coverage]
    """For the share of one sentence's terms that another one has too."""
    present: Mapping[str, Presence]
    traits: Mapping[str, Matrix]
    """[sentences]: a number for each sentence alone."""
    clauses: Clauses
    bounds: tuple[int, ...]
    """Row where each report begins, and behind the last the number of rows."""

    def rows(self, report: int) -> slice:
        """Return the rows of one report."""
        return slice(self.bounds[report], self.bounds[report + 1])


def lay_out(reports: Sequence[Report], step: Step = go_on) -> Layout:
    """Lay out the sentences of all reports together."""
    step(At(Stage.WEIGHING, 0, _PARTS))
    sentences = [sentence for report in reports for sentence in report.sentences]
    bounds = tuple(
        itertools.accumulate((len(report.sentences) for report in reports), initial=0)
    )
    keys, rows, vocabulary = number_terms([sentence.terms for sentence in sentences])
    alike = alike_couples(vocabulary)
    words = keep(occurrences(keys, rows, len(sentences)))
    related = keep(words.found, alike)
    starts = _bag(sentences, lambda sentence: tuple(t[:5] for t in sentence.terms))
    near = [pair_keys(keys, rows, 1), pair_keys(keys, rows, 2)]
    pairs = keep(
        occurrences(
            np.concatenate([keys for keys, _ in near]),
            np.concatenate([rows for _, rows in near]),
            len(sentences),
        )
    )
    units = {
        "words": words.units(),
        "rare words": words.units(sharpened(words.found)),
        "word starts": starts.units(),
        "word pairs": pairs.units(),
    }
    present = {
        "words": _presence(words, bounds),
        "word starts": _presence(starts, bounds),
        "word pairs": _presence(pairs, bounds),
    }
    step(At(Stage.WEIGHING, 1, _PARTS))
    present["characters"] = _add_character_grams(sentences, units, bounds, step)
    step(At(Stage.WEIGHING, 2, _PARTS))
    _add_phrases(sentences, units)
    _add_surroundings(units, bounds)
    covers = {"words": coverage(related, alike)}
    covers.update(_covers(reports, sentences, alike, vocabulary))
    step(At(Stage.WEIGHING, 3, _PARTS))
    return Layout(
        units=units,
        profile=_profiles(units["words"].dense, units["characters"].dense, step),
        covers=covers,
        present=present,
        traits=_traits(reports, sentences),
        clauses=_clauses(sentences, related, alike),
        bounds=bounds,
    )


def _bag(sentences: Sequence[Prepared], terms: Callable[[Prepared], Terms]) -> Kept:
    keys, rows, _ = number_terms([terms(sentence) for sentence in sentences])
    return keep(occurrences(keys, rows, len(sentences)))


def _presence(kept: Kept, bounds: Sequence[int]) -> Presence:
    pattern = kept.pattern
    terms = len(pattern.columns.column)
    report = np.searchsorted(bounds, pattern.row, side="right") - 1
    cells = report * terms + pattern.term
    spread = np.bincount(cells, minlength=(len(bounds) - 1) * terms)
    return Presence(kept.presence(), spread.reshape(len(bounds) - 1, terms))


def _add_character_grams(
    sentences: Sequence[Prepared],
    units: dict[str, Rows],
    bounds: Sequence[int],
    step: Step,
) -> Presence:
    """Add character n-grams, which see inflection, and scripts without spaces.

    Returns:
        Which of the longest stand in which sentences.
    """
    texts = [f" {' '.join(sentence.words)} " for sentence in sentences]
    grams = character_keys(texts, SHORTEST_GRAM, LONGEST_GRAM)
    step()
    occurring = occurrences(*grams, len(texts))
    step()
    found = keep(occurring)
    units["characters"] = found.units()
    units["rare characters"] = found.units(sharpened(found.found))
    return _presence(keep_only(found, found.found.keys >= LONGEST), bounds)


def _add_phrases(sentences: Sequence[Prepared], units: dict[str, Rows]) -> None:
    """Add runs of two and three words, stop words kept: the same wording."""
    keys, rows, _ = number_terms([sentence.words for sentence in sentences])
    two = pair_keys(keys, rows, 1)
    three = pair_keys(*two, 1)
    units["two words"] = keep(occurrences(*two, len(sentences))).units()
    units["three words"] = keep(occurrences(*three, len(sentences))).units()


def _add_surroundings(units: dict[str, Rows], bounds: Sequence[int]) -> None:
    """Add the sentences around each sentence, alone and together with it."""
    words = units["words"]
    pattern = words.pattern
    report = np.searchsorted(bounds, np.arange(pattern.rows), side="right")
    parts = []
    for step in (-1, 1):
        row = pattern.row + step
        inside = (row >= 0) & (row < pattern.rows)
        inside[inside] = report[row[inside]] == report[pattern.row[inside]]
        parts.append((row[inside], pattern.term[inside], words.value[inside]))
    own = (pattern.row, pattern.term, words.value * 2)
    units["surroundings"] = _summed(pattern, parts)
    units["with surroundings"] = _summed(pattern, [own, *parts])


def _summed(pattern: Pattern, parts: Sequence[tuple[Numbers, Numbers, Matrix]]) -> Rows:
    """Add occurrences up and bring the rows to length one."""
    row, term, value = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    terms = max(len(pattern.columns.column), 1)
    cells, place = np.unique(row * terms + term, return_inverse=True)
    value = np.bincount(place, value, len(cells))
    row, term = np.divmod(cells, terms)
    length = np.sqrt(np.bincount(row, value**2, minlength=pattern.rows))
    value = value / (length + _TINY)[row]
    summed = Pattern(pattern.rows, row, term, pattern.columns)
    return Rows(summed, value.astype(np.float32))


_TINY = 1e-6


def _profiles(words: Matrix, characters: Matrix, step: Step) -> Matrix:
    """Return how each sentence relates to the others of the event.

    Two sentences that say a thing in other words still resemble the same third ones.
    """
    apart = max(math.ceil(len(words) / MOST_LANDMARKS), 1)
    alike = words @ words[::apart].T
    step(At(Stage.WEIGHING, 4, _PARTS))
    alike += characters @ characters[::apart].T
    step(At(Stage.WEIGHING, 5, _PARTS))
    alike /= 2
    alike[np.arange(0, len(words), apart), np.arange(alike.shape[1])] = 1
    usual = alike.sum(axis=0, keepdims=True) / max(len(words), FEWEST_ROWS)
    return _unit(alike - usual)


def _unit(matrix: Matrix) -> Matrix:
    length = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.asarray(matrix / (length + _TINY), dtype=np.float32)


def _covers(
    reports: Sequence[Report],
    sentences: Sequence[Prepared],
    alike: Alike,
    vocabulary: Sequence[str],
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
    keys, rows, others = number_terms(rest)
    alike = restricted(alike, vocabulary, others)
    return {
        "names": _plain_cover(names),
        "figures": _plain_cover([sentence.figures for sentence in sentences]),
        "quotes": _plain_cover([sentence.quoted for sentence in sentences]),
        "other words": coverage(keep(occurrences(keys, rows, len(rest)), alike), alike),
        "names before": _plain_cover(_names_before(reports, names)),
        "quoted in words": _quoted_in_words(sentences),
    }


def _plain_cover(lists: Sequence[Terms]) -> Coverage:
    keys, rows, _ = number_terms(lists)
    return coverage(keep(occurrences(keys, rows, len(lists))))


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
    half = len(both)
    cover = coverage(keep(occurrences(keys, rows, 2 * half)))
    return Coverage(
        cover.weighted.part(half, 2 * half),
        cover.reached.part(0, half),
        cover.mass[half:],
    )


def _clauses(sentences: Sequence[Prepared], words: Kept, alike: Alike) -> Clauses:
    lists = [clause for sentence in sentences for clause in sentence.clauses]
    starts = np.cumsum([0, *(len(sentence.clauses) for sentence in sentences)])
    keys, rows, _ = number_terms(lists)
    # The same terms as in the sentences, so the same numbers and rarities.
    found = replace(occurrences(keys, rows, len(lists)), rarity=words.found.rarity)
    kept = keep_as(found, words)
    return Clauses(kept.units(), coverage(kept, alike), starts)


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
