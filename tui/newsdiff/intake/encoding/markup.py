"""Is this text HTML, Markdown or plain?"""

import re

HEAD_CHARACTERS = 3000
"""How much of a text is looked at."""

FEWEST_TAGS = 3
"""A fragment without <html> needs this many block tags to count as HTML."""

_DOCUMENT = re.compile(
    r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE
)
_BLOCK_TAG = re.compile(
    r"<(?:p|div|article|section|main|h[1-6]|br|ul|li|span|table|meta|title|script|style)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_STARTS_WITH_TAG = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<[a-z!]",
    re.IGNORECASE | re.DOTALL,
)


def looks_like_html(text: str) -> bool:
    """Whether a text is a page, whatever its file is called."""
    head = text[:HEAD_CHARACTERS]
    if not _STARTS_WITH_TAG.match(head):
        return False
    return bool(_DOCUMENT.search(head)) or len(_BLOCK_TAG.findall(head)) >= FEWEST_TAGS
