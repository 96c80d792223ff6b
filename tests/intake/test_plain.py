"""Scraped plain text: the article stays, the page goes, with a reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.encoding.characters import tidy
from newsdiff.intake.texts.plain import clean_text
from tests.intake.pages import BODY, SCRAPED, SHORT, TITLE


def test_the_article_of_a_scraped_page_comes_out_whole_and_alone() -> None:
    draft = clean_text(SCRAPED)
    assert len(draft.paragraphs) == 6
    assert draft.paragraphs[0].startswith("EASTMOOR (Reuters) -The harbour bridge")
    assert draft.paragraphs[-1] == BODY[-1]


def test_a_title_printed_three_times_is_the_title_once() -> None:
    draft = clean_text(SCRAPED)
    assert draft.facts.title == TITLE
    assert TITLE not in draft.paragraphs


def test_outlet_and_date_are_read_though_they_are_glued() -> None:
    facts = clean_text(SCRAPED).facts
    assert facts.source == "Harbour Gazette News"
    assert facts.published == date(2026, 3, 4)


def test_the_agency_of_the_dateline_is_credited() -> None:
    assert clean_text(SCRAPED).facts.agency == "Reuters"


def test_a_subheading_is_kept_as_one_and_is_no_paragraph() -> None:
    draft = clean_text(SCRAPED)
    (heading,) = draft.subheadings()
    assert heading.text == "A quiet market"
    assert draft.paragraphs[heading.paragraph].startswith(SHORT)


@pytest.mark.parametrize(
    "line",
    [
        "3. Check the ropes",
        "Step 2: Tell the crew",
        "Who pays for the bridge?",
        "The old piers have to go first",
    ],
)
def test_a_heading_that_says_or_asks_something_is_text(line: str) -> None:
    draft = clean_text(SCRAPED.replace("A quiet market", line))
    assert not draft.subheadings()
    assert line in draft.paragraphs


@pytest.mark.parametrize("line", ["Why now?", "24 hours of rain", "The long wait"])
def test_a_heading_that_only_names_a_topic_is_no_text(line: str) -> None:
    draft = clean_text(SCRAPED.replace("A quiet market", line))
    assert [heading.text for heading in draft.subheadings()] == [line]
    assert line not in draft.paragraphs


def test_everything_removed_has_its_reason() -> None:
    reasons = {block.text: block.reason for block in clean_text(SCRAPED).removed()}
    assert reasons[TITLE] == "title, printed again"
    assert reasons["(Reporting by Ada Quill and Bo Lind; Editing by Cy Orr)"] == (
        "agency credit"
    )
    for beginning, reason in (
        ("icon arrow", "icon names"),
        ("Barriers stand", "photo credit"),
        ("Also on gazette", "related link"),
        ("If you like this", "share bar"),
        ("You have {{", "template placeholder"),
        ("Try 1 month", "newsletter or subscription"),
        ("Please enter your comment", "comment form"),
        ("Previous article", "link to another article"),
    ):
        (found,) = {why for text, why in reasons.items() if text.startswith(beginning)}
        assert found == reason


def test_a_clean_text_comes_out_whole() -> None:
    text = "\n\n".join(BODY)
    assert clean_text(text).paragraphs == BODY


def test_a_clean_text_keeps_its_title_byline_and_date() -> None:
    text = "\n".join((TITLE, "By Ada Quill", "4 March 2026", "", *BODY))
    draft = clean_text(text)
    assert draft.paragraphs == BODY
    assert draft.facts.title == TITLE
    assert draft.facts.byline == "Ada Quill"
    assert draft.facts.published == date(2026, 3, 4)


def test_one_short_paragraph_is_an_article() -> None:
    assert clean_text("The bridge is closed.").paragraphs == ("The bridge is closed.",)


def test_a_title_that_names_its_outlet_stays_as_printed() -> None:
    draft = clean_text(f"{TITLE} — Harbour News\n\n" + "\n\n".join(BODY))
    assert draft.facts.title == f"{TITLE} — Harbour News"
    assert draft.facts.source == "Harbour News"


def test_a_standfirst_without_a_full_stop_belongs_to_the_article() -> None:
    standfirst = "The mayor warned that ferries would have to carry the whole town"
    draft = clean_text(f"{TITLE}\n\n{standfirst}\n\n" + "\n\n".join(BODY))
    assert draft.paragraphs == (standfirst, *BODY)


def test_an_article_about_cookies_is_no_consent_banner() -> None:
    text = (
        "The court ruled on Monday that outlets may not hide the button that refuses "
        "cookies, and gave the ministry six months to write rules for every page that "
        "people in the country read, whether it is made at home or abroad. Judges said "
        "that a reader who is asked twenty times a day has not agreed to anything, and "
        "that the cookie policy of a newspaper must fit on one screen of a telephone "
        "and be understood by a child of twelve who has never seen one before.\n\n"
        "The ministry said that it would study the ruling before it commented on it."
    )
    assert len(clean_text(text).paragraphs) == 2


def test_german_prose_is_not_taken_for_furniture() -> None:
    body = (
        (
            "Die Hafenbrücke von Ostmoor ist seit Dienstag gesperrt, nachdem jemand "
            "einen Riss im nördlichen Pfeiler gefunden hat."
        ),
        (
            "Die Bürgermeisterin sagte, das werde mindestens sechs Wochen dauern, "
            "und bis dahin sollten die Fähren alle zehn Minuten fahren."
        ),
        "Die Händler am Ostufer fürchten um ihr Geschäft im Frühling.",
    )
    text = (
        "Startseite\nSport\nWetter\n\n" + "\n\n".join(body) + "\n\nImpressum\nKontakt"
    )
    assert clean_text(text).paragraphs == body


def test_text_without_spaces_between_words_is_kept() -> None:
    body = (
        "市長は火曜日、港の橋を少なくとも六週間閉鎖すると述べた。",
        "検査官が北の橋脚にひびを見つけたためだ。住民は春の商売を心配している。",
    )
    assert clean_text("\n\n".join(body)).paragraphs == body


@given(st.text(max_size=400))
def test_paragraphs_and_removed_blocks_are_pieces_of_the_text(text: str) -> None:
    tidied = tidy(text)
    letters = "".join(tidied.split())
    draft = clean_text(tidied)
    for block in draft.blocks:
        assert "".join(block.text.split()) in letters
    assert len(draft.blocks) == len(draft.verdicts)


@given(st.lists(st.sampled_from((*BODY, "Home", "Share", "© Harbour")), max_size=12))
def test_cleaning_is_a_matter_of_the_text_alone(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    assert clean_text(text).verdicts == clean_text(text).verdicts
