"""What an HTML page says of its report: title, outlet, date, author, address."""

from copy import deepcopy
from urllib.parse import urlsplit

import lxml.etree
import lxml.html
from htmldate import find_date
from trafilatura.metadata import extract_author, extract_metadata

from newsdiff.intake.characters import one_line
from newsdiff.intake.draft import PageFacts
from newsdiff.intake.headline import agreed_headline
from newsdiff.intake.outlets import host_of, split_title
from newsdiff.model import as_date

MAX_ADDRESS = 2000
"""A longer address is no address."""

_DATE_SEARCH = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%d",
}


def read_facts(tree: lxml.html.HtmlElement, *, url: str) -> PageFacts:
    """Read meta tags, JSON-LD and the like.

    Args:
        url: where the page was fetched, empty for a file.
    """
    found = extract_metadata(
        _head_of(tree),
        default_url=url or None,
        date_config=dict(_DATE_SEARCH),
        extensive=False,
    )
    address = url or _sane(found.url or "")
    author = found.author or extract_author(tree)
    published = find_date(
        tree, extensive_search=False, original_date=True, url=address or None
    )
    title, outlet = _title_and_outlet(found.title or "", found.sitename or "")
    title = agreed_headline(tree) or title
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
    page.extend(deepcopy(head) for head in tree.iterfind("head"))
    body = lxml.etree.SubElement(page, "body")
    scripts = tree.iterfind(".//body//script")
    data = (each for each in scripts if "ld+json" in (each.get("type") or ""))
    body.extend(deepcopy(each) for each in (*data, *tree.iter("h1")))
    return page


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
