"""What a reader expects to find again: theme, view, widths, where each report was left.

Pure values. `remembered_file` reads and writes them, `remembering` does so in time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import PurePath

from newsdiff.app.comparison.reading import View
from newsdiff.app.desk.listing import Order
from newsdiff.model import Article

MOST_POSITIONS = 1_000
"""Reports whose place is remembered; the one that was left longest ago goes first."""

MOST_PANES = 32
"""Panes side by side whose widths are remembered."""

KEY_BYTES = 8
"""Length of a report's key: short, and two reports of a thousand do not share one."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a report was left."""

    report: str
    """Its key, see `report_key`."""
    sentence: int
    sentences: int
    """How many the report had then; with another number, the place means nothing."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the reader had chosen when they were last here."""

    theme: str = ""
    """Its name; empty for the usual one."""
    event: str = ""
    """Key of the report last under the cursor on Events, see `report_key`."""
    order: Order = Order.NEWEST
    """How the events are sorted."""
    turned: bool = False
    """The other way round."""
    lists_share: float | None = None
    """The part of the Events screen that the lists take, None for the usual one."""
    view: View = View.PANES
    legend: bool = True
    """The legend is shown."""
    linked: bool = True
    """The other panes follow to the partner sentences."""
    with_words: bool = True
    """Words that differ are shown inside a match."""
    thresholds: tuple[tuple[str, float], ...] = ()
    """The reader's threshold by engine; an engine that is missing has its own."""
    widths: tuple[tuple[float, ...], ...] = ()
    """The weights of the panes, one row for each number of panes."""
    positions: tuple[Position, ...] = ()
    """Where reports were left, the last one last."""

    def is_event(self, articles: Sequence[Article]) -> bool:
        """Tell whether the report last under the cursor is one of these."""
        return bool(self.event) and self.event in map(report_key, articles)

    def at_report(self, article: Article) -> "Remembered":
        """Return this with the cursor of Events on a report."""
        return replace(self, event=report_key(article))

    def position(self, article: Article) -> int | None:
        """Return the sentence that a report was left at, None if its text is new."""
        key = report_key(article)
        for left in self.positions:
            if left.report == key and left.sentences == len(article.sentences):
                return left.sentence if 0 <= left.sentence < left.sentences else None
        return None

    def at_sentence(self, article: Article, sentence: int) -> "Remembered":
        """Return this with a report left at a sentence."""
        left = Position(report_key(article), sentence, len(article.sentences))
        if self.positions and self.positions[-1] == left:
            return self
        others = [one for one in self.positions if one.report != left.report]
        return replace(self, positions=(*others[1 - MOST_POSITIONS :], left))

    def threshold(self, engine: str) -> float | None:
        """Return the reader's threshold for an engine, None for the engine's own."""
        return dict(self.thresholds).get(engine)

    def with_threshold(self, engine: str, threshold: float | None) -> "Remembered":
        """Return this with a threshold for an engine, or with the engine's own."""
        kept = {name: value for name, value in self.thresholds if name != engine}
        if threshold is not None:
            kept[engine] = threshold
        return replace(self, thresholds=tuple(kept.items()))

    def widths_of(self, panes: int) -> tuple[float, ...] | None:
        """Return the weights for that many panes, None where none were chosen."""
        return next((row for row in self.widths if len(row) == panes), None)

    def with_widths(self, weights: Sequence[float]) -> "Remembered":
        """Return this with weights for as many panes."""
        if not 0 < len(weights) <= MOST_PANES:
            return self
        others = [row for row in self.widths if len(row) != len(weights)]
        return replace(self, widths=(*others, tuple(map(float, weights))))


def report_key(article: Article) -> str:
    """Return what a report is known by from one day to the next, and tells nobody.

    Not by its whole path: the same folder is named in several ways.
    """
    place = article.url or PurePath(article.origin).name
    known_by = "\0".join((place, article.source, article.title))
    data = known_by.encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=KEY_BYTES).hexdigest()
