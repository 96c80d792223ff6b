"""Selected text: the words of the report, wherever the lines happen to break."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.selection import SELECT_ALL, Selection
from textual.strip import Strip

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.widgets.panes.page import Page, lay_out
from newsdiff.app.widgets.panes.selected_words import words_in
from newsdiff.app.widgets.text.selecting import text_in, with_selected
from newsdiff.model import Article

BLUE = Style(bgcolor="blue")


def page_of(text: str, width: int = 20) -> Page:
    article = Article.from_text(text)
    marks = ((Mark.UNIQUE,),) * len(article.sentences)
    return lay_out(MarkedReport(article, marks), width)


def selected(page: Page, selection: Selection) -> str:
    return words_in(page.lines, page.report.article.sentences, selection, 0)


TEXTS = st.text(
    st.one_of(st.sampled_from("ab. \n字。e\u0301\u200b\xad-"), st.characters()),
    max_size=160,
)


@settings(max_examples=200)
@given(TEXTS, st.integers(8, 60))
def test_all_that_is_selected_is_all_that_was_written(text: str, width: int) -> None:
    page = page_of(text, width)
    written = "".join("".join(page.report.article.paragraphs).split())
    assert "".join(selected(page, SELECT_ALL).split()) == written


@settings(max_examples=100)
@given(
    st.text(st.sampled_from("ab.- 字\u200b"), max_size=160),
    st.integers(8, 60),
    st.integers(0, 9),
    st.integers(0, 60),
)
def test_two_halves_of_a_page_hold_all_its_characters(
    text: str, width: int, line: int, column: int
) -> None:
    page = page_of(text, width)
    cut = Offset(column, line)
    halves = selected(page, Selection(None, cut)) + selected(page, Selection(cut, None))
    assert "".join(halves.split()) == "".join(selected(page, SELECT_ALL).split())


def test_lines_of_a_paragraph_are_joined_and_paragraphs_parted() -> None:
    page = page_of("The harbour bridge is closed. Nobody was hurt.\nIt is old.")
    assert selected(page, SELECT_ALL) == (
        "The harbour bridge is closed. Nobody was hurt.\n\nIt is old."
    )


def test_a_broken_word_is_whole_again() -> None:
    page = page_of(f"See {'a' * 50} there, state-of-the-art-and-more.", 12)
    assert selected(page, SELECT_ALL) == (
        f"See {'a' * 50} there, state-of-the-art-and-more."
    )


def test_sentences_without_a_space_between_get_none() -> None:
    page = page_of("橋は閉鎖された。市長が述べた。", 12)
    assert selected(page, SELECT_ALL) == "橋は閉鎖された。市長が述べた。"


def test_a_selection_of_a_part_of_a_line_is_that_part() -> None:
    page = page_of("The harbour bridge is closed.", 40)
    assert selected(page, Selection(Offset(6, 1), Offset(13, 1))) == "harbour"


def test_of_lines_as_drawn_only_what_is_selected_is_asked_for() -> None:
    asked: list[int] = []

    def line(number: int) -> str:
        asked.append(number)
        return f"line {number}   "

    assert text_in(9, line, Selection(Offset(2, 3), Offset(6, 4))) == "ne 3\nline 4"
    assert asked == [3, 4]


def test_a_style_is_laid_over_wide_characters_whole() -> None:
    strip = Strip([Segment("a字b c", Style(color="red"))])
    drawn = with_selected(strip, (1, 2), BLUE)
    assert drawn.text == "a字b c"
    assert [it.text for it in drawn if it.style and it.style.bgcolor] == ["字"]


def test_a_selection_to_the_end_leaves_the_empty_rest_of_a_line() -> None:
    drawn = with_selected(Strip([Segment("abc   ", Style())]), (1, -1), BLUE)
    assert [it.text for it in drawn if it.style and it.style.bgcolor] == ["bc"]
