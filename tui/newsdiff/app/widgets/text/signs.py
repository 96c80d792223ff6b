"""Signs of ours that stand beside text in several places."""

CURSOR_BAR = "▌"
"""Beside what is under the cursor."""

LEFT_CURSOR_BAR = "▏"
"""The same where another part of the screen has the focus."""

FOLDED = "▸"
UNFOLDED = "▾"
"""Before what can be unfolded, and what is."""

WARNING_SIGN = "!"
"""With the outlet of a report that has warnings, and before each of them."""
