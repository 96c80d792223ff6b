"""What the reader marked -> what is to be decided, or why nothing is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsdiff.library import Choice, LibraryEvent, apart, merge, move, remove, split
from newsdiff.model import NO_TITLE, Article, Event

Answer = Choice | str
"""A choice, or what the reader has to do first."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is under the cursor, and what is marked."""

    events: tuple[Event, ...]
    event: Event | None
    """The one under the cursor."""
    report: Article | None
    """Likewise."""
    marked: frozenset[Article] = frozenset()
    whole: bool = False
    """The keys go to the list of events, so without marks the whole event is meant."""

    def marked_events(self) -> list[Event]:
        """Return the events that have a marked report."""
        return [
            event for event in self.events if not self.marked.isdisjoint(event.articles)
        ]

    def chosen(self) -> tuple[Article, ...]:
        """Return the marked reports, or those under the cursor if none is marked."""
        if self.marked:
            return tuple(
                article
                for event in self.events
                for article in event.articles
                if article in self.marked
            )
        if self.event is None or self.report is None:
            return ()
        return self.event.articles if self.whole else (self.report,)

    def homes(self) -> list[Event]:
        """Return the events that the chosen reports are in."""
        chosen = set(self.chosen())
        return [event for event in self.events if not chosen.isdisjoint(event.articles)]


def to_merge(selection: Selection) -> Answer:
    """Make one event of those with a mark, and of the one under the cursor."""
    events = selection.marked_events()
    if len(events) == 1 and selection.event not in {None, *events}:
        events = [
            event for event in selection.events if event in (*events, selection.event)
        ]
    if len(events) < 2:
        return "Mark one event, go to another, and merge."
    return merge([event.articles for event in events], _leading(events).label)


def to_split(selection: Selection) -> Answer:
    """Make an event of the chosen reports, out of the one that they are in."""
    homes = selection.homes()
    chosen = selection.chosen()
    if not selection.marked and selection.report is not None:
        chosen = (selection.report,)
    if len(homes) != 1:
        return "Mark reports of one event only to split them out of it."
    (event,) = homes
    rest = [article for article in event.articles if article not in set(chosen)]
    if not rest:
        return "That is the whole event; there is nothing to split it from."
    return split(chosen, rest, event.label)


def to_move(selection: Selection, target: Event) -> Answer:
    """Put the chosen reports into another event."""
    there = set(target.articles)
    moved = [article for article in selection.chosen() if article not in there]
    if not moved:
        return "The report is in that event already."
    left = [
        article
        for event in selection.homes()
        if event is not target
        for article in event.articles
        if article not in set(moved)
    ]
    return move(moved, target.articles, left, target.label)


def to_part(selection: Selection) -> Answer:
    """Say that two marked reports, or events, are not about the same."""
    events = selection.marked_events()
    marked = selection.chosen() if selection.marked else ()
    if len(marked) == 1 and selection.report not in {None, *marked}:
        return _parted([[marked[0]], [selection.report]]) if selection.report else ""
    if len(events) > 1:
        sides = [
            [article for article in event.articles if article in selection.marked]
            for event in events
        ]
        return _parted(sides)
    if len(marked) > 1:
        return _parted([[article] for article in marked])
    return "Mark two reports that are not about the same event."


def to_compare(selection: Selection) -> Event | str:
    """Return the marked reports, of whatever events, as one to be compared.

    With only one marked, the one under the cursor is compared with it. They keep the
    order of the list.
    """
    marked = selection.marked
    if len(marked) == 1 and selection.report is not None:
        marked |= {selection.report}
    chosen = replace(selection, marked=marked)
    reports, homes = chosen.chosen(), chosen.homes()
    if len(reports) < 2:
        return "Mark two reports or more to compare them."
    if len(homes) > 1:
        return Event(reports, f"{len(reports)} reports of {len(homes)} events")
    (home,) = homes
    if len(reports) == len(home.articles):
        return home
    return Event(reports, f"{len(reports)} of {len(home.articles)}: {home.label}")


def to_remove(selection: Selection) -> Answer:
    """Take the chosen reports away."""
    chosen = selection.chosen()
    return remove(chosen) if chosen else "There is nothing to remove."


def _parted(sides: Sequence[Sequence[Article]]) -> Choice:
    return apart(sides, [side[0].title or NO_TITLE for side in sides])


def _leading(events: Sequence[Event]) -> Event:
    """Return the event whose label a merged one is likely to have."""
    own = [one for one in events if isinstance(one, LibraryEvent) and one.own_label]
    return max(own or events, key=lambda event: len(event.articles))
