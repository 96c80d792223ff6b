"""What is kept: articles, and what the reader decided about them."""

from newsdiff.library.choice import (
    Choice,
    Deed,
    apart,
    merge,
    move,
    remove,
    rename,
    split,
)
from newsdiff.library.deciding import Turned
from newsdiff.library.library_event import LibraryEvent
from newsdiff.library.one_off import by_the_rules
from newsdiff.library.standing import ChoiceKind
from newsdiff.library.store import Library, Taken

__all__ = [
    "Choice",
    "ChoiceKind",
    "Deed",
    "Library",
    "LibraryEvent",
    "Taken",
    "Turned",
    "apart",
    "by_the_rules",
    "merge",
    "move",
    "remove",
    "rename",
    "split",
]
