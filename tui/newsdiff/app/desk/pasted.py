"""A text that the reader pasted, and what they said of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from newsdiff.errors import ReadError
from newsdiff.intake import Outcome, read, read_many
from newsdiff.model import Article, as_date

PASTED_TEXT = "The pasted text"
"""What it is called in messages."""

MOST_AT_ONCE = 100_000
"""Bytes that are read in this process; that takes less than a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A page or a text, to be read as a file with it would be."""

    text: str
    outlet: str = ""
    """Empty: what the text itself says, and likewise the others."""
    title: str = ""
    published: str = ""
    """A day in ISO 8601."""

    def read(self, cancelled: Callable[[], bool] = lambda: False) -> Outcome | None:
        """Return the report, with what the reader said of it, or why there is none.

        Returns None if it was cancelled.
        """
        text = self.text.encode("utf-8", "replace")
        if len(text) > MOST_AT_ONCE:
            outcome = _read_elsewhere(text, cancelled)
        else:
            outcome = _read_here(text)
        if outcome is None or not isinstance(outcome.result, Article):
            return outcome
        return replace(outcome, result=self._with_facts(outcome.result))

    def _with_facts(self, article: Article) -> Article:
        named_so = article.source.casefold() == PASTED_TEXT.casefold()
        found = "" if named_so else article.source
        return replace(
            article,
            source=self.outlet.strip() or found,
            title=self.title.strip() or article.title,
            published=as_date(self.published) or article.published,
            origin="",  # else no second text could be pasted
        )


def with_line_ends(text: str) -> str:
    """Return a pasted text with its lines; terminals send each end as a return."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_here(text: bytes) -> Outcome:
    try:
        return Outcome(PASTED_TEXT, read(text, name=PASTED_TEXT))
    except ReadError as error:
        return Outcome(PASTED_TEXT, error)


def _read_elsewhere(text: bytes, cancelled: Callable[[], bool]) -> Outcome | None:
    """Read it in a process of its own, or no key would be heard for seconds."""
    with TemporaryDirectory(prefix="newsdiff-") as folder:
        path = Path(folder, PASTED_TEXT)
        path.write_bytes(text)
        for outcome in read_many([path], workers=1, cancelled=cancelled):
            return replace(outcome, source=PASTED_TEXT)
    return None
