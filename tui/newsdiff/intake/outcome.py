"""What became of one report, and how far the reading of many is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.errors import ReadError
    from newsdiff.model import Article


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: an article or the error that a person is shown."""

    source: str
    """The file or address as it was found, with the place inside of an input that
    holds several reports: `bridge.zip > page.html`, `stories.jsonl:12`."""
    result: "Article | ReadError"


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the reading of many inputs is."""

    done: int
    """Inputs of which nothing is left to be read."""
    total: int
    """Inputs altogether."""
    reports: int = 0
    """Reports that have been tried, of all inputs: one may hold many."""
    source: str = ""
    """The input that was worked on last, empty at the beginning."""
