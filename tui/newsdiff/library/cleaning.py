"""Reports on their way into the library: the reader's rules, lines that repeat."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.intake.changes.lines import line_key
from newsdiff.intake.changes.outlet_rules import (
    Action,
    OutletRule,
    apply_rules,
    outlet_key,
)
from newsdiff.intake.changes.repeated import Known, Lines, repeated_lines, without_lines
from newsdiff.library.decisions import as_decided, decided_on, rules
from newsdiff.library.line_index import reports_with, sharing
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What becomes of reports, and of those that are there already."""

    articles: tuple[Article, ...]
    earlier: dict[int, Article]
    """Row -> report of the library that loses a line which the new ones have too."""


def cleaned(connection: "sqlite3.Connection", articles: Sequence[Article]) -> Cleaned:
    """Clean new reports by what the library knows; nothing is written.

    What the reader decided wins over a rule, a rule over what repeats.
    """
    holders, known = sharing(connection, articles)
    lines = repeated_lines(articles, known)
    made = rules(connection)
    done = tuple(
        as_decided(
            apply_rules(without_lines(article, lines), made),
            decided_on(connection, article),
        )
        for article in articles
    )
    for outlet, key in _not_settled(lines, known):
        holders |= reports_with(connection, outlet, key)
    earlier = {
        row: now
        for row, article in holders.items()
        if (now := _spared(connection, article, lines, made)) is not article
    }
    return Cleaned(done, earlier)


def _not_settled(lines: Lines, known: Known) -> Iterator[tuple[str, str]]:
    """Yield outlet and line of what was not known to be furniture until now."""
    settled = {
        (outlet_key(article.source), line_key(block.text))
        for article in known.reports
        for block in article.removed
    }
    for outlet, keys in lines.items():
        for key in keys:
            if (outlet, key) not in settled:
                yield outlet, key


def _spared(
    connection: "sqlite3.Connection",
    article: Article,
    lines: Lines,
    made: Sequence[OutletRule],
) -> Article:
    """Return a report without these lines, but for those that the reader keeps."""
    outlet = outlet_key(article.source)
    going = lines.get(outlet, frozenset()).intersection(
        map(line_key, article.paragraphs)
    )
    if not going:
        return article
    decided = decided_on(connection, article)
    kept = {key for key, action in decided.items() if action is Action.KEEP}
    kept |= {
        line_key(rule.line)
        for rule in made
        if rule.action is Action.KEEP and outlet_key(rule.outlet) == outlet
    }
    return without_lines(article, {outlet: going - kept})
