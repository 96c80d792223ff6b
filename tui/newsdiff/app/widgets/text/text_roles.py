"""The roles of a report's text that every view has, as the style sheets name them."""

from newsdiff.app.comparison.marks import Mark

BREAK = "break"
"""The sign at the end of a line that breaks a word."""
CHANGE = "change"
"""Words that the partner puts otherwise."""
DETAIL = "detail"
"""A detail in which partners disagree."""
DIMMED = "dimmed"
"""A sentence without any of the marks that the reader wants to see."""
FOUND = "found"
"""What the reader looks for; it lies over every other style."""


def sign_role(mark: Mark) -> str:
    """Return the style of a mark's glyph; the mark's own value styles the text."""
    return f"{mark}-sign"


MARK_ROLES: tuple[str, ...] = (
    *(mark for mark in Mark if mark is not Mark.DIFFERS),
    *(sign_role(mark) for mark in Mark),
)
"""The styles of marked sentences, and of the glyphs before them."""
