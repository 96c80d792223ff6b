"""Many inputs -> their reports: read on all cores, fetched side by side, in order."""

from bisect import insort
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from newsdiff.errors import ReadError
from newsdiff.intake import STANDARD_INPUT
from newsdiff.intake.fetch import is_address, new_fetcher
from newsdiff.intake.forms.raw import Link, Part, RawReport
from newsdiff.intake.load import (
    Answer,
    Elsewhere,
    expand,
    followed,
    origin_of,
    parts_of,
)
from newsdiff.intake.outcome import Outcome, Reading
from newsdiff.intake.parallel.batch_order import InOrder, Key
from newsdiff.intake.parallel.cores import usable_cores
from newsdiff.intake.parallel.crew import Crew
from newsdiff.intake.parallel.openers import Openers

if TYPE_CHECKING:
    from newsdiff.intake.fetching.fetcher import Fetcher

WORTH_BYTES = 2_000_000
"""Pages of fewer bytes are read where they are asked for. A process needs half a
second to start, in which one core reads some twelve saved pages of 160 kB."""

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive"})
"""Files that are mostly markup."""

TEXT_WEIGHT = 6
"""What a byte of any other file counts: all of it is text, or it is packed. Reading
took 0.2 s for a megabyte of pages, 1.4 s for one of reports in JSON."""

ADDRESS_BYTES = 160_000
"""What an address is taken for before it has answered: the mean of 213 pages."""

MOST_WORKERS = 16
"""More processes than this wait for the one that opens archives and collects."""

MOST_WAITING = 1000
"""Reports that may be ready before an earlier one is; then that one is waited for."""

POLL_SECONDS = 0.1
"""How long a wait may last before it is asked whether anybody still waits."""


def read_many(
    sources: Iterable[str | Path],
    *,
    workers: int | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[Reading], object] = lambda _reading: None,
) -> Iterator[Outcome]:
    """Read many inputs; the door of this room says how."""
    found = expand(sources)
    batch = _Batch(found, worthwhile_workers(found) if workers is None else workers)
    try:
        while True:
            progress(batch.order.reading)
            if batch.order.is_finished() or cancelled():
                break
            batch.go_on()
            yield from batch.order.ready()
        batch.hear_all()
    except KeyboardInterrupt:
        batch.close()
        yield from batch.order.rest()
        raise
    finally:
        batch.close()
    progress(batch.order.reading)
    yield from batch.order.rest()


def worthwhile_workers(sources: Sequence[str]) -> int:
    """Return how many processes are worth starting for these; 0 for a few reports."""
    expected = 0
    for source in sources:
        expected += _size(source)
        if expected >= WORTH_BYTES:
            return min(usable_cores(), MOST_WORKERS)
    return 0


def _size(source: str) -> int:
    """Return how large an input is in bytes of pages, as far as is known unread."""
    if is_address(source):
        return ADDRESS_BYTES
    path = Path(source)
    weight = 1 if path.suffix.lower() in PAGE_SUFFIXES else TEXT_WEIGHT
    try:
        return weight * path.stat().st_size
    except (OSError, ValueError):  # its turn will come, and so will the message
        return 0


@dataclass(order=True, slots=True)
class _Unpacking:
    """An input that is being taken apart."""

    number: int
    parts: Iterator[tuple[str, Part]]
    taken: int = 0


