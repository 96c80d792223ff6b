"""What lies on the desk: reports, events, what is known of them, what is listed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.comparison.marks import Marks, marks_of
from newsdiff.app.desk.explaining import Explaining
from newsdiff.app.desk.finding import first_with, passage_of, search_text
from newsdiff.app.desk.listing import Lister, Order, Wish
from newsdiff.app.desk.rows import EventRow, LazyRows, ReportRow
from newsdiff.library import LibraryEvent
from newsdiff.model import Article, Comparison, Event
from newsdiff.origins.wording import describe_briefly, ties_of

if TYPE_CHECKING:
    from newsdiff.app.desk.overlap import Overlap
    from newsdiff.events.why import Explainer

MOST_COMPARISONS = 50
"""Comparisons that are kept to be opened at once; each holds a table of scores."""


class Desk:
    """The state of the Events screen; knows no widget that is mounted and no thread."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self.articles: list[Article] = list(articles)
        """Every report that is here, in the order in which it came."""
        self._origins = _origins_of(self.articles)
        self.kept: set[Article] = set()
        """Those that are in the library."""
        self.events: tuple[Event, ...] = ()
        """The reports grouped, before filter and order."""
        self.marked: set[Article] = set()
        """Those that the reader marked to do something with."""
        self.texts: dict[Article, str] = {}
        """What a search looks through, folded."""
        self.overlaps: dict[tuple[Article, ...], Overlap | None] = {}
        """How much the reports of an event share; None: cannot be compared."""
        self.comparisons: dict[tuple[Article, ...], Comparison] = {}
        """What was compared to measure the overlap, of some of the events."""
        self.wish = Wish()
        """What the reader wants to see of the events, and how."""
        self._lister = Lister()
        self._explaining: Explaining | None = None
        self.shown_before = False
        """Events have been listed once; the reader has a place to lose."""

    @property
    def query(self) -> str:
        """What the reader filters by."""
        return self.wish.query

    @property
    def order(self) -> Order:
        """How the events are sorted."""
        return self.wish.order

    def put(self, article: Article) -> bool:
        """Put a report here; return False if its file or address is here already."""
        if article.origin in self._origins:
            return False
        self.articles.append(article)
        self._origins |= _origins_of([article])
        return True

    def put_first(self, articles: Iterable[Article]) -> None:
        """Put reports here, before those that came meanwhile."""
        self.articles = [*articles, *self.articles]
        self._origins = _origins_of(self.articles)

    def put_events(self, events: tuple[Event, ...], texts: dict[Article, str]) -> None:
        """Put the reports' events here instead of those before."""
        self.events = events
        self.texts = texts
        self.marked &= set(self.articles)
        known = {event.articles for event in events}
        self.comparisons = {
            articles: comparison
            for articles, comparison in self.comparisons.items()
            if articles in known
        }

    def take_away(self, gone: Iterable[Article]) -> list[tuple[int, Article]]:
        """Take reports off the desk; return what `put_back` needs."""
        away = set(gone)
        taken = [(at, one) for at, one in enumerate(self.articles) if one in away]
        self.articles = [one for one in self.articles if one not in away]
        self._origins = _origins_of(self.articles)
        self.marked -= away
        return taken

    def put_back(self, taken: Iterable[tuple[int, Article]]) -> None:
        """Put reports where they were."""
        present = set(self.articles)
        for at, article in sorted(taken, key=lambda one: one[0]):
            if article not in present:
                self.articles.insert(at, article)
        self._origins = _origins_of(self.articles)

    def neighbour(self, event: Event | None, gone: Iterable[Article]) -> Article | None:
        """Return the report to look at when others go: the next one, else the last."""
        away = set(gone)
        events = self.listed()
        at = next((n for n, one in enumerate(events) if one is event), 0)
        following = [*events[at:], *reversed(events[:at])]
        left = (one for each in following for one in each.articles if one not in away)
        return next(left, None)

    def toggle(self, articles: Iterable[Article]) -> None:
        """Mark reports, or take their marks away if all of them are marked."""
        wanted = set(articles)
        if wanted <= self.marked:
            self.marked -= wanted
        else:
            self.marked |= wanted

    def revise(self, changed: Mapping[Article, Article]) -> None:
        """Put reports in the places of what they were before they changed."""
        present = changed.keys() & set(self.articles)
        self.articles = [changed.get(one, one) for one in self.articles]
        self.events = tuple(_revised(event, changed) for event in self.events)
        for old in present:
            new = changed[old]
            if old in self.kept:
                self.kept.remove(old)
                self.kept.add(new)
            if old in self.marked:
                self.marked.remove(old)
                self.marked.add(new)
            self.texts.pop(old, None)
            self.texts[new] = search_text(new)
        self._lister.forget()

    def put_overlap(
        self,
        articles: tuple[Article, ...],
        overlap: "Overlap | None",
        comparison: Comparison | None,
    ) -> None:
        """Put here what an event's reports share, and the comparison if there is room.

        The events at the top of the list are measured first, so they have it.
        """
        self.overlaps[articles] = overlap
        self._lister.forget(Order.SHARED)
        if comparison is not None and len(self.comparisons) < MOST_COMPARISONS:
            self.comparisons[articles] = comparison

    def listed(self) -> tuple[Event, ...]:
        """Return the events as they are filtered and sorted now."""
        return self._lister.listed(self.events, self.texts, self.overlaps, self.wish)

    def lists(self, report: Article) -> bool:
        """Tell whether a report is in an event that is listed."""
        return any(report in event.articles for event in self.listed())

    def in_order(self) -> tuple[Event, ...]:
        """Return all events, those too that the filter hides, as they are sorted."""
        return self._lister.all_in_order(self.events, self.overlaps, self.wish)

    def event_row(self, event: Event) -> EventRow:
        """Return what is shown of an event."""
        return EventRow(
            event,
            self.overlaps.get(event.articles),
            pending=len(event.articles) > 1 and event.articles not in self.overlaps,
            marked=len(self.marked.intersection(event.articles)),
            own_label=isinstance(event, LibraryEvent) and event.own_label,
            own_group=isinstance(event, LibraryEvent) and event.own_group,
        )

    def report_rows(self, event: Event | None) -> Sequence[ReportRow]:
        """Return what is shown of an event's reports, each made when it is drawn."""
        if event is None:
            return ()
        overlap = self.overlaps.get(event.articles)
        mixed = not self.all_kept()
        ties = ties_of(overlap.origins) if overlap else {}
        terms = self.wish.terms

        def row(number: int) -> ReportRow:
            article = event.articles[number]
            tie = ties.get(number)
            return ReportRow(
                article,
                only_here=overlap.only_here[number] if overlap else None,
                kept=mixed and article in self.kept,
                text_of=describe_briefly(tie, event.articles) if tie else "",
                marked=article in self.marked,
                passage=passage_of(article, terms, self.texts.get(article, ""))
                if terms.words
                else None,
            )

        return LazyRows(len(event.articles), row)

    def event_rows(self) -> Sequence[EventRow]:
        """Return what is shown of the events that are listed, each when it is drawn."""
        events = self.listed()
        return LazyRows(len(events), lambda number: self.event_row(events[number]))

    def marks_in(
        self, event: Event | None, report: Article | None
    ) -> tuple[Marks, ...]:
        """Return the marks of a report's sentences, none if it is not compared yet."""
        comparison = self.comparisons.get(event.articles) if event else None
        if comparison is None or report not in comparison.articles:
            return ()
        return marks_of(comparison, comparison.articles.index(report))

    def explaining(
        self, explainer: "Callable[[tuple[Event, ...]], Explainer]"
    ) -> Explaining:
        """Return what explains the events as they are now, made when first asked."""
        if self._explaining is None or self._explaining.events is not self.events:
            self._explaining = Explaining(self.events, explainer)
        return self._explaining

    def unmeasured(self) -> list[tuple[Article, ...]]:
        """Return the events with several reports whose overlap is not known yet."""
        return [
            event.articles
            for event in self.listed()
            if len(event.articles) > 1 and event.articles not in self.overlaps
        ]

    def all_kept(self) -> bool:
        """Tell whether every report that is here is in the library."""
        return self.kept.issuperset(self.articles)

    def first_found(self, articles: Iterable[Article]) -> int:
        """Return the index of the first report that has what the reader looks for."""
        return first_with(articles, self.texts, self.wish.terms)


def _origins_of(articles: Iterable[Article]) -> set[str]:
    """Return the files and addresses of reports that have one."""
    return {article.origin for article in articles if article.origin}


def _revised(event: Event, changed: Mapping[Article, Article]) -> Event:
    """Return the event with its reports as they are now."""
    if changed.keys().isdisjoint(event.articles):
        return event
    return replace(
        event, articles=tuple(changed.get(one, one) for one in event.articles)
    )
