"""What is kept: articles, and what the reader decided about them."""

from newsdiff.library.store import Library

__all__ = ["Library"]
