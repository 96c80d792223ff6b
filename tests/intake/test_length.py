"""What is too long to be a report is refused before any time is spent on it."""

import pytest

from newsdiff.errors import TooLargeError
from newsdiff.intake import read
from newsdiff.intake.inputs.length import MOST_LINES, MOST_PARAGRAPHS, refuse_endless

LINE = "The bridge was closed on Tuesday."


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_text_of_too_many_lines_is_refused(end: str) -> None:
    with pytest.raises(TooLargeError, match=r"the input has 50,001 lines"):
        read(f"{LINE}{end}".encode() * (MOST_LINES + 1))


@pytest.mark.parametrize("tag", ["<p>", "<P class='x'>"])
def test_a_page_of_too_many_paragraphs_is_refused(tag: str) -> None:
    page = "<html><body>" + f"{tag}{LINE}" * (MOST_PARAGRAPHS + 1)
    with pytest.raises(TooLargeError, match=r"the input has 10,001 paragraphs"):
        read(page.encode())


def test_long_texts_that_are_no_book_pass() -> None:
    refuse_endless(f"{LINE}\r\n" * MOST_LINES, "a.txt", "a.txt")
    pictures = "<html><body>" + "<picture><path>" * MOST_PARAGRAPHS + f"<p>{LINE}"
    refuse_endless(pictures + "\n" * 2 * MOST_LINES, "a.html", "a.html")
