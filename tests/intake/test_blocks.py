"""Blocks: paragraphs by the line or wrapped, lists as lists."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.texts.blocks import BlockKind, split_blocks
from tests.intake.pages import BODY, LEAD, SECOND


def texts(text: str) -> list[str]:
    return [block.text for block in split_blocks(text)]


def test_paragraphs_wrapped_at_72_columns_are_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in BODY)
    assert texts(wrapped) == list(BODY)


def test_wrapped_paragraphs_without_blank_lines_are_told_by_their_short_ends() -> None:
    wrapped = "\n".join(textwrap.fill(paragraph, 60) for paragraph in (LEAD, SECOND))
    assert texts(wrapped) == [LEAD, SECOND]


def test_a_paragraph_a_line_stays_so() -> None:
    assert texts("\n".join(BODY)) == list(BODY)


def test_menu_entries_are_blocks_of_their_own() -> None:
    assert texts("Home\nNews\nSport\nWeather") == ["Home", "News", "Sport", "Weather"]


def test_the_same_title_three_times_is_not_joined() -> None:
    title = "Eastmoor harbour bridge closed after a crack is found in its pier"
    assert texts(f"{title}\n{title}\n{title}") == [title] * 3


def test_lists_stay_lists() -> None:
    blocks = split_blocks("• Read all stories\n• Use our apps\n1. First of all\n")
    assert [block.kind for block in blocks] == [BlockKind.ITEM] * 3


def test_a_word_split_at_its_hyphen_is_whole_again() -> None:
    lines = (
        "The inspector, who had been sent for by the mayor, called it a well-\n"
        "known weakness of bridges that were built in the years of the long\n"
        "drought, when sand was dear and nobody looked twice at the mortar."
    )
    assert "a well-known weakness" in texts(lines)[0]


@given(st.text())
def test_no_character_but_space_is_lost_or_invented(text: str) -> None:
    joined = "".join(block.text for block in split_blocks(text))
    assert "".join(joined.split()) == "".join(text.split())


def test_a_dash_or_a_number_at_the_start_of_a_wrapped_line_begins_no_list() -> None:
    lines = (
        "The mayor said that the bridge, which had stood since the great flood\n"
        "– and longer than that, if one asks the ferrymen – would be shut until\n"
        "5. of May, when the council meets, and that nobody should try to cross\n"
        "it on foot before the inspector has been there."
    )
    assert len(texts(lines)) == 1


def test_wrapped_paragraphs_with_quotations_are_joined() -> None:
    paragraphs = (
        (
            'The ferryman shook his head. "Nobody asked us," he said, "and nobody will '
            'ask us when it is opened again, because nobody ever does that here." Then '
            "he went below deck and was not seen for the rest of the long afternoon."
        ),
        (
            '"It is a well-known crack," said the inspector, who had come by sea from '
            'the far-off capital. "We have drawn it every year since the flood."'
        ),
    )
    wrapped = "\n\n".join(textwrap.fill(each, 72) for each in paragraphs)
    assert texts(wrapped) == list(paragraphs)
