"""The usual names of a report's fields in data files -> what newsdiff knows of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from html import unescape

from newsdiff.intake.draft import PageFacts
from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.encoding.mojibake import mended
from newsdiff.intake.facts.dates import EARLIEST_YEAR, find_date
from newsdiff.intake.facts.outlets import host_of
from newsdiff.intake.forms.raw import web_address
from newsdiff.model import as_date

# Compared without case, underscores and hyphens. The first that holds something counts.
_TITLES = ("title", "headline", "webtitle", "articletitle", "subject")
_TEXTS = (
    *("text", "body", "content", "article", "maintext", "articlebody", "articletext"),
    *("fulltext", "bodytext", "contenttext", "textcontent", "cleantext", "plaintext"),
    *("story", "paragraphs", "bodyhtml", "contenthtml", "rawtext"),
)
_PAGES = ("html", "rawhtml", "pagehtml", "htmlcontent")
_SUMMARIES = (
    *("summary", "description", "abstract", "excerpt", "lead", "leadparagraph"),
    *("snippet", "standfirst"),
)
_ADDRESSES = (
    *("url", "link", "canonicalurl", "weburl", "articleurl", "permalink", "sourceurl"),
    *("externalurl", "requestedurl", "mainentityofpage", "href", "uri"),
)
_DATES = (
    *("datepublish", "publishedat", "datepublished", "published", "publishdate"),
    *("publicationdate", "publisheddate", "pubdate", "webpublicationdate", "date"),
    *("publishingdate", "datetimepub", "datetime", "timestamp", "time", "createdat"),
    *("created", "seendate"),
)
_OUTLETS = (
    *("outlet", "publisher", "source", "sourcename", "sitename", "site", "newspaper"),
    *("publication", "provider", "medianame", "media", "sourcehostname", "hostname"),
    *("sourcedomain", "domain", "website"),
)
_BYLINES = ("byline", "authors", "author", "creator", "writer", "journalist")
_LANGUAGES = ("language", "lang", "inlanguage", "metalang", "languagecode")

_WRAPPERS = ("_source", "fields", "attributes", "article")
"""An object under one of these keys is part of the record around it."""

_VALUE_KEYS = (
    *("name", "title", "text", "value", "main", "rendered", "content", "original"),
    *("#text", "@value", "@id"),
)
"""Where an object keeps what it is about: `{"name": "Harbour Gazette"}`."""

DEEPEST_VALUE = 4
"""Objects in objects are followed this far."""

_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+?\d+ char(?:acter)?s\]\s*$")
_COMPACT_DATE = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?\d{4,6}Z?)?$")
_LANGUAGE_CODE = re.compile(r"([a-z]{2})(?:[-_].{1,10})?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fields:
    """A record's text and facts."""

    text: str
    facts: PageFacts
    language: str
    warnings: tuple[str, ...]


def read_fields(record: Mapping[str, object]) -> Fields:
    """Read a record's fields by their usual names."""
    values = _by_plain_name(record)
    text, warnings = _text_of(values)
    url = web_address(_first(values, _ADDRESSES))
    language = _LANGUAGE_CODE.match(_first(values, _LANGUAGES).strip())
    return Fields(
        text=mended(text),
        facts=PageFacts(
            title=_line(_first(values, _TITLES)),
            source=_outlet(values, url),
            published=_published(values),
            url=url,
            byline=_line(_first(values, _BYLINES, joint=", ")),
        ),
        language=language[1].lower() if language else "",
        warnings=warnings,
    )


def _by_plain_name(record: Mapping[str, object]) -> dict[str, object]:
    """Return the values under their names' letters; what is nearer the top wins."""
    values: dict[str, object] = {}
    inner: list[Mapping[str, object]] = []
    for key, value in record.items():
        if key.lower() in _WRAPPERS and isinstance(value, dict):
            inner.append(value)
        else:
            values.setdefault(re.sub(r"[\W_]+", "", key).lower(), value)
    page = record.get("html")
    if isinstance(page, dict):  # what a crawler noted of the page beside it
        inner.append({key: page[key] for key in page if key.endswith("_url")})
    for wrapped in inner:
        for key, value in wrapped.items():
            values.setdefault(re.sub(r"[\W_]+", "", key).lower(), value)
    return values


