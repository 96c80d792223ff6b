"""What stands above a report: outlet, date, title, how much of it is shared."""

from datetime import date

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.widgets.text.report_facts import outlet_of, title_of
from newsdiff.app.widgets.text.wrapping import Chunk, drawn, wrap
from newsdiff.app.wording import counted, day, percent, short_day

SHORTEST_OUTLET = 12
"""Cells of an outlet's name that the day leaves to it."""


def share_line(report: MarkedReport, width: int) -> Content:
    """Return the share of shared and of unique sentences, and how many there are."""
    count = len(report.marks)
    if not count:
        return Content("no sentences")
    alone = report.count(Mark.UNIQUE)
    shares = Content.assemble(
        f"{percent(1 - alone / count)} shared · ",
        (f"{percent(alone / count)} only here", "$unique" if alone else ""),
    )
    total = f"{counted(count, 'sentence')} · "
    if len(total) + shares.cell_length <= width:
        shares = Content.assemble(total, shares)
    return shares.stylize_before("$quiet")


class PaneHeader(Widget):
    """Quiet lines above a pane; a long title takes what height there is."""

    report: reactive[MarkedReport | None] = reactive(None)
    """The report that is named."""

    def render(self) -> Content:
        """Set outlet and date, title, shares."""
        if self.report is None:
            return Content()
        width, height = self.content_size
        article = self.report.article
        first = _first_line(outlet_of(article), article.published, width)
        lines = _title_lines(title_of(article), width, height - 2)
        notes = (*article.warnings, *filter(None, [self.report.text_of]))
        warnings = " · ".join(map(drawn, notes))
        shares = share_line(self.report, width)
        if warnings:
            warned = Content.styled(warnings, "$differs")
            short = share_line(self.report, width - cell_len(warnings) - 3)
            both = Content.assemble(warned, (" · ", "$differs"), short)
            if both.cell_length <= width or len(lines) == height - 2:
                shares = both
            else:
                lines.append(warned.truncate(width, ellipsis=True))
        return Content("\n").join(
            [first, *lines, shares.truncate(width, ellipsis=True)]
        )


def _first_line(outlet: str, published: date | None, width: int) -> Content:
    """Return outlet and day; the year goes before a part of the name does.

    Where little of the name would be left, the day goes too.
    """
    when = day(published)
    if cell_len(outlet) + 1 + cell_len(when) > width:
        when = short_day(published)
    if min(cell_len(outlet), SHORTEST_OUTLET) + 1 + cell_len(when) > width:
        when = ""
    room = max(1, width - cell_len(when) - 1) if when else width
    name = Content.styled(outlet, "bold").truncate(room, ellipsis=True)
    if not when:
        return name
    space = max(1, width - name.cell_length - cell_len(when))
    return Content.assemble(name, " " * space, (when, "$quiet"))


def _title_lines(title: str, width: int, most: int) -> list[Content]:
    """Return the title in at most that many lines; a longer one ends in an ellipsis."""
    lines = wrap([Chunk(0, title)], width)
    texts = [drawn("".join(run.text for run in line)) for line in lines[: max(1, most)]]
    if len(lines) > len(texts):
        rest = "".join(run.text for line in lines[len(texts) :] for run in line)
        texts[-1] += " " + drawn(rest)
    return [Content(text).truncate(width, ellipsis=True) for text in texts]
