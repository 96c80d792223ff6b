"""What is shown instead of a screen when the terminal is too small to read in.

A screen composes one `TooSmall()`; the breakpoints of the app and `base.tcss` show it.
"""

from textual.widgets import Static

SMALLEST_WIDTH = 60
"""Columns below which no screen is drawn."""

SMALLEST_HEIGHT = 15
"""Lines below which no screen is drawn."""

ROOMY_WIDTH = 100
"""Columns from which a screen is no longer narrow."""

TOO_NARROW = "-too-narrow"
TOO_LOW = "-too-low"


class TooSmall(Static):
    """Covers the whole screen while the terminal is too small."""

    def __init__(self) -> None:
        super().__init__(
            f"Terminal too small (needs {SMALLEST_WIDTH}x{SMALLEST_HEIGHT})",
            markup=False,
        )
