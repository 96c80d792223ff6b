"""Bytes become text in the encoding that they were written in."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.errors import NotTextError
from newsdiff.intake.decode import decode

WESTERN = "The café at Eastmoor is “closed”, the mayor said – until April. Olé, señor."
RUSSIAN = (
    "Мост закрыли во вторник после того, как инспектор нашла трещину в опоре. "
    "Мэр сказала, что мост откроют не раньше чем через шесть недель."
)
CHINESE = "市长星期二说大桥将至少关闭六周，渡轮将更频繁。检查员在桥墩上发现了一条裂缝。"
JAPANESE = (
    "市長は火曜日、橋は少なくとも六週間閉鎖されると述べた。検査官がひびを見つけた。"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (WESTERN, "utf-8"),
        (WESTERN, "utf-8-sig"),
        (WESTERN, "utf-16"),
        (WESTERN, "utf-16-le"),
        (WESTERN, "utf-16-be"),
        (WESTERN, "utf-32"),
        (WESTERN, "cp1252"),
        ("The café is closed, señor.", "latin-1"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_what_a_page_declares_is_believed() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><p>Żółć i łódź</p></html>'
    assert decode(page.encode("iso-8859-2")) == page


def test_a_wrong_declaration_is_not_believed() -> None:
    page = '<html><head><meta charset="ascii"></head><p>Żółć i łódź</p></html>'
    assert decode(page.encode()) == page


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
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
