"""The parts of a Markdown export about sentences: shared, differing, only in one."""

import itertools

from newsdiff.export.escape import escape, escape_with_bold, one_line
from newsdiff.export.markdown_standing import standing
from newsdiff.export.naming import (
    counted,
    day_note,
    difference_name,
    letter,
    listed,
    outlet,
    place_name,
)
from newsdiff.model import (
    Comparison,
    Difference,
    Match,
    Place,
    Span,
    Statement,
)


def ranked(comparison: Comparison) -> list[Statement]:
    """Return the statements: the most widely shared first, then in reading order."""
    return sorted(comparison.statements, key=lambda found: -len(found.reports))


def _sentence_line(comparison: Comparison, place: Place, wording: str) -> str:
    # The colon goes through the escape as well: with another it could name an emoji.
    name = escape(f"{outlet(comparison.articles[place.report])}:")
    return f"- **{place_name(place)} {name}** {wording}"


def statements_section(comparison: Comparison) -> str:
    """Return every shared statement with each outlet's wording of it, whole."""
    statements = ranked(comparison)
    if not statements:
        return "## Shared statements\n\nNo statement was found in more than one report."
    blocks = [
        _statement_block(comparison, number, statement)
        for number, statement in enumerate(statements, start=1)
    ]
    return "\n\n".join(
        [
            f"## Shared statements ({len(statements)})",
            "Those that most reports share come first, then in reading order.",
            *blocks,
        ]
    )


def _statement_block(comparison: Comparison, number: int, statement: Statement) -> str:
    letters = [letter(report) for report in statement.reports]
    everywhere = len(letters) == len(comparison.articles) > 2
    heading = f"### {number}. {'All reports: ' if everywhere else ''}{listed(letters)}"
    wordings = [
        _sentence_line(comparison, place, escape(comparison.sentence(place).text))
        for place in statement.places
    ]
    told = f"{standing(comparison, statement)}\n{_relations(comparison, statement)}"
    return "\n".join([heading, "", *wordings, "", told])


def _relations(comparison: Comparison, statement: Statement) -> str:
    """Return which of the sentences match each other, and how surely, best first."""
    inside = set(statement.places)
    matches = sorted(
        (
            match
            for match in comparison.matches
            if match.left in inside and match.right in inside
        ),
        key=lambda match: -match.score,
    )
    relations = [
        f"{place_name(match.left)} and {place_name(match.right)} {match.kind.value},"
        f" score {match.score:.2f}"
        for match in matches
    ]
    return f"Matched: {'; '.join(relations)}."


def differences_section(comparison: Comparison) -> str:
    """Return the ledger: details in which matched sentences disagree, with both."""
    matches = [match for match in comparison.matches if match.differences]
    if not matches:
        return "## Differences\n\nNo differing detail was found in matched sentences."
    numbers = _statement_numbers(comparison)
    blocks = [
        _difference_block(comparison, match, numbers.get((match.left, match.right)))
        for match in matches
    ]
    total = sum(len(match.differences) for match in matches)
    return "\n\n".join([f"## Differences ({total})", *blocks])


def _statement_numbers(comparison: Comparison) -> dict[tuple[Place, Place], int]:
    """Return the first statement that holds both sentences, for each two together."""
    numbers: dict[tuple[Place, Place], int] = {}
    for number, statement in enumerate(ranked(comparison), start=1):
        for both in itertools.combinations(statement.places, 2):
            numbers.setdefault(both, number)
    return numbers


def _difference_block(
    comparison: Comparison, match: Match, statement: int | None
) -> str:
    pair = f"{place_name(match.left)} and {place_name(match.right)}"
    where = f", statement {statement}" if statement else ""
    details = [
        f"- {difference_name(difference)}: {_detail(comparison, match, difference)}"
        for difference in match.differences
    ]
    left = [difference.left for difference in match.differences]
    right = [difference.right for difference in match.differences]
    sentences = [
        _sentence_line(
            comparison,
            place,
            escape_with_bold(comparison.sentence(place).text, spans),
        )
        for place, spans in ((match.left, left), (match.right, right))
    ]
    return "\n".join([f"### {pair}{where}", "", *details, *sentences])


def _detail(comparison: Comparison, match: Match, difference: Difference) -> str:
    left = _stretch(comparison, match.left, difference.left)
    right = _stretch(comparison, match.right, difference.right)
    if not left and not right:
        return escape(difference.description)
    days = [
        day_note(comparison, match, difference, place)
        for place in (match.left, match.right)
    ]
    return f"{_there(left, days[0], match.left)}, {_there(right, days[1], match.right)}"


def _stretch(comparison: Comparison, place: Place, span: Span) -> str:
    return one_line(comparison.sentence(place).text[span.start : span.end])


def _there(stretch: str, day: str, place: Place) -> str:
    name = place_name(place)
    return (
        f"**“{escape(stretch)}”**{day} in {name}" if stretch else f"nothing in {name}"
    )


def unique_section(comparison: Comparison) -> str:
    """Return, for each report in its own order, the sentences that only it has."""
    blocks = [
        _unique_block(comparison, report) for report in range(len(comparison.articles))
    ]
    return "\n\n".join(["## Only in one report", *blocks])


def _unique_block(comparison: Comparison, report: int) -> str:
    article = comparison.articles[report]
    unique = comparison.unique(report)
    total = counted(len(article.sentences), "sentence")
    heading = (
        f"### {letter(report)} {escape(outlet(article))} ({len(unique)} of {total})"
    )
    if not unique:
        return f"{heading}\n\nEverything in it is in another report as well."
    lines = [
        f"- **{place_name(Place(report, number))}**"
        f" {escape(article.sentences[number].text)}"
        for number in unique
    ]
    return "\n".join([heading, "", *lines])
