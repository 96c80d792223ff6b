"""The title of a plain text, wherever it stands, and who signed below it."""

from newsdiff.intake.texts.plain import clean_text
from tests.intake.pages import BODY, TITLE

STANDFIRST = (
    "Harbour bridge at Eastmoor stays shut for six weeks, mayor tells shopkeepers"
)


def test_a_title_below_menus_and_teasers_is_found() -> None:
    page = "\n".join(
        (
            "Free Morning Letters",
            "Baker wins the pie race again",
            "Read the paper as printed",
            TITLE,
            "Ada Quill",
            "4 March 2026",
            *BODY,
        )
    )
    draft = clean_text(page)
    assert draft.facts.title == TITLE
    assert draft.paragraphs == BODY


def test_a_name_between_title_and_date_is_the_byline_without_by() -> None:
    draft = clean_text("\n\n".join((TITLE, "Ada Quill, Staff", "4 March 2026", *BODY)))
    assert draft.facts.byline == "Ada Quill"


def test_a_standfirst_that_says_more_than_the_title_is_not_taken_for_it() -> None:
    draft = clean_text("\n\n".join((TITLE, STANDFIRST, "4 March 2026", *BODY)))
    assert draft.facts.title == TITLE
    assert draft.paragraphs == (STANDFIRST, *BODY)


def test_a_subheading_of_a_text_without_title_is_not_its_title() -> None:
    draft = clean_text("\n\n".join((*BODY[:4], "A quiet market", *BODY[4:])))
    assert draft.facts.title == ""
    assert draft.paragraphs == BODY
