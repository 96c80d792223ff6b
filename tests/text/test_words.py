"""Words are folded in one way, and know where they were read."""

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.words import fold, tokens, words


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
