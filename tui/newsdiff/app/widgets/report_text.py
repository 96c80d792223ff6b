"""One report to read: headline, where it is from, warnings, the cleaned text."""

import re
from collections import Counter
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from newsdiff.app.widgets.plain import one_line, plain
from newsdiff.app.widgets.report_list import WARNING_SIGN
from newsdiff.app.wording import counted, day
from newsdiff.model import NO_TITLE, Article

MOST_REASONS = 4
"""Reasons for removing that are named; the rest is counted."""


PREVIEW_PARAGRAPHS = 200
"""Paragraphs that a preview shows, so that moving through the list stays quick."""


class ReportPage(Static):
    """The page itself, as high as its text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "report-page--title",
        "report-page--subheading",
        "report-page--facts",
        "report-page--warning",
        "report-page--found",
    }

    def show(self, report: Article | None, query: str, most: int | None) -> None:
        """Draw a report or its first paragraphs, what the reader looks for marked."""
        self.update(self._content(report, query, most) if report else "")

    def _content(self, report: Article, query: str, most: int | None) -> Content:
        style = {
            name: self.get_visual_style(f"report-page--{name}", partial=True)
            for name in ("title", "subheading", "facts", "warning", "found")
        }
        head = [one_line(report.title or NO_TITLE, style["title"])]
        head += [one_line(line, style["facts"]) for line in fact_lines(report)]
        head += [
            one_line(f"{WARNING_SIGN} {warning}", style["warning"])
            for warning in report.warnings
        ]
        blocks = [Content("\n").join(head)]
        headings: dict[int, list[Content]] = {}
        for heading in report.subheadings:
            line = one_line(heading.text, style["subheading"])
            headings.setdefault(heading.paragraph, []).append(line)
        for number, paragraph in enumerate(report.paragraphs[:most]):
            blocks += headings.get(number, [])
            blocks.append(plain(paragraph))
        if most is not None and (more := len(report.paragraphs) - most) > 0:
            more_line = f"… {counted(more, 'more paragraph')}"
            blocks.append(one_line(more_line, style["facts"]))
        else:
            blocks += headings.get(len(report.paragraphs), [])
        if report.removed:
            blocks.append(one_line(removed_line(report), style["facts"]))
        page = Content("\n\n").join(blocks)
        for word in query.split():
            for found in re.finditer(re.escape(word), page.plain, re.IGNORECASE):
                page = page.stylize(style["found"], found.start(), found.end())
        return page


class ReportText(VerticalScroll, inherit_bindings=False):
    """A report that scrolls; nothing in it can be changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", "Up", show=False, id="text.up"),
        Binding("down,j", "scroll_down", "Down", show=False, id="text.down"),
        Binding("pageup,b", "page_up", "Page up", show=False, id="text.page-up"),
        Binding("pagedown,space", "page_down", "Page down", show=False, id="text.page"),
        Binding("home,g", "scroll_home", "Top", show=False, id="text.top"),
        Binding("end,G", "scroll_end", "Bottom", show=False, id="text.bottom"),
    ]

    report: reactive[Article | None] = reactive(None, init=False)
    """What is shown, None for nothing."""

    searched: reactive[str] = reactive("", init=False)
    """What the reader looks for; it is marked in the text."""

    def __init__(
        self,
        report: Article | None = None,
        *,
        preview: bool = False,
        id: str | None = None,
    ) -> None:
        """Show a report.

        Args:
            preview: show the first `PREVIEW_PARAGRAPHS` only, and how many follow.
        """
        super().__init__(id=id)
        self._most = PREVIEW_PARAGRAPHS if preview else None
        self.set_reactive(ReportText.report, report)

    def compose(self) -> ComposeResult:
        yield ReportPage(markup=False)

    def on_mount(self) -> None:
        """Show what was given at the start."""
        self._show()

    def watch_report(self) -> None:
        """Show another report from its top."""
        self._show()
        self.scroll_home(animate=False)

    def watch_searched(self) -> None:
        """Mark something else."""
        self._show()

    def _show(self) -> None:
        self.query_one(ReportPage).show(self.report, self.searched, self._most)


def fact_lines(report: Article) -> list[str]:
    """Return where a report is from: outlet, day, authors; then its address."""
    agency = f"credits {report.agency}" if report.agency else ""
    facts = (report.source, day(report.published), report.byline, agency)
    lines = [" · ".join(fact for fact in facts if fact)]
    lines.append(report.url or report.origin)
    return [line for line in lines if line]


def removed_line(report: Article) -> str:
    """Return what cleaning took out: "12 blocks removed: 5 share bar, 3 navigation"."""
    reasons = Counter(block.reason for block in report.removed).most_common()
    named = [f"{count} {reason}" for reason, count in reasons[:MOST_REASONS]]
    rest = sum(count for _, count in reasons[MOST_REASONS:])
    if rest:
        named.append(f"{rest} other")
    return f"{counted(len(report.removed), 'block')} removed: {', '.join(named)}"
