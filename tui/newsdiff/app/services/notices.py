"""Notices in the corner: an equal one only counts, and there are never many."""

from dataclasses import dataclass
from typing import Self

from textual.notifications import Notification, Notifications

MOST_SHOWN = 4
"""Notices that stand at once; of more, the oldest go first, errors last of all."""

TIMES = "×"
"""Before the number of times that something was said."""


@dataclass
class Repeated(Notification):
    """A notice that was said more than once while it stood."""

    said: str = ""
    """What it said at first."""
    times: int = 1


class Notices(Notifications):
    """Those that are shown now; the log of messages has them all."""

    def add(self, notification: Notification) -> Self:
        """Show one; if it stands already, it is counted, and stays for longer."""
        for standing in list(self):
            if _same(standing, notification):
                notification = _again(standing, notification)
                del self[standing]
        super().add(notification)
        while len(self) > MOST_SHOWN:
            older = list(self)[:-1]
            mild = (notice for notice in older if notice.severity != "error")
            del self[next(mild, older[0])]
        return self


def _said(notice: Notification) -> str:
    return notice.said if isinstance(notice, Repeated) else notice.message


def _same(standing: Notification, new: Notification) -> bool:
    told = (_said(standing), standing.title, standing.severity)
    return told == (_said(new), new.title, new.severity)


def _again(standing: Notification, new: Notification) -> Repeated:
    """Return the new notice with how often it has been said."""
    times = standing.times + 1 if isinstance(standing, Repeated) else 2
    return Repeated(
        message=f"{new.message} {TIMES}{times:,}",
        title=new.title,
        severity=new.severity,
        timeout=new.timeout,
        markup=new.markup,
        said=new.message,
        times=times,
    )
