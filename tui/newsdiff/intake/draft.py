"""What cleaning hands on: blocks with a verdict each, and the page's own facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from newsdiff.intake.texts.blocks import Block
from newsdiff.model import Removed, Subheading

KEEP = ""
"""Verdict of a paragraph of the article; most others are reasons to remove."""

SUBHEADING = "subheading"
"""Verdict of a heading inside the article."""

TITLE = "title"
"""Verdict of the line that became the title; it is shown as such, not as removed."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a report besides its text; empty where it does not say."""

    title: str = ""
    source: str = ""
    published: date | None = None
    url: str = ""
    byline: str = ""
    agency: str = ""

    def filled_from(self, other: "PageFacts") -> "PageFacts":
        """Return these facts, each empty one taken from the other."""
        return replace(
            self,
            title=self.title or other.title,
            source=self.source or other.source,
            published=self.published or other.published,
            url=self.url or other.url,
            byline=self.byline or other.byline,
            agency=self.agency or other.agency,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A cleaned page before it becomes an article."""

    blocks: tuple[Block, ...]
    verdicts: tuple[str, ...]
    """One for each block: KEEP, SUBHEADING, TITLE or the reason why it goes."""
    facts: PageFacts

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of the article."""
        return tuple(
            block.text
            for block, verdict in zip(self.blocks, self.verdicts, strict=True)
            if verdict == KEEP
        )

    def subheadings(self) -> tuple[Subheading, ...]:
        """Return the headings, each with the paragraph that it stands before."""
        return tuple(
            Subheading(block.text, paragraph)
            for block, verdict, paragraph, _ in self._placed()
            if verdict == SUBHEADING
        )

    def removed(self) -> tuple[Removed, ...]:
        """Return what was taken out, with its reason and its place."""
        return tuple(
            Removed(block.text, verdict, paragraph, headings)
            for block, verdict, paragraph, headings in self._placed()
            if verdict not in {KEEP, SUBHEADING, TITLE}
        )

    def _placed(self) -> Sequence[tuple[Block, str, int, int]]:
        """Return each block with the paragraph that it stands before, and how many
        of that paragraph's headings stand above it."""
        placed = []
        paragraph = headings = 0
        for block, verdict in zip(self.blocks, self.verdicts, strict=True):
            placed.append((block, verdict, paragraph, headings))
            if verdict == KEEP:
                paragraph, headings = paragraph + 1, 0
            elif verdict == SUBHEADING:
                headings += 1
        return placed
