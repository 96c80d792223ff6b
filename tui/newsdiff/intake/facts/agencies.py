"""The news agency that a text credits for its words."""

import re
from collections.abc import Sequence

from newsdiff.text.agency_names import AGENCY_NAMES

_NAME = "|".join(sorted(map(re.escape, AGENCY_NAMES), key=len, reverse=True))
# BEIJING (Reuters) -, Berlin (dpa/AFP) –, BEIJING, Feb. 17 (Xinhua) --
_DATELINE = re.compile(
    rf"^(?P<place>[^\W\d_][^()!?]{{0,60}})\(\s*(?P<name>{_NAME})(?:/[\w ./-]{{2,30}})?"
    r"\s*\)\s*(?P<dash>[-–—:]?)",
    re.IGNORECASE,
)
_BARE_DATELINE = re.compile(rf"^(?P<name>{_NAME})\s+[-–—]{{1,2}}\s", re.IGNORECASE)
# An agency that we do not know is one if it stands where agencies stand.
_UNKNOWN_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ/.,' -]{2,40}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? "
    r"\((?P<name>[A-Z][\w.-]{1,20}(?: [A-Z]\w{1,20})?)\)\s*[-–—]"
)
_CREDIT = re.compile(
    r"^\W*(?:(?:source|by|from|with (?:inputs?|files|reporting) from|quelle|fuente)"
    rf"[:\s]+)?(?:the )?(?P<name>{_NAME})\W*$",
    re.IGNORECASE,
)
# "(Reporting by A; Editing by B)" is how one agency signs, but it has imitators.
_SIGNATURE = re.compile(
    r"^\W?(?:additional )?(?:reporting|writing) by\b(?P<names>.{3,200}?)[;,.]?\s*"
    r"(?:and )?editing by\b",
    re.IGNORECASE,
)
_PHOTO = re.compile(r"\bREUTERS/[A-Z]")
LEAD_PARAGRAPHS = 2
"""A dateline stands in one of the first paragraphs."""


def find_agency(paragraphs: Sequence[str], removed: Sequence[str]) -> str:
    """Return the agency that a dateline or a credit line names, or an empty string.

    Args:
        removed: the blocks that cleaning took out; credits are among them.
    """
    for paragraph in paragraphs[:LEAD_PARAGRAPHS]:
        for pattern in (_DATELINE, _BARE_DATELINE):
            found = pattern.match(paragraph)
            if found and _stands_in_dateline(found):
                return AGENCY_NAMES[found["name"].lower()]
        unknown = _UNKNOWN_DATELINE.match(paragraph)
        if unknown:
            return unknown["name"]
    for block in (*paragraphs[-1:], *removed):
        credit = _CREDIT.match(block)
        if credit:
            return AGENCY_NAMES[credit["name"].lower()]
    signed = _signature(removed) is not None
    pictured = any(_PHOTO.search(block) for block in removed)
    return "Reuters" if signed and pictured else ""


def find_reporters(removed: Sequence[str]) -> str:
    """Return whom a signature names, "A and B" of "(Reporting by A and B; Editing …)".

    Args:
        removed: the blocks that cleaning took out.
    """
    signature = _signature(removed)
    return signature["names"].strip() if signature else ""


def _signature(removed: Sequence[str]) -> re.Match[str] | None:
    """Return the first signature among the blocks, None without one."""
    return next(filter(None, map(_SIGNATURE.match, removed)), None)


def _stands_in_dateline(found: re.Match[str]) -> bool:
    """Whether a dash follows, or only a place in capitals stands before."""
    parts = found.groupdict()
    return parts.get("dash") != "" or parts["place"].isupper()
