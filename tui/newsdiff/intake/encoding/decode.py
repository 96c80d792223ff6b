"""Bytes -> text, whatever they are written in."""

import codecs
import re

from newsdiff.errors import NotTextError
from newsdiff.intake.encoding.guess import (
    SAMPLE_BYTES,
    guess,
    seven_bit_text,
    western_text,
    wide_encoding,
)
from newsdiff.intake.encoding.mojibake import mended
from newsdiff.intake.encoding.signatures import what_it_seems_to_be

CONTROL_SHARE = 0.02
"""Bytes with more control characters than this, of 1, are no text."""

DAMAGED_SHARE = 0.002
"""UTF-8 with at most this share of broken bytes is UTF-8 that was cut or pasted."""

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
_ESCAPED_BYTES = re.compile(r"[\udc80-\udcff]+")
_CUT_CHARACTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]*$")
_WHOLE_CHARACTERS = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
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
    wide = wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace")
    seven_bit = seven_bit_text(data)
    if seven_bit:
        return seven_bit
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for encoding in (declared, declared_inside(data)):
        text = _try(data, encoding)
        if text is not None:
            return text
    return _nearly_utf8(data) or guess(data)


def _nearly_utf8(data: bytes) -> str:
    """Return UTF-8 that was cut, or pasted together with Western text; "" for other.

    Cut characters are replaced, bytes that are a Western letter by themselves are read
    as such.
    """
    text = data.decode("utf-8", errors="surrogateescape")
    strange = sum(map(len, _ESCAPED_BYTES.findall(text[:SAMPLE_BYTES])))
    whole = sum(1 for _ in _WHOLE_CHARACTERS.finditer(data[:SAMPLE_BYTES]))
    few = max(1.0, len(data[:SAMPLE_BYTES]) * DAMAGED_SHARE)
    if not whole or (strange > few and strange > whole):
        return ""
    return _ESCAPED_BYTES.sub(_read_alone, text)


def _read_alone(found: re.Match[str]) -> str:
    """Read bytes that no UTF-8 character is made of."""
    data = found[0].encode("utf-8", errors="surrogateescape")
    at_end = found.end() == len(found.string)
    if at_end or (len(data) > 1 and _CUT_CHARACTER.match(data)):
        return "\ufffd"
    return data.decode("cp1252", errors="replace")


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
        name = _AS_BROWSERS_DO.get(name, name)
        # Servers say Latin-1 of everything, so that is believed only where it fits.
        text = western_text(data) if name == "cp1252" else data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    if not text:
        return None
    return None if name in {"utf-16", "utf-32"} or _is_noise(text) else text


def _is_noise(text: str) -> bool:
    sample = text[:SAMPLE_BYTES]
    return len(_CONTROLS.findall(sample)) > CONTROL_SHARE * max(1, len(sample))


def _text_or_error(text: str, data: bytes, name: str) -> str:
    unreadable = text[:SAMPLE_BYTES].count("\ufffd")
    if _is_noise(text) or unreadable > 0.1 * max(1, len(text[:SAMPLE_BYTES])):
        raise _not_text(name, what_it_seems_to_be(data) or "binary data")
    return mended(text)


def _not_text(name: str, format_name: str) -> NotTextError:
    return NotTextError(
        f"{name or 'the input'} is not text: it seems to be {format_name}", source=name
    )
