"""Lines that give themselves away: captions, dates, letters, code, disclaimers."""

import pytest

from newsdiff.intake.furniture.features import count_words
from newsdiff.intake.furniture.phrases import certain_reason


def reason(text: str) -> str:
    return certain_reason(text, int(count_words(text)))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("The pier at Eastmoor at low tide in April. (AP)", "picture caption"),
        ("Ines Holloway, left, greets Odo Marsh on the quay.", "picture caption"),
        ("In this undated photo, the bridge is seen from the east.", "picture caption"),
        ("Image captionThe bridge on Tuesday", "picture caption"),
        ("Left: The crack as the inspector drew it on Monday.", "picture caption"),
        ("Courtesy of the Eastmoor Harbour Museum", "photo credit"),
        ("The pier at dusk. Photograph: Odo Marsh/Harbourpix", "photo credit"),
        ("Source: Port Authority of Eastmoor", "photo credit"),
        ("Wed 4 Mar 2026 18.54 GMT Last modified on Thu 5 Mar 2026", "date line"),
        ("PUBLISHED: March 4, 2026 at 8:48 p.m. | UPDATED: March 5", "date line"),
        ("(MORE: Ferry fares rise again)", "related link"),
        ("Read our full review of the new ferry", "related link"),
        ("Why the ferry was late again »", "related link"),
        ("Was this page helpful?", "page navigation"),
        ("Unsubscribe from this letter", "newsletter or subscription"),
        (
            "You receive this because you once bought a ticket for the ferry.",
            "newsletter or subscription",
        ),
        ("View this letter in your browser", "newsletter or subscription"),
        ("Newsletter abbestellen", "newsletter or subscription"),
        ('&lt;span style="width: 0px"&gt;', "template placeholder"),
        ("The views expressed here are those of the author.", "disclaimer"),
        ("Odo Marsh contributed to this report.", "agency credit"),
        ("This article was first published by the Gazette.", "agency credit"),
    ],
)
def test_such_a_line_is_furniture_and_says_why(line: str, why: str) -> None:
    assert reason(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "The mayor, who left on Monday, said the bridge would stay shut.",
        "She contributed 40 million crowns to the repair of the bridge.",
        "Video released by the police shows a lorry on the closed bridge.",
        "Updated rules for ferries come into force when the council has met.",
        "The court said that the letter was sent to the wrong harbour.",
        "Wednesday was the last day on which a car crossed the bridge in 2026.",
        "He spoke of the source: a spring below the eastern quay of the town.",
    ],
)
def test_a_sentence_that_only_resembles_one_is_text(line: str) -> None:
    assert reason(line) == ""


@pytest.mark.parametrize(
    "line", ["More newsSupport us", "MenuLog in", "Contact usAbout usAdvertise with us"]
)
def test_a_line_glued_from_furniture_is_furniture(line: str) -> None:
    assert reason(line)


def test_names_with_inner_capitals_are_not_glued() -> None:
    assert reason("McDonald and DeVries left the YouTube hall") == ""
