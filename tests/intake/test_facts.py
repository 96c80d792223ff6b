"""Dates, languages, outlets, agencies, warnings."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.facts.agencies import find_agency, find_reporters
from newsdiff.intake.facts.dates import find_date
from newsdiff.intake.facts.outlets import (
    host_of,
    outlet_of_copyright,
    printed_name,
    readable_stem,
    split_title,
)
from newsdiff.intake.facts.trust import find_warnings
from newsdiff.text.languages import detect_language
from tests.intake.pages import BODY, LEAD


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by Harbour News19 February 2024", date(2024, 2, 19)),
        ("Published 2:16 AM EST Nov 20, 2019", date(2019, 11, 20)),
        ("Oct. 9th, 2018 at 4", date(2018, 10, 9)),
        ("19. Februar 2024", date(2024, 2, 19)),
        ("1er février 2024", date(2024, 2, 1)),
        ("19 de febrero de 2024", date(2024, 2, 19)),
        ("2024年2月19日", date(2024, 2, 19)),
        ("2024-02-19T10:00", date(2024, 2, 19)),
        ("10.05.2026, 08:15 Uhr", date(2026, 5, 10)),
        ("23/04/2026", date(2026, 4, 23)),
        ("03/04/2024", None),
        ("31 February 2024", None),
        ("May 2024", None),
    ],
)
def test_dates_are_read_as_printed(text: str, day: date | None) -> None:
    assert find_date(text) == day


@given(st.text())
def test_any_text_may_be_asked_for_a_date(text: str) -> None:
    found = find_date(text)
    assert found is None or found.year >= 1900


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", LEAD),
        ("de", ("Die Brücke ist seit Dienstag gesperrt und wird erst in sechs Wochen "
         "wieder geöffnet, sagte die Bürgermeisterin.")),
        ("fr", ("Le pont est fermé depuis mardi et ne sera pas rouvert avant six "
         "semaines, a dit la maire de la ville.")),
        ("es", ("El puente está cerrado desde el martes y no se abrirá hasta dentro de "
         "seis semanas, dijo la alcaldesa de la ciudad.")),
        ("ru", ("Мост закрыт со вторника и не будет открыт раньше чем через шесть "
         "недель, сказала она на встрече с журналистами.")),
        ("ja", "市長は火曜日、橋は少なくとも六週間閉鎖されると述べた。"),
        ("zh", "市长星期二说大桥将至少关闭六周，渡轮将更频繁。"),
        ("", "Qwx zrt plok mnbv jhgf trew asdf poiu lkjh mnbg vfrt gbhy"),
        ("", ""),
    ],
)  # fmt: skip
def test_languages_are_told_apart(code: str, text: str) -> None:
    assert detect_language(text) == code


def test_the_outlet_behind_a_title_is_split_off() -> None:
    assert split_title("The bridge is closed - Harbour News") == (
        "The bridge is closed",
        "Harbour News",
    )
    assert split_title("The bridge is closed – what we know")[1] == ""
    assert split_title("Bridge closed: the mayor - a portrait")[1] == ""


def test_outlets_are_named_by_copyright_host_and_file() -> None:
    assert outlet_of_copyright("© 2026 Harbour Gazette. All rights reserved.") == (
        "Harbour Gazette"
    )
    assert outlet_of_copyright("Copyright of the pictures lies with others") == ""
    assert host_of("https://www.gazette.example/a") == "gazette.example"
    assert readable_stem("a/harbour-gazette_2.txt") == "Harbour Gazette 2"
    assert readable_stem("bbc-news.html") == "BBC News"
    assert printed_name(["News", "THE COAST COURIER"], "coast courier") == (
        "THE COAST COURIER"
    )


@pytest.mark.parametrize(
    ("lead", "removed", "agency"),
    [
        ("BEIJING (Reuters) -The bridge is closed.", [], "Reuters"),
        ("Ostmoor (dpa) – Die Brücke ist zu.", [], "dpa"),
        ("EASTMOOR, March 4 (Xinhua) -- The bridge is closed.", [], "Xinhua"),
        ("LOWENFURT (Meridian) - The bridge is closed.", [], "Meridian"),
        ("The bridge is closed.", ["By The Associated Press"], "AP"),
        ("The bridge is closed.", ["REUTERS/Ada Quill"], ""),
        ("The bridge is closed.", ["(Reporting by A B; Editing by C D)"], ""),
        (
            "The bridge is closed.",
            ["REUTERS/Ada Quill", "(Reporting by A B; Editing by C D)"],
            "Reuters",
        ),
        ("The mayor (AP) is what friends call her.", [], ""),
        ("The bridge (built in 1911) is closed.", [], ""),
    ],
)
def test_the_agency_is_the_one_that_the_text_credits(
    lead: str, removed: list[str], agency: str
) -> None:
    assert find_agency([lead], removed) == agency


def test_a_long_report_in_a_known_language_needs_no_warning() -> None:
    assert find_warnings(BODY, [], "en") == ()
    offer = "To continue reading this story, subscribe today"
    assert find_warnings(BODY * 3, [offer], "en") == ()


def test_teasers_stubs_and_block_pages_are_warned_of() -> None:
    offer = "To continue reading this story, subscribe today"
    assert "paywalled" in find_warnings(BODY[:2], [offer], "en")
    assert "very short" in find_warnings(BODY[:1], [], "en")
    robot = ["Please verify that you are human to go on.", "Enable JavaScript."]
    assert "block page" in find_warnings(robot, [], "en")
    assert "language unknown" in find_warnings(BODY, [], "")


def test_a_signature_names_the_reporters() -> None:
    credit = "(Reporting by Ines Holloway and Odo Lind; Editing by Ruth Amberly)"
    assert find_reporters(["Share this", credit]) == "Ines Holloway and Odo Lind"
    assert find_reporters(["Reporting by night is hard"]) == ""