class _Batch:
    """All that is under way. One thread calls it, and others leave it work to do."""

    def __init__(self, sources: Sequence[str], workers: int) -> None:
        self.order = InOrder(sources)
        self._sources = sources
        self._inbox: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._crew: Crew[Key] = Crew(workers, self._inbox.put, self._answered)
        self._openers = Openers(self._inbox.put)
        self._addresses: deque[int] = deque()
        self._files: deque[int] = deque()
        for number, source in enumerate(sources):
            (self._addresses if is_address(source) else self._files).append(number)
        self._whole: set[Key] = set()
        """Files that were given without a look inside."""
        self._fetched: deque[tuple[Key, RawReport]] = deque()
        self._unpacking: list[_Unpacking] = []
        """The earliest first."""
        self._asking: Fetcher | None = None

    def go_on(self) -> None:
        """Begin what can be begun, or wait a little for something to end."""
        self._fetch_more()
        began = self._crew.has_room() and self._give_one()
        if not began:
            self._crew.share()
        self._hear(waiting=not began)

    def hear_all(self) -> None:
        """Take in what has ended already."""
        while self._hear(waiting=False):
            pass

    def close(self) -> None:
        """End everything that is under way."""
        self._openers.close()
        if self._asking is not None:
            self._asking.cancel()
        self._crew.close()

    def _hear(self, *, waiting: bool) -> bool:
        """Take in one thing that has ended; tell whether there was one."""
        try:
            if waiting:
                self._inbox.get(timeout=POLL_SECONDS)()
            else:
                self._inbox.get_nowait()()
        except Empty:
            return False
        return True

    # Beginning

    def _give_one(self) -> bool:
        """Have one report read; tell whether there was one to give."""
        if self._fetched:
            self._crew.give(*self._fetched.popleft())
        elif self._unpacking and self._may_begin(self._unpacking[0].number):
            self._unpack_one(self._unpacking[0])
        elif self._files and self._may_begin(self._files[0]):
            self._open(self._files.popleft())
        else:
            return False
        return True

    def _may_begin(self, number: int) -> bool:
        """Tell whether there is room for more, or this is what all wait for."""
        return self.order.waiting < MOST_WAITING or number == self.order.head

    def _open(self, number: int) -> None:
        source = self._sources[number]
        if source == STANDARD_INPUT:  # no other process can read it
            self._unpack(number)
        else:
            self._whole.add(Key(number, 0))
            self._crew.give(Key(number, 0), source)

    def _unpack(self, number: int) -> None:
        insort(self._unpacking, _Unpacking(number, parts_of(self._sources[number])))

    def _unpack_one(self, unpacking: _Unpacking) -> None:
        """Hand out the next part of an input."""
        found = next(unpacking.parts, None)
        if found is None:
            self._unpacking.remove(unpacking)
            self.order.expect(unpacking.number, unpacking.taken)
            return
        key = Key(unpacking.number, unpacking.taken)
        unpacking.taken += 1
        self._found(key, *found)

    def _fetch_more(self) -> None:
        """Ask for as many addresses as there are threads that wait for answers."""
        while self._addresses and self._openers.have_room():
            if not self._may_begin(self._addresses[0]) or self._fetched:
                return
            self._fetch(self._addresses.popleft())

    def _fetch(self, number: int) -> None:
        self._openers.do(partial(self._fetch_all_of, number, self._fetcher()))

    def _fetcher(self) -> "Fetcher":
        """Return whose limits count for all the addresses here; files need none."""
        self._asking = self._asking or new_fetcher()
        return self._asking

    # In a thread that waits for the network: it only leaves work in the inbox.

    def _fetch_all_of(self, number: int, fetcher: "Fetcher") -> None:
        """Open an input and all that it leads to."""
        count = 0
        for origin, part in parts_of(self._sources[number], fetcher):
            if self._openers.closed:
                return
            self._inbox.put(partial(self._found, Key(number, count), origin, part))
            count += 1
        self._inbox.put(partial(self.order.expect, number, count))

    def _follow(self, key: Key, link: Link, fetcher: "Fetcher") -> None:
        found: RawReport | ReadError
        try:
            found = followed(link, fetcher)
        except ReadError as error:
            found = error
        self._inbox.put(partial(self._found, key, origin_of(link), found))

    # What has ended

    def _found(self, key: Key, origin: str, part: Part) -> None:
        """Send a part of an input to where it is read."""
        if isinstance(part, ReadError):
            self.order.put(key, Outcome(origin, part))
        elif isinstance(part, Link):
            self._openers.do(partial(self._follow, key, part, self._fetcher()))
        else:
            self._fetched.append((key, part))

    def _answered(self, key: Key, answer: Answer) -> None:
        """Take what became of a report, or of an input that may hold several."""
        is_whole = key in self._whole
        self._whole.discard(key)
        if answer is Elsewhere.UNPACKED:
            self._unpack(key.input)
        elif answer is Elsewhere.FETCHED:
            self._fetch(key.input)
        else:
            if is_whole:
                self.order.expect(key.input, 1)
            self.order.put(key, Outcome(*answer))
