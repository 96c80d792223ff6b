"""The events, each with outlets, days, number of reports and overlap."""

from typing import ClassVar

from textual.content import Content
from textual.geometry import Size

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.desk.overlap import Overlap
from newsdiff.app.desk.rows import EventRow
from newsdiff.app.widgets.lists.row_list import ANSWER_COLUMNS, MARKED, RowList
from newsdiff.app.widgets.text.plain import one_line
from newsdiff.app.wording import counted, days, percent
from newsdiff.model import NO_TITLE
from newsdiff.origins.wording import counted_origins

BAR_COLUMNS = 10
"""Width of the bar that shows how much the reports share."""

NARROW_BAR = 5
"""The same where there is less room."""

BAR_GLYPHS = {"verbatim": "█", "reworded": "▓", "partial": "▒", "unique": "░"}
"""The surer it is shared, the fuller its part of the bar: read without colour."""

AIRY_HEIGHT = 16
"""Lines from which there is an empty one between events."""

LOW_HEIGHT = 9
"""Lines below which the outlets are left to the list of reports."""

WIDE_ROWS = 70
"""Columns from which outlets stand beside the days; below, on a line of their own."""

OWN_GROUP = "◆"
"""Stands before an event of which the reader decided what belongs to it."""

OWN_LABEL = "✎"
"""Stands before a label that the reader gave."""


class EventList(RowList[EventRow]):
    """Events with a cursor, two or three lines each, set apart where there is room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"event-list--{kind}" for kind in (*BAR_GLYPHS, "differs")
    }

    def lines_per_row(self, size: Size) -> int:
        """Leave a line between events where there is room."""
        lines = 2 if size.width >= WIDE_ROWS or size.height < LOW_HEIGHT else 3
        return lines + (size.height >= AIRY_HEIGHT)

    def draw_row(self, index: int, width: int) -> tuple[Content, ...]:
        """Draw label, days, outlets, number of reports and overlap."""
        row = self.rows[index]
        event = row.event
        strong = self.get_visual_style("row-list--strong", partial=True)
        quiet = self.get_visual_style("row-list--quiet", partial=True)
        many = len(event.articles) > 1
        label = Content.assemble(
            Content.styled(
                signs(row), self.get_visual_style("row-list--mark", partial=True)
            ),
            one_line(event.label or NO_TITLE, strong if many else ""),
        )
        number = number_words(row)
        when = days(event.dates)
        outlets = ", ".join(outlet for outlet in event.outlets if outlet)
        if width < WIDE_ROWS:
            facts = one_line(_joined(number, when), quiet)
            room = width - facts.cell_length
            return (
                label.truncate(width, ellipsis=True),
                self.both_ends(facts, self._overlap(row, room), width),
                one_line(outlets, quiet).truncate(width, ellipsis=True),
            )
        facts = one_line(_joined(when, outlets), quiet)
        return (
            self.both_ends(label, Content.styled(number, quiet), width),
            self.both_ends(facts, self._overlap(row, width), width),
        )

    def _overlap(self, row: EventRow, room: int) -> Content:
        quiet = self.get_visual_style("row-list--quiet", partial=True)
        if row.pending:
            return Content.styled("comparing …", quiet)
        if row.overlap is None:
            return Content("")
        share = percent(row.overlap.shared)
        differs = Content("")
        if row.overlap.contradictions:
            sign = f"{row.overlap.contradictions} {Mark.DIFFERS.glyph} "
            style = self.get_visual_style("event-list--differs", partial=True)
            differs = Content.styled(sign, style)
        wide, narrow = self._bar(row.overlap), self._bar(row.overlap, NARROW_BAR)
        for bar, words in ((wide, " shared"), (wide, ""), (narrow, "")):
            said = Content.assemble(differs, bar, f" {share}{words}")
            if said.cell_length + ANSWER_COLUMNS <= room:
                return said
        return Content.assemble(differs, share)

    def _bar(self, overlap: Overlap, columns: int = BAR_COLUMNS) -> Content:
        parts = (
            Content.styled(
                BAR_GLYPHS[kind] * count,
                self.get_visual_style(f"event-list--{kind}", partial=True),
            )
            for kind, count in bar_parts(overlap, columns).items()
        )
        return Content.assemble(*parts)


def signs(row: EventRow) -> str:
    """Return what stands before the label: marked, grouped and named by the reader."""
    given = (
        (row.marked == len(row.event.articles), MARKED),
        (row.own_group, OWN_GROUP),
        (row.own_label, OWN_LABEL),
    )
    return "".join(f"{sign} " for is_so, sign in given if is_so)


def number_words(row: EventRow) -> str:
    """Return how many reports and origins there are, or how many of them are marked."""
    count = len(row.event.articles)
    if row.marked and count > 1:
        return f"{row.marked} of {count} marked"
    origins = counted_origins(count, row.overlap.origins) if row.overlap else ""
    return ", ".join(filter(None, (counted(count, "report"), origins)))


def _joined(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)


def bar_parts(overlap: Overlap, columns: int = BAR_COLUMNS) -> dict[str, int]:
    """Return the columns of each kind: one at least for what there is, exact in sum."""
    counts = {kind: int(getattr(overlap, kind)) for kind in BAR_GLYPHS}
    parts = {
        kind: max(round(columns * count / max(overlap.total, 1)), 1) if count else 0
        for kind, count in counts.items()
    }
    widest = max(parts, key=lambda kind: parts[kind])
    parts[widest] += columns - sum(parts.values()) if overlap.total else 0
    return parts
