"""Short names of outlets that are told apart, for columns with little room."""

import re
from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len

from newsdiff.app.widgets.text.cutting import CUT, cut, start_of

SHORTEST_CUT = 5
"""Cells from which a name that is cut can still be recognised."""

LEAST_KEPT = 0.6
"""The share of the room that whole words must fill, else the next one is cut."""

_ARTICLE = re.compile(r"(?:the|der|die|das|le|la|les|el|il)\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"\d+|\w+")


def short_names(names: Sequence[str], width: int) -> tuple[str, ...]:
    """Return a name of at most `width` cells for each; no two are the same.

    A name that is cut has the sign; where there is no room for that it has initials.

    Args:
        names: on one line each, as they may be drawn.
        width: at least three cells.
    """
    bare = [
        name if cell_len(name) <= width else _ARTICLE.sub("", name, count=1)
        for name in names
    ]
    made = [_shortened(name, width) for name in bare]
    several = Counter(made)
    made = [
        _shortened(_own_part(name, bare), width) if several[one] > 1 else one
        for name, one in zip(bare, made, strict=True)
    ]
    return _numbered(made, width)


def _shortened(name: str, width: int) -> str:
    """Return as many words as there is room for, else a part of one, else initials."""
    if cell_len(name) <= width:
        return name
    if width < SHORTEST_CUT:
        initials = [
            word if word.isdecimal() else word[0].upper()
            for word in _WORD.findall(name)
        ]
        return start_of("".join(initials) if len(initials) > 1 else name, width)
    kept = cut(name, width)
    words = kept.removesuffix(CUT).rpartition(" ")[0] + CUT
    enough = max(SHORTEST_CUT, LEAST_KEPT * width)
    return words if cell_len(words) >= enough else kept


def _own_part(name: str, names: Sequence[str]) -> str:
    """Return a name without the first words that another name begins with, too."""
    words = name.split(" ")
    alike = max(
        (_common(words, other.split(" ")) for other in names if other != name),
        default=0,
    )
    return " ".join(words[min(alike, len(words) - 1) :])


def _common(words: Sequence[str], others: Sequence[str]) -> int:
    """Return how many words two names begin with alike."""
    count = 0
    for one, other in zip(words, others, strict=False):
        if one != other:
            break
        count += 1
    return count


def _numbered(names: Sequence[str], width: int) -> tuple[str, ...]:
    """Put a number behind names that several have."""
    several = Counter(names)
    taken = {name for name in names if several[name] == 1}
    made = []
    for name in names:
        found, number = name, 0
        while several[name] > 1 and (not number or found in taken):
            number += 1
            end = str(number)
            found = start_of(name.removesuffix(CUT), width - len(end)).rstrip() + end
        taken.add(found)
        made.append(found)
    return tuple(made)
