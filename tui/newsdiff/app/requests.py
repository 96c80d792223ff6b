"""What one screen asks of the app, and what the app then tells the others."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message
from textual.notifications import SeverityLevel

from newsdiff.app.services.remembered import Remembered
from newsdiff.model import Article, Comparison, Event


@dataclass
class CleanedSought(Message):
    """The reader wants to see what was removed from a report."""

    report: Article


@dataclass
class RulesSought(Message):
    """The reader wants to see what is always kept and dropped."""


@dataclass
class ReadingSought(Message):
    """The reader wants to read a report by itself."""

    report: Article
    alone: bool
    """It is the only one of its event."""
    searched: str = ""
    """What the reader looks for."""
    hit: int | None = None
    """Which hit they are at, None if at none."""


@dataclass
class ComparisonSought(Message):
    """The reader wants to compare the reports of an event."""

    event: Event
    comparison: Comparison | None
    """What was compared already, None if nothing was."""
    report: int = 0
    """The one to begin in."""


@dataclass
class CopySought(Message):
    """The reader wants a text in the clipboard."""

    text: str
    what: str = ""
    """What it is, for a person: "the sentence"; empty to count its characters."""


@dataclass
class UrlSought(Message):
    """The reader wants to see an address in the browser."""

    url: str


@dataclass
class Logged(Message):
    """There is something that the reader may look up later, and need not see now."""

    text: str
    severity: SeverityLevel = "error"


@dataclass
class Noted(Message):
    """The reader chose something that they expect to find again.

    `Noted(lambda remembered: replace(remembered, view=View.MATRIX))`
    """

    change: Callable[[Remembered], Remembered]
    """Must be pure: it is done to what is known here, and to what the file says."""


@dataclass
class Revised(Message, bubble=False):
    """The reader changed what belongs to a report; `new` stands for `old` now."""

    old: Article
    new: Article


@dataclass
class NotStored(Message, bubble=False):
    """The library did not take a change."""

    fault: BaseException
