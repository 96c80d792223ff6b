"""Which line of a plain text is its title: the one that learned weights like best."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.intake.facts.dates import find_date
from newsdiff.intake.facts.outlets import looks_like_outlet, split_title
from newsdiff.intake.facts.title_weights import TITLE_WEIGHTS
from newsdiff.intake.furniture.features import BlockView
from newsdiff.intake.furniture.phrases import BYLINE
from newsdiff.intake.texts.blocks import Block, BlockKind

ABOVE = 60
"""The title is looked for this many blocks above the first paragraph, …"""

BELOW = 12
"""… and this many below it: captions and teasers pass for a first paragraph."""

MOST_ABOVE = 0.2
"""No more than this share of what seems the article may stand above its title."""

TITLE_WORDS = (3, 32)
"""The fewest and the most words of a title."""

BODY_WORDS = 12
"""Blocks of the article from this many words on say what it is about."""

LEAD_SHARE = 120
"""The first so many words of the article are its lead, which the title sums up."""

LONG_KEY = 15
"""A line of at least this many letters inside another one is no accident."""

LEAST_SCORE = 1.0
"""A line with a lower score is no title."""

NEIGHBOUR = 2
"""A line this near below another that may be the title may be its standfirst."""

APT = 0.7
"""… if it shares nearly as much with the article: a masthead or a menu does not."""

TIE = 2.2
"""If its score is lower by no more than this, the upper of the two is the title."""

_PUBLISHED = re.compile(
    r"^\W*(?:first |last )?(?:published|posted|updated|modified|date|created|"
    r"veröffentlicht|stand|publié|publicado|pubblicato|gepubliceerd|publicerad)\b",
    re.IGNORECASE,
)
_PATH = re.compile(r"\s[›»>/→]\s|^you are here\b", re.IGNORECASE)

_MASTHEAD = re.compile(
    r"^.{3,40}?\s?[-–—|·]\s(?:the|your)\s.{0,30}\b(?:magazine|newspaper|journal|"
    r"newsletter|paper|weekly|daily|bulletin|gazette|review|voice|website)\b",
    re.IGNORECASE,
)
"""A name and what it is, as over a title page: "Anvil - the magazine of smiths"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the title, with what the weights look at."""

    number: int
    """Index of its block."""
    words: float
    values: dict[str, float]


def find_title(
    blocks: Sequence[Block], views: Sequence[BlockView], kept: Sequence[bool], lead: int
) -> int | None:
    """Return the index of the title, None if no line looks like one."""
    candidates = title_candidates(blocks, views, kept, lead)
    scores = [_score(candidate.values) for candidate in candidates]
    best = choose(candidates, scores)
    if best is None or scores[best] < LEAST_SCORE:
        return None
    return candidates[best].number


def choose(candidates: Sequence[Candidate], scores: Sequence[float]) -> int | None:
    """Return the place of the title among its candidates: a standfirst is no title."""
    if not candidates:
        return None
    best = max(range(len(scores)), key=scores.__getitem__)
    least = scores[best] - TIE
    while best and scores[best - 1] >= least:
        if not _stands_over(candidates[best - 1], candidates[best]):
            break
        best -= 1
    return best


def _stands_over(upper: Candidate, lower: Candidate) -> bool:
    """Whether the lower of two lines could be the standfirst of the upper one."""
    return (
        lower.number - upper.number <= NEIGHBOUR
        and upper.words <= lower.words
        and upper.values["shared_share"] >= APT * lower.values["shared_share"]
    )


def _score(values: dict[str, float]) -> float:
    return sum(TITLE_WEIGHTS[name] * value for name, value in values.items())


def title_candidates(
    blocks: Sequence[Block], views: Sequence[BlockView], kept: Sequence[bool], lead: int
) -> list[Candidate]:
    """Return the lines that may be the title, from the top."""
    article, beginning = _topics(views, kept)
    low, high = max(0, lead - ABOVE), min(len(blocks), lead + BELOW)
    keys = [title_key(block.text) for block in blocks[max(0, low - ABOVE) : high]]
    copies = Counter(keys)
    joined = "\n".join(keys)
    candidates = []
    above = 0.0
    most_above = MOST_ABOVE * sum(
        view.words for view, keep in zip(views, kept, strict=True) if keep
    )
    for number in range(low, high):
        block, view = blocks[number], views[number]
        above += view.words * kept[number]
        if not may_be_title(block, view) or above - view.words > most_above:
            continue
        key = title_key(block.text)
        below = [
            is_signed(blocks[n], views[n])
            for n in range(number + 1, min(len(blocks), number + 6))
        ]
        values = {
            **_own_values(block, view),
            **_place_values(lead - number),
            **_topic_values(view, article, beginning, kept[number]),
            "repeated": float(copies[key] > 1),
            "inside_another": float(
                len(key) > LONG_KEY and joined.count(key) > copies[key]
            ),
            "kept": float(kept[number]),
            "byline_below": float(any(below)),
            "byline_next": float(any(below[:1])),
            "first": float(number == 0),
        }
        candidates.append(Candidate(number, view.words, values))
    return candidates


def _topics(
    views: Sequence[BlockView], kept: Sequence[bool]
) -> tuple[Counter[str], Counter[str]]:
    """Count in how many blocks of the article, and of its lead, each word stands."""
    article: Counter[str] = Counter()
    beginning: Counter[str] = Counter()
    words = 0.0
    for view, keep in zip(views, kept, strict=True):
        if keep and view.words >= BODY_WORDS:
            article.update(view.content)
            if words < LEAD_SHARE:
                beginning.update(view.content)
            words += view.words
    return article, beginning


def _own_values(block: Block, view: BlockView) -> dict[str, float]:
    words = view.words
    seen = view.values
    return {
        "words": min(words, 16) / 16,
        "under_4": float(words < 4),
        "under_6": float(words < 6),
        "over_18": float(words > 18),
        "heading": float(block.kind is BlockKind.HEADING),
        "capital_share": seen["capital_share"],
        "all_capitals": seen["all_capitals"],
        "ends_question": seen["ends_question"],
        "ends_sentence": seen["ends_sentence"],
        "offer_share": seen["offer_share"],
        "imperative": seen["imperative"],
        "function_share": seen["function_share"],
        "separator": seen["separator"],
        "digit_share": seen["digit_share"],
        "names_outlet": float(bool(split_title(block.text)[1])),
    }


def _place_values(above: int) -> dict[str, float]:
    return {
        "above": max(0, min(above, 30)) / 30,
        "just_above": float(0 < above <= 3),
        "near_above": float(0 < above <= 8),
        "below_lead": float(above <= 0),
        "far_below": max(0, min(-above, 12)) / 12,
    }


def _topic_values(
    view: BlockView, article: Counter[str], beginning: Counter[str], kept: bool
) -> dict[str, float]:
    own = int(kept and view.words >= BODY_WORDS)
    count = max(1, len(view.content))
    shared = sum(article[word] > own for word in view.content)
    led = sum(beginning[word] > own for word in view.content)
    often = sum(min(article[word] - own, 3) for word in view.content)
    return {
        "shared_share": shared / count,
        "shared": min(shared, 6) / 6,
        "lead_share": led / count,
        "shared_often": max(0, min(often, 12)) / 12,
        "often_share": max(0, often) / (3 * count),
    }


def may_be_title(block: Block, view: BlockView) -> bool:
    """Whether a line has the outward form of a title."""
    fewest, most = TITLE_WORDS
    text = block.text
    return (
        not view.certain
        and min(fewest, 2 if block.kind is BlockKind.HEADING else fewest) <= view.words
        and view.words <= most
        and block.kind is not BlockKind.ITEM
        and not text.endswith((".", ":", ";", ",", "。"))
        and not _PATH.search(text)
        and not looks_like_outlet(text)
        and not _MASTHEAD.match(text)
        and not is_byline(text, view.words)
        and not is_date_line(text, view.words)
    )


def is_signed(block: Block, view: BlockView) -> bool:
    """Whether a line names the author or the date and so ends the title."""
    return (
        is_byline(block.text, view.words)
        or is_date_line(block.text, view.words)
        or says_published(block.text)
    )


def title_key(text: str) -> str:
    """Return a title for comparison: without outlet, case and punctuation."""
    return re.sub(r"\W+", " ", split_title(text)[0]).strip().casefold()


def is_byline(text: str, words: float) -> bool:
    """Whether a line names its author and nothing more."""
    return (
        words <= 14 and bool(BYLINE.match(text)) and not text.endswith((".", "?", "!"))
    )


def is_date_line(text: str, words: float) -> bool:
    """Whether a line is a date with at most a place, a time or an outlet beside it."""
    return words <= 10 and find_date(text) is not None and not text.endswith(("?", "!"))


def says_published(text: str) -> bool:
    """Whether a line begins like "Published on"."""
    return bool(_PUBLISHED.match(text))
