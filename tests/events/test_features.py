"""What grouping reads of a report."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.events.codes import FIGURE, HEADLINE, NAME, code_of
from newsdiff.events.features import (
    READ_CHARACTERS,
    READ_TERMS,
    Features,
    StaleFeaturesError,
    features_of,
    opening,
)
from newsdiff.model import Article
from tests.support import HARBOUR_GAZETTE


def marked(features: Features, mark: int) -> set[int]:
    return set(features.codes[features.marks & mark > 0].tolist())


def codes(*terms: str) -> set[int]:
    return {code_of(term) for term in terms}


def test_names_and_figures_are_marked() -> None:
    features = features_of(HARBOUR_GAZETTE)
    assert codes("eastmoor", "ines", "holloway") <= marked(features, NAME)
    assert marked(features, FIGURE) == codes("12000")


def test_the_stream_is_the_title_and_the_text_in_order() -> None:
    features = features_of(Article.from_text("Fog closed the port.", title="Fog"))
    told = ["fog", "fog", "closed", "the", "port"]
    assert features.codes[features.stream].tolist() == [code_of(term) for term in told]


def test_without_a_headline_the_beginning_stands_in() -> None:
    features = features_of(Article.from_text("Fog closed the harbour."))
    assert marked(features, HEADLINE) == codes("fog", "closed", "the", "harbour")


def test_a_report_of_a_whole_day_is_read_from_the_top_only() -> None:
    text = " ".join(f"word{number}" for number in range(2 * READ_TERMS))
    assert len(features_of(Article.from_text(text)).codes) == READ_TERMS


def test_a_title_alone_is_no_report() -> None:
    assert features_of(Article.from_text("", title="Live")).empty
    assert features_of(Article.from_text("…", title="Live")).empty
    assert not features_of(HARBOUR_GAZETTE).empty


def test_a_huge_text_is_not_looked_through() -> None:
    huge = Article.from_sentences(["seal " * 5_000] * 200)
    assert READ_CHARACTERS <= len(opening(huge)) < READ_CHARACTERS + 10
    assert opening(HARBOUR_GAZETTE) == "\n".join(HARBOUR_GAZETTE.paragraphs)


def test_the_same_text_has_the_same_key_whatever_stands_over_it() -> None:
    reprint = replace(
        HARBOUR_GAZETTE, title="Bridge", paragraphs=(opening(HARBOUR_GAZETTE),)
    )
    one, other = features_of(HARBOUR_GAZETTE), features_of(reprint)
    assert one.text == other.text
    assert one.key != other.key


def test_texts_that_differ_behind_what_is_read_have_different_keys() -> None:
    long = "word " * READ_CHARACTERS
    one = features_of(Article.from_text(long + "one"))
    other = features_of(Article.from_text(long + "other"))
    assert one.text != other.text


def same(one: Features, other: Features) -> bool:
    arrays = ("codes", "marks", "stream")
    values = ("published", "language", "text", "key", "empty")
    return all(
        np.array_equal(getattr(one, name), getattr(other, name)) for name in arrays
    ) and all(getattr(one, name) == getattr(other, name) for name in values)


@given(
    st.text(st.characters(), max_size=400),
    st.text(max_size=40),
    st.none() | st.dates(),
    st.sampled_from(["", "en", "zh"]),
)
def test_stored_features_come_back_as_they_were(
    text: str, title: str, published: date | None, language: str
) -> None:
    article = Article.from_text(text, title=title, published=published)
    features = features_of(replace(article, language=language))
    assert same(Features.from_bytes(features.to_bytes()), features)


def test_a_long_report_is_stored_whole() -> None:
    text = " ".join(f"word{number % 700}" for number in range(2000))
    features = features_of(Article.from_text(text))
    assert same(Features.from_bytes(features.to_bytes()), features)


def test_stored_features_are_small() -> None:
    text = " ".join(f"word{number % 220}" for number in range(400))
    assert len(features_of(Article.from_text(text)).to_bytes()) < 2000


def test_features_of_another_version_are_refused() -> None:
    stored = features_of(HARBOUR_GAZETTE).to_bytes()
    for wrong in (b"", b"\xff" + stored[1:], stored[:-1], stored + b"\0"):
        with pytest.raises(StaleFeaturesError):
            Features.from_bytes(wrong)


@given(st.binary(max_size=30), st.integers(0, 200))
def test_damaged_features_are_refused_or_read_but_never_worse(
    damage: bytes, at: int
) -> None:
    stored = features_of(HARBOUR_GAZETTE).to_bytes()
    damaged = stored[:at] + damage + stored[at + len(damage) :]
    try:
        found = Features.from_bytes(damaged)
    except StaleFeaturesError:
        return
    assert not len(found.stream) or found.stream.max() < len(found.codes)
