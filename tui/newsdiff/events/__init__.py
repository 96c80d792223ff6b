"""Articles -> Events."""

from typing import TYPE_CHECKING

from newsdiff.events.decisions import Decision, merged, parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdiff.events.features import Features
    from newsdiff.events.why import Explainer
    from newsdiff.model import Article, Event

__all__ = ["Decision", "explainer", "group", "merged", "parted"]


def group(
    articles: "Sequence[Article]",
    decisions: "Iterable[Decision[Article]]" = (),
    workers: int = 1,
) -> "list[Event]":
    """Group reports by what they report.

    Every article is in exactly one event; one that belongs nowhere is an event alone.
    In doubt two reports stay apart, since a false merge claims that two newsrooms
    corroborate each other. Order: newest event first, those without dates last;
    inside an event the earliest report first.

    Args:
        decisions: what the reader decided, in that order: it wins over everything, and
            the later of two over the earlier; of other articles it says nothing.
        workers: processes that read the articles where there are a thousand or more.
            More than one starts new processes, so it is for programs with the usual
            guard around their main part.
    """
    from newsdiff.events.grouping import group_articles  # numpy, 50 ms

    return group_articles(articles, decisions, workers)


def explainer(
    events: "Sequence[Event]",
    decisions: "Iterable[Decision[Article]]" = (),
    chosen: "Iterable[Event]" = (),
    known: "Mapping[Article, Features] | None" = None,
) -> "Explainer":
    """Return what explains why each report is in its event, or alone.

    It weighs all reports anew, which takes about as long as grouping them.

    Args:
        events: everything that was grouped together, not a part of it.
        decisions: what the reader decided, as `group` was told.
        chosen: events that are not as they were found, but as the reader has them.
        known: features of the articles that have been read already.
    """
    from newsdiff.events.why import Explainer  # numpy, 50 ms

    return Explainer(events, decisions, chosen, known)
