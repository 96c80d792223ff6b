"""The word diff inside a match."""

import time

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.compare.wording import wording
from newsdiff.model import Span
from newsdiff.text.words import words


def changed(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def kept(text: str, spans: tuple[Span, ...]) -> list[str]:
    """Return the words outside the spans."""
    rest, place = [], 0
    for span in (*spans, Span(len(text), len(text))):
        rest += words(text[place : span.start])
        place = span.end
    return rest


def test_the_words_that_differ_are_marked_whole() -> None:
    left = "The closure would last at least six weeks."
    right = "The closure would take at least eight weeks."
    found = wording(left, right)
    assert changed(left, found.left) == ["last", "six"]
    assert changed(right, found.right) == ["take", "eight"]


def test_words_are_never_split() -> None:
    found = wording("a red door", "a green door")
    assert found.left == (Span(2, 5),)
    assert found.right == (Span(2, 7),)


def test_case_quotes_and_punctuation_are_no_difference() -> None:
    found = wording("“Shut the Bridge”, he said.", 'He said: "shut the bridge"')
    assert wording("“Shut” the Bridge.", '"shut" the bridge').left == ()
    assert found.common > 0.5


def test_accents_flags_and_emoji_stay_whole() -> None:
    left, right = "cafe\u0301 🇩🇪 👨‍👩‍👧", "cafe 🇫🇷 👨‍👩‍👧"
    found = wording(left, right)
    assert changed(left, found.left) == ["cafe\u0301 🇩🇪"]
    assert changed(right, found.right) == ["cafe 🇫🇷"]


@given(st.text(max_size=60))
def test_equal_texts_have_no_spans(text: str) -> None:
    assert wording(text, text).left == wording(text, text).right == ()


sentences = st.lists(
    st.sampled_from(["bridge", "Bridge", "the", "is", "shut", "crack", "12,000", "👍"]),
    max_size=14,
).map(" ".join)


@given(sentences, sentences)
def test_what_is_not_marked_is_the_same_on_both_sides(left: str, right: str) -> None:
    found = wording(left, right)
    assert kept(left, found.left) == kept(right, found.right)


@given(st.text(max_size=50), st.text(max_size=50))
def test_spans_are_in_order_and_do_not_overlap(left: str, right: str) -> None:
    found = wording(left, right)
    for text, spans in ((left, found.left), (right, found.right)):
        places = [place for span in spans for place in span]
        assert places == sorted(places)
        assert all(0 <= place <= len(text) for place in places)


def test_very_long_texts_are_done_in_time() -> None:
    left = " ".join(f"word{number}" for number in range(5000))
    right = " ".join(f"word{number}" for number in range(0, 10000, 2))
    start = time.process_time()
    wording(left, right)
    assert time.process_time() - start < 5
