"""One input -> its reports, each an article or the reason why there is none."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsdiff.errors import EmptyError, NotFoundError, ReadError
from newsdiff.intake.assemble import assemble
from newsdiff.intake.draft import Draft, PageFacts
from newsdiff.intake.encoding.characters import one_line, shortened, tidy
from newsdiff.intake.encoding.decode import decode
from newsdiff.intake.encoding.markup import looks_like_html
from newsdiff.intake.facts.captured import published_by
from newsdiff.intake.facts.outlets import host_of, printed_name
from newsdiff.intake.fetch import fetch, is_address, new_fetcher
from newsdiff.intake.fetching.login import without_login
from newsdiff.intake.forms.feeds import feed_root
from newsdiff.intake.forms.raw import (
    MAX_CONTAINER_BYTES,
    Link,
    Part,
    RawReport,
    outlet_of_path,
)
from newsdiff.intake.forms.saved_page import without_embedded
from newsdiff.intake.forms.unpack import unpack
from newsdiff.intake.inputs import folders
from newsdiff.intake.inputs.length import refuse_endless
from newsdiff.intake.inputs.local import (
    MAX_BYTES,
    read_file,
    read_standard_input,
    too_large,
)
from newsdiff.intake.texts.markdown import clean_markdown
from newsdiff.intake.texts.plain import clean_text
from newsdiff.model import Article

if TYPE_CHECKING:
    from newsdiff.intake.fetching.fetcher import Fetched, Fetcher

expand = folders.expand

MAX_REPORTS = 10_000
"""An input with more reports than this is a data set; the rest of it is left out."""

_PLAIN_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown"})
"""Files that are one report and nothing else: refused by their size alone."""


def load(source: str | Path | bytes, *, name: str = "") -> Article:
    """Read the one report of an input.

    Raises:
        ReadError: with a message for a person; also if it holds several reports.
    """
    raw = _open(source, one_line(name))
    failure: ReadError | None = None
    report: RawReport | Link | None = None
    count = 0
    for part in _parts(raw):  # not a list: the parts may be large
        if isinstance(part, ReadError):
            failure = failure or part
        else:
            report = report or part
            count += 1
    if count > 1:
        raise ReadError(
            f"{raw.name} holds {count:,} reports, and one is wanted here",
            source=raw.origin,
        )
    if report is None:
        raise failure or EmptyError(f"{raw.name} holds no reports", source=raw.origin)
    return _article(report)


def load_all(source: str | Path) -> Iterator[tuple[str, Article | ReadError]]:
    """Yield every report of an input with its name, one read for each step."""
    fetcher = new_fetcher() if is_address(str(source)) else None
    for origin, part in parts_of(source, fetcher):
        if isinstance(part, Link):
            fetcher = fetcher or new_fetcher()
        yield (
            (origin, part) if isinstance(part, ReadError) else read_part(part, fetcher)
        )


def parts_of(
    source: str | Path, fetcher: "Fetcher | None" = None
) -> Iterator[tuple[str, Part]]:
    """Yield what an input holds, each with its name; what fails is named as well.

    Args:
        fetcher: whose limits count where it leads to addresses; else new ones.
    """
    try:
        for part in _parts(_open(source, "", fetcher), fetcher):
            yield origin_of(part), part
    except ReadError as error:
        yield str(source), error


def origin_of(part: Part) -> str:
    """Return the path or the address of a part, with its place inside."""
    if isinstance(part, ReadError):
        return part.source
    return part.origin if isinstance(part, RawReport) else part.report.origin


def read_part(
    part: RawReport | Link, fetcher: "Fetcher | None" = None
) -> tuple[str, Article | ReadError]:
    """Read one part of an input."""
    try:
        return origin_of(part), _article(part, fetcher)
    except ReadError as error:
        return origin_of(part), error


class Elsewhere(Enum):
    """Why an input cannot be read as a whole where a single report is."""

    UNPACKED = auto()
    """It holds several reports, and each can be read by another process."""
    FETCHED = auto()
    """It leads to addresses, and one place has to ask for them all."""


Task = str | RawReport
"""A file that is still to be opened, or a part of one."""

Answer = tuple[str, Article | ReadError] | Elsewhere
"""The name of a report and what became of it, or why it was not read."""


def answer(task: Task) -> Answer:
    """Read a file, or a part of one, if it is a single report."""
    if isinstance(task, RawReport):
        return read_part(task)
    try:
        raw = _open(task, "")
        if isinstance(raw.content, bytes) and feed_root(raw.content) == "opml":
            return Elsewhere.FETCHED
        parts = _parts(raw)
        first, more = next(parts), next(parts, None)
    except ReadError as error:
        return task, error
    if more is not None:
        return Elsewhere.UNPACKED
    if isinstance(first, Link):
        return Elsewhere.FETCHED
    return (
        (origin_of(first), first) if isinstance(first, ReadError) else read_part(first)
    )


def _parts(raw: RawReport, fetcher: "Fetcher | None" = None) -> Iterator[Part]:
    """Yield what an input holds; at least one thing, and not more than the limit."""
    number = 0
    for part in unpack(raw, fetcher):
        number += 1
        if number > MAX_REPORTS:
            yield ReadError(
                f"{raw.name} holds more than {MAX_REPORTS:,} reports; "
                "the rest of them is left out",
                source=raw.origin,
            )
            return
        yield part
    if not number:
        yield EmptyError(f"{raw.name} holds no reports", source=raw.origin)


def _open(
    source: str | Path | bytes, name: str, fetcher: "Fetcher | None" = None
) -> RawReport:
    if isinstance(source, bytes):
        if len(source) > MAX_CONTAINER_BYTES:
            raise too_large(name or "the input", len(source))
        return RawReport(source, name or "the input", outlet=name, origin=name)
    text = str(source)
    shown = shortened(one_line(without_login(text)))
    if text == "-":
        title = name or "standard input"
        data = read_standard_input(title, limit=MAX_CONTAINER_BYTES)
        return RawReport(data, title, outlet=name, origin=text)
    if not text.strip():
        raise NotFoundError("an empty name is no file", source=text)
    if is_address(text):
        known = RawReport("", shown, outlet=name, origin=without_login(text))
        return _fetched(fetch(text, fetcher=fetcher), known)
    suffix = Path(text).suffix.lower()
    limit = MAX_BYTES if suffix in _PLAIN_SUFFIXES else MAX_CONTAINER_BYTES
    return RawReport(
        read_file(Path(text), name=shown, limit=limit),
        shown,
        outlet=name or outlet_of_path(text),
        origin=text,
        suffix=suffix,
    )


def _fetched(page: "Fetched", known: RawReport) -> RawReport:
    return replace(
        known,
        content=page.data,
        charset=page.charset,
        url=page.url,
        outlet=known.outlet or host_of(page.url),
        is_fetched=True,
        may_be_private=page.is_private,
        suffix=PurePosixPath(urlsplit(page.url).path).suffix.lower(),
    )


def _article(part: RawReport | Link, fetcher: "Fetcher | None" = None) -> Article:
    """Decode and clean one report."""
    raw = part if isinstance(part, RawReport) else followed(part, fetcher)
    if not raw.content.strip():
        raise EmptyError(f"{raw.name} is empty", source=raw.origin)
    if len(raw.content) > MAX_BYTES:
        raise too_large(raw.name, len(raw.content))
    text = raw.content
    if isinstance(text, bytes):
        text = decode(text, declared=raw.charset, name=raw.name)
    if not text.strip():
        raise EmptyError(f"{raw.name} is empty", source=raw.origin)
    refuse_endless(text, raw.name, raw.origin)
    draft = _clean(text, raw)
    if not draft.paragraphs:
        if raw.instead is not None:
            return _article(raw.instead)
        raise EmptyError(
            f"{raw.name} has no text that could be a report", source=raw.origin
        )
    return _assembled(draft, raw)


def followed(link: Link, fetcher: "Fetcher | None" = None) -> RawReport:
    """Fetch the page behind a link; it is a page, whatever else it may look like."""
    page = fetch(link.address, from_outside=not link.may_be_private, fetcher=fetcher)
    return without_embedded(_fetched(page, link.report))


def _assembled(draft: Draft, raw: RawReport) -> Article:
    removed = (block.text for block in draft.removed())
    known = PageFacts(
        url=raw.url, source=printed_name(removed, raw.outlet) or raw.outlet
    )
    facts = raw.stated.filled_from(draft.facts)
    above = (block.text for block in draft.removed() if not block.paragraph)
    head = [*above, *draft.paragraphs[:1]]
    day = published_by(raw.captured, facts.published, head)
    draft = replace(draft, facts=replace(facts, published=day))
    article = assemble(draft, raw.known.filled_from(known), origin=raw.origin)
    warnings = tuple(dict.fromkeys((*raw.warnings, *article.warnings)))
    language = article.language or raw.language
    return replace(article, warnings=warnings, language=language)


def _clean(text: str, raw: RawReport) -> Draft:
    if looks_like_html(text) and not _is_piece(text, raw):
        from newsdiff.intake.pages.page import clean_page  # trafilatura and lxml: 0.4 s

        return clean_page(text.replace("\0", ""), url=raw.url)
    if raw.is_body:
        from newsdiff.intake.forms.light import clean_body  # the same

        return clean_body(text.replace("\0", ""), raw.stated.title)
    if raw.suffix in {".md", ".markdown"}:
        return clean_markdown(tidy(text))
    return clean_text(tidy(text))


def _is_piece(text: str, raw: RawReport) -> bool:
    """Whether this is an article's body in tags, without the page around it."""
    head = text[:1000].lower()
    return raw.is_body and "<html" not in head and "<body" not in head
