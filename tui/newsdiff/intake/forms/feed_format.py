"""RSS, Atom and OPML -> entries and addresses, as the file spells them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lxml import etree

from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.facts.dates import find_date
from newsdiff.intake.forms.json_fields import read_mail_date
from newsdiff.model import as_date

_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_OF_PICTURES = ("search.yahoo.com/mrss", "itunes.com")
"""Namespaces whose titles and descriptions are those of pictures and sounds."""

_RSS_AUTHOR = re.compile(r"\S+@\S+\s*\((?P<name>[^()]{2,80})\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed."""

    title: str
    text: str
    """The longest text that it has, often with tags; "" for none."""
    link: str
    """As it is written: perhaps relative, perhaps no address at all."""
    published: date | None
    byline: str
    outlet: str
    """Whom an entry of a collected feed is from; "" for the feed's own."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's name and its entries, in its own order."""

    title: str
    entries: tuple[Entry, ...]


def parse_xml(data: bytes) -> etree._Element | None:
    """Parse XML from outside: no entity is resolved and nothing is fetched.

    Returns None for what cannot be mended.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: etree._Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def read_feed_format(root: etree._Element, most: int) -> Feed:
    """Read an RSS or Atom tree, up to this many entries."""
    title = ""
    entries: list[Entry] = []
    for element in root.iter():
        name = _name(element)
        if name in {"item", "entry"}:
            entries.append(_entry(element))
            if len(entries) >= most:
                break
        elif name in {"channel", "feed"} and not title:
            title = one_line(_text(_children(element).get("title")))
    return Feed(title, tuple(entries))


def feed_addresses(root: etree._Element) -> Iterator[str]:
    """Yield the addresses in an OPML tree."""
    for element in root.iter():
        if _name(element) == "outline":
            yield element.get("xmlUrl") or element.get("xmlurl") or ""


def _entry(element: etree._Element) -> Entry:
    children = _children(element)
    days = (_day(_text(children.get(name))) for name in _DATES)
    author = children.get("creator", children.get("author"))
    source = children.get("source")
    return Entry(
        title=one_line(_plain(_text(children.get("title")))),
        text=max((_markup(children.get(name)) for name in _TEXTS), key=len),
        link=_link(element, children),
        published=next(filter(None, days), None),
        byline=_byline(author),
        outlet="" if source is None else one_line(_source_name(source)),
    )


def _children(element: etree._Element) -> Mapping[str, etree._Element]:
    """Return the first child of each name."""
    found: dict[str, etree._Element] = {}
    for child in element:
        name = _name(child)
        if name and not any(part in str(child.tag) for part in _OF_PICTURES):
            found.setdefault(name, child)
    return found


def _name(element: etree._Element) -> str:
    """Return a tag without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _text(element: etree._Element | None) -> str:
    return "" if element is None else "".join(map(str, element.itertext()))


def _markup(element: etree._Element | None) -> str:
    """Return an entry's text; Atom may hold its tags as they are, not escaped."""
    if element is None:
        return ""
    if element.get("type") == "xhtml":
        return "".join(
            etree.tostring(child, encoding="unicode", method="html")
            for child in element
        )
    return _text(element)


def _plain(text: str) -> str:
    return re.sub(r"</?\w[^<>]{0,200}>", "", text)


def _byline(author: etree._Element | None) -> str:
    if author is None:
        return ""
    name = _children(author).get("name")
    text = one_line(_text(name if name is not None else author))
    person = _RSS_AUTHOR.fullmatch(text)
    return person["name"] if person else "" if "@" in text else text


def _source_name(source: etree._Element) -> str:
    """Return RSS's <source>Name</source> or Atom's <source><title>Name</title>."""
    title = _children(source).get("title")
    return _text(source) if title is None else _text(title)


def _link(element: etree._Element, children: Mapping[str, etree._Element]) -> str:
    original = _text(children.get("origLink")).strip()
    if original:
        return original
    for child in element:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            address = (child.get("href") or _text(child)).strip()
            if address:
                return address
    identity = _text(children.get("guid")).strip()
    return identity if identity.startswith(("http://", "https://")) else ""


def _day(text: str) -> date | None:
    text = text.strip()[:100]
    return as_date(text) or read_mail_date(text) or find_date(text)
