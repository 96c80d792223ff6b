"""The scorers give the figures that can be worked out by hand."""

import numpy as np
import pytest

from newsdiff.model import Article, Comparison, Kind, Match, Place, Settings
from tests.quality.scoring import average_precision, cleaning_f1, f1, matching
from tests.quality.truth import Labelled, sentence_with

LEFT = Article.from_sentences(["One.", "Two.", "Three."])
RIGHT = Article.from_sentences(["Eins.", "Zwei."])
FIRST, SECOND = (Place(0, 0), Place(1, 0)), (Place(0, 1), Place(1, 1))
WRONG = (Place(0, 2), Place(1, 1))


def comparison(*pairs: tuple[Place, Place]) -> Comparison:
    table = np.zeros((3, 2))
    for (_, i), (_, j) in pairs:
        table[i, j] = 0.9
    return Comparison(
        articles=(LEFT, RIGHT),
        matches=tuple(Match(a, b, 0.9, Kind.REWORDED) for a, b in pairs),
        statements=(),
        settings=Settings(),
        score_table={(0, 1): table},
    )


def test_f1_of_nothing_to_find_and_nothing_claimed_is_one() -> None:
    assert f1(0, 0, 0) == 1.0


def test_cleaning_that_keeps_the_body_and_no_more_scores_one() -> None:
    body = ["The heron is at home again.", "It does not like the dark."]
    assert cleaning_f1(body, body) == 1.0


def test_cleaning_pays_for_furniture_and_for_lost_text() -> None:
    body = ["one two three four five six"]
    assert cleaning_f1(body, ["one two three four five six seven eight nine"]) == (
        pytest.approx(2 * 3 / (3 + 6))
    )
    assert cleaning_f1(body, ["one two three four"]) == pytest.approx(2 * 1 / (1 + 3))
    assert cleaning_f1(body, []) == 0.0


def test_average_precision_depends_on_the_order_only() -> None:
    true = np.array([True, False, True])
    assert average_precision(np.array([0.9, 0.5, 0.1]), true) == pytest.approx(5 / 6)
    assert average_precision(np.array([9.0, 5.0, 1.0]), true) == pytest.approx(5 / 6)
    assert average_precision(np.array([0.9, 0.1, 0.5]), true) == 1.0


def test_matching_counts_hits_false_marks_and_misses() -> None:
    event = Labelled(
        "numbers", (LEFT, RIGHT), {FIRST: frozenset(), SECOND: frozenset({"conflict"})}
    )
    result = matching([(event, comparison(FIRST, WRONG))])
    assert (result.precision, result.recall, result.f1) == (0.5, 0.5, 0.5)
    assert result.calm_kept == 1.0
    assert result.calm_silent == 1.0


def test_unique_sentences_are_those_in_no_pair() -> None:
    event = Labelled("numbers", (LEFT, RIGHT), {FIRST: frozenset()})
    assert matching([(event, comparison(FIRST))]).unique_f1 == 1.0
    # Claimed: "Two.", "Three.". Real: "Three." only.
    both = Labelled("numbers", (LEFT, RIGHT), {FIRST: frozenset(), SECOND: frozenset()})
    missed = matching([(both, comparison(FIRST))])
    assert missed.unique_f1 == pytest.approx(2 * 1 / (3 + 1))


def test_a_conflict_without_a_listed_difference_is_not_shown() -> None:
    event = Labelled("numbers", (LEFT, RIGHT), {FIRST: frozenset({"conflict"})})
    assert matching([(event, comparison(FIRST))]).conflicts_shown == 0.0


def test_a_sentence_is_found_by_its_first_words_or_by_words_inside() -> None:
    report = Article.from_text("It rained. Then it poured.\nThe heron stayed.")
    assert sentence_with("Then it", report) == 1
    assert sentence_with("heron", report) == 2


def test_words_that_are_not_there_or_there_twice_are_refused() -> None:
    report = Article.from_text("The heron left.\nThe heron stayed.")
    with pytest.raises(LookupError):
        sentence_with("toad", report)
    with pytest.raises(LookupError):
        sentence_with("The heron", report)
