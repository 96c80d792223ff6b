"""Reports: their text, what is known of them, what cleaning took out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsdiff.text.sentences import sentence_spans

UNKNOWN_OUTLET = "Unknown outlet"
"""What a person reads where a report does not say whose it is."""

NO_TITLE = "No title"
"""What a person reads where a report has none."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that is compared, with its place in the article."""

    text: str
    paragraph: int
    """Index into `Article.paragraphs`."""
    start: int
    """Offset of the first character in that paragraph, in characters."""
    end: int
    """Offset behind the last character."""


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside the article: kept and shown, not compared."""

    text: str
    paragraph: int
    """Index of the paragraph that it stands before."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that cleaning took out."""

    text: str
    reason: str
    """Why, in a few words for a person: "share bar", "comment form", …"""
    paragraph: int
    """Index of the paragraph that it stood before; `len(paragraphs)` if at the end."""
    headings: int = 0
    """How many of the subheadings before that paragraph stand above it."""


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """One outlet's report. Two articles are equal only if they are the same object."""

    title: str
    paragraphs: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    source: str = ""
    """The outlet's name, or the best that is known: the host, the file's stem."""
    published: date | None = None
    url: str = ""
    byline: str = ""
    agency: str = ""
    """The agency that the text itself credits: "Reuters" for "BEIJING (Reuters) -"."""
    language: str = ""
    """ISO 639-1 code, empty when unknown."""
    subheadings: tuple[Subheading, ...] = ()
    removed: tuple[Removed, ...] = ()
    warnings: tuple[str, ...] = ()
    """What to know before trusting it: "very short", "paywalled", …"""
    origin: str = ""
    """The path or address that it was read from, as the person gave it."""
    text_id: str = ""
    """What identified the text before a reader or a rule changed it; empty if none did.
    See `intake.revise.identity`."""

    @classmethod
    def from_text(
        cls,
        text: str,
        title: str = "",
        source: str = "",
        published: date | str | None = None,
        url: str = "",
    ) -> "Article":
        """Make an article of text that is already clean.

        Args:
            text: paragraphs separated by line breaks.
            published: a date, or one in ISO 8601; what cannot be read is unknown.
        """
        paragraphs = tuple(line.strip() for line in text.splitlines() if line.strip())
        return cls(
            title=title,
            paragraphs=paragraphs,
            sentences=split_paragraphs(paragraphs),
            source=source,
            published=as_date(published),
            url=url,
        )

    @classmethod
    def from_sentences(
        cls,
        sentences: Sequence[str],
        title: str = "",
        source: str = "",
        published: date | str | None = None,
    ) -> "Article":
        """Make an article of exactly these sentences, each a paragraph of its own."""
        return cls(
            title=title,
            paragraphs=tuple(sentences),
            sentences=tuple(
                Sentence(text, number, 0, len(text))
                for number, text in enumerate(sentences)
            ),
            source=source,
            published=as_date(published),
        )


def split_paragraphs(
    paragraphs: Sequence[str], language: str = "en"
) -> tuple[Sentence, ...]:
    """Split paragraphs into sentences that know their place."""
    return tuple(
        Sentence(paragraph[start:end], number, start, end)
        for number, paragraph in enumerate(paragraphs)
        for start, end in sentence_spans(paragraph, language)
    )


def as_date(value: date | str | None) -> date | None:
    """Return the day of an ISO 8601 date or date-time, None for anything else."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
