"""What happened, with the reports about it."""

from dataclasses import dataclass
from datetime import date

from newsdiff.model.article import Article


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """What happened, with the reports about it."""

    articles: tuple[Article, ...]
    label: str
    """Made of the reports' own words."""

    @property
    def dates(self) -> tuple[date, date] | None:
        """First and last day of publication that is known, None if none is."""
        days = sorted(a.published for a in self.articles if a.published is not None)
        return (days[0], days[-1]) if days else None

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets in the order of the reports, each once."""
        return tuple(dict.fromkeys(article.source for article in self.articles))
