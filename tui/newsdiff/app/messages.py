"""Facts that workers report to the screen that started them. None of them bubbles."""

from dataclasses import dataclass

from textual.message import Message

from newsdiff.app.desk.overlap import Overlap
from newsdiff.errors import NewsDiffError
from newsdiff.intake import Outcome, Reading
from newsdiff.library import Choice, Deed, Turned
from newsdiff.model import Article, Comparison, Event


@dataclass
class ReadingWentOn(Message, bubble=False):
    """The reading has come further."""

    reading: Reading


@dataclass
class InputRead(Message, bubble=False):
    """One input was read, or could not be."""

    outcome: Outcome
    known: bool
    """The library has had the same report before."""
    kept: bool
    """The report is in the library."""
    newer: bool = False
    """It is a newer version of a report that the library had."""


@dataclass
class ReportsCleaned(Message, bubble=False):
    """Reports lost lines that a rule drops, or that their outlets repeat."""

    changed: dict[Article, Article]
    """Each as it was and as it is."""


@dataclass
class ReadingFinished(Message, bubble=False):
    """Every input has been tried, or the reader has stopped it."""


@dataclass
class LibraryRead(Message, bubble=False):
    """The reports that are kept have been fetched."""

    articles: tuple[Article, ...]


@dataclass
class Grouped(Message, bubble=False):
    """The reports have been grouped by event."""

    events: tuple[Event, ...]
    texts: dict[Article, str]
    """Everything that a search looks through, folded."""


@dataclass
class OverlapMeasured(Message, bubble=False):
    """It is known how much the reports of one event share."""

    articles: tuple[Article, ...]
    overlap: Overlap | None
    """None: there is nothing in them that could be compared."""
    comparison: Comparison | None
    """What was measured, None likewise."""


@dataclass
class Kept(Message, bubble=False):
    """Reports have been kept in the library."""

    articles: tuple[Article, ...]
    new: int
    """How many of them were not there before."""
    what: str
    """What the reader asked to keep: an event's label, a report's title."""


@dataclass
class Chosen(Message, bubble=False):
    """What the reader decided has been kept."""

    choice: Choice
    deed: Deed


@dataclass
class ChoiceTurned(Message, bubble=False):
    """A choice was undone or done again."""

    turned: Turned | None
    """None: there was none."""
    back: bool
    """It was undone."""


@dataclass
class TaskFailed(Message, bubble=False):
    """Something that the reader asked for could not be done."""

    error: NewsDiffError
