"""What goes into the library comes out the same."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.changes.revise import drop
from newsdiff.library.codec import address_key, decode, encode, text_key
from newsdiff.model import Article, Removed, Sentence, Subheading

ANY_TEXT = st.text(st.characters(), max_size=20)  # surrogates and control signs too
NUMBERS = st.integers(0, 9)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    return Article(
        title=draw(ANY_TEXT),
        paragraphs=tuple(draw(st.lists(ANY_TEXT, max_size=4))),
        sentences=tuple(
            draw(
                st.lists(
                    st.builds(Sentence, ANY_TEXT, NUMBERS, NUMBERS, NUMBERS), max_size=4
                )
            )
        ),
        source=draw(ANY_TEXT),
        published=draw(st.none() | st.dates()),
        url=draw(ANY_TEXT),
        byline=draw(ANY_TEXT),
        agency=draw(ANY_TEXT),
        language=draw(ANY_TEXT),
        subheadings=tuple(
            draw(st.lists(st.builds(Subheading, ANY_TEXT, NUMBERS), max_size=3))
        ),
        removed=tuple(
            draw(
                st.lists(
                    st.builds(Removed, ANY_TEXT, ANY_TEXT, NUMBERS, NUMBERS), max_size=3
                )
            )
        ),
        warnings=tuple(draw(st.lists(ANY_TEXT, max_size=3))),
        origin=draw(ANY_TEXT),
        text_id=draw(ANY_TEXT),
    )


def values(article: Article) -> dict[str, object]:
    return {item.name: getattr(article, item.name) for item in fields(article)}


@given(articles())
def test_every_article_has_a_key(article: Article) -> None:
    assert text_key(article) == text_key(decode(encode(article)))


def test_a_changed_text_keeps_its_key() -> None:
    article = Article.from_text("The mill burned.\nNobody slept.", source="Mill Post")
    assert text_key(drop(article, 0)) == text_key(article)
    assert "text_id" not in encode(article)


@given(articles())
def test_every_field_of_an_article_survives(article: Article) -> None:
    assert values(decode(encode(article))) == values(article)


def test_sentences_that_are_split_from_the_text_do_not_store_it_twice() -> None:
    article = Article.from_text("The lighthouse at Norrby went dark. Nobody saw it.")
    assert encode(article).count("lighthouse") == 1


def test_what_encode_did_not_make_is_refused() -> None:
    for text in ("", "[]", "{}", '{"title": "Only a title"}'):
        with pytest.raises((ValueError, LookupError, TypeError)):
            decode(text)


def test_the_same_text_from_another_outlet_has_another_key() -> None:
    here = Article.from_text("The mill burned down.", source="Mill Post")
    there = Article.from_text("The mill burned down.", source="River Times")
    assert text_key(here) != text_key(there)


def test_title_and_date_are_no_part_of_the_text_key() -> None:
    first = Article.from_text("The mill burned down.", title="Fire", source="Post")
    again = Article.from_text(
        "The mill burned down.", source="Post", published=date(2026, 1, 2)
    )
    assert text_key(first) == text_key(again)


def test_articles_without_text_are_told_apart_by_their_title() -> None:
    assert text_key(Article.from_text("", title="One")) != text_key(
        Article.from_text("", title="Two")
    )


def test_the_split_into_paragraphs_is_part_of_the_text_key() -> None:
    assert text_key(Article.from_text("One.\nTwo.")) != text_key(
        Article.from_text("One.Two.")
    )


def test_only_an_article_with_an_address_has_an_address_key() -> None:
    assert address_key(Article.from_text("Text.")) is None
    assert address_key(Article.from_text("Text.", url="https://post.example/1"))
