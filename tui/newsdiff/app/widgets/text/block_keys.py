"""The keys that move the cursor from block to block."""

from newsdiff.app.keys.shared import shared

BLOCK_KEYS = (
    shared("move.down", "step(1)"),
    shared("move.up", "step(-1)"),
    shared("move.top", "edge(-1)"),
    shared("move.bottom", "edge(1)"),
    shared("move.half-page-down", "page(1, 2)"),
    shared("move.half-page-up", "page(-1, 2)"),
    shared("move.read-on", "page(1)"),
    shared("move.page-down", "page(1)"),
    shared("move.page-up", "page(-1)"),
)
"""Each names an action of `BlockView`."""
