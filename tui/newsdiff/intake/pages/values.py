"""What can be seen of a block of a page: its words, its tags, its containers."""

import math
import re
from collections import defaultdict

from newsdiff.intake.furniture.features import BlockView
from newsdiff.intake.pages.container_words import groups_of
from newsdiff.intake.pages.landmarks import (
    FAR_ABOVE,
    Landmarks,
    is_headline,
    words_of,
)
from newsdiff.intake.pages.tree import Container, PageBlock

MOST_CONTAINERS = 60
"""No more containers around a block are looked at: hostile pages nest without end."""

NEAR = 3
"""The names of so many containers are near."""

REPEATED_WORDS = 8
"""A block of so many words that stood on the page before is a copy."""

TAGS = frozenset(
    (
        *("p", "li", "div", "td", "blockquote", "figcaption", "h1", "h2", "h3", "h4"),
        *("section", "article", "button", "tr", "aside", "main", "header", "footer"),
    )
)
"""Tags of a block's own container that say something."""

ANCESTORS = frozenset(
    (
        *("article", "main", "section", "aside", "nav", "footer", "header", "form"),
        *("ul", "ol", "table", "blockquote", "figure", "button", "dl", "details"),
    )
)
"""Tags around a block that say something."""

_BIOGRAPHY = re.compile(
    r"\b(?:is|was) an? [^.]{0,60}\b(?:reporter|writer|editor|journalist|correspondent|"
    r"author|columnist|contributor|producer|professor)\b"
    r"|\b(?:has (?:written|covered|worked|been)|graduated|his work|her work|previously)"
    r"\b|\b(?:follow|reach|contact|email) (?:him|her|them|me)\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed to this (?:report|story|article)|\bthis (?:story|article|report) "
    r"(?:was|has been|originally|is part)|\boriginally (?:published|appeared)",
    re.IGNORECASE,
)
_PRICE = re.compile(r"[$£€]\s?\d")

Values = dict[str, float]
"""Feature -> value; what is missing is 0."""


def container_values(own: Container, marks: Landmarks) -> Values:
    """Return what the containers around a block say of all blocks in the innermost."""
    trail: list[Container] = []
    step: Container | None = own
    near: set[str] = set()
    while step is not None and len(trail) < MOST_CONTAINERS:
        if len(trail) < NEAR:
            near |= groups_of(step.names)
        trail.append(step)
        step = step.parent
    values = {f"near_{group}": 1.0 for group in near}
    values |= {f"in_{each.tag}": 1.0 for each in trail if each.tag in ANCESTORS}
    if own.tag in TAGS:
        values[f"tag_{own.tag}"] = 1.0
    story = next((each for each in trail if each.tag == "article"), None)
    if story is None or story.prose < 0.3 * marks.total:
        values["no_article"] = 1.0
    values |= _way_to(trail, marks)
    return values | _holder_values(own.holder)


def _way_to(trail: list[Container], marks: Landmarks) -> Values:
    """Return how far it is to the main container and to the trunk."""
    up = next((n for n, each in enumerate(trail) if each in marks.trails), len(trail))
    meeting = marks.trails[trail[up]] if up < len(trail) else 0
    down = marks.main.depth - meeting
    up_trunk = next(
        (n for n, each in enumerate(trail) if each in marks.trunk_trail), len(trail)
    )
    met = trail[up_trunk].depth if up_trunk < len(trail) else 0
    down_trunk = marks.trunk.depth - met
    return {
        "up": min(up, FAR_ABOVE) / FAR_ABOVE,
        "down": min(down, FAR_ABOVE) / FAR_ABOVE,
        "up_and_down": min(up + down, 10) / 10,
        "in_main": float(down == 0),
        "direct_in_main": float(down == 0 and up <= 1),
        "deep_in_main": float(down == 0 and up > 2),
        "in_trunk": float(down_trunk == 0),
        "up_trunk": min(up_trunk, FAR_ABOVE) / FAR_ABOVE,
        "down_trunk": min(down_trunk, FAR_ABOVE) / FAR_ABOVE,
    }


