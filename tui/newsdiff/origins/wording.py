"""What is known of origins, in words that state no more than the texts show."""

from collections.abc import Sequence

from newsdiff.model import (
    UNKNOWN_OUTLET,
    Article,
    Likeness,
    Origin,
    Sureness,
    Tie,
)
from newsdiff.origins.credit import SOME_AGENCY, credited, is_agency

_FULL = {
    Likeness.SAME: "the same text as {source}",
    Likeness.MOSTLY: "mostly the text of {source} ({share} of its own words)",
    Likeness.HOLDS: "holds most of the text of {source} ({share} of that)",
    Likeness.PARTLY: "partly the text of {source} ({share} of its own words)",
    Likeness.RETOLD: (
        "tells the same as {source} in the same order, in other words"
        " ({share} of its statements)"
    ),
}

_BRIEF = {
    Likeness.SAME: "same text as {source}",
    Likeness.MOSTLY: "mostly the text of {source}",
    Likeness.HOLDS: "holds the text of {source}",
    Likeness.PARTLY: "partly the text of {source}",
    Likeness.RETOLD: "{source} in other words",
}


def describe(tie: Tie, articles: Sequence[Article], called: str = "") -> str:
    """Return how a report hangs together with its source, and what tells so.

    "mostly the text of Meridian (92% of its own words); says it is from Meridian".
    The outlets' names come from outside and are as they came.

    Args:
        called: what to call the source instead of by its outlet.
    """
    report, source = articles[tie.report], articles[tie.source]
    name = called or source.source or UNKNOWN_OUTLET
    said = [_FULL[tie.likeness].format(source=name, share=f"{tie.share:.0%}")]
    if credit := credit_line(report):
        said.append(credit)
    elif tie.sureness is Sureness.SAYS_SO:
        said.append(f"names {name} as its author")
    if is_agency(source.source) and not is_agency(report.source):
        said.append(f"{name} is an agency")
    if tie.days_later:
        days = abs(tie.days_later)
        when = "later" if tie.days_later > 0 else "earlier"
        said.append(f"dated {days} {'day' if days == 1 else 'days'} {when}")
    if tie.sureness is Sureness.OPEN:
        said.append("which was first is not known")
    return "; ".join(said)


def describe_briefly(tie: Tie, articles: Sequence[Article]) -> str:
    """Return in a few words how a report hangs together with its source."""
    source = articles[tie.source].source or UNKNOWN_OUTLET
    return _BRIEF[tie.likeness].format(source=source)


def credit_line(article: Article) -> str:
    """Return whom a report names as the source of its text; empty if nobody."""
    agency = credited(article)
    if agency == SOME_AGENCY:
        return "says it has material of an agency"
    return f"says it is from {agency}" if agency else ""


def counted_origins(reports: int, origins: Sequence[Origin]) -> str:
    """Return "3 origins" if these are fewer than the reports; else nothing."""
    if not 0 < len(origins) < reports:
        return ""
    return "1 origin" if len(origins) == 1 else f"{len(origins)} origins"


def ties_of(origins: Sequence[Origin]) -> dict[int, Tie]:
    """Return the tie of each report that has one."""
    return {tie.report: tie for origin in origins for tie in origin.ties}
