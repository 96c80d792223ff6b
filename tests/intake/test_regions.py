"""Furniture known by its place: lists of links, what follows an end mark."""

import pytest

from newsdiff.intake.furniture.regions import BEHIND_END, RELATED, reasons_by_place
from newsdiff.intake.texts.plain import clean_text
from tests.intake.pages import BODY, TITLE


def test_the_links_below_read_more_go_and_the_next_paragraph_stays() -> None:
    lines = (*BODY[:4], "READ MORE ON BRIDGES", "Is YOUR bridge safe?", *BODY[4:])
    draft = clean_text("\n\n".join((TITLE, *lines)))
    assert draft.paragraphs == BODY
    reasons = {block.text: block.reason for block in draft.removed()}
    assert reasons["Is YOUR bridge safe?"] == RELATED


@pytest.mark.parametrize("mark", ["-- 30 --", "-30-", "ENDS", "(ENDS)", "###"])
def test_what_follows_an_end_mark_goes(mark: str) -> None:
    behind = "The Gazette has been printed on this quay since 1871, rain or shine."
    draft = clean_text("\n\n".join((TITLE, *BODY, mark, behind)))
    assert draft.paragraphs == BODY


def test_an_end_mark_at_the_top_ends_nothing() -> None:
    reasons = reasons_by_place(["###", "Some words here."], [0.0, 3.0], ["", ""])
    assert BEHIND_END not in reasons


@pytest.mark.parametrize(
    "caption",
    [
        "Picture: The crack in the northern pier as seen from the quay. Odo Marsh",
        "The pier at low tide on Wednesday evening. (Gazette photo by Odo Marsh)",
        "Ines Holloway looks at the pier on Wednesday. HARBOURPIX/Odo Marsh",
        "Do you have pictures of the bridge? Send them to desk@gazette.example.",
        "Printed and published by Marsh & Sons, Quay Street, Eastmoor.",
    ],
)
def test_captions_and_calls_to_readers_go(caption: str) -> None:
    draft = clean_text("\n\n".join((TITLE, *BODY, caption)))
    assert draft.paragraphs == BODY
