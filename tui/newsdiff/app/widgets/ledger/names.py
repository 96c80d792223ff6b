"""What the ledger calls reports, and how it shortens what must fit on a line."""

from collections import Counter

from rich.cells import cell_len, split_graphemes

from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.model import UNKNOWN_OUTLET, Comparison

LONGEST_NAME = 32
"""Cells of an outlet's name before it is cut with a sign."""

CUT = "…"
"""Stands for what is cut."""


def outlet_names(comparison: Comparison) -> tuple[str, ...]:
    """Return for each report its outlet; those of one outlet are numbered."""
    names = [_one_line(one.source) or UNKNOWN_OUTLET for one in comparison.articles]
    count = Counter(names)
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name] += 1
        short = shortened(name, LONGEST_NAME)
        told.append(f"{short} ({seen[name]})" if count[name] > 1 else short)
    return tuple(told)


def shortened(text: str, cells: int) -> str:
    """Return a text in one line of so many cells at most, cut with a sign."""
    text = _one_line(text)
    if cell_len(text) <= cells:
        return text
    used, stop = 0, 0
    for _, end, wide in split_graphemes(text)[0]:
        if used + wide + cell_len(CUT) > cells:
            break
        used, stop = used + wide, end
    return text[:stop].rstrip() + CUT


def _one_line(text: str) -> str:
    return " ".join(drawn(text).split())
