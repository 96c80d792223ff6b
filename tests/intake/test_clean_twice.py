"""Pages put together from prose and furniture: what cleaning may never do to them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.errors import NewsDiffError, TooLargeError
from newsdiff.intake.draft import Draft
from newsdiff.intake.encoding.characters import tidy
from newsdiff.intake.texts.blocks import Block
from newsdiff.intake.texts.plain import MOST_BLOCKS, clean_blocks, clean_text
from tests.intake.pages import BODY, COMMENT_FORM, ICON_SOUP, OFFERS, SCRAPED, TITLE

PROSE = (
    *BODY,
    "The ferry “Petrel” carried four hundred people before noon, its captain said.",
    "Die Bürgermeisterin sagte, die Brücke bleibe mindestens sechs Wochen gesperrt.",
    "Le pont restera fermé au moins six semaines, a déclaré la maire de la ville.",
    "La alcaldesa dijo que el puente seguirá cerrado al menos seis semanas más.",
    "市長は火曜日、港の橋を少なくとも六週間閉鎖すると述べた。",
    "قالت رئيسة البلدية إن الجسر سيبقى مغلقا ستة أسابيع على الأقل.",
)
FURNITURE = (
    *("Home", "News", "Sport", "Weather", "Menu", "Share", "Tweet", "Log in", "Print"),
    *("Read more", "More newsSupport us", "Advertisement", "4 March 2026"),
    *("By Ada Quill", "© 2026 Harbour Gazette. All rights reserved.", "ENDS"),
    *("Unsubscribe from this letter", "View in browser", "We use cookies.", "…"),
    *("Ferry fares to rise in May", "Six ways to keep soup hot", "(AP)", "***"),
    *(ICON_SOUP, OFFERS, COMMENT_FORM, "• one\n• two\n• three", "{{count}} left"),
)
LINES = st.sampled_from(PROSE) | st.sampled_from(FURNITURE) | st.just(TITLE)
PAGES = st.builds(
    lambda above, article, below, mark: mark.join((*above, *article, *below)),
    st.lists(st.sampled_from(FURNITURE), max_size=12),
    st.lists(LINES, max_size=14),
    st.lists(st.sampled_from(FURNITURE), max_size=12),
    st.sampled_from(("\n", "\n\n")),
)
ARTICLES = st.lists(st.sampled_from(PROSE), min_size=3, unique=True)


def words(text: str) -> list[str]:
    return text.split()


def is_subsequence(part: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in part)


def shown(draft: Draft) -> tuple[str, ...]:
    """Return what a reader sees of an article: its title on top, its paragraphs."""
    title = (draft.facts.title,) if draft.facts.title else ()
    return (*title, *draft.paragraphs)


def read_again(draft: Draft) -> tuple[str, ...]:
    """Return what a reader sees when the cleaned text is cleaned once more."""
    return shown(clean_text("\n\n".join(shown(draft))))


@settings(max_examples=80)
@given(PAGES)
@example(SCRAPED)
def test_cleaned_text_is_a_subsequence_of_the_input(page: str) -> None:
    tidied = tidy(page)
    draft = clean_text(tidied)
    assert is_subsequence(words("\n".join(draft.paragraphs)), words(tidied))


@settings(max_examples=80)
@given(ARTICLES)
@example(list(BODY))
def test_an_article_cleaned_twice_is_the_same(article: list[str]) -> None:
    draft = clean_text("\n\n".join(article))
    assert read_again(draft) == shown(draft)


def test_a_scraped_page_cleaned_twice_is_the_same() -> None:
    draft = clean_text(tidy(SCRAPED))
    assert read_again(draft) == shown(draft)


@settings(max_examples=60)
@given(PAGES)
def test_no_page_raises_anything_but_our_own_errors(page: str) -> None:
    try:
        article = newsdiff.read(page.encode())
    except NewsDiffError:
        return
    assert article.paragraphs


def test_more_lines_than_any_report_has_are_refused() -> None:
    with pytest.raises(TooLargeError, match="at most"):
        clean_blocks([Block("a line")] * (MOST_BLOCKS + 1))
