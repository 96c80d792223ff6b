"""What stands above an annotated report, and between its sentences."""

from collections.abc import Iterator, Mapping, Sequence

from newsdiff.app.comparison.annotations import Annotations
from newsdiff.app.comparison.one_origin import origin_notes
from newsdiff.app.widgets.annotated.notes import (
    MOST_NAMES,
    apart_note,
    outlet,
    summary,
    title,
)
from newsdiff.app.widgets.annotated.page import BLANK, AnnotatedLine, Key, Measure, Part
from newsdiff.app.widgets.text.cutting import cut
from newsdiff.app.widgets.text.report_facts import title_of
from newsdiff.app.widgets.text.wrapping import Chunk, Run, drawn, wrap
from newsdiff.app.wording import day
from newsdiff.model import Article, Comparison

Before = Mapping[int, Sequence[tuple[Part, str]]]
"""For sentences that begin something what stands before them; a blank has no text."""

_BREAK = (Part.BLANK, "")


def heading_lines(
    comparison: Comparison, annotations: Annotations, measure: Measure
) -> Iterator[AnnotatedLine]:
    """Yield outlet and date, title, the others' titles, what counts."""
    article = comparison.articles[annotations.report]
    yield BLANK
    facts = [
        outlet(article, measure.text),
        day(article.published),
        drawn(article.byline),
        *article.warnings,
    ]
    yield from _set(Part.OUTLET, " · ".join(filter(None, facts)), measure)
    yield from _set(Part.TITLE, title_of(article), measure)
    for report in annotations.others[:MOST_NAMES]:
        other = comparison.articles[report]
        name = f"{outlet(other)}:"
        rest = cut(f"{name} {title(other, measure.text)}", measure.text)
        name = rest[: len(name)]
        runs = (Run(Key.NAME, 0, name), Run(Key.TEXT, 0, rest[len(name) :]))
        yield AnnotatedLine(Part.OTHERS, runs=runs)
    if (more := len(annotations.others) - MOST_NAMES) > 0:
        yield from _set(Part.OTHERS, f"… and {more} more", measure)
    yield BLANK
    yield from _set(Part.SUMMARY, summary(annotations), measure)
    shown = (annotations.report, *annotations.others)
    names = {one: outlet(comparison.articles[one]) for one in shown}
    if annotations.sentences and (those := [names[one] for one in annotations.apart]):
        yield from _set(Part.SUMMARY, apart_note(those), measure)
    for told in origin_notes(comparison, annotations.report, shown, names):
        yield from _set(Part.SUMMARY, told, measure)


def lines_before(
    texts: Sequence[tuple[Part, str]], measure: Measure
) -> Iterator[AnnotatedLine]:
    """Yield what stands before a sentence: a blank line, headings, other text."""
    for part, text in texts:
        if part is Part.BLANK:
            yield BLANK
        else:
            yield from _set(part, text, measure)


def _set(part: Part, text: str, measure: Measure) -> Iterator[AnnotatedLine]:
    for runs in wrap([Chunk(Key.TEXT, text)], measure.text):
        yield AnnotatedLine(part, runs=runs)


def paragraphs(article: Article) -> Before:
    """Return what stands before each sentence that begins something.

    A blank line before a paragraph, subheadings, text that belongs to no sentence. What
    stands behind the last sentence is found by the number of sentences.
    """
    found: dict[int, list[tuple[Part, str]]] = {}
    headings: dict[int, list[str]] = {}
    for heading in article.subheadings:
        headings.setdefault(heading.paragraph, []).append(heading.text)
    sentences, number = article.sentences, 0
    for at, paragraph in enumerate(article.paragraphs):
        for text in headings.pop(at, []):
            found.setdefault(number, []).extend([_BREAK, (Part.HEADING, text)])
        found.setdefault(number, []).append(_BREAK)
        position = 0
        while number < len(sentences) and sentences[number].paragraph <= at:
            sentence = sentences[number]
            if loose := paragraph[position : sentence.start].strip():
                found.setdefault(number, []).append((Part.LOOSE, loose))
            position = max(position, sentence.end)
            number += 1
        if loose := paragraph[position:].strip():
            found.setdefault(number, []).append((Part.LOOSE, loose))
    for texts in headings.values():
        for text in texts:
            found.setdefault(number, []).extend([_BREAK, (Part.HEADING, text)])
    return found
