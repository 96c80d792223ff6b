"""The values that flow between the rooms."""

from datetime import date

import numpy as np
import pytest

from newsdiff.model import (
    Article,
    Comparison,
    Event,
    Kind,
    Match,
    Place,
    Settings,
    Statement,
    as_date,
)
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


@pytest.fixture
def comparison() -> Comparison:
    scores = np.zeros((4, 3))
    scores[0, 0], scores[1, 1], scores[1, 0] = 0.9, 0.8, 0.4
    return Comparison(
        articles=(HARBOUR_GAZETTE, COAST_COURIER),
        matches=(
            Match(Place(0, 0), Place(1, 0), 0.9, Kind.REWORDED),
            Match(Place(0, 1), Place(1, 0), 0.4, Kind.PARTIAL),
            Match(Place(0, 1), Place(1, 1), 0.8, Kind.REWORDED),
        ),
        statements=(Statement((Place(0, 0), Place(1, 0)), Place(0, 0)),),
        settings=Settings(threshold=0.4),
        score_table={(0, 1): scores},
    )


def test_text_becomes_paragraphs_and_sentences_that_know_their_place() -> None:
    article = Article.from_text("One. Two.\n\n  Three here.\n", published="2026-03-04")
    assert article.paragraphs == ("One. Two.", "Three here.")
    assert [s.text for s in article.sentences] == ["One.", "Two.", "Three here."]
    for sentence in article.sentences:
        paragraph = article.paragraphs[sentence.paragraph]
        assert paragraph[sentence.start : sentence.end] == sentence.text
    assert article.published == date(2026, 3, 4)


def test_given_sentences_are_kept_exactly() -> None:
    texts = ["A. B.", "", " c "]
    assert [s.text for s in Article.from_sentences(texts).sentences] == texts


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-04", date(2026, 3, 4)),
        ("2026-03-04T10:00:00Z", date(2026, 3, 4)),
        (date(2026, 3, 4), date(2026, 3, 4)),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_read_from_iso_8601_and_nothing_else(
    value: str | date | None, expected: date | None
) -> None:
    assert as_date(value) == expected


def test_an_event_knows_its_days_and_outlets() -> None:
    event = Event((HARBOUR_GAZETTE, COAST_COURIER, Article.from_text("x")), "Bridge")
    assert event.dates == (date(2026, 3, 4), date(2026, 3, 5))
    assert event.outlets == ("Harbour Gazette", "Coast Courier", "")
    assert Event((Article.from_text("x"),), "x").dates is None


def test_scores_read_the_same_from_both_sides(comparison: Comparison) -> None:
    assert comparison.scores(0, 1).shape == (4, 3)
    assert np.array_equal(comparison.scores(1, 0), comparison.scores(0, 1).T)


def test_matches_of_a_sentence_come_best_first(comparison: Comparison) -> None:
    found = comparison.matches_of(Place(0, 1))
    assert [match.other(Place(0, 1)) for match in found] == [Place(1, 1), Place(1, 0)]
    assert comparison.matches_of(Place(0, 3)) == ()


def test_unique_sentences_have_no_partner_anywhere(comparison: Comparison) -> None:
    assert comparison.unique(0) == (2, 3)
    assert comparison.unique(1) == (2,)


def test_overlap_is_read_in_both_directions(comparison: Comparison) -> None:
    assert comparison.overlap(0, 1) == pytest.approx(2 / 4)
    assert comparison.overlap(1, 0) == pytest.approx(2 / 3)


def test_a_statement_names_each_report_once() -> None:
    statement = Statement((Place(0, 0), Place(0, 1), Place(2, 5)), Place(0, 0))
    assert statement.reports == (0, 2)
