"""What a reader decided about the lines of one outlet: always drop, always keep."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from newsdiff.intake.changes.lines import line_key
from newsdiff.intake.changes.revise import Piece, PieceKind, pieces, rebuilt
from newsdiff.model import Article
from newsdiff.text.words import fold

BY_RULE = "always dropped for {outlet}"
"""Reason of a line that a rule of the reader takes out."""


class Action(StrEnum):
    """What is done with a line wherever it stands in the outlet's reports."""

    DROP = "always drop"
    KEEP = "always keep"


@dataclass(frozen=True, slots=True)
class OutletRule:
    """What a reader decided about one line of one outlet."""

    outlet: str
    """The name as the reports have it; upper and lower case are the same."""
    line: str
    """The whole paragraph as the reader saw it; compared by `line_key`."""
    action: Action
    number: int = field(default=0, compare=False)
    """What a library knows it by, 0 if none does."""


def outlet_key(outlet: str) -> str:
    """Return an outlet's name as it is compared, empty for an unknown one."""
    return " ".join(fold(outlet).split())


def apply_rules(article: Article, rules: Iterable[OutletRule]) -> Article:
    """Return the report as the reader's rules for its outlet want it.

    A rule wins over whatever newsdiff thinks of the line. Of two rules for one line
    the later one counts. The same article comes back where no rule changes it.
    """
    outlet = outlet_key(article.source)
    actions = {
        line_key(rule.line): rule.action
        for rule in rules
        if outlet and outlet_key(rule.outlet) == outlet
    }
    reason = BY_RULE.format(outlet=article.source)
    return settle(article, actions, reason) if actions else article


def settle(article: Article, actions: Mapping[str, Action], reason: str) -> Article:
    """Keep and drop the lines with these keys; give what is dropped this reason."""
    before = pieces(article)
    after = [
        _settled(piece, actions.get(line_key(piece.text)), reason) for piece in before
    ]
    if all(old is new for old, new in zip(before, after, strict=True)):
        return article
    return rebuilt(article, after)


def _settled(piece: Piece, action: Action | None, reason: str) -> Piece:
    """Return the piece as an action wants it, the same one if it is so already."""
    if action is Action.DROP and piece.kind is not PieceKind.REMOVED:
        return piece.as_removed(reason)
    if action is Action.KEEP and piece.kind is PieceKind.REMOVED:
        return piece.as_paragraph()
    return piece
