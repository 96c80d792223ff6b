"""A comparison as Markdown, for people."""

from newsdiff.model import Comparison


def markdown(comparison: Comparison) -> str:
    """Return the comparison as a Markdown document that GitHub renders as meant."""
    raise NotImplementedError
