"""Reports of one event in one language match sanely, whatever the language."""

import pytest

from newsdiff.compare import compare
from newsdiff.model import Article, split_paragraphs
from tests.compare import ferry_in_languages, library_in_languages
from tests.compare.ferry_in_languages import Pair

FERRY = ferry_in_languages.PAIRS
LIBRARY = library_in_languages.PAIRS

UNSURE = (0, 0)
"""Of the ferry: both first sentences tell that it had an accident off the harbour."""

LEAST_PRECISION = {"es": 0.62, "fr": 0.62, "th": 0.66, "th-library": 0.66}
LEAST_RECALL = {
    "ja": 0.83,
    "es": 0.83,
    "fr": 0.83,
    "de-library": 0.83,
    "ru-library": 0.83,
    "ar-library": 0.83,
    "zh-library": 0.83,
}
"""Floors of those languages that do not reach what the others do."""

ALL_PRECISION, ALL_RECALL = 0.83, 0.99

FERRY_LANGUAGES = sorted(FERRY.items())


def matched(pair: Pair) -> set[tuple[int, int]]:
    comparison = compare(
        [
            Article.from_sentences(pair.left, source="One"),
            Article.from_sentences(pair.right, source="Other"),
        ]
    )
    return {(match.left.sentence, match.right.sentence) for match in comparison.matches}


@pytest.mark.parametrize(("name", "pair"), [*FERRY_LANGUAGES, *sorted(LIBRARY.items())])
def test_what_two_reports_share_is_found_and_little_else(name: str, pair: Pair) -> None:
    said = matched(pair) - ({UNSURE} if name in FERRY else set())
    right = said & pair.matches
    assert len(right) / len(pair.matches) >= LEAST_RECALL.get(name, ALL_RECALL)
    assert len(right) / len(said) >= LEAST_PRECISION.get(name, ALL_PRECISION)


@pytest.mark.parametrize(
    ("language", "pair"),
    [(language, pair) for language, pair in FERRY_LANGUAGES if language != "th"],
)
def test_running_text_is_split_into_its_sentences(language: str, pair: Pair) -> None:
    for side in (pair.left, pair.right):
        found = split_paragraphs([pair.joint.join(side)], language)
        assert tuple(sentence.text for sentence in found) == side
