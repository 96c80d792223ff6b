"""A rule that the reader makes, and how it is taken back."""

from typing import TYPE_CHECKING

from newsdiff.intake.changes.lines import line_key
from newsdiff.intake.changes.outlet_rules import Action, OutletRule

if TYPE_CHECKING:
    from newsdiff.library import Library

LONGEST_QUOTE = 60
"""Characters of a line that a message quotes."""


class RuleMade:
    """A rule and what it stands in the place of.

    `make` and `take_back` run in the library's own thread, one after the other.
    """

    def __init__(self, rule: OutletRule) -> None:
        self.rule = rule
        self._former: list[OutletRule] = []

    def make(self, library: "Library") -> None:
        """Keep the rule; it replaces another one for the same line."""
        key = line_key(self.rule.line)
        self._former = [
            one for one in library.rules(self.rule.outlet) if line_key(one.line) == key
        ]
        library.add_rule(self.rule)

    def take_back(self, library: "Library") -> None:
        """Let the rule go, and have the other one again."""
        library.remove_rule(self.rule)
        for former in self._former:
            library.add_rule(former)

    def __str__(self) -> str:
        """What the rule will do, for the reader."""
        line = " ".join(self.rule.line.split())
        if len(line) > LONGEST_QUOTE:
            line = line[:LONGEST_QUOTE].rstrip() + "…"
        done = "kept" if self.rule.action is Action.KEEP else "removed"
        return f"From the next intake on this line is always {done}: “{line}”"
