"""Why reports are together: worked out once for all events, when first asked."""

import threading

from newsdiff.events import explainer
from newsdiff.events.why import Explainer, Why
from newsdiff.library import LibraryEvent
from newsdiff.model import Event


class Explaining:
    """Explains events as they are listed now; may be asked from several threads."""

    def __init__(self, events: tuple[Event, ...]) -> None:
        self.events = events
        """Everything that was grouped together."""
        self._lock = threading.Lock()
        self._explainer: Explainer | None = None

    def explain(self, event: Event) -> list[Why]:
        """Explain each report of an event; slow the first time."""
        with self._lock:
            if self._explainer is None:
                chosen = [
                    event
                    for event in self.events
                    if isinstance(event, LibraryEvent) and event.own_group
                ]
                self._explainer = explainer(self.events, chosen=chosen)
            return self._explainer.of_event(event)
