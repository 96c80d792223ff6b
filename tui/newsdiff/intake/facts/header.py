"""The head of a plain text: title, standfirst, byline, date line above the article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsdiff.intake.draft import PageFacts
from newsdiff.intake.facts.dates import find_date
from newsdiff.intake.facts.outlets import (
    looks_like_outlet,
    outlet_of_copyright,
    split_title,
)
from newsdiff.intake.facts.title import (
    find_title,
    is_byline,
    is_date_line,
    is_signed,
    may_be_title,
    says_published,
    title_key,
)
from newsdiff.intake.furniture.features import BlockView, is_clean
from newsdiff.intake.furniture.notices import DATE_LINE
from newsdiff.intake.furniture.phrases import BYLINE
from newsdiff.intake.texts.blocks import Block

LEAD_WORDS = 12
"""The first paragraph has at least this many words, or ends a sentence."""

HEAD_BLOCKS = 14
"""Without a title, byline and date are looked for so many blocks above the lead."""

STANDFIRST_WORDS = 7
"""A line between title and article is part of the article from this many words on."""

OFFICE_WORDS = 5
"""Behind a name and a comma, at most this many words say what the person does."""

_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]+\s){1,3}[A-ZÀ-Þ][\w'’-]+")

STANDFIRST_BLOCKS = 3
"""It stands no farther below the title than this many blocks."""

_TIME_OR_REST = re.compile(r"\s*(?:[|•·,–—-]|\bon\b|\bat\b)\s*$|\s*\d{1,2}:\d{2}.*$")
_DATE_START = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|[|•·]|\b(?:published|updated)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """Where the head of a text is and what it says."""

    title: int | None
    """Index of the title's block."""
    lead: int
    """Index of the first paragraph."""
    standfirst: frozenset[int]
    """Indices of lines between them that belong to the article."""
    copies: frozenset[int]
    """Indices of the other printings of the title."""
    facts: PageFacts


def read_head(
    blocks: Sequence[Block], views: Sequence[BlockView], kept: Sequence[bool]
) -> Head:
    """Find title, byline, date and outlet of a text whose article is known."""
    lead = find_lead(views, kept)
    title = find_title(blocks, views, kept, lead)
    if is_clean(views):
        title = _title_on_top(blocks, views, title)
    if title is not None and title >= lead:
        below = [keep and n > title for n, keep in enumerate(kept)]
        lead = find_lead(views, below) if any(below) else lead
    copies: frozenset[int] = frozenset()
    facts = PageFacts()
    standfirst: frozenset[int] = frozenset()
    top = max(0, lead - HEAD_BLOCKS) if title is None else title + 1
    if title is not None:
        text, outlet = _printed_title(blocks, title, lead)
        key = title_key(text)
        copies = frozenset(
            number
            for number, block in enumerate(blocks)
            if number != title and title_key(block.text) == key
        )
        behind = (split_title(blocks[number].text)[1] for number in sorted(copies))
        outlet = outlet or next(filter(None, behind), "")
        facts = PageFacts(title=text, source=outlet)
        standfirst = frozenset(
            number
            for number in range(title + 1, min(lead, title + 1 + STANDFIRST_BLOCKS))
            if number not in copies and _is_standfirst(blocks[number], views[number])
        )
    if title is not None:
        facts = facts.filled_from(_bare_byline(blocks, views, title, copies, lead))
    middle = [n for n in range(top, lead) if n not in copies and n not in standfirst]
    facts = facts.filled_from(_facts_of([blocks[n].text for n in middle]))
    above = [blocks[n].text for n in range(top) if _is_bare_date(blocks[n], views[n])]
    facts = facts.filled_from(PageFacts(published=_first_date(above)))
    facts = facts.filled_from(_facts_elsewhere(blocks, kept))
    return Head(title, lead, standfirst, copies, facts)


def _title_on_top(
    blocks: Sequence[Block], views: Sequence[BlockView], title: int | None
) -> int | None:
    """Return the title of a text that is clean already: nothing may stand above it.

    Where no line looks much like one, the first is taken if paragraphs follow.
    """
    above = zip(blocks[:title], views, strict=False)
    if title is not None and all(
        is_signed(b, v) or looks_like_outlet(b.text) for b, v in above
    ):
        return title
    heads = any(
        view.values["ends_sentence"] or view.words >= STANDFIRST_WORDS
        for view in views[1:2]
    )
    return 0 if heads and may_be_title(blocks[0], views[0]) else None


