"""Where a report is from and what was removed from it, in a line each."""

from collections import Counter
from pathlib import PurePath

from newsdiff.app.widgets.text.cutting import on_one_line
from newsdiff.app.wording import counted, day
from newsdiff.model import NO_TITLE, UNKNOWN_OUTLET, Article

MOST_REASONS = 4
"""Reasons for removing that are named; the rest is counted."""

SHORT_PLACE = 2
"""Parts of a long path that are shown: the file and its folder."""


def outlet_of(report: Article) -> str:
    """Return what a report's outlet is called, on one line."""
    return on_one_line(report.source) or UNKNOWN_OUTLET


def title_of(report: Article) -> str:
    """Return a report's headline on one line, or what stands for one."""
    return on_one_line(report.title) or NO_TITLE


def fact_lines(report: Article) -> list[str]:
    """Return where a report is from: outlet, day, authors; then its address."""
    agency = f"credits {report.agency}" if report.agency else ""
    facts = (report.source, day(report.published), report.byline, agency)
    lines = [" · ".join(fact for fact in facts if fact), place_of(report)]
    return [line for line in lines if line]


def place_of(report: Article) -> str:
    """Return the address or the path of a report, empty if it has none."""
    return report.url or report.origin


def short_place(origin: str) -> str:
    """Return the end of a path with a sign for the rest; an address as it is."""
    parts = PurePath(origin).parts
    if "://" in origin or len(parts) <= SHORT_PLACE:
        return origin
    return str(PurePath("…", *parts[-SHORT_PLACE:]))


def removed_line(report: Article) -> str:
    """Return what cleaning took out: "12 blocks removed: 5 share bar, 3 navigation"."""
    reasons = Counter(block.reason for block in report.removed).most_common()
    named = [f"{count} {reason}" for reason, count in reasons[:MOST_REASONS]]
    rest = sum(count for _, count in reasons[MOST_REASONS:])
    if rest:
        named.append(f"{rest} other")
    return f"{counted(len(report.removed), 'block')} removed: {', '.join(named)}"
