"""The styles of a report's text: roles of the style sheet, laid over each other."""

from enum import StrEnum
from typing import ClassVar

from rich.style import Style
from textual.widget import Widget

from newsdiff.app.marks import Mark

PREFIX = "report-pane--"
"""What the names of the component classes begin with."""

HEADING = "heading"
"""A subheading."""
LOOSE_TEXT = "loose"
"""Text of a paragraph that belongs to no sentence."""
BREAK = "break"
"""The sign at the end of a line that breaks a word."""
CHANGE = "change"
"""Words that the partner puts otherwise."""
DETAIL = "detail"
"""A detail in which partners disagree."""


class State(StrEnum):
    """How a sentence stands to the cursor."""

    PLAIN = "plain"
    CURSOR = "cursor"
    """Under the cursor of the pane that has the focus."""
    LEFT = "left"
    """Under the cursor of another pane, where the reader left it."""
    LIT = "lit"
    """A partner of the sentence under the cursor."""


TEXT_ROLES: dict[State, tuple[str, ...]] = {
    State.PLAIN: (),
    State.CURSOR: ("cursor",),
    State.LEFT: (),
    State.LIT: ("lit",),
}
SIGN_ROLES: dict[State, tuple[str, ...]] = {
    State.PLAIN: (),
    State.CURSOR: ("cursor-sign",),
    State.LEFT: (),
    State.LIT: ("lit-sign",),
}
BAR_ROLES = {
    State.CURSOR: "cursor-bar",
    State.LIT: "lit-bar",
    State.LEFT: "left-bar",
}
"""The bar in the gutter; the first that applies to a line is drawn."""


def sign_role(mark: Mark) -> str:
    """Return the style of a mark's glyph; the mark's own value styles the text."""
    return f"{mark}-sign"


class PageStyles:
    """Looks up and keeps the styles of a pane."""

    COMPONENTS: ClassVar[frozenset[str]] = frozenset(
        f"{PREFIX}{role}"
        for role in (
            *(mark for mark in Mark if mark is not Mark.DIFFERS),
            *(sign_role(mark) for mark in Mark),
            *(role for roles in TEXT_ROLES.values() for role in roles),
            *(role for roles in SIGN_ROLES.values() for role in roles),
            *BAR_ROLES.values(),
            HEADING,
            LOOSE_TEXT,
            BREAK,
            CHANGE,
            DETAIL,
        )
    )

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[str, ...], Style] = {}

    def clear(self) -> None:
        """Forget everything: the style sheet or the theme has changed."""
        self._styles.clear()

    def style(self, *roles: str) -> Style:
        """Return these roles laid over each other and over the widget's own style."""
        found = self._styles.get(roles)
        if found is None:
            found = self._styles[roles] = self._blend(roles)
        return found

    def _blend(self, roles: tuple[str, ...]) -> Style:
        _, _, background, foreground = self._widget.colors
        text_style = Style()
        for role in roles:
            styles = self._widget.get_component_styles(f"{PREFIX}{role}")
            if styles.has_rule("background"):
                background += styles.background
            if styles.has_rule("color"):
                foreground += styles.color  # a translucent colour tints the ink
            text_style += styles.text_style
        ink = (background + foreground).rich_color
        return Style.from_color(ink, background.rich_color) + text_style
