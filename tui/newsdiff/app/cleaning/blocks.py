"""What the cursor can be on in a cleaned text."""

from dataclasses import dataclass
from enum import StrEnum

REMOVED_SIGN = "−"
"""Before each removed line; it is told from the text without colour."""


class Part(StrEnum):
    """What a block is; the value also names its style."""

    KEPT = "kept"
    HEADING = "heading"
    FOLD = "fold"
    """The line that stands for all that was removed at one place."""
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Block:
    """What the cursor can be on."""

    part: Part
    piece: int
    """Which piece of the report's page it is; of a fold the first one in it."""
    text: str
    reason: str = ""
    is_open: bool = False
    """Of a fold: its lines are shown below."""
