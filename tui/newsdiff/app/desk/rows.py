"""What is listed of events and reports: a value for each row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

from newsdiff.app.desk.finding import Passage
from newsdiff.app.desk.overlap import Overlap
from newsdiff.model import Article, Event

Row = TypeVar("Row")
"""What a row is made of."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as it is listed."""

    event: Event
    overlap: Overlap | None
    pending: bool
    """The overlap is still to be measured."""
    marked: int = 0
    """How many of its reports the reader marked."""
    own_label: bool = False
    """The reader named it."""
    own_group: bool = False
    """The reader decided which reports belong to it."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report as it is listed."""

    article: Article
    only_here: int | None
    """Sentences that no other report of the event has, None while it is not known."""
    kept: bool | None
    """Whether it is in the library, None where that goes without saying."""
    text_of: str = ""
    """Whose text it seems to have, in a few words; empty if its own."""
    marked: bool = False
    """The reader marked it to do something with."""
    passage: Passage | None = None
    """What stands around what the reader looks for; shown instead of the title."""


class LazyRows(Sequence[Row]):
    """Rows that are made when they are drawn: of ten thousand, a screenful."""

    def __init__(self, count: int, make: Callable[[int], Row]) -> None:
        """List rows.

        Args:
            make: makes the row of an index; asked once for each.
        """
        self._count = count
        self._make = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(self._count)))
        if not -self._count <= index < self._count:
            raise IndexError(index)
        at = index % self._count
        if at not in self._made:
            self._made[at] = self._make(at)
        return self._made[at]

    def forget(self, index: int) -> None:
        """Make a row anew when it is drawn next."""
        self._made.pop(index, None)
