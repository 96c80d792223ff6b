"""Which events are listed, and in which order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from newsdiff.app.desk.finding import SearchTerms
from newsdiff.app.desk.overlap import Overlap
from newsdiff.model import Article, Event
from newsdiff.text.words import fold

Overlaps = Mapping[tuple[Article, ...], Overlap | None]
"""What is known of each event's overlap, by its reports; None: cannot be compared."""

Texts = Mapping[Article, str]
"""What a search looks through, folded, by report."""


class Order(StrEnum):
    """How the events are sorted; the value is what the reader sees."""

    NEWEST = "newest first"
    REPORTS = "most reports first"
    SHARED = "most shared first"
    LABEL = "by label"

    @property
    def following(self) -> "Order":
        """The order that the key goes on to."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]

    @property
    def turned(self) -> str:
        """What the reader sees when the order is turned round."""
        return _TURNED[self]


_TURNED = {
    Order.NEWEST: "oldest first",
    Order.REPORTS: "fewest reports first",
    Order.SHARED: "least shared first",
    Order.LABEL: "by label, from the end",
}


class Group(StrEnum):
    """Which kind of event is listed; the value is what the reader sees."""

    ALL = "all"
    SEVERAL = "several reports"
    SINGLE = "single reports"

    @property
    def following(self) -> "Group":
        """The kind that the key goes on to."""
        groups = list(Group)
        return groups[(groups.index(self) + 1) % len(groups)]

    def has(self, event: Event) -> bool:
        """Tell whether an event is of this kind."""
        return self is Group.ALL or (len(event.articles) > 1) == (self is Group.SEVERAL)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader wants to see of the events, and how."""

    query: str = ""
    order: Order = Order.NEWEST
    turned: bool = False
    """The order goes the other way round."""
    group: Group = Group.ALL

    @property
    def terms(self) -> SearchTerms:
        """What is looked for."""
        return SearchTerms.of(self.query)

    @property
    def shows_all(self) -> bool:
        """Whether no event is left out."""
        return self.group is Group.ALL and not self.terms

    def __str__(self) -> str:
        order = self.order.turned if self.turned else self.order.value
        return order if self.group is Group.ALL else f"{order} · {self.group.value}"


class Lister:
    """Lists events, and does not do again what has not changed since the last time.

    With ten thousand reports a search takes longer than a key press may; the next
    letter only looks through what the letters before have found.
    """

    def __init__(self) -> None:
        self._events: tuple[Event, ...] = ()
        self._sorted: dict[tuple[Order, bool], tuple[Event, ...]] = {}
        self._last: tuple[Wish, tuple[Event, ...]] | None = None

    def forget(self, order: Order | None = None) -> None:
        """Sort anew the next time: all, or what was in this order."""
        for key in [one for one in self._sorted if order in {None, one[0]}]:
            del self._sorted[key]
        if self._last is not None and order in {None, self._last[0].order}:
            self._last = None

    def all_in_order(
        self, events: tuple[Event, ...], overlaps: Overlaps, wish: Wish
    ) -> tuple[Event, ...]:
        """Return all events in the order that the reader wants."""
        if events is not self._events:
            self.forget()
            self._events = events
        key = wish.order, wish.turned
        if key not in self._sorted:
            self._sorted[key] = tuple(ordered(events, overlaps, *key))
        return self._sorted[key]

    def listed(
        self, events: tuple[Event, ...], texts: Texts, overlaps: Overlaps, wish: Wish
    ) -> tuple[Event, ...]:
        """Return the events that the reader wants to see, in order."""
        candidates, terms = self.all_in_order(events, overlaps, wish), wish.terms
        if self._last is not None and self._last[0] == wish:
            return self._last[1]
        if self._last is not None and _same_list(self._last[0], wish):
            candidates = self._last[1]
        found = tuple(
            one
            for one in candidates
            if wish.group.has(one) and (not terms or matches(one, texts, terms))
        )
        self._last = wish, found
        return found


def _same_list(before: Wish, now: Wish) -> bool:
    """Tell whether what is wanted now is part of what was found before, as it lies."""
    return (
        (before.order, before.turned) == (now.order, now.turned)
        and before.group in {now.group, Group.ALL}
        and now.terms.narrow(before.terms)
    )


def ordered(
    events: Iterable[Event], overlaps: Overlaps, order: Order, turned: bool = False
) -> list[Event]:
    """Return the events sorted; of what is unknown, at the end whichever way round."""
    sign = -1 if turned else 1
    if order is Order.LABEL:
        return sorted(events, key=lambda event: fold(event.label), reverse=turned)
    if order is Order.NEWEST:
        return sorted(events, key=lambda event: _newest(event, sign))
    if order is Order.REPORTS:
        return sorted(
            events,
            key=lambda event: (-sign * len(event.articles), _newest(event)),
        )
    return sorted(
        events, key=lambda event: (_most_shared(event, overlaps, sign), _newest(event))
    )


def matches(event: Event, texts: Texts, terms: SearchTerms) -> bool:
    """Tell whether the label and some report of an event have the terms."""
    label = fold(event.label)
    return any(
        terms.are_in(texts.get(article, ""), label, article.source)
        for article in event.articles
    )


def _newest(event: Event, sign: int = 1) -> tuple[bool, int]:
    last = max((a.published for a in event.articles if a.published), default=date.min)
    return last == date.min, -sign * last.toordinal()


def _most_shared(event: Event, overlaps: Overlaps, sign: int) -> tuple[bool, float]:
    overlap = overlaps.get(event.articles)
    return overlap is None, -sign * overlap.shared if overlap else 0.0
