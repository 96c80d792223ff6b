"""A sentence or a match with its sources, as plain text to paste into notes."""

from collections.abc import Iterator

from newsdiff.export.escape import one_line
from newsdiff.export.naming import (
    counted,
    day_note,
    difference_name,
    outlet,
    title_of,
)
from newsdiff.model import Article, Comparison, Difference, Match, Place

_QUOTATION_MARKS = (("“", "”"), ("«", "»"), ("‹", "›"), ("『", "』"))
"""What may stand around quoted text, the first that the text itself has not. The text
stays as it is: changing the marks inside would be changing the quotation."""

_UNKNOWN_DATE = "date unknown"


def cite_sentence(comparison: Comparison, place: Place) -> str:
    """Return a sentence in quotation marks, and below it where it is from.

    It is plain text: nothing is escaped, so in Markdown the marks of the source act.
    """
    source = _source(comparison.articles[place.report])
    return f"{_sentence(comparison, place)}\n— {source}"


def cite_text(article: Article, text: str) -> str:
    """Return words of a report in quotation marks, and below where they are from."""
    return f"{quoted(text)}\n— {_source(article)}"


def cite_match(comparison: Comparison, place: Place) -> str:
    """Return a sentence with all that match it, report by report, and the details.

    Of several in one report the best comes first; the lists are tidy Markdown, too.
    """
    partners = _partners(comparison, place)
    cited = cite_sentence(comparison, place)
    if not partners:
        return f"{cited}\n\nNo other report of this comparison has a match for it."
    lines = [
        line
        for report, matches in sorted(partners.items())
        for line in _report_lines(comparison, report, place, matches)
    ]
    number = counted(len(partners), "other report")
    return "\n".join([cited, "", f"Matched in {number}:", "", *lines])


def quoted(text: str) -> str:
    """Return the text on one line in quotation marks that it does not have itself."""
    shown = one_line(text)
    free = (
        marks for marks in _QUOTATION_MARKS if not any(mark in shown for mark in marks)
    )
    before, behind = next(free, _QUOTATION_MARKS[0])
    return f"{before}{shown}{behind}"


def _sentence(comparison: Comparison, place: Place) -> str:
    return quoted(comparison.sentence(place).text)


def _source(article: Article) -> str:
    """Return the outlet, the title, the date, and the address if there is one."""
    day = article.published.isoformat() if article.published else _UNKNOWN_DATE
    title = quoted(article.title) if one_line(article.title) else title_of(article)
    # With a space in it, what is pasted would be half an address.
    address = one_line(article.url).replace(" ", "%20")
    parts = [outlet(article), title, day, address]
    return ", ".join(part for part in parts if part)


def _partners(comparison: Comparison, place: Place) -> dict[int, list[Match]]:
    """Return the matches of a sentence for each report that has one, best first."""
    partners: dict[int, list[Match]] = {}
    for match in comparison.matches_of(place):
        partners.setdefault(match.other(place).report, []).append(match)
    return partners


def _report_lines(
    comparison: Comparison, report: int, place: Place, matches: list[Match]
) -> Iterator[str]:
    """Yield the source, and nested in it each sentence with what differs."""
    yield f"- {_source(comparison.articles[report])}"
    for match in matches:
        sentence = _sentence(comparison, match.other(place))
        yield f"  - {match.kind.value}, score {match.score:.2f}: {sentence}"
        for difference in match.differences:
            detail = _detail(comparison, match, difference, place)
            yield f"    - {difference_name(difference)}: {detail}"


def _detail(
    comparison: Comparison, match: Match, difference: Difference, place: Place
) -> str:
    """Return what differs: what the cited sentence has, what stands here instead."""
    ends = ((match.left, difference.left), (match.right, difference.right))
    words = {
        end: one_line(comparison.sentence(end).text[span.start : span.end])
        for end, span in ends
    }
    if not any(words.values()):
        return one_line(difference.description)
    above, here = (
        quoted(words[end]) + day_note(comparison, match, difference, end)
        if words[end]
        else "nothing"
        for end in (place, match.other(place))
    )
    return f"{above} above, {here} here"
