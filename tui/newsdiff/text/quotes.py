"""Where a sentence quotes: the words between quotation marks."""

import re

_OPENING = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "‹": "›"}
"""Marks that open and, for each, those that can close it."""

_STRAIGHT = '"'

_MARKS = re.compile(f"[{''.join([*_OPENING, *_OPENING.values(), _STRAIGHT])}]")

_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=\S)(.{1,500}?)(?<=\S)[’'](?!\w)")
"""Single marks count only around whole words, so that apostrophes do not."""


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of the quoted words of a sentence, without the marks.

    Quotations often run over several sentences, so one that only opens reaches to the
    end, and a closing mark without an opening one reaches back to the beginning.
    """
    spans = _double(text)
    for found in _SINGLE.finditer(text):
        start, end = found.span(1)
        if not any(first < end and start < last for first, last in spans):
            spans.append((start, end))
    return sorted(
        (start, end)
        for start, end in spans
        if any(c.isalnum() for c in text[start:end])
    )


def _double(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    closing = ""
    french = "«" in text
    for mark in _MARKS.finditer(text):
        place, character = mark.start(), mark[0]
        if opened is not None and character in closing:
            spans.append((opened, place))
            opened = None
        elif opened is not None:
            continue
        elif character == _STRAIGHT:
            if _closes_only(text, place):
                spans.append((0, place))
            else:
                opened, closing = place + 1, _STRAIGHT + "”"
        elif character == "”":
            spans.append((0, place))
        elif character in _OPENING and not (character == "»" and french):
            opened, closing = place + 1, _OPENING[character] + _STRAIGHT
    if opened is not None:
        spans.append((opened, len(text)))
    return spans


def _closes_only(text: str, place: int) -> bool:
    """Tell whether a straight mark ends a quotation begun in an earlier sentence."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return not before.isspace() and before not in "([—–" and not after.isalnum()
