"""A site's address -> its feed, if what answers is the front page and no article."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from urllib.parse import urljoin, urlsplit

from newsdiff.errors import ReadError
from newsdiff.intake.forms.feeds import fetch_feed
from newsdiff.intake.forms.raw import Part, RawReport, web_address

HEAD_BYTES = 200_000
"""Where a page names its feed."""

_LINK = re.compile(rb"<link\s[^<>]{0,1000}>", re.IGNORECASE)
_FEED_TYPE = re.compile(rb"application/(?:rss|atom)\+xml", re.IGNORECASE)
_ALTERNATE = re.compile(rb"rel\s*=\s*[\"']?alternate", re.IGNORECASE)
_HREF = re.compile(
    rb"href\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s\"'>]+))", re.IGNORECASE
)
_OF_COMMENTS = re.compile(rb"comment|podcast", re.IGNORECASE)
_ARTICLE = re.compile(
    rb"og:type[\"']?\s+content\s*=\s*[\"']article|\"@type\"\s*:\s*\"(?:News)?Article\"",
    re.IGNORECASE,
)


def discovered(raw: RawReport) -> Iterator[Part] | None:
    """Return the entries of the site's feed, None where there is none to be read.

    Only the root of a site is taken for a front page: every other address may be an
    article, and nearly every article's page names the feed as well.
    """
    page = raw.content
    if not raw.is_fetched or isinstance(page, str):
        return None
    if urlsplit(raw.url).path not in {"", "/"} or _ARTICLE.search(page):
        return None
    address = _feed_of(page[:HEAD_BYTES], raw.url)
    if not address:
        return None
    parts = fetch_feed(address, may_be_private=raw.may_be_private)
    try:
        first = next(parts)
    except ReadError:
        return None  # the page itself is still something to read
    return chain([first], parts)


def _feed_of(head: bytes, base: str) -> str:
    """Return the address of the first feed that a page names."""
    for tag in _LINK.findall(head):
        if not (_FEED_TYPE.search(tag) and _ALTERNATE.search(tag)):
            continue
        found = _HREF.search(tag)
        if found and not _OF_COMMENTS.search(tag):
            target = next(filter(None, found.groups())).decode("utf-8", "replace")
            return web_address(urljoin(base, unescape(target)))
    return ""
