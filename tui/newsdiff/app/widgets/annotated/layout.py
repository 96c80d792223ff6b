"""An annotated report set in lines: its heading, its sentences, what others say."""

from collections.abc import Iterator, Sequence

from newsdiff.app.comparison.annotations import Annotations
from newsdiff.app.widgets.annotated.blocks import blocks_of
from newsdiff.app.widgets.annotated.heading import heading_lines, paragraphs
from newsdiff.app.widgets.annotated.page import (
    BLANK,
    INSET_PARTS,
    AnnotatedLine,
    AnnotatedPage,
    Key,
    Measure,
    Part,
    Wrapped,
)
from newsdiff.app.widgets.annotated.setting import Setting, Unfolded
from newsdiff.app.widgets.text.wrapping import Chunk, wrap
from newsdiff.model import Comparison

NOTHING = Unfolded()
"""What is open before the reader has opened anything."""


def lay_out(
    comparison: Comparison,
    annotations: Annotations,
    width: int,
    unfolded: Unfolded = NOTHING,
    *,
    with_words: bool = True,
    wrapped: Wrapped | None = None,
) -> AnnotatedPage:
    """Set a report and its annotations in lines of `width` cells.

    Args:
        with_words: show the words that differ.
        wrapped: kept by the caller; what is in it is not set again.
    """
    measure = Measure.of(width)
    blocks = blocks_of(annotations, unfolded.runs)
    kept = {} if wrapped is None else wrapped
    shown = {annotations.report, *annotations.others}
    hidden = set(range(len(comparison.articles))) - shown
    setting = Setting(comparison, measure, unfolded, with_words, kept, hidden)
    lines = setting.lines
    lines += heading_lines(comparison, annotations, measure)
    before = paragraphs(comparison.articles[annotations.report])
    for number, block in enumerate(blocks):
        if block.is_sentence:
            setting.end_notes()
            begins = before.get(block.place.sentence, ())
            lines += _before(begins, measure)
            if not begins and lines[-1].part in INSET_PARTS:
                lines.append(BLANK)
        elif number == 0:
            lines.append(BLANK)
        setting.add(number, block)
    setting.end_notes()
    lines += _before(before.get(annotations.sentences, ()), measure)
    lines.append(BLANK)
    first, last = _extents(lines, len(blocks))
    return AnnotatedPage(blocks, measure, tuple(lines), first, last)


def _before(
    texts: Sequence[tuple[Part, str]], measure: Measure
) -> Iterator[AnnotatedLine]:
    """Yield what stands before a sentence: a blank line, headings, other text."""
    for part, text in texts:
        if part is Part.BLANK:
            yield BLANK
        else:
            for runs in wrap([Chunk(Key.TEXT, text)], measure.text):
                yield AnnotatedLine(part, runs=runs)


def _extents(
    lines: Sequence[AnnotatedLine], count: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    first, last = [-1] * count, [0] * count
    for at, line in enumerate(lines):
        if line.block is not None:
            if first[line.block] < 0:
                first[line.block] = at
            last[line.block] = at
    return tuple(first), tuple(last)
