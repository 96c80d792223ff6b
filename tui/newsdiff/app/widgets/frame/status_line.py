"""The line that says what the sentence under the cursor is."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from newsdiff.app.comparison.detail import day_meant, is_same_words, words_at
from newsdiff.app.comparison.ledger import MISSING, SLIGHTLY
from newsdiff.app.comparison.marks import Mark, mark_of_kind, marks_at
from newsdiff.app.widgets.frame.legend import entry
from newsdiff.app.widgets.text.cutting import CUT, cut
from newsdiff.app.widgets.text.report_facts import outlet_of
from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.model import (
    Comparison,
    Match,
    Place,
    Placement,
    Span,
    Statement,
)

LONGEST_OUTLET = 30
"""Cells of an outlet's name before it is cut with a sign."""

PLACEMENTS = {Placement.LEAD: "in the lead", Placement.END: "at the end"}
"""The placements that are worth a word."""

LOW = 20
"""Lines of a terminal below which the status has only one."""

TALL = 30
"""Lines of a terminal from which the status has two at any width."""

WIDE = 160
"""Columns from which one line is enough for most, where lines are few."""

LONGEST_DETAIL = 40
"""Characters of a detail that are quoted before it is cut with a sign."""


def describe(comparison: Comparison, place: Place) -> Content:
    """Return what a sentence is: its kind, who else has it, what differs."""
    if not comparison.articles[place.report].sentences:
        return Content("This report has no sentences")
    matches = comparison.matches_of(place)
    if not matches:
        return Content.assemble(entry(Mark.UNIQUE), " · in no other report")
    kind = marks_at(comparison, place)[0]
    others = Content(", ").join(_others(comparison, place, matches))
    told = [Content.assemble(entry(kind), " · also in ", others)]
    statement = next((it for it in comparison.statements if place in it.places), None)
    if statement is not None:
        told += map(Content, _standing(comparison, statement, place))
    return Content(" · ").join(told)


def _standing(
    comparison: Comparison, statement: Statement, place: Place
) -> Iterator[str]:
    """Yield where the sentence stands in its report, and who had it first."""
    placements = dict(zip(statement.places, statement.placements, strict=False))
    if words := PLACEMENTS.get(placements.get(place, Placement.MIDDLE)):
        yield f"{words} here"
    leading = [it.report for it in placements if placements[it] is Placement.LEAD]
    if leading and place.report not in leading:
        yield f"in the lead of {_named(comparison, leading)}"
    if place.report in statement.earliest:
        yield "first here"
    elif statement.earliest:
        yield f"first in {_named(comparison, statement.earliest)}"


def _named(comparison: Comparison, reports: Iterable[int]) -> str:
    return ", ".join(_outlet(comparison, report) for report in dict.fromkeys(reports))


def _outlet(comparison: Comparison, report: int) -> str:
    """Return the outlet's name; a very long one ends in a sign."""
    return cut(outlet_of(comparison.articles[report]), LONGEST_OUTLET)


def _others(
    comparison: Comparison, place: Place, matches: Sequence[Match]
) -> list[Content]:
    """Return each other outlet that has it, first those that put a detail otherwise."""
    by_report: dict[int, list[Match]] = {}
    for match in matches:
        by_report.setdefault(match.other(place).report, []).append(match)
    kind = matches[0].kind
    told = []
    for report, found in by_report.items():
        outlet = _outlet(comparison, report)
        best = found[0]
        as_kind = "" if best.kind is kind else f" {mark_of_kind(best.kind).words}"
        named = Content(f"{outlet}{as_kind} {best.score:.2f}")
        details, slight = (
            dict.fromkeys(
                detail
                for match in found
                for detail in _details(comparison, match, place, slight=slight)
            )
            for slight in (False, True)
        )
        told.append((named, ", ".join(details), ", ".join(slight)))
    told.sort(key=lambda one: (not one[1], not one[2]))
    return [_with_details(*each) for each in told]


def _with_details(named: Content, details: str, slight: str) -> Content:
    """Name what contradicts first, then what is merely put otherwise."""
    told = []
    if details:
        heading = (Mark.DIFFERS.words + ": ", f"${Mark.DIFFERS}")
        told.append(Content.assemble(heading, details))
    if slight:
        told.append(Content(f"{SLIGHTLY}: {slight}"))
    if not told:
        return named
    return Content.assemble(named, " (", Content("; ").join(told), ")")


def _details(
    comparison: Comparison, match: Match, place: Place, *, slight: bool
) -> list[str]:
    """Return the details of one grade in which a match disagrees, this side first."""
    other = match.other(place)
    told = []
    for found in match.differences:
        if found.slight is slight:
            spans = (found.left, found.right)
            here, there = spans if place == match.left else reversed(spans)
            same = is_same_words(comparison, match, found)
            told.append(
                f"{_quote(comparison, place, here, with_day=same)}"
                f" / {_quote(comparison, other, there, with_day=same)}"
            )
    return told


def _quote(comparison: Comparison, place: Place, span: Span, *, with_day: bool) -> str:
    found = drawn(words_at(comparison, place, span)).strip()
    if not found:
        return MISSING
    if len(found) > LONGEST_DETAIL:
        found = found[:LONGEST_DETAIL].rstrip() + CUT
    day = day_meant(comparison, place, span) if with_day else ""
    return f"‘{found}’ ({day})" if day else f"‘{found}’"


def lines_for(width: int, height: int) -> int:
    """Return the lines of the status in a terminal of that size.

    They depend on nothing else, so that the page does not jump from one sentence to the
    next.
    """
    return 1 if height < LOW or (height < TALL and width >= WIDE) else 2


def cut_to(text: Content, width: int, height: int) -> tuple[Content, bool]:
    """Return the text in so many lines, and whether all of it is there."""
    lines = text.wrap(max(1, width))
    if len(lines) <= height:
        return Content("\n").join(lines), True
    last = Content(" ").join(lines[height - 1 :])
    cut = last.truncate(max(1, width), ellipsis=True)
    return Content("\n").join([*lines[: height - 1], cut]), False


class StatusLine(Widget):
    """What does not fit ends in an ellipsis; the tooltip has all of it."""

    text: reactive[Content] = reactive(Content())
    """What it says."""

    def get_content_height(
        self,
        container: Size,  # noqa: ARG002, the names are Textual's
        viewport: Size,
        width: int,  # noqa: ARG002
    ) -> int:
        """Return the lines of a terminal of this size, whatever is said."""
        return lines_for(viewport.width, viewport.height)

    def render(self) -> Content:
        """Set the text."""
        return cut_to(self.text, *self.content_size)[0]

    def on_enter(self) -> None:
        """Have what is cut ready for who stays on it."""
        self._explain()

    def watch_text(self) -> None:
        """Keep the tooltip to what is said."""
        self._explain()

    def _explain(self) -> None:
        if self.is_mouse_over or self.tooltip is not None:
            whole = cut_to(self.text, *self.content_size)[1]
            self.tooltip = None if whole else self.text
