"""Why reports are together: worked out once for all events, when first asked."""

import threading
from typing import TYPE_CHECKING

from newsdiff.model import Event

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.events.why import Explainer, Why


class Explaining:
    """Explains events as they are listed now; may be asked from several threads."""

    def __init__(
        self,
        events: tuple[Event, ...],
        explainer: "Callable[[tuple[Event, ...]], Explainer]",
    ) -> None:
        self.events = events
        """Everything that was grouped together."""
        self._make = explainer
        self._lock = threading.Lock()
        self._explainer: Explainer | None = None

    def explain(self, event: Event) -> "list[Why]":
        """Explain each report of an event; slow the first time."""
        with self._lock:
            if self._explainer is None:
                self._explainer = self._make(self.events)
            return self._explainer.of_event(event)
