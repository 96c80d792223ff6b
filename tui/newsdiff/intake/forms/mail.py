"""Mails, newsletters above all -> the report in each."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.utils import parseaddr

from newsdiff.errors import EmptyError
from newsdiff.intake.draft import PageFacts
from newsdiff.intake.forms.json_fields import read_mail_date
from newsdiff.intake.forms.message import header, parse_message, text_parts
from newsdiff.intake.forms.raw import Part, RawReport

MAILBOX_SUFFIX = ".mbox"

SUFFIXES = frozenset({".eml", MAILBOX_SUFFIX})

_FORWARDED = re.compile(r"^(?:(?:fwd?|re|wg|aw|tr|rv|i)\s*:\s*)+", re.IGNORECASE)
_MAILBOX_LINE = re.compile(rb"(?:\A|(?<=\n))From \S[^\n]{0,200}\d{4}[^\n]{0,20}\r?\n")


def read_mails(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the mail, or the mails of a mailbox."""
    starts = [found.end() for found in _MAILBOX_LINE.finditer(data)]
    if not data.lstrip().startswith(b"From ") or len(starts) < 2:
        yield read_mail(raw, data[starts[0] :] if _begins(data, starts) else data)
        return
    lines = [found.start() for found in _MAILBOX_LINE.finditer(data)]
    ends = [*lines[1:], len(data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        part = raw.relabelled(f" > {number}")
        try:
            yield read_mail(part, data[start:end])
        except EmptyError as error:
            yield error


def _begins(data: bytes, starts: list[int]) -> bool:
    return bool(starts) and data.startswith(b"From ")


def read_mail(raw: RawReport, data: bytes) -> RawReport:
    """Return the report that a mail's text is.

    Raises:
        ReadError: nested too deeply, or without a text.
    """
    message = parse_message(raw, data)
    found = [
        _report(raw, message, content, charset)
        for kind in ("text/html", "text/plain")
        for _, content, charset in list(text_parts(message, kind))[:1]
    ]
    if not found:
        raise EmptyError(f"{raw.name} is a mail without a text", source=raw.origin)
    # A newsletter's page holds more than its plain twin, which often is a mere link.
    return replace(found[0], instead=found[1] if len(found) > 1 else None)


def _report(
    raw: RawReport, message: Message, content: bytes, charset: str
) -> RawReport:
    name, address = parseaddr(header(message, "from"))
    outlet = name.strip("\"' ") or address.rpartition("@")[2]
    return replace(
        raw,
        content=content,
        charset=charset,
        suffix="",
        stated=PageFacts(
            source=outlet, published=read_mail_date(header(message, "date"))
        ),
        known=PageFacts(title=_FORWARDED.sub("", header(message, "subject"))),
    )
