"""What a reader types to find a text, as a pattern that finds it where it is set."""

import re
from collections.abc import Iterable

from newsdiff.app.wording import counted
from newsdiff.model import Article

Pattern = re.Pattern[str]

_ALIKE = ("'’‘ʼ", '"“”„«»', "-‐‑–—")
"""Characters that a keyboard has one of and a newspaper several."""


def search_pattern(searched: str) -> Pattern | None:
    """Return what finds a text in any case, None for an empty one.

    White space finds any white space, a straight quotation mark a curly one.
    """
    words = searched.split()
    if not words:
        return None
    pattern = r"\s+".join("".join(map(_pattern_of, word)) for word in words)
    return re.compile(pattern, re.IGNORECASE)


def tell_found(articles: Iterable[Article], searched: str) -> str:
    """Return how many sentences have a text, in how many reports; "" for an empty one.

    Args:
        articles: the reports that are shown.
    """
    pattern = search_pattern(searched)
    if pattern is None:
        return ""
    counts = [
        sum(bool(pattern.search(sentence.text)) for sentence in article.sentences)
        for article in articles
    ]
    having = sum(map(bool, counts))
    if not having:
        return "In no sentence of these reports"
    reports = counted(having, "report")
    return f"In {counted(sum(counts), 'sentence')} of {reports}"


def _pattern_of(character: str) -> str:
    for alike in _ALIKE:
        if character in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(character)
