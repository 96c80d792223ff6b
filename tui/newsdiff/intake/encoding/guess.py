"""Bytes that say nothing of their encoding, and are no Unicode -> text."""

import re
from functools import cache

from newsdiff.intake.encoding.alphabets import MARKS, OTHERS, TWINS, WESTERN, coverage
from newsdiff.text.languages import detect_language

SAMPLE_BYTES = 100_000
"""How much of the input the guesses look at."""

WESTERN_SHARE = 0.9
"""This share of the non-ASCII characters must be usual ones for cp1252 to be taken."""

DENSEST_WESTERN = 0.2
"""Western words hold few accents; Cyrillic read as cp1252 is all accents."""

ONE_LANGUAGE = 0.97
"""This share of them belongs to one language's alphabet if it is that language."""

FEWEST_LETTERS = 4
"""With fewer letters beyond ASCII, nothing but Western Europe's usual is assumed."""

COMMON_SHARE = 0.85
"""More than this share of a Chinese or Korean text's characters are common ones."""

KANA_SHARE = 0.15
"""This share of a Japanese text's characters, at least, are kana."""

WIDE_ZEROS = 0.01
"""Every other byte of UTF-16 is zero this often at least: spaces and line breaks."""

STRAY_ZEROS = 0.001
"""And the bytes between them are not, or only by damage."""

CHINESE_SHARE = 0.95
"""This share of a text's characters are Chinese if UTF-16 is taken for their sake."""

_USUAL = MARKS | frozenset(
    "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽŸ¡¿¥©®™ºª½¼¾²³´×"
)
_COMMON_ROWS = {"cp949": (0xB0, 0xC9), "gb18030": (0xB0, 0xD8), "big5": (0xA4, 0xC7)}
"""First bytes of the common characters in each encoding, the second bound exclusive."""

_KANA = re.compile(r"[\u3041-\u30fe]")
_CHINESE = re.compile(r"[\u3001-\u30fe\u4e00-\u9fff\uff01-\uff5e]")
_SEVEN_BIT = re.compile(rb"\x1b(?:\$[@B]|\$\([@BCD]|\$\)C|\([JI])")
_KOREAN_MARK = b"\x1b$)C"


def guess(data: bytes) -> str:
    """Guess among the legacy encodings; Western Europe's is by far the usual one."""
    european = _one_language(data)
    if european:
        return data.decode(european, errors="replace")
    western = western_text(data)
    if western:
        return western
    eastern = _japanese(data) or _chinese_or_korean(data)
    if eastern:
        return eastern
    # Deferred: 40 ms, and only files in rare encodings need it.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE_BYTES]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def western_text(data: bytes) -> str:
    """Return the text in cp1252 if it reads as one of Western Europe, else ""."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    beyond_ascii = _beyond_ascii(text)
    usual = sum(character in _USUAL for character in beyond_ascii)
    is_western = (
        usual >= WESTERN_SHARE * len(beyond_ascii)
        and len(beyond_ascii) < DENSEST_WESTERN * len(text[:SAMPLE_BYTES])
        and not _one_language(data)
    )
    return text if is_western else ""


def wide_encoding(data: bytes) -> str:
    """Return "utf-16-le" or "-be" if these bytes are that without a mark, else ""."""
    sample = data[: SAMPLE_BYTES & ~1]
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    chinese = _wide_chinese(sample)
    if chinese:
        return chinese
    high_little, high_big = sample[1::2].count(0), sample[0::2].count(0)
    for encoding, zeros, others in (
        ("utf-16-le", high_little, high_big),
        ("utf-16-be", high_big, high_little),
    ):
        if zeros > WIDE_ZEROS * pairs and others <= STRAY_ZEROS * pairs:
            text = sample.decode(encoding, errors="replace")
            if sum(map(str.isalpha, text)) > 0.5 * len(text):
                return encoding
    return ""


def _wide_chinese(sample: bytes) -> str:
    """Return the UTF-16 in which every character is Chinese: no byte need be zero."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, errors="replace")
        has_stops = any(stop in text for stop in "。，、")
        if has_stops and len(_CHINESE.findall(text)) > CHINESE_SHARE * len(text):
            return encoding
    return ""


def seven_bit_text(data: bytes) -> str:
    """Return what ISO 2022 writes with escape sequences, "" if nothing is."""
    if not _SEVEN_BIT.search(data[:SAMPLE_BYTES]) or not data.isascii():
        return ""
    encoding = "iso2022_kr" if _KOREAN_MARK in data[:200] else "iso2022_jp_2"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _beyond_ascii(text: str) -> list[str]:
    return [character for character in text[:SAMPLE_BYTES] if character > "\x7f"]


def _one_language(data: bytes) -> str:
    """Return the encoding in which all letters are those of one language's alphabet.

    Nothing for a language of Western Europe: that is cp1252 in any case.
    """
    sample = data[:SAMPLE_BYTES]
    western = _beyond_ascii(sample.decode("cp1252", errors="replace"))
    if len(western) < FEWEST_LETTERS or len(western) > DENSEST_WESTERN * len(sample):
        return ""
    # Its little words have few accents, so the language shows before its letters do.
    language = detect_language(sample.decode("cp1252", errors="replace"))
    if language not in OTHERS and any(
        coverage(western, letters) >= ONE_LANGUAGE
        for code, letters in WESTERN.items()
        if language in {"", code}
    ):
        return ""
    return _best_of_others(sample, language)


def _best_of_others(sample: bytes, language: str) -> str:
    """Return the encoding that gives one language's letters only, "" for none.

    Args:
        language: the only one that is asked for, "" if it is not known.
    """
    best, chosen = 0.0, ""
    for code, (family, letters) in OTHERS.items():
        for encoding in TWINS[family] if language in {"", code} else ():
            text = sample.decode(encoding, errors="replace")
            share = coverage(_beyond_ascii(text), letters)
            if share > best:
                best, chosen = share, encoding
    return chosen if best >= ONE_LANGUAGE else ""


def _japanese(data: bytes) -> str:
    """Return the text if it reads as Japanese; kana are hardly hit by chance."""
    for encoding in ("cp932", "euc_jp"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:SAMPLE_BYTES]
        # Half-width kana are what other encodings look like in this one.
        if len(_KANA.findall(sample)) > KANA_SHARE * len(sample):
            return text
    return ""


def _chinese_or_korean(data: bytes) -> str:
    """Return the text in the encoding in which its characters are the common ones."""
    best, chosen = COMMON_SHARE, ""
    for encoding, rows in _COMMON_ROWS.items():
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        letters = [c for c in text[:SAMPLE_BYTES] if c > "\x7f" and c.isalpha()]
        common = _common_characters(encoding, rows)
        share = sum(map(common.__contains__, letters)) / max(1, len(letters))
        if share > best:
            best, chosen = share, text
    return chosen


@cache
def _common_characters(encoding: str, rows: tuple[int, int]) -> frozenset[str]:
    """Return the characters of these rows: standards put the common ones first."""
    pairs = (bytes([row, cell]) for row in range(*rows) for cell in range(0x40, 0xFF))
    text = b"".join(pair + b" " for pair in pairs).decode(encoding, errors="replace")
    return frozenset(filter(str.isalpha, text))
