"""What is kept: articles, and what the reader decided about them."""

from newsdiff.library.deciding import Turned
from newsdiff.library.one_off import by_the_rules
from newsdiff.library.store import Library, Taken

__all__ = ["Library", "Taken", "Turned", "by_the_rules"]
