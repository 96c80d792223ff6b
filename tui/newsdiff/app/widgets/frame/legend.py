"""The legend: each mark, its word, and how many sentences of a report carry it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.widgets.frame.parts import Part, cells_of, in_line, part_at

GAP = 3
"""Cells between two entries where there is room."""


def entry(mark: Mark, count: int | None = None, words: str | None = None) -> Content:
    """Return a mark's glyph in its colour, and what it stands for.

    Args:
        words: other words than the mark's own; empty for none.
    """
    said = mark.words if words is None else words
    told = " ".join(filter(None, [said, "" if count is None else str(count)]))
    glyph = (mark.glyph, f"bold ${mark}")
    return Content.assemble(glyph, f" {told}") if told else Content.assemble(glyph)


class LegendLooks(NamedTuple):
    """The styles of an entry, beside the colour of its mark."""

    out: Style = Style()
    """Of a mark that the reader does not want to see."""
    hovered: Style = Style()


class LegendLine(NamedTuple):
    """The entries and the cells between two of them."""

    parts: list[Part[Mark]]
    gap: int


def legend_line(
    counts: Mapping[Mark, int] | None,
    width: int,
    kinds: frozenset[Mark] = ALL_MARKS,
    *,
    looks: LegendLooks | None = None,
    hovered: Mark | None = None,
) -> LegendLine:
    """Return the entries with words, with short words, or with none, as they fit.

    A mark that is filtered out stands in brackets.
    """
    looks = looks or LegendLooks()
    shorter = [
        [mark.words for mark in Mark],
        [mark.short_words for mark in Mark],
        [""] * len(Mark),
    ]
    parts: list[Part[Mark]] = []
    room = width
    for words in shorter:
        parts = []
        for mark, word in zip(Mark, words, strict=True):
            text = entry(mark, counts[mark] if counts is not None else None, word)
            if mark not in kinds:
                text = Content.assemble("(", text.plain, ")").stylize(looks.out)
            if mark is hovered:
                text = text.stylize(looks.hovered)
            parts.append(Part(mark, text))
        room = width - cells_of(parts, 1)
        if room >= 0:
            break
    return LegendLine(parts, max(1, min(GAP, 1 + room // max(1, len(parts) - 1))))


class Legend(Widget):
    """One line that explains the marks; a click on one filters by it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"legend--{look}" for look in LegendLooks._fields
    }
    ALLOW_SELECT = False

    report: reactive[MarkedReport | None] = reactive(None)
    """The report whose sentences are counted; None counts nothing."""
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS)
    """The marks that the reader wants to see."""
    hovered: reactive[Mark | None] = reactive(None)
    """The entry under the mouse."""

    @dataclass
    class KindPicked(Message):
        """The reader wants to see a mark, or no longer."""

        mark: Mark

    def line(self) -> LegendLine:
        """Return the entries for the room that there is."""
        report = self.report
        counts = {mark: report.count(mark) for mark in Mark} if report else None
        fields = LegendLooks._fields
        looks = LegendLooks(*(self.get_visual_style(f"legend--{it}") for it in fields))
        return legend_line(
            counts,
            self.content_size.width,
            self.kinds,
            looks=looks,
            hovered=self.hovered,
        )

    def render(self) -> Content:
        """Set the entries as wide apart as the line allows."""
        parts, gap = self.line()
        return in_line(parts, gap).truncate(self.content_size.width, ellipsis=True)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say what the mark under the mouse means."""
        self.hovered = mark = self._mark_at(event)
        self.tooltip = Content(f"{mark.meaning}. Click: filter") if mark else None

    def on_leave(self) -> None:
        """Forget the entry that was under the mouse."""
        self.hovered = None

    def on_click(self, event: events.Click) -> None:
        """Tell which mark was clicked."""
        mark = self._mark_at(event)
        if mark is not None:
            event.stop()
            self.post_message(self.KindPicked(mark))

    def _mark_at(self, event: events.MouseEvent) -> Mark | None:
        offset = event.get_content_offset(self)
        if offset is None:
            return None
        parts, gap = self.line()
        free = self.content_size.width - cells_of(parts, gap)
        to_the_right = self.styles.text_align in {"right", "end"}
        return part_at(parts, gap, offset.x - (free if to_the_right else 0))
