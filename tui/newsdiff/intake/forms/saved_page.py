"""Pages that a browser saved as one file -> the page, with its address."""

import plistlib
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.parsers.expat import ExpatError

from newsdiff.errors import EmptyError, ReadError
from newsdiff.intake.draft import PageFacts
from newsdiff.intake.facts.dates import find_date
from newsdiff.intake.forms.json_fields import read_mail_date
from newsdiff.intake.forms.message import header, parse_message, text_parts
from newsdiff.intake.forms.raw import Part, RawReport, web_address

MHTML_SUFFIXES = frozenset({".mht", ".mhtml"})

WEB_ARCHIVE_SUFFIX = ".webarchive"

_SNAPSHOT = re.compile(rb"^snapshot-content-location:", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(
    rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE
)
_WAS_SENT = re.compile(rb"^(?:to|received|delivered-to):", re.IGNORECASE | re.MULTILINE)
# What SingleFile and browsers write above a page: the address, in a comment.
_SAVED_FROM = re.compile(
    rb"<!--[^>]{0,200}?(?:\burl:\s*|saved from url=\(\d+\))(https?://[^\s<>\"]{1,2000})"
)
# And the day, as JavaScript writes it: Fri Mar 06 2026 10:12:13 GMT+0100.
_SAVED_ON = re.compile(
    rb"<!--[^>]{0,2500}?saved date:\s*\w{3} (\w{3} \d{2} \d{4}) ", re.IGNORECASE
)
_EMBEDDED = re.compile(rb"data:[\w/.+;=-]{1,100},[A-Za-z0-9+/=%_-]{200,}")


def is_mhtml(data: bytes) -> bool:
    """Whether a message is a saved page rather than a mail."""
    head = data[:4000].partition(b"\n\n")[0].partition(b"\r\n\r\n")[0]
    return bool(_SNAPSHOT.search(head)) or bool(
        _RELATED.search(head) and not _WAS_SENT.search(head)
    )


def read_mhtml(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the page of a .mhtml file."""
    message = parse_message(raw, data)
    for part, content, charset in text_parts(message, "text/html"):
        address = header(message, "snapshot-content-location") or header(
            part, "content-location"
        )
        yield replace(
            without_embedded(replace(raw, content=content, suffix="")),
            charset=charset,
            url=web_address(address),
            captured=read_mail_date(header(message, "date")),
            known=PageFacts(title=header(message, "subject")),
        )
        return
    raise EmptyError(f"{raw.name} holds no page", source=raw.origin)


def read_web_archive(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the page of a Safari web archive."""
    try:
        archive: object = plistlib.loads(data)
    # Damaged property lists raise all of these from inside plistlib.
    except (
        *(ValueError, TypeError, LookupError, AttributeError, OverflowError),
        *(RecursionError, EOFError, OSError, ExpatError),
    ) as error:
        raise ReadError(
            f"{raw.name} is damaged: it is no web archive", source=raw.origin
        ) from error
    page = archive.get("WebMainResource") if isinstance(archive, dict) else None
    content = page.get("WebResourceData") if isinstance(page, dict) else None
    if not isinstance(page, dict) or not isinstance(content, bytes):
        raise EmptyError(f"{raw.name} holds no page", source=raw.origin)
    yield without_embedded(
        replace(
            raw,
            content=content,
            suffix="",
            charset=str(page.get("WebResourceTextEncodingName", ""))[:50],
            url=web_address(str(page.get("WebResourceURL", ""))[:3000]),
        )
    )


def without_embedded(raw: RawReport) -> RawReport:
    """Return a page without the pictures and fonts in it, with address and day saved.

    They make it large and slow, and none of their bytes is text.
    """
    data = raw.content
    if isinstance(data, str) or b"<" not in data[:1000]:
        return raw
    if b"data:" in data:
        data = _EMBEDDED.sub(b"data:,", data)
    found = _SAVED_FROM.search(data[:5000])
    address = web_address(found[1].decode("utf-8", errors="replace")) if found else ""
    saved = _SAVED_ON.search(data[:5000])
    return replace(
        raw,
        content=data,
        url=raw.url or address,
        captured=raw.captured or (saved and find_date(saved[1].decode("latin-1"))),
    )
