"""The part of a Markdown export about quotes: who says what, in whose report."""

from collections.abc import Sequence

from newsdiff.export.escape import escape
from newsdiff.export.naming import letter, listed, outlet, place_name
from newsdiff.model import Comparison, Quotation, Quote, Quoting

NOBODY = "Nobody named"
"""What stands where no report says who is speaking."""

_LONGEST_HEADING = 80
"""Characters of the speakers' names in a heading."""

_QUOTING = {
    Quoting.FULLEST: "",
    Quoting.SAME: "the same words",
    Quoting.CUT: "a part",
    Quoting.PARTLY: "a part, the rest in its own words",
    Quoting.REWORDED: "in other words",
}


def quotes_section(comparison: Comparison, quotes: Sequence[Quote]) -> str:
    """Return who is quoted with which words; what several reports quote comes first."""
    if not quotes:
        return "## Quotes\n\nNo quotation was found."
    shared = [quote for quote in quotes if len(quote.quotations) > 1]
    shared.sort(key=lambda quote: -len(quote.quotations))
    blocks = [
        _shared_block(comparison, number, quote)
        for number, quote in enumerate(shared, start=1)
    ]
    reports = range(len(comparison.articles))
    alone = [_alone_block(comparison, report, quotes) for report in reports]
    return "\n\n".join(
        [
            f"## Quotes ({len(quotes)})",
            "Speakers are given as the reports name them.",
            *blocks,
            *(block for block in alone if block),
        ]
    )


def _shared_block(comparison: Comparison, number: int, quote: Quote) -> str:
    letters = listed([letter(one.report) for one in quote.quotations])
    speakers = escape(_shortened(", ".join(quote.speakers)) or NOBODY)
    several = len(quote.speakers) > 1
    lines = [
        _line(comparison, quotation, with_speaker=several)
        for quotation in quote.quotations
    ]
    heading = f"### Quote {number}, in {letters}: {speakers}"
    return "\n".join([heading, "", *lines])


def _line(comparison: Comparison, quotation: Quotation, *, with_speaker: bool) -> str:
    name = escape(f"{outlet(comparison.articles[quotation.report])}:")
    places = ", ".join(
        place_name(place)
        for place in dict.fromkeys(part.place for part in quotation.parts)
    )
    notes = [_QUOTING[quotation.quoting]]
    if with_speaker:
        notes.append(escape(quotation.speaker) or NOBODY.lower())
    note = "; ".join(note for note in notes if note)
    said = _words(comparison, quotation)
    return f"- **{places} {name}** {said}{f' ({note})' if note else ''}"


def _words(comparison: Comparison, quotation: Quotation) -> str:
    parts = [escape(comparison.quoted(part)) for part in quotation.parts]
    return " … ".join(f"“{part}”" for part in parts)


def _alone_block(comparison: Comparison, report: int, quotes: Sequence[Quote]) -> str:
    """Return what only this report quotes; nothing if there is nothing."""
    mine = [
        quote.fullest
        for quote in quotes
        if len(quote.quotations) == 1 and quote.fullest.report == report
    ]
    lines = [
        f"- **{place_name(quotation.parts[0].place)}"
        f" {escape(f'{quotation.speaker or NOBODY}:')}**"
        f" {_words(comparison, quotation)}"
        for quotation in mine
    ]
    if not lines:
        return ""
    name = escape(outlet(comparison.articles[report]))
    heading = f"### Quoted only in {letter(report)} {name}"
    return "\n".join([heading, "", *lines])


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_HEADING:
        return text
    return text[: _LONGEST_HEADING - 1].rstrip() + "…"
