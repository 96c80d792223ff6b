"""An event with what the library and the reader add to it."""

from dataclasses import dataclass

from newsdiff.model import Event


@dataclass(frozen=True, slots=True, eq=False)
class LibraryEvent(Event):
    """What happened, as the library has it and as the reader chose."""

    number: int = 0
    """That of its first report in the library, 0 if none of them is there."""
    own_label: bool = False
    """The reader gave it its label."""
    own_group: bool = False
    """The reader's choices made it another than was found."""
