"""What an input is, by its bytes before its name -> the reports in it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.errors import EmptyError, ReadError
from newsdiff.intake.forms import archive, feeds, mail, pdf, saved_page, warc
from newsdiff.intake.forms.discovery import discovered
from newsdiff.intake.forms.json_reports import SUFFIXES as JSON_SUFFIXES
from newsdiff.intake.forms.json_reports import looks_like_json, read_json
from newsdiff.intake.forms.message import looks_like_message
from newsdiff.intake.forms.packed import is_packed, unpacked
from newsdiff.intake.forms.peek import is_json_of_reports
from newsdiff.intake.forms.raw import Part, RawReport
from newsdiff.intake.inputs.suffixes import PEEKED_SUFFIXES, suffix_of

if TYPE_CHECKING:
    from newsdiff.intake.fetching.fetcher import Fetcher


def unpack(raw: RawReport, fetcher: "Fetcher | None" = None) -> Iterator[Part]:
    """Yield what an input holds, itself if it is a single page or text.

    Args:
        fetcher: whose limits count where feeds are to be fetched; else new ones.

    Raises:
        ReadError: it is damaged as a whole; when the first part is asked for.
    """
    data = raw.content
    if isinstance(data, bytes) and archive.looks_like_zip(data):
        return _archived(raw, data)
    return _single(raw, fetcher)


def _archived(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield what the entries of an archive hold."""
    for entry in archive.open_zip(raw, data):
        if isinstance(entry, ReadError):
            yield entry
            continue
        number = 0
        try:
            if _holds_something_else(entry):
                continue
            for part in _single(entry):
                number += 1
                yield part
        except ReadError as error:
            yield error
            continue
        if not number:
            yield EmptyError(f"{entry.name} holds no reports", source=entry.origin)


def _holds_something_else(entry: RawReport) -> bool:
    """Whether an entry is the data of a program, which is passed over silently.

    Raises:
        ReadError: it is a list of feeds, and nothing in an archive makes us fetch.
    """
    data = entry.content
    if isinstance(data, str):
        return False
    root = feeds.feed_root(data)
    if root == "opml":
        raise entry.failure("", "is a list of feeds; unpack it to have them fetched")
    if entry.suffix not in PEEKED_SUFFIXES:
        return False
    return not (root if entry.suffix == ".xml" else is_json_of_reports(entry))


def _single(raw: RawReport, fetcher: "Fetcher | None" = None) -> Iterator[Part]:
    """Yield what an input that is no archive holds."""
    data = raw.content
    if isinstance(data, str):
        return iter([raw])
    if raw.suffix in JSON_SUFFIXES or looks_like_json(data):
        return read_json(raw) or iter([raw])
    if pdf.looks_like_pdf(data):
        return pdf.read_pdf(raw, data)
    if data.startswith(b"bplist00") or raw.suffix == saved_page.WEB_ARCHIVE_SUFFIX:
        return saved_page.read_web_archive(raw, data)
    if warc.looks_like_warc(data):
        return warc.read_warc(raw, data)
    if is_packed(data):
        return _packed(raw, data, fetcher)
    return (
        feeds.read_any_feed(raw, data, fetcher)
        or _message(raw, data)
        or discovered(raw, fetcher)
        or iter([saved_page.without_embedded(raw)])
    )


def _packed(raw: RawReport, data: bytes, fetcher: "Fetcher | None") -> Iterator[Part]:
    """Yield what a file that was packed with gzip holds; once, and no archive."""
    content = unpacked(raw, data)
    if is_packed(content) or archive.looks_like_zip(content):
        raise raw.failure("", "is packed more than once; unpack it first")
    name = raw.url or raw.origin
    return _single(replace(raw, content=content, suffix=suffix_of(name)), fetcher)


def _message(raw: RawReport, data: bytes) -> Iterator[Part] | None:
    """Read a mail or a page saved like one, None if it is neither."""
    if raw.suffix in saved_page.MHTML_SUFFIXES and looks_like_message(data):
        return saved_page.read_mhtml(raw, data)
    if raw.suffix in mail.SUFFIXES:
        return _letters(raw, data)
    if not looks_like_message(data):
        return None
    if saved_page.is_mhtml(data):
        return saved_page.read_mhtml(raw, data)
    return _letters(raw, data)


def _letters(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the texts of mails, and what the files sent along with them hold."""
    for part in mail.read_mails(raw, data):
        if not isinstance(part, RawReport) or not part.suffix:
            yield part
            continue
        try:
            yield from unpack(part)
        except ReadError as error:
            yield error
