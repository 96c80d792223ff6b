"""Short names of outlets that are told apart, for columns with little room."""

import re
from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len

from newsdiff.app.widgets.matrix.cutting import CUT, cut, start_of

SHORTEST_CUT = 6
"""Cells from which a name that is cut can still be recognised."""

_WORD = re.compile(r"\w+")


def short_names(names: Sequence[str], width: int) -> tuple[str, ...]:
    """Return a name of at most `width` cells for each; no two are the same.

    Args:
        names: on one line each, as they may be drawn.
        width: at least three cells.
    """
    for way in (_whole, _first_word):
        found = [way(name, width) for name in names]
        if all(found) and len(set(found)) == len(found):
            return tuple(found)
    return _numbered([_shortened(name, width) for name in names], width)


def _whole(name: str, width: int) -> str:
    return name if cell_len(name) <= width else ""


def _first_word(name: str, width: int) -> str:
    if cell_len(name) <= width:
        return name
    word = _without_article(name).split(" ")[0]
    return word if word and cell_len(word) <= width else ""


def _shortened(name: str, width: int) -> str:
    """Return the name, cut where there is room for that, else its initials."""
    if cell_len(name) <= width:
        return name
    if width >= SHORTEST_CUT:
        return cut(_without_article(name), width)
    words = _WORD.findall(_without_article(name))
    initials = "".join(word[0] for word in words)
    if len(words) > 1:
        return start_of(initials.upper(), width)
    return start_of("".join(words) or name, width)


def _without_article(name: str) -> str:
    for article in ("The ", "Der ", "Die ", "Das ", "Le ", "La ", "El "):
        if name.startswith(article) and len(name) > len(article):
            return name.removeprefix(article)
    return name


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
