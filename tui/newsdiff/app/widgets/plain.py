"""Text from outside, made safe to draw: no markup, no escape sequences."""

import re

from textual.content import Content
from textual.style import Style

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, ESC and CSI among them
    "\u2028\u2029"  # separators that terminals take for line ends
    "\u202a-\u202e\u2066-\u2069]"  # bidirectional overrides that reorder what follows
)


def plain(text: str, style: Style | str = "") -> Content:
    """Return the text as it stands, to be drawn and not interpreted."""
    return Content.styled(_UNSAFE.sub("", text), style)


def one_line(text: str, style: Style | str = "") -> Content:
    """Return the text as one line; runs of white space become one space."""
    return plain(" ".join(text.split()), style)
