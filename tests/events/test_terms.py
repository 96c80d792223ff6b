"""What of a text counts."""

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.events.terms import is_figure, names_of, terms_of


def test_what_an_apostrophe_ties_on_is_left_out() -> None:
    assert terms_of("Norrby's mayor isn't d’Orval") == [
        "norrby",
        "mayor",
        "isn",
        "orval",
    ]


def test_figures_are_the_same_however_a_country_writes_them() -> None:
    assert terms_of("12,000 and 12.000 and 1.234.567 and 3,5 and 3.5") == [
        *("12000", "and", "12000", "and", "1234567", "and", "3.5", "and", "3.5")
    ]


def test_scripts_without_spaces_give_neighbouring_characters() -> None:
    assert terms_of("青石湾 ferry 渡轮") == ["青石", "石湾", "ferry", "渡轮"]


def test_a_single_character_between_words_gives_no_term() -> None:
    assert terms_of("the 湾 bay") == ["the", "bay"]


def test_a_name_has_a_capital_where_it_needs_none() -> None:
    text = "The mayor met Ines Holloway. Later she left. A Norrby man saw The end."
    assert {"ines", "holloway", "norrby"} <= names_of(text)
    assert not {"later", "she", "mayor", "a"} & names_of(text)


def test_a_word_that_is_mostly_small_is_no_name() -> None:
    assert "bridge" not in names_of("the Bridge, a bridge, the bridge")


def test_figures_start_with_a_digit() -> None:
    assert [is_figure(term) for term in terms_of("26.6% of ten")] == [
        True,
        False,
        False,
    ]


@given(st.text(max_size=200))
def test_no_term_is_empty_or_has_a_space(text: str) -> None:
    assert all(
        term and not term.isspace() and " " not in term for term in terms_of(text)
    )


@given(st.text(max_size=200))
def test_every_name_is_a_term_of_its_own_spelling(text: str) -> None:
    assert all(name for name in names_of(text))
