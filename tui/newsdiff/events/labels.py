"""What an event is called: a headline of its reports, never a sentence of ours."""

import math
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from newsdiff.events.background import share
from newsdiff.events.codes import code_of
from newsdiff.events.features import Features, features_of
from newsdiff.events.terms import terms_of
from newsdiff.model import Article

LONGEST_LABEL = 120
"""Characters; a longer headline is cut behind a word."""

EASY_HEADLINE = 10
"""Terms that a headline may have without counting as long."""

LENGTH_POWER = 0.75
"""How much length counts against a headline; 0 not at all, 1 in full."""

LOUD = 0.6
"""What is left of a headline that shouts or asks: a plain one is clearer."""

ELLIPSIS = "…"
SEPARATOR = " · "

_OUTLET_SIGNS = "|-–—·:"
_JOINERS = "\u200c\u200d"  # part of the spelling in Persian, Hindi and emoji
UNNAMED = "?"
"""The label where the reports have no printable word at all."""


def labels_of(
    events: Sequence[Sequence[Article]],
    features: Mapping[Article, Features] | None = None,
) -> list[str]:
    """Return a label for each event, no two alike as long as the reports differ.

    Args:
        features: of the articles, where they have been read already.
    """
    known = features or {}
    labels = [_headline(articles, known) for articles in events]
    for detail in (_days, _lead):
        seen = Counter(label.casefold() for label in labels)
        labels = [
            _join(label, detail(articles)) if seen[label.casefold()] > 1 else label
            for label, articles in zip(labels, events, strict=True)
        ]
    return labels


def printable(text: str) -> str:
    """Return the text on one line, without anything that steers a terminal."""
    kept = (
        character
        if character in _JOINERS or unicodedata.category(character)[0] != "C"
        else " " * (unicodedata.category(character) == "Cc")
        for character in text
    )
    return " ".join("".join(kept).split())


def shorten(text: str, longest: int = LONGEST_LABEL) -> str:
    """Return the text, cut behind a word with an ellipsis if it is longer than this."""
    if len(text) <= longest:
        return text
    cut = text[: longest - len(ELLIPSIS) + 1]
    head, space, _ = cut.rpartition(" ")
    # Scripts without spaces are cut anywhere.
    kept = head if space and len(head) > longest // 2 else cut[:-1]
    return kept.rstrip(" ,;:.-–—") + ELLIPSIS


def _headline(articles: Sequence[Article], known: Mapping[Article, Features]) -> str:
    """Return the headline that says most of what the reports have in common."""
    titles = dict.fromkeys(shown for article in articles if (shown := _title(article)))
    if not titles:
        return _lead(articles) or UNNAMED
    if len(titles) == 1:
        return shorten(next(iter(titles)))
    spread = _spread([known.get(each) or features_of(each) for each in articles])
    return shorten(max(titles, key=lambda title: _clarity(title, spread)))


def _title(article: Article) -> str:
    """Return the title without the outlet's name behind it."""
    title, source = printable(article.title), printable(article.source)
    for sign in _OUTLET_SIGNS:
        if source and title.endswith(f" {sign} {source}"):
            return title[: -len(source) - 3].rstrip() or title
    return title


def _spread(reports: Sequence[Features]) -> dict[int, int]:
    """Return in how many of the reports the term of each code stands."""
    codes = np.concatenate([report.codes for report in reports])
    found, counts = np.unique(codes, return_counts=True)
    return dict(zip(found.tolist(), counts.tolist(), strict=True))


def _clarity(title: str, spread: Mapping[int, int]) -> float:
    """Return how much of the common ground a headline names, for its length."""
    terms = terms_of(title)
    told = sum(
        (spread.get(code_of(term), 0) - 1) * -math.log(share(term) + 1e-3)
        for term in set(terms)
    )
    loud = title.endswith(("!", "?")) or "! " in title
    length: float = max(len(terms), EASY_HEADLINE) ** LENGTH_POWER
    return told / length * (LOUD if loud else 1.0)


def _lead(articles: Sequence[Article]) -> str:
    """Return the first sentence that can be shown, shortened."""
    for article in articles:
        texts = [sentence.text for sentence in article.sentences[:3]]
        for text in (*texts, *article.paragraphs[:3]):
            if shown := printable(text):
                return shorten(shown)
    return ""


def _days(articles: Sequence[Article]) -> str:
    days = sorted({article.published for article in articles if article.published})
    return SEPARATOR.join(
        day.isoformat() for day in dict.fromkeys((*days[:1], *days[-1:]))
    )


def _join(label: str, detail: str) -> str:
    if not detail or detail == label:
        return label
    return shorten(f"{label}{SEPARATOR}{detail}", LONGEST_LABEL + len(SEPARATOR) + 40)
