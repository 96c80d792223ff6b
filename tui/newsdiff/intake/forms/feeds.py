"""RSS and Atom feeds, lists of feeds (OPML) -> their reports, or links to them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from newsdiff.errors import EmptyError, ReadError
from newsdiff.intake.draft import PageFacts
from newsdiff.intake.facts.outlets import host_of
from newsdiff.intake.fetch import fetch, new_fetcher
from newsdiff.intake.forms.raw import Link, Part, RawReport, web_address, within
from newsdiff.intake.furniture.features import count_words

if TYPE_CHECKING:
    from newsdiff.intake.fetching.fetcher import Fetched, Fetcher
    from newsdiff.intake.forms.feed_format import Entry

MAX_ENTRIES = 100
"""How many entries of a feed are read: the newest stand first."""

MAX_FEEDS = 50
"""How many feeds of a list are read."""

FULL_TEXT_WORDS = 120
"""An entry's text with fewer words is a summary of the page that it links to."""

# Possessive, so that a hostile head cannot be tried in many ways.
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?>(?><\?.{0,500}?\?>|<!--.{0,2000}?-->"
    rb"|<!DOCTYPE[^\[>]{0,200}+(?:\[[^\]]{0,3000}\]\s*)?>)\s*+)*+"
    rb"<(?P<root>rss|opml|(?:\w{1,20}:)?RDF|(?:\w{1,20}:)?feed)[\s>]",
    re.DOTALL,
)
_TAG = re.compile(r"<[^<>]{0,2000}>")


def feed_root(data: bytes) -> str:
    """Return the name of the root element of a feed or a list, "" for what is none."""
    found = _ROOT.match(data[:8000])
    return found["root"].decode("ascii", errors="replace") if found else ""


def read_any_feed(
    raw: RawReport, data: bytes, fetcher: "Fetcher | None" = None
) -> Iterator[Part] | None:
    """Return what a feed or a list of feeds holds, None for what is neither.

    Args:
        fetcher: whose limits count where feeds are to be fetched; else new ones.
    """
    root = feed_root(data)
    if root == "opml":
        return read_feed_list(raw, data, fetcher)
    return read_feed(raw, data) if root else None


def read_feed(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the entries of a feed.

    An entry with its full text is a report. Of one with a summary the page is to be
    fetched if the feed itself was; a feed in a file makes nothing be fetched.

    Raises:
        ReadError: damaged beyond mending, or without entries.
    """
    from newsdiff.intake.forms.feed_format import parse_xml, read_feed_format

    root = parse_xml(data)
    if root is None:
        raise ReadError(f"{raw.name} is damaged: it is no feed", source=raw.origin)
    feed = read_feed_format(root, MAX_ENTRIES + 1)
    if not feed.entries:
        raise EmptyError(f"{raw.name} is a feed without entries", source=raw.origin)
    seen: set[str] = set()
    for number, entry in enumerate(feed.entries[:MAX_ENTRIES], start=1):
        address = linked_address(raw.url, entry.link)
        if address not in seen:
            yield _part(raw, entry, address, number, feed.title)
        seen |= {address} - {""}
    if len(feed.entries) > MAX_ENTRIES:
        yield raw.failure("", f"has more than {MAX_ENTRIES} entries; the rest is left")


def _part(raw: RawReport, entry: "Entry", address: str, number: int, feed: str) -> Part:
    place = within(address or str(number))
    words = count_words(unescape(_TAG.sub(" ", entry.text)))
    outlet = entry.outlet or feed or host_of(address) or raw.outlet
    facts = PageFacts(
        title=entry.title, published=entry.published, url=address, byline=entry.byline
    )
    report = replace(
        raw.inside(place, entry.text),
        outlet=outlet,
        stated=facts,
        is_body=True,
        warnings=() if words >= FULL_TEXT_WORDS else ("summary only",),
    )
    if words >= FULL_TEXT_WORDS or not (raw.is_fetched and address):
        if not words:
            return raw.failure(place, "has no text; open its address instead")
        return report
    # The page speaks for itself; what the feed says of it only fills gaps.
    page = RawReport("", address, address, outlet=outlet, known=facts)
    return Link(address, page, may_be_private=raw.may_be_private)


def linked_address(base: str, link: str) -> str:
    """Return the usable http(s) address that a page or a feed links to, else ""."""
    try:
        return web_address(urljoin(base, link)) if link else ""
    except ValueError:  # half an IPv6 address
        return ""


def read_feed_list(
    raw: RawReport, data: bytes, fetcher: "Fetcher | None" = None
) -> Iterator[Part]:
    """Yield the entries of every feed in a list; several feeds are asked for at once.

    Args:
        fetcher: whose limits count; else a new one.
    """
    from newsdiff.intake.fetching.several import Request, fetch_all, in_order
    from newsdiff.intake.forms.feed_format import feed_addresses, parse_xml

    root = parse_xml(data)
    if root is None:
        raise ReadError(f"{raw.name} is damaged: it is no OPML", source=raw.origin)
    found = (web_address(address) for address in feed_addresses(root))
    addresses = list(dict.fromkeys(filter(None, found)))
    if not addresses:
        raise EmptyError(f"{raw.name} is a list without feeds", source=raw.origin)
    read = addresses[:MAX_FEEDS]
    requests = [Request(address, not raw.may_be_private) for address in read]
    answers = in_order(fetch_all(fetcher or new_fetcher(), requests))
    for address, page in zip(read, answers, strict=False):
        try:
            yield from _entries(address, page)
        except ReadError as error:
            yield error
    if len(addresses) > MAX_FEEDS:
        yield raw.failure("", f"has more than {MAX_FEEDS} feeds; the rest is left out")


def fetch_feed(
    address: str, *, may_be_private: bool, fetcher: "Fetcher | None" = None
) -> Iterator[Part]:
    """Fetch a feed that something from outside named, and yield its entries.

    Raises:
        ReadError: it cannot be fetched, or is no feed.
    """
    page = fetch(address, from_outside=not may_be_private, fetcher=fetcher)
    yield from _entries(address, page)


def _entries(address: str, page: "Fetched | ReadError") -> Iterator[Part]:
    """Yield the entries of a feed that was asked for."""
    if isinstance(page, ReadError):
        raise page
    if feed_root(page.data) in {"", "opml"}:
        raise ReadError(f"{address} is no feed", source=address)
    raw = RawReport(
        page.data,
        address,
        address,
        url=page.url,
        is_fetched=True,
        may_be_private=page.is_private,
    )
    yield from read_feed(raw, page.data)
