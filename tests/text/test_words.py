"""Words are folded in one way, and know where they were read."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.words import fold, folded_words, tokens, words


def test_typographic_and_plain_marks_are_one() -> None:
    assert words("Eastmoor’s “harbour” – bridge") == words(
        'Eastmoor\'s "harbour" - bridge'
    )


def test_case_and_compatibility_forms_are_levelled() -> None:
    assert fold("ＢＲＩＤＧＥ ﬁne") == "bridge fine"


def test_a_percentage_and_a_grouped_number_are_one_word() -> None:
    assert words("up 26.6% to 12,000") == ["up", "26.6%", "to", "12,000"]


def test_scripts_without_spaces_come_out_a_character_at_a_time() -> None:
    assert words("桥关闭") == ["桥", "关", "闭"]


def test_tokens_point_at_the_text_as_it_was_given() -> None:
    text = "Das Große “Schiﬀ” — cafe\u0301 zu"
    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Das",
        "Große",
        "Schiﬀ",
        "cafe\u0301",
        "zu",
    ]


@given(st.text(max_size=80))
def test_tokens_are_in_order_and_inside_the_text(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=80))
def test_tokens_are_the_words(text: str) -> None:
    assert [token.word for token in tokens(text)] == words(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the oﬃce on the ﬁrst ﬂoor", "the office on the first floor"),
        ("Zoë Müller", unicodedata.normalize("NFD", "Zoë Müller")),
        ("한국어 보도", unicodedata.normalize("NFD", "한국어 보도")),
        ("bri\u00addge and bri\u200bdge", "bridge and bridge"),
        ("10\u00a0000 or 10\u2009000", "10 000 or 10 000"),
        ("ＢＢＣ １２％", "BBC 12%"),
        ("it＇s, it’s, it′s, it´s", "it's, it's, it's, it's"),
        ("east―west, north‒south", "east-west, north-south"),
        ("a\u202bb\u202c\u200e c\u061c d\ufe0f", "ab c d"),
        ("brid\u200dge", "bridge"),
        ("می\u200cخواهم", "میخواهم"),
        ("كَتَبَ عــن", "كتب عن"),
        ("שָׁלוֹם", "שלום"),
        ("١٢ و ۳۴", "12 و 34"),
        ("ｶﾞｽ", "ガス"),
        ("İstanbul", "istanbul"),
        ("STRASSE", "straße"),
    ],
)
def test_what_looks_the_same_is_compared_as_the_same(one: str, other: str) -> None:
    assert words(one) == words(other)
    assert [token.word for token in tokens(one)] == words(other)
    assert [token.word for token in tokens(other)] == words(other)


def test_the_vowel_signs_of_indian_scripts_belong_to_their_word() -> None:
    assert words("हिन्दी में पुल बंद।") == ["हिन्दी", "में", "पुल", "बंद"]


def test_different_letters_stay_different() -> None:
    assert words("Zoe") != words("Zoë")
    assert words("sıkıntı") != words("sikinti")
    assert words("آن") != words("ان")


_LETTER = r"(?:[^\W_]|[\u0900-\u0963\u0981-\u0dff])"
_SLOW_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]"
    rf"|{_LETTER}+(?:['.,:-]{_LETTER}+)*%?"
)
_TELLING = st.sampled_from("aZ9é_'.,:-% \n漢ไกी٣०한😀𐐀𝟙\u00ad\ufe0f\U000e0101²ßЖ")


@given(st.text(alphabet=st.one_of(_TELLING, st.characters()), max_size=40))
def test_the_quick_patterns_find_what_the_plain_rule_says(text: str) -> None:
    assert folded_words(text) == _SLOW_WORD.findall(text)


def test_every_single_character_is_a_word_or_none_as_the_plain_rule_says() -> None:
    letters = list(map(chr, range(0x11000)))
    assert [folded_words(one) for one in letters] == [
        _SLOW_WORD.findall(one) for one in letters
    ]


@given(st.text(alphabet=st.one_of(_TELLING, st.characters()), max_size=40))
def test_folding_levels_the_digits_of_every_script(text: str) -> None:
    assert not [one for one in fold(text) if one.isdecimal() and not one.isascii()]
