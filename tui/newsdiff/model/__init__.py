"""What flows through newsdiff: articles, events, comparisons. All frozen."""

from newsdiff.model.article import (
    NO_TITLE,
    UNKNOWN_OUTLET,
    Article,
    Removed,
    Sentence,
    Subheading,
    as_date,
    split_paragraphs,
)
from newsdiff.model.comparison import Comparison, Settings
from newsdiff.model.event import Event
from newsdiff.model.match import Difference, DifferenceKind, Kind, Match, Place, Span
from newsdiff.model.origin import Likeness, Origin, Sureness, Tie
from newsdiff.model.quote import Quotation, Quote, QuotedPart, Quoting
from newsdiff.model.statement import Placement, Statement

__all__ = [
    "NO_TITLE",
    "UNKNOWN_OUTLET",
    "Article",
    "Comparison",
    "Difference",
    "DifferenceKind",
    "Event",
    "Kind",
    "Likeness",
    "Match",
    "Origin",
    "Place",
    "Placement",
    "Quotation",
    "Quote",
    "QuotedPart",
    "Quoting",
    "Removed",
    "Sentence",
    "Settings",
    "Span",
    "Statement",
    "Subheading",
    "Sureness",
    "Tie",
    "as_date",
    "split_paragraphs",
]
