"""Nothing from outside steers the terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.encoding.characters import one_line, shortened, tidy


@pytest.mark.parametrize(
    ("hostile", "plain"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]8;;http://evil.example\x07link\x1b]8;;\x07", "link"),
        ("\x1b]0;title\x1b\\after", "after"),
        ("a\x00b\x08c\x7fd\x85e", "abcd\ne"),
        ("\u202eabc\u202c\u2066d\u2069", "abcd"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\u00adhyphen and\u00a0space", "softhyphen and space"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("[/] and [@click=app.quit]x[/]", "[/] and [@click=app.quit]x[/]"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
    ],
)
def test_text_is_tidied(hostile: str, plain: str) -> None:
    assert tidy(hostile) == plain


def test_an_unfinished_escape_sequence_does_not_swallow_the_article() -> None:
    assert tidy("\x1b]0;no end\nThe bridge is closed.").endswith("bridge is closed.")


def test_joiners_that_persian_is_spelled_with_stay() -> None:
    assert tidy("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(
    "text",
    [
        "क्\u200dष और र\u200cय",
        "👩\u200d🚒 and ❤\ufe0f",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "ﬁrst ＦＵＬＬ ½ e\u0301 “quoted” – ‘so’…",
    ],
)
def test_what_is_spelled_so_stays(text: str) -> None:
    assert tidy(text) == text


def test_joiners_between_latin_letters_and_hidden_messages_go() -> None:
    assert tidy("brid\u200dge Auf\u200clage") == "bridge Auflage"
    assert tidy("bridge\U000e0068\U000e0069\U000e007f") == "bridge"


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    left = {c for c in tidy(text) if unicodedata.category(c) in {"Cc", "Cs"}}
    assert left <= {"\n", "\t"}


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_a_long_name_is_shortened_in_the_middle() -> None:
    assert len(shortened("x" * 5000)) < 200
    assert shortened("bridge.txt") == "bridge.txt"
