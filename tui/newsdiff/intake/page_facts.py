"""What an HTML page says of its report: title, outlet, date, author, address."""

from datetime import date
from urllib.parse import urlsplit

import lxml.html
from trafilatura.metadata import extract_metadata

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
        tree, default_url=url or None, date_config=dict(_DATE_SEARCH), extensive=False
    )
    title, outlet = _title_and_outlet(found.title or "", found.sitename or "")
    title = agreed_headline(tree) or title
    address = url or _sane(found.url or "")
    return PageFacts(
        title=title,
        source=outlet or host_of(address),
        published=_published(found.date or ""),
        url=address,
        byline=one_line(found.author or "").replace(";", ","),
    )


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


def _published(text: str) -> date | None:
    return as_date(text)


def _sane(address: str) -> str:
    """Return an address that a page names for itself if it can be one."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    usable = parts.scheme in {"http", "https"} and "." in host
    return address if usable and len(address) <= MAX_ADDRESS else ""
