"""The headline of an HTML page, where its h1, its JSON-LD and its <title> agree."""

import json
import re
from collections.abc import Iterator

import lxml.html

from newsdiff.intake.encoding.characters import one_line

LONGEST_DATA = 500_000
"""A longer block of JSON-LD, in characters, is not read."""

MOST_NODES = 5000
"""No more parts of it than this are looked at."""

SHORTEST_HEADLINE = 12
"""A shorter one may be the name of a section or of the outlet."""

LONGEST_HEADLINE = 300
"""A longer text, in characters, is no headline."""


def agreed_headline(tree: lxml.html.HtmlElement) -> str:
    """Return an h1 that JSON-LD or <title> also says, empty if there is none."""
    headings = [_line(element) for element in tree.iter("h1")]
    others = [_key(text) for text in (*_data_headlines(tree), *_window_titles(tree))]
    return next((each for each in headings if _is_agreed(each, others)), "")


def _is_agreed(heading: str, others: list[str]) -> bool:
    key = _key(heading)
    return SHORTEST_HEADLINE <= len(heading) <= LONGEST_HEADLINE and any(
        other == key or other.startswith(f"{key} ") for other in others
    )


def _line(element: lxml.html.HtmlElement) -> str:
    return one_line("".join(map(str, element.itertext())))


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _window_titles(tree: lxml.html.HtmlElement) -> list[str]:
    return [_line(element) for element in tree.iter("title")][:1]


def _data_headlines(tree: lxml.html.HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(text) > LONGEST_DATA:
            continue
        try:
            yield from _headlines_in(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            continue


def _headlines_in(data: object) -> Iterator[str]:
    """Walk the data without recursion: a hostile page nests without end."""
    waiting = [data]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        part = waiting.pop()
        if isinstance(part, dict):
            headline = part.get("headline")
            if isinstance(headline, str):
                yield headline
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
