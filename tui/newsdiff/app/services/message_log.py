"""What the app said since its start, kept to be read in peace."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from textual.notifications import SeverityLevel

MOST_MESSAGES = 500
"""Messages that are kept; of more, the oldest go first, errors last of all."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message, and how often it came in a row."""

    text: str
    title: str
    severity: SeverityLevel
    at: datetime
    """When it came last."""
    times: int = 1

    @property
    def words(self) -> str:
        """Everything that it says."""
        return f"{self.title}: {self.text}" if self.title else self.text


def local_now() -> datetime:
    """Return the time of day where the reader is."""
    return datetime.now(UTC).astimezone()


class MessageLog:
    """The messages in order; the same one again only counts."""

    def __init__(self, now: Callable[[], datetime] = local_now) -> None:
        self._now = now
        self._said: list[Said] = []

    @property
    def newest_first(self) -> tuple[Said, ...]:
        """All that are kept."""
        return tuple(reversed(self._said))

    def add(self, text: str, title: str, severity: SeverityLevel) -> None:
        """Keep a message."""
        said = Said(text, title, severity, self._now())
        if self._said:
            last = self._said[-1]
            if replace(last, at=said.at, times=1) == said:
                self._said[-1] = replace(said, times=last.times + 1)
                return
        self._said.append(said)
        if len(self._said) > MOST_MESSAGES:
            self._drop_one()

    def _drop_one(self) -> None:
        oldest = next(
            (n for n, said in enumerate(self._said) if said.severity != "error"), 0
        )
        del self._said[oldest]
