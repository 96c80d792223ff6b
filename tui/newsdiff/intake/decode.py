"""Bytes -> text, whatever they are written in."""

import codecs
import re

from newsdiff.errors import NotTextError
from newsdiff.intake.signatures import what_it_seems_to_be

CONTROL_SHARE = 0.02
"""Bytes with more control characters than this, of 1, are no text."""

DAMAGED_SHARE = 0.002
"""UTF-8 with at most this share of broken bytes is UTF-8 that was cut or pasted."""

WESTERN_SHARE = 0.9
"""This share of the non-ASCII characters must be usual ones for cp1252 to be taken."""

KANA_SHARE = 0.15
"""This share of a Japanese text's characters, at least, are kana."""

SAMPLE_BYTES = 100_000
"""How much of the input the guesses look at."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages call them, and what browsers read instead.
_AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]{2,40})")
_WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽŸ"
    "‘’“”„‚«»‹›–—…•·¡¿€£¥©®™°§ºª½¼¾²³´×\u00a0\u00ad"
)
_KANA = re.compile(r"[\u3041-\u30fe]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


def decode(data: bytes, *, declared: str = "", name: str = "") -> str:
    """Return the text that these bytes are.

    Args:
        declared: the encoding that a server named.
        name: what to call the input in messages.

    Raises:
        NotTextError: a picture, an archive, a program, …
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return _text_or_error(text, data, name)
    format_name = what_it_seems_to_be(data)
    if format_name:
        raise _not_text(name, format_name)
    return _text_or_error(_decode_unmarked(data, declared), data, name)


def _decode_unmarked(data: bytes, declared: str) -> str:
    wide = _utf16_without_mark(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for encoding in (declared, declared_inside(data)):
        text = _try(data, encoding)
        if text is not None:
            return text
    damaged = data.decode("utf-8", errors="replace")
    if damaged.count("\ufffd") <= max(1, len(data) * DAMAGED_SHARE) and any(
        "\x7f" < character != "\ufffd" for character in damaged
    ):
        return damaged
    return _guess(data)


def declared_inside(data: bytes) -> str:
    """Return the encoding that a page names in its own head, or an empty string."""
    head = data[:4096]
    found = _META_CHARSET.search(head) or _XML_ENCODING.search(head)
    return found[1].decode("ascii", errors="replace") if found else ""


def _try(data: bytes, encoding: str) -> str | None:
    """Decode strictly; None if the encoding is unknown or shows itself wrong."""
    if not encoding:
        return None
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(_AS_BROWSERS_DO.get(name, name))
    except (LookupError, UnicodeError, ValueError):
        return None
    return None if name in {"utf-16", "utf-32"} or _is_noise(text) else text


def _utf16_without_mark(data: bytes) -> str:
    """Return "utf-16-le" or "-be" if every other byte is mostly zero."""
    sample = data[: SAMPLE_BYTES & ~1]
    if len(sample) < 4:
        return ""
    pairs = len(sample) // 2
    high_little, high_big = sample[1::2].count(0), sample[0::2].count(0)
    if high_little > pairs * 0.4 and high_big < pairs * 0.05:
        return "utf-16-le"
    if high_big > pairs * 0.4 and high_little < pairs * 0.05:
        return "utf-16-be"
    return ""


def _guess(data: bytes) -> str:
    """Guess among the legacy encodings; Western Europe's is by far the usual one."""
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = ""
    beyond_ascii = [c for c in western[:SAMPLE_BYTES] if c > "\x7f"]
    usual = sum(character in _WESTERN for character in beyond_ascii)
    # Western words hold few accents; Cyrillic read as cp1252 is all accents.
    if (
        western
        and usual >= WESTERN_SHARE * len(beyond_ascii)
        and len(beyond_ascii) < 0.2 * len(western)
    ):
        return western
    japanese = _japanese(data)
    if japanese:
        return japanese
    # Deferred: 40 ms, and only files in rare encodings need it.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE_BYTES]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


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


def _is_noise(text: str) -> bool:
    sample = text[:SAMPLE_BYTES]
    return len(_CONTROLS.findall(sample)) > CONTROL_SHARE * max(1, len(sample))


def _text_or_error(text: str, data: bytes, name: str) -> str:
    unreadable = text[:SAMPLE_BYTES].count("\ufffd")
    if _is_noise(text) or unreadable > 0.1 * max(1, len(text[:SAMPLE_BYTES])):
        raise _not_text(name, what_it_seems_to_be(data) or "binary data")
    return text


def _not_text(name: str, format_name: str) -> NotTextError:
    return NotTextError(
        f"{name or 'the input'} is not text: it seems to be {format_name}", source=name
    )
