"""The line that says what the sentence under the cursor is."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from newsdiff.app.marks import Mark, mark_of_kind, marks_at
from newsdiff.app.widgets.legend import entry
from newsdiff.app.widgets.wrapping import drawn
from newsdiff.model import UNKNOWN_OUTLET, Comparison, Match, Place, Span

MISSING = "nothing"
"""Stands for a detail that one side does not have."""

SLIGHTLY = "slightly"
"""Heads the details of which both sides may be right."""

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
    return Content.assemble(entry(kind), " · also in ", others)


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
        outlet = drawn(comparison.articles[report].source).strip() or UNKNOWN_OUTLET
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
    own_is_left = place == match.left
    own = comparison.sentence(place).text
    other = comparison.sentence(match.other(place)).text
    pairs = [
        (found.left, found.right) if own_is_left else (found.right, found.left)
        for found in match.differences
        if found.slight is slight
    ]
    return [f"{_quote(own, a)} / {_quote(other, b)}" for a, b in pairs]


def _quote(text: str, span: Span) -> str:
    found = drawn(text[span.start : span.end]).strip()
    if not found:
        return MISSING
    if len(found) > LONGEST_DETAIL:
        found = found[:LONGEST_DETAIL].rstrip() + "…"
    return f"‘{found}’"


class StatusLine(Widget):
    """One line; what does not fit ends in an ellipsis."""

    text: reactive[Content] = reactive(Content())
    """What it says."""

    def render(self) -> Content:
        """Set the line."""
        return self.text.truncate(self.content_size.width, ellipsis=True)
