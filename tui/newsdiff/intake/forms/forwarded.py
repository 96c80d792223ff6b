"""A mail that was forwarded inside another one -> whose it was, and where it begins."""

import re
from dataclasses import dataclass
from html import unescape

from newsdiff.intake.encoding.characters import one_line

HEAD_BYTES = 20_000
"""How far from its beginning a mail is searched for the one that it forwards."""

_MARK = re.compile(
    rb"-{2,}[ ]?(?:Forwarded message|Original message|Weitergeleitete Nachricht"
    rb"|Urspr[^\s-]{1,8}ngliche Nachricht|Message transf[^\s-]{1,8}r[^\s-]{1,8}"
    rb"|Mensaje reenviado|Messaggio inoltrato)[ ]?-{2,}"
    rb"|Begin forwarded message:",
    re.IGNORECASE,
)
_LINE = re.compile(
    rb"[> \t*]{0,10}(?P<name>From|Von|De|Da|Date|Sent|Datum|Gesendet|Envoy\S{1,8}|Fecha"
    rb"|Data|Subject|Betreff|Objet|Asunto|Oggetto|To|An|\S{1,3}|Para|Cc|Reply-To):"
    rb"[* \t]{0,5}(?P<value>[^\r\n]{0,500})\r?\n?",
    re.IGNORECASE,
)
_BLANK = re.compile(rb"[> \t]*\r?\n")
_BREAK = re.compile(rb"<(?:br|/p|/div|/tr)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(rb"<[a-z/!][^<>@]{0,2000}>", re.IGNORECASE)

_MEANINGS = {
    **dict.fromkeys(("from", "von", "de", "da"), "sender"),
    **dict.fromkeys(("date", "sent", "datum", "gesendet", "fecha", "data"), "sent"),
    **dict.fromkeys(("subject", "betreff", "objet", "asunto", "oggetto"), "subject"),
}


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What a forwarded mail says of itself; empty where it does not."""

    sender: str
    sent: str
    subject: str
    end: int
    """Offset behind these lines, in bytes; of a page, of its text without tags."""
    is_plain: bool


def find_forwarded(content: bytes) -> Forwarded | None:
    """Find the mail that a mail's text or page forwards, None if it is its own."""
    head = content[:HEAD_BYTES]
    is_plain = b"<" not in head[:200] or not _BREAK.search(head)
    if not is_plain:
        head = _TAG.sub(b"", _BREAK.sub(b"\n", head))
    mark = _MARK.search(head)
    if mark is None:
        return None
    place = mark.end()
    values: dict[str, str] = {}
    lines = 0
    while place < len(head):
        blank = _BLANK.match(head, place)
        if blank is not None and not lines:
            place = blank.end()
            continue
        line = _LINE.match(head, place)
        if line is None:
            break
        lines += 1
        name = line["name"].decode("utf-8", "replace").lower()
        value = unescape(line["value"].decode("utf-8", "replace"))
        values.setdefault(_MEANINGS.get(name, ""), one_line(value).strip("* "))
        place = line.end()
    if "sender" not in values:
        return None
    return Forwarded(
        values["sender"],
        values.get("sent", ""),
        values.get("subject", ""),
        place,
        is_plain,
    )
