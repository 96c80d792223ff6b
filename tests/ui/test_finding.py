"""What is looked for: words, phrases, outlets; where it stands; what is shown of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.app.desk.finding import Hit, Passage, SearchTerms, passage_of, search_text
from newsdiff.model import Article, Subheading
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


@pytest.mark.parametrize(
    ("query", "words", "outlets"),
    [
        ("Bridge  CRACK", ("bridge", "crack"), ()),
        ('"east bank" trade', ("east bank", "trade"), ()),
        ("“east  bank”", ("east bank",), ()),
        ('"east ban', ("east ban",), ()),
        ("outlet:courier ferry", ("ferry",), ("courier",)),
        ('outlet:"coast courier"', (), ("coast courier",)),
        ('outlet: "" ""', (), ()),
        ("10:30", ("10:30",), ()),
    ],
)
def test_what_was_typed_is_taken_apart(
    query: str, words: tuple[str, ...], outlets: tuple[str, ...]
) -> None:
    assert SearchTerms.of(query) == SearchTerms(words, outlets)


def test_a_phrase_must_stand_there_as_it_is() -> None:
    text = search_text(COAST_COURIER)
    assert SearchTerms.of("bank east").are_in(text)
    assert SearchTerms.of('"east bank"').are_in(text)
    assert not SearchTerms.of('"bank east"').are_in(text)


def test_an_outlet_is_looked_for_in_the_name_alone() -> None:
    terms = SearchTerms.of("outlet:coast")
    for article, found in ((COAST_COURIER, True), (HARBOUR_GAZETTE, False)):
        text = search_text(article)
        assert terms.are_in(text, outlet=article.source) == found


def test_subheadings_are_looked_through_too() -> None:
    with_heading = replace(HARBOUR_GAZETTE, subheadings=(Subheading("What now?", 1),))
    assert SearchTerms.of('"what now"').are_in(search_text(with_heading))


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("ash", "The Ashe, the ASH", ["Ash", "ASH"]),
        ("its", "“It’s” its", ["its"]),
        ("it's", "“It’s” its", ["It’s"]),
        ("cafe\u0301", "Am Café vorbei", ["Café"]),
        ("café", "Am Cafe\u0301 vorbei", ["Cafe\u0301"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("abc bcd", "xabcdx", ["abcd"]),
        ("港", "東門港の橋", ["港"]),
    ],
)
def test_hits_are_stretches_of_the_text_as_it_is(
    query: str, text: str, found: list[str]
) -> None:
    hits = SearchTerms.of(query).hits_in(text)
    assert [text[hit.start : hit.end] for hit in hits] == found


@given(st.text(max_size=60), st.text(max_size=5))
def test_hits_lie_in_the_text_in_order_and_apart(text: str, query: str) -> None:
    end = 0
    for hit in SearchTerms.of(query).hits_in(text):
        assert end <= hit.start <= hit.end <= len(text)
        end = hit.end


def test_the_passage_is_the_sentence_that_has_most() -> None:
    article = Article.from_text("The bridge is old.\nThe old bridge has a crack. Rain.")
    terms = SearchTerms.of("bridge crack")
    passage = passage_of(article, terms, search_text(article))
    assert passage is not None
    assert passage.text == "The old bridge has a crack."
    assert passage.count == 3
    assert len(passage.hits) == 2


def test_there_is_no_passage_where_only_the_title_has_the_words() -> None:
    article = Article.from_text("It rained.", title="A crack")
    terms = SearchTerms.of("crack")
    assert passage_of(article, terms, search_text(article)) is None


@given(
    st.lists(st.text("ab ", min_size=1, max_size=8), max_size=20).map("".join),
    st.integers(0, 80),
)
def test_a_passage_cut_at_the_front_still_has_its_hits(text: str, room: int) -> None:
    line = f"{text} needle {text}"
    hit = Hit(len(text) + 1, len(text) + 7)
    cut = Passage(line, (hit,), 1).beginning_near(room)
    assert [cut.text[one.start : one.end] for one in cut.hits] == ["needle"]
    assert cut.text == line or cut.text.startswith("…")
    assert cut.hits[0].end <= max(room, 40) or cut.text == line


def test_terms_narrow_those_that_found_no_less() -> None:
    of = SearchTerms.of
    assert of("bridge cr").narrow(of("bri"))
    assert of("bridge").narrow(of(""))
    assert not of("bri").narrow(of("bridge"))
    assert not of("bridge").narrow(of("outlet:bridge"))
