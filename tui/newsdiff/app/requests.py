"""What one screen asks of the app, and what the app then tells the others."""

from dataclasses import dataclass

from textual.message import Message

from newsdiff.model import Article


@dataclass
class CleanedSought(Message):
    """The reader wants to see what was removed from a report."""

    report: Article


@dataclass
class RulesSought(Message):
    """The reader wants to see what is always kept and dropped."""


@dataclass
class Revised(Message, bubble=False):
    """The reader changed what belongs to a report; `new` stands for `old` now."""

    old: Article
    new: Article


@dataclass
class NotStored(Message, bubble=False):
    """The library did not take a change."""

    fault: BaseException
