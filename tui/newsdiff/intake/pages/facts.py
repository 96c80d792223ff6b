"""What an HTML page says of its report: title, outlet, date, author, address."""

from contextlib import suppress
from copy import deepcopy
from urllib.parse import urlsplit

import lxml.etree
import lxml.html
from htmldate import find_date
from trafilatura.metadata import (
    examine_meta,
    extract_author,
    extract_meta_json,
    extract_sitename,
    extract_title,
    extract_url,
)
from trafilatura.settings import Document

from newsdiff.intake.draft import PageFacts
from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.facts.headline import agreed_headline
from newsdiff.intake.facts.outlets import host_of, split_title
from newsdiff.model import as_date

MAX_ADDRESS = 2000
"""A longer address is no address."""

_NO_NAMES = ("script", "style", "noscript", "svg", "template")
_IN_HEAD = frozenset(("meta", "title", "link", "base"))


def read_facts(tree: lxml.html.HtmlElement, *, url: str) -> PageFacts:
    """Read meta tags, JSON-LD and the like; this takes the scripts out of the tree.

    Args:
        url: where the page was fetched, empty for a file.
    """
    found = _stated(_head_of(tree), url)
    address = url or _sane(found.url or "")
    published = find_date(
        tree, extensive_search=False, original_date=True, url=address or None
    )
    title, outlet = _title_and_outlet(found.title or "", found.sitename or "")
    title = agreed_headline(tree) or title
    # Scripts are read; the search for an author goes over all that is left.
    lxml.etree.strip_elements(tree, *_NO_NAMES, with_tail=False)
    author = found.author or extract_author(tree)
    return PageFacts(
        title=title,
        source=outlet or host_of(address),
        published=as_date(published),
        url=address,
        byline=one_line(author or "").replace(";", ","),
    )


def _head_of(tree: lxml.html.HtmlElement) -> lxml.html.HtmlElement:
    """Return what a page says of itself: its head, its JSON-LD, its headlines.

    Searching the whole page for the same takes three times as long.
    """
    page = lxml.html.Element("html")
    head = lxml.etree.SubElement(page, "head")
    body = lxml.etree.SubElement(page, "body")
    for each in tree.iterfind("head//*"):
        if each.tag in _IN_HEAD:
            head.append(deepcopy(each))
    scripts = tree.iter("script")
    data = (each for each in scripts if "json" in (each.get("type") or ""))
    body.extend(deepcopy(each) for each in (*data, *tree.iter("h1")))
    return page


def _stated(head: lxml.html.HtmlElement, url: str) -> Document:
    """Return what trafilatura reads there, but for date, author, tags and licence.

    Those it would search for again in what is not there.
    """
    found = examine_meta(head)
    if found.author and " " not in found.author:
        found.author = None
    # The JSON is whatever a page's author has written.
    with suppress(LookupError, AttributeError, TypeError, ValueError, RecursionError):
        found = extract_meta_json(head, found)
    found.title = found.title or extract_title(head)
    found.url = found.url or extract_url(head, url or None)
    found.sitename = _outlet(found.sitename or extract_sitename(head) or "", found.url)
    found.clean_and_trim()
    return found


def _outlet(name: str, address: str | None) -> str:
    """Return an outlet's name as it is written, its host if it gives none."""
    name = name.lstrip("@")
    if not name:
        return host_of(address or "")
    return name if "." in name or name[0].isupper() else name.title()


def _title_and_outlet(title: str, outlet: str) -> tuple[str, str]:
    title, outlet = one_line(title), one_line(outlet).removeprefix("@")
    bare, behind = split_title(title)
    if behind and (not outlet or behind.casefold() in outlet.casefold()):
        return bare, outlet or behind
    if outlet and title.casefold().endswith(outlet.casefold()):
        cut = title[: -len(outlet)].rstrip()
        if cut.endswith(("-", "–", "—", "|", "·", "»")) and len(cut) > len(outlet):
            return cut[:-1].rstrip(), outlet
    return title, outlet


def _sane(address: str) -> str:
    """Return an address that a page names for itself if it can be one."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    usable = parts.scheme in {"http", "https"} and "." in host
    return address if usable and len(address) <= MAX_ADDRESS else ""
