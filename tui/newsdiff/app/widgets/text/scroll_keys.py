"""The keys of what scrolls and has no cursor."""

from newsdiff.app.keys.shared import shared

SCROLL_KEYS = (
    shared("move.down", "scroll_down"),
    shared("move.up", "scroll_up"),
    shared("move.top", "scroll_home"),
    shared("move.bottom", "scroll_end"),
    shared("move.half-page-down", "half_page(1)"),
    shared("move.half-page-up", "half_page(-1)"),
    shared("move.read-on", "page_down"),
    shared("move.page-down", "page_down"),
    shared("move.page-up", "page_up"),
)
"""Each names an action of Textual's widgets that scroll, but for the half pages."""
