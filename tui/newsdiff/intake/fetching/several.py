"""Many addresses -> what became of each, as the answers come."""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from newsdiff.errors import ReadError
from newsdiff.intake.fetching.fetcher import Fetched, Fetcher
from newsdiff.intake.fetching.stop import Stop

AHEAD = 16
"""Addresses whose turn is waited for; more than may be asked for at once, so that one
slow host does not hold up the others."""

POLL_SECONDS = 0.1
"""How often it is asked whether anybody still waits."""


@dataclass(frozen=True, slots=True)
class Request:
    """An address to be read."""

    address: str
    from_outside: bool = False
    """A page or a feed named it, not the person."""


Outcome = Fetched | ReadError


def fetch_all(
    fetcher: Fetcher,
    requests: Iterable[Request],
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[int, Outcome]]:
    """Yield what became of each request with its number, the first answer first.

    Requests are taken one by one as there is room for them. To stop early, close the
    generator or say so through `cancelled`: what is under way ends at once, and what
    is done already is still yielded.
    """
    stop = Stop(fetcher.stop)
    done: SimpleQueue[tuple[int, Outcome]] = SimpleQueue()
    waiting = enumerate(requests)
    under_way = 0
    try:
        while not cancelled():
            while under_way < AHEAD and (found := next(waiting, None)) is not None:
                _start(fetcher, found, stop, done)
                under_way += 1
            if not under_way:
                return
            try:
                outcome = done.get(timeout=POLL_SECONDS)
            except Empty:
                continue
            under_way -= 1
            yield outcome
        while not done.empty():
            yield done.get()
    finally:
        stop.set()


def in_order(outcomes: Iterable[tuple[int, Outcome]]) -> Iterator[Outcome]:
    """Yield outcomes in the order of their requests."""
    early: dict[int, Outcome] = {}
    wanted = 0
    for number, outcome in outcomes:
        early[number] = outcome
        while wanted in early:
            yield early.pop(wanted)
            wanted += 1


def _start(
    fetcher: Fetcher,
    numbered: tuple[int, Request],
    stop: Stop,
    done: "SimpleQueue[tuple[int, Outcome]]",
) -> None:
    """Read an address in a thread that keeps nobody from leaving the program."""
    number, request = numbered

    def work() -> None:
        try:
            page = fetcher.fetch(
                request.address, from_outside=request.from_outside, stop=stop
            )
        except ReadError as error:
            done.put((number, error))
        else:
            done.put((number, page))

    threading.Thread(target=work, name="newsdiff fetch", daemon=True).start()
