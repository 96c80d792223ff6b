"""The line that says what the sentence under the cursor is."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from newsdiff.app.marks import Mark, mark_of_kind, marks_at
from newsdiff.app.widgets.legend import entry
from newsdiff.app.widgets.pane_header import UNNAMED
from newsdiff.app.widgets.wrapping import drawn
from newsdiff.model import Comparison, Match, Place, Span

MISSING = "nothing"
"""Stands for a detail that one side does not have."""

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
    parts = [entry(kind)]
    for match in matches:
        details = _details(comparison, match, place)
        if details:
            heading = (Mark.DIFFERS.words + ": ", f"${Mark.DIFFERS}")
            parts.append(Content.assemble(heading, details))
            break
    parts.append(Content("also in " + ", ".join(_others(comparison, place))))
    return Content(" · ").join(parts)


def _others(comparison: Comparison, place: Place) -> list[str]:
    """Return each other outlet that has it, with the score of its best partner."""
    named: dict[int, str] = {}
    kind = comparison.matches_of(place)[0].kind
    for match in comparison.matches_of(place):
        report = match.other(place).report
        outlet = drawn(comparison.articles[report].source).strip() or UNNAMED
        as_kind = "" if match.kind is kind else f" {mark_of_kind(match.kind).words}"
        named.setdefault(report, f"{outlet}{as_kind} {match.score:.2f}")
    return list(named.values())


def _details(comparison: Comparison, match: Match, place: Place) -> str:
    """Return the details that disagree, this side first."""
    own_is_left = place == match.left
    own = comparison.sentence(place).text
    other = comparison.sentence(match.other(place)).text
    pairs = [
        (found.left, found.right) if own_is_left else (found.right, found.left)
        for found in match.differences
    ]
    return ", ".join(f"{_quote(own, a)} / {_quote(other, b)}" for a, b in pairs)


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