def _holder_values(holder: Container) -> Values:
    words = max(1.0, holder.words)
    return {
        "holder_links": holder.link_words / words,
        "holder_prose": holder.prose / words,
        "holder_prose_blocks": min(1.0, math.log1p(holder.prose_blocks) / 4),
        "holder_link_blocks": holder.link_blocks / max(1, holder.blocks),
    }


def block_values(marks: Landmarks) -> list[Values]:
    """Return what is seen of each block itself: words, tags in it, place, copies."""
    alike = _LookAlikes(marks)
    seen: set[str] = set()
    above = words_above = 0.0
    other_stories = 0
    all_words = max(1.0, sum(view.words for view in marks.views))
    rows = []
    for number, (each, view) in enumerate(zip(marks.blocks, marks.views, strict=True)):
        same = _title_values(each, marks)
        if same["is_headline"] and above > 60 and not same["title_same"]:
            other_stories += 1
        text = each.block.text
        key = text.casefold()
        row = {
            **view.values,
            **_tag_values(each),
            **_phrase_values(text, view),
            **alike.values(number),
            **_place_values(number, marks),
            **same,
            "copy": float(key in seen and view.words >= REPEATED_WORDS),
            "other_story": float(other_stories > 0),
            "prose_above": above / marks.total,
            "words_above": words_above / all_words,
        }
        seen.add(key)
        above += marks.prose[number]
        words_above += view.words
        rows.append(row)
    return rows


def _tag_values(each: PageBlock) -> Values:
    length = max(1, len(each.block.text))
    strong, emphasised = each.strong / length, each.emphasised / length
    links = each.link_share
    return {
        "link_share": links,
        "all_link": float(links > 0.9),
        "links": min(each.links, 5) / 5,
        "strong": min(1.0, strong),
        "all_strong": float(strong > 0.9),
        "emphasised": min(1.0, emphasised),
        "all_emphasised": float(emphasised > 0.9),
    }


def _phrase_values(text: str, view: BlockView) -> Values:
    return {
        "biography": float(view.words > 8 and bool(_BIOGRAPHY.search(text))),
        "contributed": float(bool(_CONTRIBUTED.search(text))),
        "price": float(bool(_PRICE.search(text))),
    }


def _place_values(number: int, marks: Landmarks) -> Values:
    headline = marks.headline
    return {
        "before_main": float(number < marks.first),
        "behind_main": float(number > marks.last),
        "from_first": max(-1.0, min(1.0, (number - marks.first) / 12)),
        "from_last": max(-1.0, min(1.0, (number - marks.last) / 12)),
        "below_headline": float(0 <= headline < number),
        "no_headline": float(headline < 0),
        "just_below_headline": float(headline >= 0 and 0 < number - headline <= 3),
        "between_headline_and_main": float(0 <= headline < number < marks.first),
    }


def _title_values(each: PageBlock, marks: Landmarks) -> Values:
    title = marks.headline_words
    words = words_of(each.block.text) if title else frozenset()
    shared = len(words & title)
    same = bool(title) and shared >= 0.8 * max(len(words), len(title))
    return {
        "is_headline": float(is_headline(each)),
        "title_shared": shared / len(words) if len(words) > 2 else 0.0,
        "title_same": float(same),
    }


class _LookAlikes:
    """How much of what looks like a block, by tag and class, is prose."""

    def __init__(self, marks: Landmarks) -> None:
        self._marks = marks
        self._keys = [_looks(each) for each in marks.blocks]
        self._prose: defaultdict[tuple[str, ...], float] = defaultdict(float)
        self._words: defaultdict[tuple[str, ...], float] = defaultdict(float)
        for number, keys in enumerate(self._keys):
            for key in keys:
                self._prose[key] += marks.prose[number]
                self._words[key] += marks.views[number].words

    def values(self, number: int) -> Values:
        """Return the share of prose among the others that look the same."""
        prose, words = self._marks.prose[number], self._marks.views[number].words
        return {
            name: (self._prose[key] - prose) / max(1.0, self._words[key] - words + 3)
            for name, key in zip(
                ("alike", "alike_by_itself"), self._keys[number], strict=True
            )
        }


def _looks(each: PageBlock) -> tuple[tuple[str, ...], tuple[str, ...]]:
    own = each.container
    around = own.holder
    return (own.tag, own.style, around.tag, around.style), (own.tag, own.style)