def _text_of(values: Mapping[str, object]) -> tuple[str, tuple[str, ...]]:
    """Return the longest text, else the page, else the summary, with a warning."""
    texts = [_string(values.get(name), joint="\n\n") for name in _TEXTS]
    text = max(texts, key=len)
    if not text.strip():
        text = _first(values, _PAGES)
    if not text.strip():
        summary = _first(values, _SUMMARIES)
        return summary, ("summary only",) if summary.strip() else ()
    cut = _CUT.search(text[-60:])
    if cut:
        return text[: len(text) - len(cut[0])] + "…", ("text cut off",)
    if "\n" not in text and text.count("\\n") > 1:  # escaped once too often
        text = text.replace("\\r", "").replace("\\n", "\n")
    return text, ()


def _first(
    values: Mapping[str, object], names: tuple[str, ...], *, joint: str = " "
) -> str:
    found = (_string(values.get(name), joint=joint) for name in names)
    return next((text for text in found if text.strip()), "")


def _string(value: object, *, joint: str, depth: int = 0) -> str:
    """Return a value as text; an object by its name, a list joined."""
    if isinstance(value, str):
        # Halves of characters, which JSON can spell and no encoding can write.
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if depth >= DEEPEST_VALUE:
        return ""
    if isinstance(value, dict) and isinstance(value.get("sections"), list):
        return _string(
            [value.get("summary"), *map(_section, value["sections"])],
            joint=joint,
            depth=depth + 1,
        )
    if isinstance(value, dict):
        named = (
            _string(value.get(key), joint=joint, depth=depth + 1) for key in _VALUE_KEYS
        )
        return next(filter(None, named), "")
    if isinstance(value, list):
        texts = (_string(entry, joint=joint, depth=depth + 1) for entry in value)
        return joint.join(filter(None, texts))
    return ""


def _section(value: object) -> object:
    """Return the parts of a body's section: its headline and its paragraphs."""
    if not isinstance(value, dict):
        return value
    return [value.get("headline"), value.get("paragraphs")]


def _line(text: str) -> str:
    return mended(one_line(unescape(text))[:1000])


def _outlet(values: Mapping[str, object], url: str) -> str:
    name = _line(_first(values, _OUTLETS))
    return host_of(name) or name if "://" in name else name or host_of(url)


def _published(values: Mapping[str, object]) -> date | None:
    days = (_day(values.get(name)) for name in _DATES)
    return next(filter(None, days), None)


def _day(value: object) -> date | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        # JSON can spell whole numbers that no float holds.
        return _from_seconds(float(value)) if abs(value) < 1e15 else None
    text = _string(value, joint=" ").strip()[:100]
    if text.isascii() and text.isdigit() and len(text) in {10, 13}:
        return _from_seconds(float(text))
    compact = _COMPACT_DATE.match(text)
    if compact:
        text = f"{compact['y']}-{compact['m']}-{compact['d']}"
    day = as_date(text) or find_date(text) or read_mail_date(text)
    return day if day is not None and day.year >= EARLIEST_YEAR else None


def _from_seconds(seconds: float) -> date | None:
    """Read seconds, or thousandths of them, since 1970."""
    if seconds >= 1e11:
        seconds /= 1000
    if not 0 < seconds < 1e10:
        return None
    return datetime.fromtimestamp(seconds, UTC).date()


def read_mail_date(text: str) -> date | None:
    """Read a date as mails and RSS write it, None if it is none."""
    try:
        return parsedate_to_datetime(text[:100]).date()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
