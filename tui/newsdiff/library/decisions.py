"""What the reader decided: rules for an outlet, lines of one report."""

import json
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsdiff.intake.changes.lines import line_key
from newsdiff.intake.changes.outlet_rules import Action, OutletRule, outlet_key, settle
from newsdiff.intake.changes.revise import BY_READER
from newsdiff.library.codec import address_key, text_key
from newsdiff.library.line_index import line_hash
from newsdiff.model import Article

if TYPE_CHECKING:
    import sqlite3

Decided = Mapping[str, Action]
"""`line_key` -> what the reader did with the line in one report."""


def rules(connection: "sqlite3.Connection") -> list[OutletRule]:
    """Return every rule, oldest first."""
    return [
        OutletRule(json.loads(outlet), json.loads(line), Action(action), number)
        for number, outlet, line, action in connection.execute(
            "SELECT id, outlet, line, action FROM rule ORDER BY id"
        )
    ]


def add_rule(connection: "sqlite3.Connection", rule: OutletRule) -> int:
    """Keep a rule, instead of the one for the same line if there is one.

    Returns its number.
    """
    value = _rule_hash(rule)
    connection.execute(
        "INSERT INTO rule (hash, outlet, line, action) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (hash) DO UPDATE SET"
        " outlet = excluded.outlet, line = excluded.line, action = excluded.action",
        (value, json.dumps(rule.outlet), json.dumps(rule.line), rule.action),
    )
    found = connection.execute("SELECT id FROM rule WHERE hash = ?", (value,))
    number: int = found.fetchone()[0]
    return number


def remove_rule(connection: "sqlite3.Connection", rule: OutletRule) -> bool:
    """Remove the rule for this line of this outlet; return whether there was one."""
    found = connection.execute("DELETE FROM rule WHERE hash = ?", (_rule_hash(rule),))
    return found.rowcount > 0


def _rule_hash(rule: OutletRule) -> int:
    return line_hash(outlet_key(rule.outlet), line_key(rule.line))


def changes(before: Article, after: Article) -> Decided:
    """Return what was done to one report's lines to make another of it.

    A line that was dropped and stands in the report once more is left undecided.
    """
    had = Counter(map(line_key, before.paragraphs))
    has = Counter(map(line_key, after.paragraphs))
    restored = dict.fromkeys(has - had, Action.KEEP)
    return restored | {key: Action.DROP for key in had - has if key not in has}


def note(connection: "sqlite3.Connection", article: Article, decided: Decided) -> None:
    """Keep what the reader decided about lines of a report."""
    connection.executemany(
        "INSERT OR REPLACE INTO decision (report_key, line, action) VALUES (?, ?, ?)",
        (
            (report_key, json.dumps(line), action)
            for report_key in _keys(article)
            for line, action in decided.items()
        ),
    )


def decided_on(connection: "sqlite3.Connection", article: Article) -> Decided:
    """Return what the reader decided about lines of a report."""
    return {
        json.loads(line): Action(action)
        for report_key in _keys(article)
        for line, action in connection.execute(
            "SELECT line, action FROM decision WHERE report_key = ?", (report_key,)
        )
    }


def as_decided(article: Article, decided: Decided) -> Article:
    """Return the report as the reader decided, the same one if it is so already."""
    return settle(article, decided, BY_READER) if decided else article


def _keys(article: Article) -> list[bytes]:
    """Return what a report is known by; where they differ, the last one counts."""
    address = address_key(article)
    return [text_key(article)] if address is None else [text_key(article), address]
