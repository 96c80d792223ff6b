"""The rules that the reader made, by outlet."""

from dataclasses import dataclass

from textual.content import Content

from newsdiff.app.widgets.lists.row_list import RowList
from newsdiff.app.widgets.text.plain import one_line


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as it is listed."""

    outlet: str
    action: str
    line: str


class RuleList(RowList[RuleRow]):
    """Rules with a cursor, one line each."""

    def draw_row(self, index: int, width: int) -> tuple[Content, ...]:
        """Draw outlet, what is done, and the line."""
        row = self.rows[index]
        strong = self.get_visual_style("row-list--strong", partial=True)
        quiet = self.get_visual_style("row-list--quiet", partial=True)
        outlet = one_line(row.outlet, strong).truncate(width // 3, ellipsis=True)
        action = one_line(row.action, quiet)
        line = Content.assemble(outlet, "  ", action, "  ", one_line(row.line))
        return (line.truncate(width, ellipsis=True),)
