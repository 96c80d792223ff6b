"""What the ledger calls reports."""

from collections import Counter

from newsdiff.app.widgets.text.cutting import cut
from newsdiff.app.widgets.text.report_facts import outlet_of
from newsdiff.model import Comparison

LONGEST_NAME = 32
"""Cells of an outlet's name before it is cut with a sign."""


def outlet_names(comparison: Comparison) -> tuple[str, ...]:
    """Return for each report its outlet; those of one outlet are numbered."""
    names = [outlet_of(one) for one in comparison.articles]
    count = Counter(names)
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name] += 1
        short = cut(name, LONGEST_NAME)
        told.append(f"{short} ({seen[name]})" if count[name] > 1 else short)
    return tuple(told)
