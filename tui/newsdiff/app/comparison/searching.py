"""What a reader types to find a text, as a pattern that finds it where it is set."""

import re

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


def _pattern_of(character: str) -> str:
    for alike in _ALIKE:
        if character in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(character)
