"""An event with what the library and the reader add to it."""

from dataclasses import dataclass

from newsdiff.model import Event


@dataclass(frozen=True, slots=True, eq=False)
class LibraryEvent(Event):
    """What happened, as the library has it and as the reader chose."""

    numbers: tuple[int, ...] = ()
    """Of each report its number in the library, 0 for one that is not there."""
    own_label: bool = False
    """The reader gave it its label."""
    own_group: bool = False
    """The reader's choices made it another than was found."""

    @property
    def number(self) -> int:
        """That of the report which came first, 0 if none of them is in the library."""
        return min(filter(None, self.numbers), default=0)