def find_lead(views: Sequence[BlockView], kept: Sequence[bool]) -> int:
    """Return the index of the first paragraph, or of the first kept block."""
    for number, keep in enumerate(kept):
        view = views[number]
        if keep and not view.certain and view.values["ends_sentence"]:
            enough = LEAD_WORDS if not number else LEAD_WORDS / 2
            if view.words >= enough or view.values["long_sentence"]:
                return number
    return next((number for number, keep in enumerate(kept) if keep), 0)


def _printed_title(blocks: Sequence[Block], title: int, lead: int) -> tuple[str, str]:
    """Return the title and the outlet behind it.

    A title that is printed only once keeps what stands behind it: that is how its
    outlet wrote it. Where a bare printing stands beside, the bare one is the title.
    """
    text = blocks[title].text
    bare, outlet = split_title(text)
    others = {blocks[number].text for number in range(lead) if number != title}
    return (bare if bare in others else text), outlet


def _is_standfirst(block: Block, view: BlockView) -> bool:
    text = block.text
    return (
        not view.certain
        and view.words >= STANDFIRST_WORDS
        and view.values["function_share"] > 0
        and not is_byline(text, view.words)
        and not is_date_line(text, view.words)
        and not says_published(text)
        and not view.values["offer_share"] >= 1
    )


def _facts_of(lines: Sequence[str]) -> PageFacts:
    """Read byline, outlet and date from the lines between title and article."""
    byline = source = ""
    published = None
    for line in lines:
        published = published or find_date(line)
        found = BYLINE.match(line)
        if found and len(line.split()) <= 16:
            name, outlet = _split_byline(line[found.end() :])
            byline, source = byline or name, source or outlet
        elif looks_like_outlet(line):
            source = source or line
    return PageFacts(byline=byline, source=source, published=published)


def _bare_byline(
    blocks: Sequence[Block],
    views: Sequence[BlockView],
    title: int,
    copies: frozenset[int],
    lead: int,
) -> PageFacts:
    """Read a name without "By" that stands between the title and the date."""
    title = max([title, *(n for n in copies if n < lead)])
    below = range(title + 1, min(lead, len(blocks)))
    if len(below) < 2:
        return PageFacts()
    name, _, office = blocks[below[0]].text.partition(",")
    dated = blocks[below[1]]
    is_dated = says_published(dated.text) or is_date_line(
        dated.text, views[below[1]].words
    )
    is_name = (
        bool(_NAME.fullmatch(name))
        and not views[below[0]].certain
        and not BYLINE.match(name)
        and not looks_like_outlet(name)
        and len(office.split()) <= OFFICE_WORDS
    )
    return PageFacts(byline=name) if is_dated and is_name else PageFacts()


def _is_bare_date(block: Block, view: BlockView) -> bool:
    """Whether a line above the title is a date: that of the issue."""
    return view.certain in {"", DATE_LINE} and is_date_line(block.text, view.words)


def _first_date(lines: Sequence[str]) -> date | None:
    return next(filter(None, map(find_date, lines)), None)


def _split_byline(rest: str) -> tuple[str, str]:
    """Split what follows "By" into a person and an outlet; a date behind it goes."""
    cut = _DATE_START.search(rest)
    name = _TIME_OR_REST.sub("", rest[: cut.start()] if cut else rest).strip(" ,-–—|•·")
    person, comma, behind = (part.strip() for part in name.partition(","))
    if comma and looks_like_outlet(behind):
        return person, behind
    if not comma and looks_like_outlet(name):
        return "", name
    return name, ""


def _facts_elsewhere(blocks: Sequence[Block], kept: Sequence[bool]) -> PageFacts:
    """Read a date that calls itself one, and the outlet of a copyright line."""
    published = None
    source = ""
    for block, keep in zip(blocks, kept, strict=True):
        text = block.text
        if keep or len(text) > 300:
            continue
        if published is None and says_published(text):
            published = find_date(text)
        source = source or outlet_of_copyright(text)
    return PageFacts(source=source, published=published)
