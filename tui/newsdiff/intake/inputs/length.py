"""Texts that are too long to be a report, whatever their bytes."""

import re

from newsdiff.errors import TooLargeError
from newsdiff.intake.encoding.markup import looks_like_html

MOST_LINES = 50_000
"""A text of more lines is a book or a data file. So many take some six seconds."""

MOST_PARAGRAPHS = 10_000
"""And a page of more paragraphs: the longest of 213 saved pages has some hundreds."""

MOST_PARTS = 100_000
"""And a page of more links, list items and rows together, which is a directory."""

_PART = re.compile(r"<(?:a|li|tr)[\s>]", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)


def refuse_endless(text: str, name: str, origin: str) -> None:
    """Raise for a text that would take long and cannot be one report.

    Raises:
        TooLargeError: it has too many lines, or as a page too many paragraphs,
            or too many links, list items and rows.
    """
    if looks_like_html(text):
        count, most, unit = len(_PARAGRAPH.findall(text)), MOST_PARAGRAPHS, "paragraphs"
        if len(text) > MOST_PARTS:
            parts = len(_PART.findall(text))
            if parts > MOST_PARTS:
                count, most, unit = parts, MOST_PARTS, "links, items and rows"
    else:
        # One of them ends the lines, or both do.
        count, most, unit = max(map(text.count, "\n\r")), MOST_LINES, "lines"
    if count > most:
        raise TooLargeError(
            f"{name} has {count:,} {unit}; newsdiff reads reports of up to {most:,}",
            source=origin,
        )
