"""The reports of the event under the cursor."""

from typing import ClassVar

from textual.content import Content
from textual.geometry import Size

from newsdiff.app.desk.rows import ReportRow
from newsdiff.app.widgets.lists.row_list import ANSWER_COLUMNS, MARKED, RowList
from newsdiff.app.widgets.text.plain import one_line
from newsdiff.app.widgets.text.report_facts import outlet_of
from newsdiff.app.widgets.text.signs import WARNING_SIGN
from newsdiff.app.wording import counted, day, percent, short_day
from newsdiff.model import Article

ONE_LINE_FROM_WIDTH = 56
"""Columns from which outlet and title stand on one line."""


class ReportList(RowList[ReportRow]):
    """Reports with a cursor; one line each where there is room, else two."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"report-list--found"}

    def lines_per_row(self, size: Size) -> int:
        """Put the title under the outlet where the list is narrow."""
        return 1 if size.width >= ONE_LINE_FROM_WIDTH else 2

    def draw_row(self, index: int, width: int) -> tuple[Content, ...]:
        """Draw outlet, day, title and what only this report says."""
        row = self.rows[index]
        strong = self.get_visual_style("row-list--strong", partial=True)
        quiet = self.get_visual_style("row-list--quiet", partial=True)
        head = [one_line(outlet_of(row.article), strong)]
        if row.marked:
            mark = self.get_visual_style("row-list--mark", partial=True)
            head.insert(0, Content.styled(f"{MARKED} ", mark))
        if row.article.warnings:
            head.append(Content.styled(f" {WARNING_SIGN}", strong))
        written = day if self._height_of_row == 1 else short_day
        if when := written(row.article.published):
            head.append(Content.styled(f"  {when}", quiet))
        facts = Content.styled(_facts(row, brief=self._height_of_row > 1), quiet)
        if self._height_of_row == 1:
            left = Content.assemble(*head, "  ")
            room = width - left.cell_length - facts.cell_length - ANSWER_COLUMNS
            left = Content.assemble(left, self._what(row, room))
            return (self.both_ends(left, facts, width),)
        return (
            self.both_ends(Content.assemble(*head), facts, width),
            self.both_ends(self._what(row, width), Content(""), width),
        )

    def _what(self, row: ReportRow, room: int) -> Content:
        """Return the title, or the passage that has what the reader looks for."""
        if row.passage is not None:
            found = self.get_visual_style("report-list--found", partial=True)
            passage = row.passage.beginning_near(room)
            line = one_line(passage.text)
            if len(line.plain) == len(passage.text):  # else a hit's place is unknown
                for hit in passage.hits:
                    line = line.stylize(found, hit.start, hit.end)
            return line
        quiet = self.get_visual_style("row-list--quiet", partial=True)
        title = one_line(row.article.title)
        return title or one_line(beginning(row.article), quiet)


def beginning(article: Article) -> str:
    """Return what stands for a headline where there is none: the first sentence."""
    return article.sentences[0].text if article.sentences else "No text"


def _facts(row: ReportRow, *, brief: bool) -> str:
    sentences = len(row.article.sentences)
    if row.only_here is None:
        said = counted(sentences, "sentence")
    elif brief:
        said = f"{percent(row.only_here / max(sentences, 1))} only here"
    else:
        said = f"{row.only_here} of {sentences} only here"
    if row.passage is not None:
        return counted(row.passage.count, "hit")
    if row.text_of:
        said = one_line(row.text_of).plain
    return f"kept · {said}" if row.kept else said
