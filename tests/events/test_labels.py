"""Events are called by their reports' own words."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.events.headlines import printable
from newsdiff.events.labels import LONGEST_LABEL, UNNAMED, labels_of, shorten
from newsdiff.model import Article
from tests.events.stories import LONE, halvik, report, sankt_orm


def test_one_report_gives_its_headline() -> None:
    assert labels_of([[LONE]]) == [LONE.title]


def test_of_several_headlines_the_one_that_names_most_in_common_is_taken() -> None:
    (label,) = labels_of([halvik()])
    assert label in {article.title for article in halvik()[:2]}


def test_a_plain_headline_is_taken_before_one_that_shouts() -> None:
    text = "Divers found the bell of the Petrel in Norrby harbour on Monday."
    loud = report("Whistle", "DING DONG! Bell of the Petrel found in Norrby", text)
    plain = report("Gazette", "Bell of the Petrel found in Norrby", text)
    assert labels_of([[loud, plain]]) == [plain.title]


def test_the_name_of_the_outlet_behind_a_headline_is_left_out() -> None:
    named = report("Dale Weekly", "Cheese rolls 800 metres | Dale Weekly", "Text.")
    assert labels_of([[named]]) == ["Cheese rolls 800 metres"]
    assert labels_of([[report("Dale", "Dale", "Text.")]]) == ["Dale"]


def test_two_events_with_the_same_people_are_told_apart() -> None:
    one, other = labels_of([halvik(), sankt_orm()])
    assert one != other


def test_without_a_headline_the_first_sentence_is_cut_behind_a_word() -> None:
    text = "The keeper of the seals at Ranworth aquarium " + "said very little " * 12
    (label,) = labels_of([[Article.from_text(text)]])
    assert label.endswith("…")
    assert len(label) <= LONGEST_LABEL
    assert text.startswith(label[:-1])
    assert text[len(label) - 1] == " "


def test_the_same_headline_on_two_days_is_told_apart_by_the_day() -> None:
    events = [
        [report("Post", "Morning notes", "Fog over the bay.", published="2026-03-02")],
        [report("Post", "Morning notes", "Snow on the pass.", published="2026-03-03")],
    ]
    assert labels_of(events) == [
        "Morning notes · 2026-03-02",
        "Morning notes · 2026-03-03",
    ]


def test_the_same_words_in_another_order_are_told_apart_too() -> None:
    events = [
        [report("A", "Maron and Keld meet", "Fog.", published="2026-03-02")],
        [report("B", "Keld and Maron meet", "Snow.", published="2026-03-09")],
    ]
    assert labels_of(events) == [
        "Maron and Keld meet · 2026-03-02",
        "Keld and Maron meet · 2026-03-09",
    ]


def test_a_plain_headline_is_taken_before_one_that_lures() -> None:
    text = "Odd Tresk announced on Monday that he stands for mayor of Halvik."
    lure = report("A", "How Odd Tresk could win the mayor's chain of Halvik", text)
    plain = report("B", "Odd Tresk stands for mayor of Halvik", text)
    assert labels_of([[lure, plain]]) == [plain.title]


def test_the_same_headline_without_days_is_told_apart_by_the_text() -> None:
    events = [
        [report("Post", "Morning notes", "Fog over the bay.")],
        [report("Post", "Morning notes", "Snow on the pass.")],
    ]
    assert labels_of(events) == [
        "Morning notes · Fog over the bay.",
        "Morning notes · Snow on the pass.",
    ]


def test_what_steers_a_terminal_never_gets_into_a_label() -> None:
    title = "\x1b[31mRed\x1b[0m\u202e alert\x07\r\nat\u2028 Norrby\ud800\x9b"
    (label,) = labels_of([[report("Post", title, "Text.")]])
    assert label == "[31mRed [0m alert at Norrby"


def test_reports_without_a_printable_word_have_a_label_all_the_same() -> None:
    assert labels_of([[report("", "\x00", "\x07")]]) == [UNNAMED]


def test_short_texts_are_left_as_they_are() -> None:
    assert shorten("Fog over the bay", 16) == "Fog over the bay"


def test_a_text_without_spaces_is_cut_anywhere() -> None:
    assert shorten("海" * 20, 10) == "海" * 9 + "…"


@given(st.text(max_size=300), st.integers(2, 200))
def test_a_shortened_text_is_never_longer_than_asked(text: str, longest: int) -> None:
    assert len(shorten(text, longest)) <= longest


@given(st.text(st.characters(), max_size=100))
def test_what_is_printable_has_no_control_characters(text: str) -> None:
    shown = printable(text)
    kept = {"\u200c", "\u200d"}
    assert all(unicodedata.category(c)[0] != "C" for c in shown if c not in kept)
    assert shown == " ".join(shown.split())
