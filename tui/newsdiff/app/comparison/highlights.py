"""Words of a sentence that stand out."""

from typing import NamedTuple


class Highlight(NamedTuple):
    """A stretch of a sentence that its partner does not have, or has otherwise."""

    start: int
    end: int
    detail: bool
    """A detail that disagrees, not only other wording."""
