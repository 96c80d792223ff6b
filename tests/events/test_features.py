"""What grouping reads of a report."""

from newsdiff.events.features import (
    READ_CHARACTERS,
    READ_TERMS,
    features_of,
    opening,
)
from newsdiff.model import Article
from tests.support import HARBOUR_GAZETTE


def test_what_comes_first_weighs_more() -> None:
    text = "herring " + "and so on and so forth " * 60 + "mackerel"
    terms = features_of(Article.from_text(text)).terms
    assert terms["herring"] > terms["mackerel"] > 0


def test_names_and_figures_are_among_the_terms() -> None:
    features = features_of(HARBOUR_GAZETTE)
    assert {"eastmoor", "ines", "holloway"} <= set(features.names)
    assert set(features.figures) == {"12000"}
    assert {**features.names, **features.figures}.items() <= features.terms.items()


def test_two_terms_in_a_row_are_pairs() -> None:
    assert "northern pier" in features_of(HARBOUR_GAZETTE).pairs


def test_without_a_headline_the_beginning_stands_in() -> None:
    headline = features_of(Article.from_text("Fog closed the harbour.")).headline
    assert set(headline) == {"fog", "closed", "the", "harbour"}


def test_a_report_of_a_whole_day_is_read_from_the_top_only() -> None:
    text = " ".join(f"word{number}" for number in range(2 * READ_TERMS))
    assert len(features_of(Article.from_text(text)).terms) == READ_TERMS


def test_a_title_alone_is_no_report() -> None:
    assert features_of(Article.from_text("", title="Live")).empty
    assert features_of(Article.from_text("…", title="Live")).empty
    assert not features_of(HARBOUR_GAZETTE).empty


def test_a_huge_text_is_not_looked_through() -> None:
    huge = Article.from_sentences(["seal " * 5_000] * 200)
    assert READ_CHARACTERS <= len(opening(huge)) < READ_CHARACTERS + 10
    assert opening(HARBOUR_GAZETTE) == "\n".join(HARBOUR_GAZETTE.paragraphs)
