"""Text that was read in the wrong encoding once is mended, and sound text stays."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake import read
from newsdiff.intake.encoding.decode import decode
from newsdiff.intake.encoding.mojibake import mended
from tests.intake.encodings import (
    CHINESE,
    CZECH,
    FRENCH,
    GERMAN,
    GREEK,
    LEGACY,
    POLISH,
    RUSSIAN,
    SPANISH,
)
from tests.intake.pages import BODY, TITLE


def misread(text: str, encoding: str) -> str:
    return text.encode().decode(encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "latin-1"),
        (GERMAN, "latin-1"),
        (GERMAN, "cp437"),
        (SPANISH, "cp1252"),
        (SPANISH, "mac_roman"),
        (POLISH, "cp1250"),
        (RUSSIAN, "latin-1"),
        (GREEK, "latin-1"),
        (CHINESE, "latin-1"),
    ],
)
def test_what_was_misread_is_mended(text: str, encoding: str) -> None:
    assert mended(misread(text, encoding)) == text


def test_text_that_was_misread_twice_is_mended() -> None:
    assert mended(misread(misread(SPANISH, "latin-1"), "latin-1")) == SPANISH


def test_one_paragraph_is_mended_for_itself() -> None:
    text = f"{FRENCH}\n{misread(SPANISH, 'latin-1')}\n{CZECH}"
    assert mended(text) == f"{FRENCH}\n{SPANISH}\n{CZECH}"
    assert decode(text.encode()) == f"{FRENCH}\n{SPANISH}\n{CZECH}"


@pytest.mark.parametrize("text", list(dict.fromkeys(text for text, _ in LEGACY)))
def test_sound_text_stays(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "« Voilà », dit-elle, « à Noël » — “ça ira”.",
        "«À» costs £5, «Né» costs 5 €",
        "Сёстры С“Петрова” и Р·К",
        "ＦＵＬＬ width, oﬃce ﬂoor, it’s “quoted”\u00a0… ½ ㎏ ™",
        "São Paulo; Ångström; DÍA “UNO”; CAFÉ™; Ünïcödé",
        "cafe\u0301 and \u200bnothing\u00ad else",
    ],
)
def test_quotes_widths_ligatures_and_spaces_stay(text: str) -> None:
    assert mended(text) == text


def test_a_title_and_a_text_in_a_data_file_are_mended() -> None:
    text = "\n\n".join([*BODY, misread(SPANISH, "latin-1")])
    record = {"title": misread(f"Café : {TITLE}", "latin-1"), "text": text}
    article = read(json.dumps(record).encode())
    assert article.title == f"Café : {TITLE}"
    assert article.paragraphs == (*BODY, SPANISH)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_mending_twice_changes_nothing(text: str) -> None:
    assert mended(mended(text)) == mended(text)


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_plain_ascii_stays(text: str) -> None:
    assert mended(text) == text
