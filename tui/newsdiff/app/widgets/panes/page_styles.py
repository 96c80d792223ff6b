"""The styles of a report's text: roles of the style sheet, laid over each other."""

from enum import StrEnum

from newsdiff.app.widgets.text.text_roles import (
    BREAK,
    CHANGE,
    DETAIL,
    DIMMED,
    FOUND,
    MARK_ROLES,
)

PREFIX = "report-pane--"
"""What the names of the component classes begin with."""

HEADING = "heading"
"""A subheading."""
LOOSE_TEXT = "loose"
"""Text of a paragraph that belongs to no sentence."""


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


COMPONENTS: frozenset[str] = frozenset(
    f"{PREFIX}{role}"
    for role in (
        *MARK_ROLES,
        *(role for roles in TEXT_ROLES.values() for role in roles),
        *(role for roles in SIGN_ROLES.values() for role in roles),
        *BAR_ROLES.values(),
        HEADING,
        LOOSE_TEXT,
        BREAK,
        CHANGE,
        DETAIL,
        DIMMED,
        FOUND,
    )
)
"""The roles of a report's text, as the style sheet names them."""
