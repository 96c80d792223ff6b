"""What can be seen of a block of scraped text: the numbers that the weights judge."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from newsdiff.intake.facts.dates import find_date
from newsdiff.intake.furniture.offers import count_offers
from newsdiff.intake.furniture.phrases import BYLINE, IMPERATIVE, certain_reason
from newsdiff.intake.furniture.regions import reasons_by_place
from newsdiff.intake.texts.blocks import Block, BlockKind
from newsdiff.text.function_words import ALL_FUNCTION_WORDS

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_SENTENCE_END = re.compile(r"[.!?…。！？｡।؟۔][\"'”“’»«›」』)\]]*(?=\s|$|[^\s\w.])")
_LAST_SENTENCE_END = re.compile(r"[.!?。！？｡।؟۔]\s?[\"'”“’‘»«›」』)\]*]*$")
_QUOTE = re.compile(r"[\"“”„«»「」『』]")
_ADDRESS = re.compile(
    r"https?://|www\.|\S@\S{1,100}\.\w|\w\.(?:com|org|net)\b", re.IGNORECASE
)
_ADDRESS_SIGNS = ("://", "www.", "@", ".com", ".org", ".net")
_SEPARATOR = re.compile(r"[|»›•·→▸►▼▲✕×]|\s[/>-]\s")
_RUN = re.compile(r"\w+")
_YOU = frozenset(("you", "your", "yours", "we", "our", "us"))
# Digits of any script are asked for only among these.
_PERHAPS_DIGIT = re.compile(r"[0-9]|[^\x00-\x7f]")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b(?:hours?|minutes?|mins?|days?) ago\b")

CHARACTERS_PER_WORD = 2.0
"""In scripts without spaces, this many characters count as a word."""

LONG_REPEAT = 9
"""A block of so many words that is printed twice is a caption or a teaser."""


MENU_SHARE = 0.33
"""A text without certain furniture is clean if no larger share of its blocks is short
lines without a full stop; scraped pages are made of them."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block as the weights see it, alone and without its neighbours."""

    words: float
    """How many words it has."""
    certain: str
    """The reason why it is surely furniture, empty if it may be text."""
    values: dict[str, float]
    """Feature name -> value, mostly between 0 and 1."""
    content: frozenset[str]
    """Its longer words that are no function words, for cohesion."""


def view_blocks(blocks: Sequence[Block]) -> list[BlockView]:
    """Return what is seen of each block, repetition within the text included."""
    copies = Counter(block.text.casefold() for block in blocks)
    views = [_view(block, copies[block.text.casefold()] > 1) for block in blocks]
    reasons = reasons_by_place(
        [block.text for block in blocks],
        [view.words for view in views],
        [view.certain for view in views],
    )
    return [
        view if view.certain == reason else _with_reason(view, reason)
        for view, reason in zip(views, reasons, strict=True)
    ]


def is_clean(views: Sequence[BlockView]) -> bool:
    """Whether nothing is surely furniture and nearly every block is prose."""
    short = sum(
        view.words < LONG_REPEAT and not view.values["ends_sentence"] for view in views
    )
    certain = any(view.certain for view in views)
    return not certain and short <= max(1, MENU_SHARE * len(views))


def _with_reason(view: BlockView, reason: str) -> BlockView:
    """Return a view of a block that its place gives away."""
    return replace(view, certain=reason, values={**view.values, "certain": 1.0})


def count_words(text: str) -> float:
    """Return the number of words; scripts without spaces are counted by characters."""
    spaceless = 0 if text.isascii() else len(_SPACELESS.findall(text))
    if not spaceless:
        return float(len(_WORD.findall(text)))
    rest = len(_WORD.findall(_SPACELESS.sub(" ", text)))
    return rest + spaceless / CHARACTERS_PER_WORD


# Menus come twice on many a page, and on every page of an outlet.
@lru_cache(maxsize=2048)
def _view(block: Block, repeated: bool) -> BlockView:
    text = block.text
    tokens = _WORD.findall(text)
    spaceless = not text.isascii() and _SPACELESS.search(text)
    words = count_words(text) if spaceless else float(len(tokens))
    small = list(map(str.casefold, tokens))
    reason = certain_reason(text, int(words))
    if block.kind is BlockKind.CAPTION:
        reason = reason or "picture caption"
    values = {
        **_length_features(words),
        **_sentence_features(text, words),
        **_word_features(text, tokens, small),
        "certain": float(bool(reason)),
        "caption": float(reason == "photo credit"),
        "repeated": float(repeated),
        "repeated_long": float(repeated and words >= LONG_REPEAT),
        "item": float(block.kind is BlockKind.ITEM),
        "heading": float(block.kind is BlockKind.HEADING),
    }
    content = frozenset(
        word for word in small if len(word) > 3 and word not in ALL_FUNCTION_WORDS
    )
    return BlockView(words, reason, values, content)


def _length_features(words: float) -> dict[str, float]:
    return {
        "log_words": math.log1p(words) / 4,
        "very_short": float(words < 4),
        "short": float(4 <= words < 9),
        "long": float(words >= 20),
        "very_long": float(words >= 45),
    }


def _sentence_features(text: str, words: float) -> dict[str, float]:
    ends = bool(_LAST_SENTENCE_END.search(text))
    ellipsis = text.endswith(("…", "..."))
    inner_ends = len(_SENTENCE_END.findall(text))
    return {
        "ends_sentence": float(ends and not ellipsis),
        "long_sentence": float(ends and not ellipsis and words >= 9),
        "ends_ellipsis": float(ellipsis),
        "ends_colon": float(text.endswith((":", "："))),
        "ends_question": float(text.endswith(("?", "？", "!"))),
        "sentences": min(inner_ends, 6) / 6,
        "quotes": float(bool(_QUOTE.search(text))),
        "commas": min(text.count(",") / max(words, 1.0) * 10, 2.0) / 2,
    }


def _word_features(
    text: str, tokens: Sequence[str], small: Sequence[str]
) -> dict[str, float]:
    count = max(1, len(tokens))
    function = sum(map(ALL_FUNCTION_WORDS.__contains__, small))
    capitals = sum(map(str.isupper, [token[0] for token in tokens[1:]]))
    digits = sum(map(str.isdigit, _PERHAPS_DIGIT.findall(text)))
    first = next(filter(str.isalpha, text), "")
    lower = text.lower()
    runs = _RUN.findall(lower)
    offers = count_offers(text, lower, runs)
    return {
        "function_share": min(function / count, 0.6) / 0.6,
        "capital_share": capitals / max(1, count - 1),
        "digit_share": digits / max(1, len(text)),
        "starts_lower": float(first.islower()),
        "all_capitals": float(text.isupper()),
        "offer_words": min(offers, 3) / 3,
        "offer_share": min(1.0, offers / count * 5),
        "imperative": float(bool(IMPERATIVE.match(text))),
        "you": min(sum(map(_YOU.__contains__, runs)), 3) / 3,
        "address": float(_has_address(text, lower)),
        "separator": float(bool(_SEPARATOR.search(text))),
        "byline": float(count < 12 and bool(BYLINE.match(text))),
        "date": float(digits > 0 and count < 15 and find_date(text) is not None),
        "time": float(count < 15 and bool(_TIME.search(text))),
    }


def _has_address(text: str, lower: str) -> bool:
    signs = any(sign in lower for sign in _ADDRESS_SIGNS)
    return signs and bool(_ADDRESS.search(text))
