"""Data files, JSON or a JSON object a line -> the reports in them."""

import json
import re
from collections.abc import Iterator

from newsdiff.errors import EmptyError, ReadError, TooLargeError
from newsdiff.intake.encoding.decode import decode
from newsdiff.intake.forms.json_fields import read_fields
from newsdiff.intake.forms.raw import Part, RawReport
from newsdiff.intake.inputs.local import MAX_BYTES

LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
"""Suffixes of files with an object a line."""

SUFFIXES = LINE_SUFFIXES | {".json"}

MAX_DOCUMENT = 30_000_000
"""The largest JSON document, in characters: it is read as a whole, and in memory it is
many times as large. Files with an object a line may be larger."""

DEEPEST_LIST = 3
"""A list of reports stands at most so deep: {"response": {"docs": […]}} is two."""

_LISTS = (
    *("articles", "items", "results", "docs", "documents", "data", "entries"),
    *("stories", "news", "hits", "posts", "response", "@graph"),
)
_SURE_LISTS = ("articles", "items")
"""These hold reports even if the object around them has a text: JSON Feed's has one."""

_BEGINNING = re.compile(r'\s*(?:\{\s*"|\[\s*\{\s*")')


def looks_like_json(data: bytes) -> bool:
    """Whether these bytes begin as an object, or a list of objects, does."""
    head = data[:200].removeprefix(b"\xef\xbb\xbf").decode("ascii", errors="replace")
    return bool(_BEGINNING.match(head))


def read_json(raw: RawReport) -> Iterator[Part] | None:
    """Yield the reports of a data file; None for a text that only looks like one.

    Raises:
        ReadError: the file says that it is JSON, and is not.
    """
    text = _text(raw)
    first, _, rest = text.strip().partition("\n")
    starts_with_whole_line = rest and len(first) <= MAX_BYTES and _parse(first)
    if raw.suffix in LINE_SUFFIXES or starts_with_whole_line:
        return _lines(raw, text)
    if len(text) > MAX_DOCUMENT:
        raise TooLargeError(
            f"{raw.name} is a JSON document of over {MAX_DOCUMENT / 1e6:.0f} MB; "
            "newsdiff reads larger ones as .jsonl, an object a line",
            source=raw.origin,
        )
    value = _parse(text)
    if value is None:
        if raw.suffix not in SUFFIXES:
            return None
        raise ReadError(f"{raw.name} is damaged: it is no JSON", source=raw.origin)
    return _reports(raw, "", value)


def _text(raw: RawReport) -> str:
    if isinstance(raw.content, str):
        return raw.content
    return decode(raw.content, declared=raw.charset, name=raw.name)


def _parse(text: str) -> object:
    """Return the value that this is the JSON of; None also for what is not JSON."""
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value


def _lines(raw: RawReport, text: str) -> Iterator[Part]:
    # Not splitlines: a string may hold the other line breaks of Unicode.
    start = number = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        number += 1
        if end - start > MAX_BYTES:
            yield raw.failure(f":{number}", "is too long a line")
        elif not text[start:end].isspace() and end > start:
            value = _parse(text[start:end])
            if value is None:
                yield raw.failure(f":{number}", "is damaged: the line is no JSON")
            else:
                yield from _reports(raw, f":{number}", value)
        start = end + 1


def _reports(
    raw: RawReport, place: str, value: object, depth: int = 0
) -> Iterator[Part]:
    """Yield the reports of a parsed value."""
    if isinstance(value, list) and depth <= DEEPEST_LIST:
        for number, entry in enumerate(value, start=1):
            yield from _reports(raw, f"{place} > {number}", entry, DEEPEST_LIST + 1)
        return
    if not isinstance(value, dict):
        yield raw.failure(place, "is no report: an object with a text is needed")
        return
    fields = read_fields(value)
    inner = _list_in(value, bool(fields.text.strip())) if depth < DEEPEST_LIST else None
    if inner is not None:
        yield from _reports(raw, place, inner, depth + 1)
        return
    if not fields.text.strip():
        yield EmptyError(
            f"{raw.name}{place} has no text in a field such as text, body or content",
            source=raw.origin + place,
        )
        return
    yield RawReport(
        fields.text,
        raw.name + place,
        raw.origin + place,
        url=fields.facts.url,
        outlet=raw.outlet,
        stated=fields.facts,
        language=fields.language,
        # A text without a title may begin with one, so it is read like a page's.
        is_body=bool(fields.facts.title),
        warnings=fields.warnings,
    )


def _list_in(value: dict[str, object], has_text: bool) -> object:
    """Return the list of reports that this object holds, None if it is one itself."""
    names = _SURE_LISTS if has_text else _LISTS
    for name in names:
        inner = value.get(name)
        if isinstance(inner, list) and inner and isinstance(inner[0], dict):
            return inner
        if isinstance(inner, dict) and not has_text:
            return inner
    return None
