"""Words without their endings, so that "sanctioned" and "sanctions" count as one."""

from functools import lru_cache

_SHORTEST_STEM = 4
"""Letters that must stay; cutting more turns different words into one."""

_ENDINGS = (
    ("ations", "at"),
    ("ation", "at"),
    ("ments", ""),
    ("ment", ""),
    ("ness", ""),
    ("ingly", ""),
    ("ings", ""),
    ("ing", ""),
    ("edly", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ions", ""),
    ("ion", ""),
    ("ives", ""),
    ("ive", ""),
    ("ors", ""),
    ("or", ""),
    ("ers", ""),
    ("er", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("e", ""),
)
"""English endings, longest first, and what takes their place."""

_NO_PLURAL = ("ss", "us", "is")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a folded word without possessive and ending; figures stay whole.

    A crude cut on purpose: both sides of a comparison are cut the same way, and other
    languages than English merely profit less.
    """
    word = word.removesuffix("'s").removesuffix("'")
    if not word.isascii() or any(character.isdigit() for character in word):
        return word
    if word.count(".") > 1 or (len(word) == 3 and word[1] == "."):
        return word.replace(".", "")
    if word.endswith(_NO_PLURAL):
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            base = word[: -len(ending)] + instead
            if len(base) >= _SHORTEST_STEM or (ending == "s" and len(base) >= 3):
                return _undouble(base)
    return word


def _undouble(base: str) -> str:
    """Turn "plann" into "plan", but leave "pass" and "call"."""
    if len(base) > 4 and base[-1] == base[-2] and base[-1] not in "aeiouls":
        return base[:-1]
    return base
