"""Sentences: exact places, known mistakes mended, quotations kept sensible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.sentences import sentence_spans


def split(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["They met at 9 p.m. Monday in Eastmoor.", "U.S. Treasury officials came."],
        ["It closed at 5 p.m.", "The store reopened."],
        ["No. 5 was there.", "It was No. 5 of No. 10."],
        ["J. K. Orr spoke.", "Michelle L. Price of St. Ives and Dr. Smith listened."],
        ["She flew back to the U.S.", "He stayed."],
        ['He said "We won. It was good."', "Then he left."],
        ["“We won. It was good,” she said.", "“Now we rest.”"],
        ["Is it closed?", "Yes.", "It is!"],
        ["The vote at 10 a.m. EST Friday failed 3.5 to 2.", "Nobody spoke."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_a_long_quotation_is_split_at_its_sentences() -> None:
    quotation = [
        (
            "“First we met and talked about the plan for the old bridge, its cost and "
            "its colour, which nobody in the room had expected to matter."
        ),
        "Nobody said a word for quite a while after that.",
        "In the end we agreed that the work must begin in spring,” she said.",
    ]
    assert split(" ".join(quotation)) == quotation


def test_other_scripts_are_split() -> None:
    assert split("橋は閉鎖された。市長は謝った。", "ja") == [
        "橋は閉鎖された。",
        "市長は謝った。",
    ]


@pytest.mark.parametrize("language", ["", "en", "xx", "zh-Hans", "\0", "no such"])
def test_any_language_code_is_safe(language: str) -> None:
    assert split("The bridge is closed. The ferry runs.", language) == [
        "The bridge is closed.",
        "The ferry runs.",
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        *("a" * 1_000_000, "a b " * 250_000, "\0" * 1000 + "A. B. ", "“Ab. " * 60_000),
        *("9 p.m. Monday " * 80_000, "U.S. Army " * 100_000),
        *('"' * 1_000_000, "." * 1_000_000),
    ],
)
def test_hostile_text_is_quick(hostile: str) -> None:
    # What takes the square of its length would not be done when pytest-timeout ends it.
    assert sentence_spans(hostile)[-1][1] == len(hostile.rstrip())


@given(st.text(st.characters(exclude_categories=())), st.sampled_from(["en", "", "ja"]))
def test_spans_are_ordered_apart_and_hold_all_the_text(text: str, code: str) -> None:
    spans = sentence_spans(text, code)
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@given(st.lists(st.sampled_from(["He said “", "Yes. ", "No.” ", "9 p.m. ", "Monday "])))
def test_pieces_of_news_keep_their_places(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert "".join(split(text)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "Sino-U.S. relations have improved.",
        "A non-U.S. firm built the anti-U.N. hall.",
    ],
)
def test_initials_behind_a_hyphen_are_one_word(sentence: str) -> None:
    text = f"{sentence} Nobody was told."
    spans = sentence_spans(text)
    assert [text[start:end] for start, end in spans] == [sentence, "Nobody was told."]
