"""How much, how long and how often newsdiff asks; and the clock that it goes by."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from newsdiff.intake.fetching.stop import Stop
from newsdiff.intake.inputs.local import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reader may ask of the servers, and what a server may do to it."""

    at_once: int = 8
    """Requests under way at one time."""
    per_host: int = 2
    """Of these, requests to one host."""
    pause_seconds: float = 0.25
    """Between the starts of two requests to one host that is not the person's own."""
    connect_seconds: float = 10.0
    """How long a server may take to accept the connection."""
    silence_seconds: float = 20.0
    """How long it may send nothing."""
    total_seconds: float = 60.0
    """For one address with its redirects, retries and the waits between them; the
    wait for a turn does not count."""
    redirects: int = 5
    """A server that redirects more often does not mean to show a page."""
    tries: int = 3
    """How often one page is asked for when what went wrong may pass."""
    first_wait_seconds: float = 1.0
    """Before the second try; it doubles with each further one."""
    longest_wait_seconds: float = 20.0
    """A server that asks for more patience than this is not asked again."""
    max_bytes: int = MAX_BYTES
    """Of a page, both as it was sent and unpacked."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance, so that tests need neither."""

    now: Callable[[], float] = time.monotonic
    """Seconds; only differences mean anything."""
    chance: Callable[[], float] = random.random
    """0 to 1, so that many readers do not come back at the same moment."""
    wait: Callable[[Stop, float], bool] = Stop.wait
    """Wait for so many seconds; return whether it was stopped meanwhile."""
