"""The word diff inside a match."""

import itertools
import unicodedata

import pytest
from diff_match_patch import diff_match_patch
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


CHARACTERS = (
    "a b é e\u0301 \u0302 ก น้ ปิ เ ै क् ष ग 市 長 が か\u3099 한 \u1112\u1161 1 ️⃣ 👩 🏽"
    " \u200d 🚀 🇩 🇪 🇫 ش \u064e ש \u05b8 , . ' “"
)
whole = st.text(alphabet=sorted(set(CHARACTERS)), max_size=24)


@given(whole, whole)
def test_no_character_as_readers_see_it_is_split(left: str, right: str) -> None:
    found = wording(left, right)
    for text, spans in ((left, found.left), (right, found.right)):
        for place in {edge for span in spans for edge in span} - {0, len(text)}:
            hangs_on = unicodedata.category(text[place])[0] == "M" or (
                text[place] in "\u200d🏽"
            )
            assert not hangs_on or text[place - 1] == " "
            assert text[place - 1] != "\u200d"
            flags = len(text[:place]) - len(text[:place].rstrip("🇩🇪🇫"))
            assert text[place] not in "🇩🇪🇫" or flags % 2 == 0


@given(whole, whole)
def test_the_pieces_join_to_the_two_texts(left: str, right: str) -> None:
    found = wording(left, right)
    for text, spans in ((left, found.left), (right, found.right)):
        edges = [0, *(edge for span in spans for edge in span), len(text)]
        pieces = [text[start:end] for start, end in itertools.pairwise(edges)]
        assert "".join(pieces) == text
        assert all(pieces[1::2])


@pytest.mark.parametrize(
    ("left", "right", "marked"),
    [
        ("市长说桥将关闭六周。", "市长说桥将关闭八周。", (["六"], ["八"])),
        (
            "市長は橋が六週間閉まると述べた",
            "市長は橋が八週間閉まると述べた",
            (["六"], ["八"]),
        ),
        ("สะพานนี้ปิดหกวัน", "สะพานนี้ปิดเก้าวัน", (["หก"], ["เก้า"])),
        (
            "أعلن رئيس البلدية إغلاق الجسر ستة أسابيع",
            "أعلن رئيس البلدية إغلاق الجسر ثمانية أسابيع",
            (["ستة"], ["ثمانية"]),
        ),
        (
            "ראש העיר סגר את הגשר לשישה שבועות",
            "ראש העיר סגר את הגשר לשמונה שבועות",
            (["לשישה"], ["לשמונה"]),
        ),
        ("पुल छह सप्ताह बंद रहेगा", "पुल आठ सप्ताह बंद रहेगा", (["छह"], ["आठ"])),
    ],
)
def test_other_scripts_are_marked_where_they_differ(
    left: str, right: str, marked: tuple[list[str], list[str]]
) -> None:
    found = wording(left, right)
    assert (changed(left, found.left), changed(right, found.right)) == marked


def test_texts_with_little_in_common_are_merely_said_differently() -> None:
    left = "Both parties carry the blame for it, he told the hall on Saturday."
    right = "It is the fault of the two of them together."
    found = wording(left, right)
    assert found.said_differently
    assert len(found.left) == len(found.right) == 1
    assert not wording("It opens in May.", "It opens in June.").said_differently


def test_very_long_texts_are_left_to_the_quicker_method(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def diff_main(*_: object) -> None:
        pytest.fail("This would take minutes.")

    monkeypatch.setattr(diff_match_patch, "diff_main", diff_main)
    left = " ".join(f"word{number}" for number in range(5000))
    right = " ".join(f"word{number}" for number in range(0, 10000, 2))
    found = wording(left, right)
    assert changed(left, found.left)[0] == "word1"
    assert changed(right, found.right)[-1].endswith("word9998")
