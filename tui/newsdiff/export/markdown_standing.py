"""How a Markdown export tells who has a statement where, and who has it first."""

from newsdiff.export.naming import letter, listed, place_name
from newsdiff.model import Comparison, Statement


def standing(comparison: Comparison, statement: Statement) -> str:
    """Return the clearest wording, where each report has it, who came out first.

    Without what is not known: a report's day, or where its sentences stand.
    """
    parts = [f"Clearest wording: {place_name(statement.head)}."]
    if statement.placements:
        parts.append(f"Place: {_places(statement)}.")
    if statement.earliest:
        parts.append(f"First: {_first(comparison, statement)}.")
    return " ".join(parts)


def _places(statement: Statement) -> str:
    """Return where each report has the statement first: "A lead, B end"."""
    highest: dict[int, str] = {}
    for place, placement in zip(statement.places, statement.placements, strict=True):
        highest.setdefault(place.report, placement.value)
    return ", ".join(f"{letter(report)} {where}" for report, where in highest.items())


def _first(comparison: Comparison, statement: Statement) -> str:
    """Return who came out first: "A (2024-03-04); the day of C is unknown"."""
    days = {
        report: comparison.articles[report].published for report in statement.reports
    }
    unknown = [letter(report) for report, day in days.items() if day is None]
    letters = listed([letter(report) for report in statement.earliest])
    together = len(statement.earliest) == len(days) - len(unknown)
    same = "the same day, " if together else ""
    told = f"{letters} ({same}{days[statement.earliest[0]]})"
    if not unknown:
        return told
    name = "day" if len(unknown) == 1 else "days"
    verb = "is" if len(unknown) == 1 else "are"
    return f"{told}; the {name} of {listed(unknown)} {verb} unknown"
