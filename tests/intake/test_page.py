"""HTML pages: trafilatura's article, without what it lets through."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.intake import read
from newsdiff.intake.pages.page import clean_page
from tests.intake.pages import FOURTH, LAST, LEAD, PAGE, SECOND, THIRD, TITLE


def test_the_article_of_a_page_comes_out_without_its_offers() -> None:
    assert clean_page(PAGE).paragraphs == (LEAD, SECOND, THIRD, FOURTH, LAST)


def test_what_the_page_says_of_itself_is_read() -> None:
    article = read(PAGE.encode())
    assert article.title == TITLE
    assert article.source == "Harbour Gazette"
    assert article.published == date(2026, 3, 4)
    assert article.byline == "Ada Quill"
    assert article.url == "https://gazette.example/bridge"
    assert [heading.text for heading in article.subheadings] == ["A quiet market"]


def test_what_was_removed_has_its_reason_and_place() -> None:
    removed = {block.text: block for block in clean_page(PAGE).removed()}
    letter = removed[
        "Sign up for our daily newsletter and get the harbour in your inbox."
    ]
    assert letter.reason == "newsletter or subscription"
    assert letter.paragraph == 3
    assert removed["Read more: Ferry fares to rise again in May"].paragraph == 5


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "//x"]
)
def test_an_address_that_is_none_is_not_taken_over(address: str) -> None:
    page = PAGE.replace("https://gazette.example/bridge", address)
    assert read(page.encode()).url == ""


def test_the_same_page_gives_the_same_article_each_time() -> None:
    first = clean_page(PAGE).paragraphs
    assert all(clean_page(PAGE).paragraphs == first for _ in range(6))


def test_hidden_text_is_not_read() -> None:
    page = PAGE.replace("</article>", "<p hidden>Buy now, says nobody.</p></article>")
    assert "nobody" not in " ".join(clean_page(page).paragraphs)


def test_a_page_that_nests_without_end_is_survived() -> None:
    page = "<html><body>" + "<div>" * 20_000 + f"<p>{LEAD}</p><p>{SECOND}</p>"
    clean_page(page)


def test_control_characters_of_a_page_are_stripped() -> None:
    page = PAGE.replace("The mayor", "x").replace("Mayor Ines", "Mayor\u202e Ines")
    assert "\u202e" not in "".join(clean_page(page).paragraphs)
    title = PAGE.replace(TITLE, f"{TITLE}&#x1b;[31m&#x202e;")
    assert "\x1b" not in read(title.encode()).title
    assert "\u202e" not in read(title.encode()).title


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<b", ">", "<!--", "<li>", "x. ", LEAD]))
)
def test_broken_markup_is_survived(pieces: list[str]) -> None:
    clean_page("<html><body>" + "".join(pieces))
