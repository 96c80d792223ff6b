"""What an event is called: a headline of its reports, never a sentence of ours."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from newsdiff.events.background import share
from newsdiff.events.codes import code_of
from newsdiff.events.features import Features, features_of
from newsdiff.events.headlines import headline, plainness, printable
from newsdiff.events.terms import terms_of
from newsdiff.model import Article
from newsdiff.text.stop_words import STOP_WORDS

LONGEST_LABEL = 120
"""Characters; a longer headline is cut behind a word."""

EASY_HEADLINE = 7
"""Terms that a headline may have without counting as long."""

LENGTH_POWER = 0.75
"""How much length counts against a headline; 0 not at all, 1 in full."""

ELLIPSIS = "…"
SEPARATOR = " · "

UNNAMED = "?"
"""The label where the reports have no printable word at all."""


def labels_of(
    events: Sequence[Sequence[Article]],
    features: Mapping[Article, Features] | None = None,
) -> list[str]:
    """Return a label for each event, no two of the same words if the reports differ.

    Args:
        features: of the articles, where they have been read already.
    """
    known = features or {}
    labels = [_headline(articles, known) for articles in events]
    for detail in (_days, _lead):
        meant = [_meant(label) for label in labels]
        seen = Counter(meant)
        labels = [
            _join(label, detail(articles)) if seen[words] > 1 else label
            for label, articles, words in zip(labels, events, meant, strict=True)
        ]
    return labels


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
    titles = {shown: one.title for one in articles if (shown := headline(one))}
    if not titles:
        return _lead(articles) or UNNAMED
    if len(titles) == 1:
        return shorten(next(iter(titles)))
    spread = _spread([known.get(each) or features_of(each) for each in articles])
    return shorten(
        max(
            titles,
            key=lambda shown: (
                _clarity(shown, spread) * plainness(printable(titles[shown]))
            ),
        )
    )


def _meant(label: str) -> frozenset[str]:
    """Return the words that tell a label from others; the order of them does not."""
    found = set(terms_of(label))
    return frozenset(found - STOP_WORDS) or frozenset(found) or frozenset((label,))


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
    length: float = max(len(terms), EASY_HEADLINE) ** LENGTH_POWER
    return told / length


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
