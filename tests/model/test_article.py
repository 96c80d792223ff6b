"""Reports made of text and of sentences; dates."""

from datetime import date

import pytest

from newsdiff.model import Article, as_date


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
