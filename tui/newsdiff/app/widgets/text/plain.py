"""Text from outside, made safe to draw: no markup, no escape sequences."""

from textual.content import Content
from textual.style import Style

from newsdiff.app.widgets.text.cutting import on_one_line
from newsdiff.app.widgets.text.wrapping import drawn


def plain(text: str, style: Style | str = "") -> Content:
    """Return the text as it stands, to be drawn and not interpreted."""
    return Content.styled(drawn(text), style)


def one_line(text: str, style: Style | str = "") -> Content:
    """Return the text as one line; runs of white space become one space."""
    return Content.styled(on_one_line(text), style)
