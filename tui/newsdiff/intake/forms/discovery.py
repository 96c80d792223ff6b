"""A site's address -> its feed, if what answers is the front page and no article."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import chain, islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsdiff.errors import ReadError
from newsdiff.intake.forms.feeds import fetch_feed, linked_address
from newsdiff.intake.forms.raw import Part, RawReport

if TYPE_CHECKING:
    from newsdiff.intake.fetching.fetcher import Fetcher

HEAD_BYTES = 200_000
"""Where a page names its feed."""

MOST_FEEDS = 3
"""How many of the feeds that a page names are tried."""

_LINK = re.compile(rb"<(?:link|a)\s[^<>]{0,1000}>", re.IGNORECASE)
_FEED_TYPE = re.compile(
    rb"type\s*=\s*[\"']?application/(?:rss|atom|rdf)\+xml", re.IGNORECASE
)
_ALTERNATE = re.compile(rb"rel\s*=\s*[\"']?(?:alternate|feed)", re.IGNORECASE)
_HREF = re.compile(
    rb"href\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s\"'>]+))", re.IGNORECASE
)
_OF_COMMENTS = re.compile(rb"comment|podcast", re.IGNORECASE)
# What a page that names its feed only in a link for people calls it.
_FEED_PLACE = re.compile(
    r"/(?:feed|rss|atom)/?$|/[\w-]{0,40}(?:feed|rss|atom)[\w-]{0,40}\.xml$|\.(?:rss|atom)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    rb"og:type[\"']?\s+content\s*=\s*[\"']article|\"@type\"\s*:\s*\"(?:News)?Article\"",
    re.IGNORECASE,
)


def discovered(
    raw: RawReport, fetcher: "Fetcher | None" = None
) -> Iterator[Part] | None:
    """Return the entries of the site's feed, None where there is none to be read.

    Only the root of a site is taken for a front page: every other address may be an
    article, and nearly every article's page names the feed as well.

    Args:
        fetcher: whose limits count; else a new one.
    """
    page = raw.content
    if not raw.is_fetched or isinstance(page, str):
        return None
    if urlsplit(raw.url).path not in {"", "/"} or _ARTICLE.search(page):
        return None
    for address in islice(_feeds_of(page, raw.url), MOST_FEEDS):
        parts = fetch_feed(address, may_be_private=raw.may_be_private, fetcher=fetcher)
        try:
            first = next(parts)
        except ReadError:
            continue  # the page itself is still something to read
        return chain([first], parts)
    return None


def _feeds_of(page: bytes, base: str) -> Iterator[str]:
    """Yield the addresses of the feeds that a page names, the likeliest first."""
    named = _named(page[:HEAD_BYTES], base)
    linked = (
        address
        for address in _addresses(_LINK.findall(page), base)
        if _FEED_PLACE.search(urlsplit(address).path)
        and urlsplit(address).hostname == urlsplit(base).hostname
    )
    yield from dict.fromkeys(named) or dict.fromkeys(linked)


def _named(head: bytes, base: str) -> Iterator[str]:
    """Yield what the head of a page declares to be a feed."""
    tags = _LINK.findall(head)
    yield from _addresses(
        (tag for tag in tags if _FEED_TYPE.search(tag) and _ALTERNATE.search(tag)), base
    )


def _addresses(tags: Iterable[bytes], base: str) -> Iterator[str]:
    for tag in tags:
        found = _HREF.search(tag)
        if not found or _OF_COMMENTS.search(tag):
            continue
        target = next(filter(None, found.groups())).decode("utf-8", "replace")
        address = linked_address(base, unescape(target))
        if address:
            yield address
