"""Bytes become text in the encoding that they were written in."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.errors import NotTextError
from newsdiff.intake.encoding.decode import decode
from newsdiff.intake.encoding.guess import SAMPLE_BYTES
from newsdiff.intake.encoding.mojibake import mended
from tests.intake.encodings import CHINESE, FRENCH, GERMAN, LEGACY, SPANISH, UNICODE

WESTERN = "The café at Eastmoor is “closed”, the mayor said – until April. Olé, señor."


def page(text: str, charset: str) -> str:
    head = f'<html><head><meta charset="{charset}"></head>'
    return f"{head}<p>{text}</p></html>"


@pytest.mark.parametrize(("text", "encoding"), [*LEGACY, *UNICODE])
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1", "x-klingon"])
def test_a_wrong_or_missing_declaration_does_no_harm(
    text: str, encoding: str, declared: str
) -> None:
    whole = page(text, declared)
    assert decode(whole.encode(encoding), declared=declared) == whole


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_a_right_declaration_helps_where_there_is_little_text(
    text: str, encoding: str
) -> None:
    whole = page(text[:12], encoding)
    assert decode(whole.encode(encoding)) == whole


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "gb18030"])
def test_utf_8_is_seen_whatever_is_declared(declared: str) -> None:
    whole = page(WESTERN, declared)
    assert decode(whole.encode(), declared=declared) == whole


def test_long_texts_are_guessed_from_their_beginning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("charset_normalizer.from_bytes", pytest.fail)
    begins = f"{CHINESE}\n" * (SAMPLE_BYTES // len(CHINESE))
    text = begins + "\N{CYRILLIC SMALL LETTER YA}" * 10 * len(begins)
    assert decode(text.encode("gb18030")) == text


@pytest.mark.parametrize(
    ("first", "second"), [("utf-8", "cp1252"), ("cp1252", "utf-8")]
)
def test_two_encodings_in_one_file_are_both_read(first: str, second: str) -> None:
    data = f"{FRENCH}\n".encode(first) + f"{GERMAN}\n{SPANISH}".encode(second)
    assert decode(data) == f"{FRENCH}\n{GERMAN}\n{SPANISH}"


def test_single_western_bytes_in_utf_8_are_read_as_such() -> None:
    data = f"{FRENCH} Dimanche, le caf\u00e9 ".encode() + b"d\xe9j\xe0 ouvert."
    assert decode(data) == f"{FRENCH} Dimanche, le café déjà ouvert."


def test_what_a_page_declares_is_believed() -> None:
    whole = page("Żółć i łódź", "iso-8859-2")
    assert decode(whole.encode("iso-8859-2")) == whole


def test_an_encoding_nobody_knows_is_passed_over() -> None:
    assert decode(WESTERN.encode("cp1252"), declared="x-klingon") == WESTERN


def test_utf8_with_a_cut_character_keeps_the_rest() -> None:
    text = decode((WESTERN * 20).encode()[:-1] + b" \xe2\x80")
    assert "café at Eastmoor is “closed”" in text


@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a PNG picture"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF document"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an office document"),
        (bytes(range(256)) * 20, "binary data"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, seems: str) -> None:
    with pytest.raises(NotTextError, match=f"^photo.txt is not text: .*{seems}$"):
        decode(data, name="photo.txt")


def test_prose_that_begins_like_a_format_is_prose() -> None:
    assert decode(b"RIFF and the wire: a story.") == "RIFF and the wire: a story."


@given(st.binary(max_size=600))
def test_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except NotTextError:
        return
    assert text.count("\x00") <= 0.02 * len(text) + 1


@given(st.text(st.characters(categories=("L", "Zs", "P")), min_size=1))
def test_marked_text_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == mended(text)
