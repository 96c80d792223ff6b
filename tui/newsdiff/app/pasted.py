"""A text that the reader pasted, and what they said of it."""

from dataclasses import dataclass, replace

from newsdiff.errors import ReadError
from newsdiff.intake import Outcome, read
from newsdiff.model import Article, as_date

PASTED_TEXT = "The pasted text"
"""What it is called in messages."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A page or a text, to be read as a file with it would be."""

    text: str
    outlet: str = ""
    """Empty: what the text itself says, and likewise the others."""
    title: str = ""
    published: str = ""
    """A day in ISO 8601."""

    def read(self) -> Outcome:
        """Return the report, with what the reader said of it, or why there is none."""
        try:
            article = read(self.text.encode("utf-8", "replace"), name=PASTED_TEXT)
        except ReadError as error:
            return Outcome(PASTED_TEXT, error)
        return Outcome(PASTED_TEXT, self._with_facts(article))

    def _with_facts(self, article: Article) -> Article:
        found = "" if article.source == PASTED_TEXT else article.source
        return replace(
            article,
            source=self.outlet.strip() or found,
            title=self.title.strip() or article.title,
            published=as_date(self.published) or article.published,
            origin="",  # else no second text could be pasted
        )
