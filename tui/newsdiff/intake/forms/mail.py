"""Mails, newsletters above all -> the report in each."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.utils import parseaddr
from itertools import islice
from pathlib import PurePosixPath

from newsdiff.errors import EmptyError
from newsdiff.intake.draft import PageFacts
from newsdiff.intake.facts.dates import find_date
from newsdiff.intake.forms.forwarded import find_forwarded
from newsdiff.intake.forms.json_fields import read_mail_date
from newsdiff.intake.forms.message import (
    charset_of,
    file_name,
    header,
    is_attached,
    parse_message,
    parts_of,
    payload,
    text_parts,
)
from newsdiff.intake.forms.raw import Part, RawReport, outlet_of_path, within
from newsdiff.intake.inputs.suffixes import is_report_name

MAILBOX_SUFFIX = ".mbox"

SUFFIXES = frozenset({".eml", MAILBOX_SUFFIX})

FEWEST_WORDS = 50
"""A mail's text with fewer words is a note to the files that it came with."""

MUCH_MORE = 3
"""The plain text is read if it has this many times the words of the page."""

MOST_SENT_ALONG = 200
"""How many files of a mail are read."""

STORIES_OF_DIGEST = 3
"""A letter that offers to read on so many times summarises several stories."""

_MARKUP = re.compile(rb"<(?:style|script)\b.{0,50000}?</|<[^<>]{0,2000}>", re.DOTALL)
_MORE = re.compile(
    rb">\s{0,50}(?:(?:continue|keep) reading|read (?:more|on|the (?:full |whole )?"
    rb"(?:story|article))|full story|weiterlesen|mehr lesen|lire la suite|leer m(?:\xc3"
    rb"\xa1|\xe1|&aacute;)s|seguir leyendo|continua a leggere)\b",
    re.IGNORECASE,
)
_FORWARDED = re.compile(r"^(?:(?:fwd?|re|wg|aw|tr|rv|i)\s*:\s*)+", re.IGNORECASE)
_MAILBOX_LINE = re.compile(rb"(?:\A|(?<=\n))From \S[^\n]{0,200}\d{4}[^\n]{0,20}\r?\n")


def read_mails(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the mail, or the mails of a mailbox."""
    starts = [found.end() for found in _MAILBOX_LINE.finditer(data)]
    if not data.lstrip().startswith(b"From ") or len(starts) < 2:
        yield from read_mail(raw, data[starts[0] :] if _begins(data, starts) else data)
        return
    lines = [found.start() for found in _MAILBOX_LINE.finditer(data)]
    ends = [*lines[1:], len(data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        part = raw.relabelled(f" > {number}")
        try:
            yield from read_mail(part, data[start:end])
        except EmptyError as error:
            yield error


def _begins(data: bytes, starts: list[int]) -> bool:
    return bool(starts) and data.startswith(b"From ")


def read_mail(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the report that a mail's text is, and those that were sent along.

    A text of a few words beside them is a note and no report.

    Raises:
        ReadError: nested too deeply, or without a text.
    """
    message = parse_message(raw, data)
    sent_along = list(islice(_sent_along(raw, message), MOST_SENT_ALONG))
    text = _text_of(raw, message)
    if text is None and not sent_along:
        raise EmptyError(f"{raw.name} is a mail without a text", source=raw.origin)
    if text is not None and not (sent_along and _words(text) < FEWEST_WORDS):
        yield text
    yield from sent_along


def _text_of(raw: RawReport, message: Message) -> RawReport | None:
    """Return the page in a mail, or its plain text where that says much more."""
    found = [
        _report(raw, message, content, charset)
        for kind in ("text/html", "text/plain")
        for _, content, charset in list(text_parts(message, kind))[:1]
    ]
    if len(found) < 2:
        return found[0] if found else None
    # A newsletter's page holds more than its plain twin, which often is a mere link.
    page, plain = found
    if _words(plain) > MUCH_MORE * _words(page):
        page, plain = plain, page
    return replace(page, instead=plain)


def _sent_along(raw: RawReport, message: Message) -> Iterator[Part]:
    """Yield the files that can be reports, and the mails that were forwarded whole."""
    for part in parts_of(message):
        if part is message:
            continue
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], Message):
                text = _text_of(_inside(raw, header(inner[0], "subject")), inner[0])
                if text is not None:
                    yield text
            continue
        name = file_name(part)
        content = payload(part) if name and not part.is_multipart() else b""
        if content.strip() and is_report_name(name) and _is_file(part):
            yield replace(
                _inside(raw, name, content),
                suffix=PurePosixPath(name).suffix.lower(),
                charset=charset_of(part),
                outlet=outlet_of_path(name),
            )


def _is_file(part: Message) -> bool:
    """Whether a part with a name was attached, not shown in the letter."""
    return is_attached(part) or part.get_content_maintype() != "text"


def _inside(raw: RawReport, name: str, content: bytes = b"") -> RawReport:
    return raw.inside(within(name or "a mail"), content)


def _words(report: RawReport) -> int:
    """Return about how many words a page or a text has."""
    content = report.content
    text = content if isinstance(content, bytes) else content.encode()
    return len(_MARKUP.sub(b" ", text).split())


def _report(
    raw: RawReport, message: Message, content: bytes, charset: str
) -> RawReport:
    sender, sent = header(message, "from"), header(message, "date")
    subject = header(message, "subject")
    forwarded = find_forwarded(content)
    if forwarded is not None:
        sender = forwarded.sender or sender
        sent = forwarded.sent or sent
        subject = forwarded.subject or subject
        content = content[forwarded.end :] if forwarded.is_plain else content
    name, address = parseaddr(sender)
    outlet = name.strip("\"' ") or address.rpartition("@")[2]
    published = read_mail_date(sent) or find_date(sent)
    is_digest = len(_MORE.findall(content)) >= STORIES_OF_DIGEST
    return replace(
        raw,
        content=content,
        charset=charset,
        suffix="",
        stated=PageFacts(source=outlet, published=published),
        known=PageFacts(title=_FORWARDED.sub("", subject)),
        warnings=("several stories",) if is_digest else (),
    )
