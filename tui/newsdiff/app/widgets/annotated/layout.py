"""An annotated report set in lines: its heading, its sentences, what others say."""

from collections.abc import Collection, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field

from newsdiff.app.comparison.annotations import TOP
from newsdiff.app.widgets.annotated.heading import heading_lines, lines_before
from newsdiff.app.widgets.annotated.outline import Outline
from newsdiff.app.widgets.annotated.page import (
    BLANK,
    AnnotatedPage,
    Measure,
    Section,
    page_of,
)
from newsdiff.app.widgets.annotated.setting import CLOSED, Opened, Setting, Wrapped
from newsdiff.model import Place


@dataclass(frozen=True, slots=True)
class Unfolded:
    """What the reader has opened in a report."""

    runs: Collection[int] = ()
    """The sentences of the report behind which nothing is folded."""
    places: Collection[Place] = ()
    """The sentences, of the report or left out, under which wordings are shown."""

    def by_section(self, outline: Outline) -> Mapping[int, Opened]:
        """Return what is open at each sentence of the report, where anything is."""
        found = {sentence: Opened(run=True) for sentence in self.runs}
        for place in self.places:
            if (at := outline.section_of(place)) is not None:
                run, places = found.get(at, CLOSED)
                found[at] = Opened(run, places | {place})
        return found


NOTHING = Unfolded()
"""What is open before the reader has opened anything."""


@dataclass(slots=True)
class Kept:
    """What was set before, at one width; what has not changed is not set again."""

    sections: MutableMapping[int, tuple[Opened, Section]] = field(default_factory=dict)
    """By the sentence of the report, each with what was open of it."""
    wrapped: Wrapped = field(default_factory=dict)
    page: AnnotatedPage | None = None
    """The last one, with what was open on it."""
    opened: Mapping[int, Opened] = field(default_factory=dict)


def lay_out(
    outline: Outline,
    width: int,
    unfolded: Unfolded = NOTHING,
    kept: Kept | None = None,
) -> AnnotatedPage:
    """Set a report and its annotations in lines of `width` cells.

    Args:
        kept: by the caller, for the same outline and the same room for text.
    """
    kept = kept or Kept()
    measure = Measure.of(width)
    opened = unfolded.by_section(outline)
    if kept.page and kept.page.measure == measure and kept.opened == opened:
        return kept.page
    sections = _sections(outline, measure, opened, kept)
    kept.page, kept.opened = page_of(sections, measure), opened
    return kept.page


def _sections(
    outline: Outline, measure: Measure, opened: Mapping[int, Opened], kept: Kept
) -> Iterator[Section]:
    setting = Setting(outline, measure, kept.wrapped)
    count = outline.annotations.sentences
    yield Section(
        tuple(heading_lines(outline.comparison, outline.annotations, measure))
    )
    for sentence in range(TOP, count):
        wanted = opened.get(sentence, CLOSED)
        found = kept.sections.get(sentence)
        if found is None or found[0] != wanted:
            found = wanted, setting.section(sentence, wanted)
            kept.sections[sentence] = found
        yield found[1]
    behind = lines_before(outline.before.get(count, ()), measure)
    yield Section((*behind, BLANK))
