"""A comparison as JSON, for programs."""

from newsdiff.model import Comparison


def to_json(comparison: Comparison) -> str:
    """Return the whole comparison as a JSON document."""
    raise NotImplementedError
