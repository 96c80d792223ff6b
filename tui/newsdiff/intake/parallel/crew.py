"""Processes that read reports: each kept busy, and none trusted to survive.

Not a pool of `multiprocessing` or `concurrent.futures`: those import the program's main
module again in every process, so that a script without `if __name__ == "__main__"`
begins anew in each; and when one of their processes dies, nobody can tell which report
it was at. Here the reports that a process has been given are known.
"""

import contextlib
import pickle
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Generic, TypeVar

from newsdiff.errors import ReadError
from newsdiff.intake.parallel.crew_worker import answer_safely, receive, send

if TYPE_CHECKING:
    from newsdiff.intake.load import Answer, Task

SECONDS = 60.0
"""Processor time that one report may take: the most hostile ten megabytes measured
take a third of it."""

AHEAD = 2
"""Reports that a process has at a time: the one that it reads, and the next."""

MOST_TRIES = 2
"""A report whose reader dies is tried once more: another report may have used up the
memory, or a person ended the process."""

Key = TypeVar("Key", bound=Hashable)
Post = Callable[[Callable[[], None]], object]
"""Takes what is to be done in the thread that the crew belongs to."""


@dataclass(slots=True)
class _Job(Generic[Key]):
    key: Key
    task: "Task"
    tries: int = 0


@dataclass(eq=False, slots=True)
class _Worker(Generic[Key]):
    process: "subprocess.Popen[bytes]"
    jobs: deque[_Job[Key] | None] = field(default_factory=deque)
    """What it has not answered yet; it is at the first of them. None is one that
    another process answers instead."""
    outgoing: "SimpleQueue[Task | None]" = field(default_factory=SimpleQueue)
    threads: list[threading.Thread] = field(default_factory=list)
    is_ready: bool = False


def can_start() -> bool:
    """Whether this program can start others that read: a frozen one has no Python."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def worker_command(seconds: float = SECONDS) -> list[str]:
    """Return what starts a process that reads, with the modules that are found here."""
    program = f"""
import sys
sys.path[:] = {sys.path!r}
from newsdiff.intake.parallel.crew_worker import main
main({seconds!r})
"""
    return [sys.executable, "-c", program]


class Crew(Generic[Key]):
    """Some processes at most, started when there is work for them.

    Its methods are for one thread. With no process, as when none can be started, a
    report is read where it is given.
    """

    def __init__(
        self,
        most: int,
        post: Post,
        answered: "Callable[[Key, Answer], None]",
        *,
        command: Sequence[str] | None = None,
    ) -> None:
        """Make a crew of at most so many processes.

        Args:
            post: called from other threads with what this one must do next.
            answered: called in this thread, once for each report that was given.
        """
        self._most = most if can_start() else 0
        self._post = post
        self._answered = answered
        self._command = list(command or worker_command())
        self._workers: list[_Worker[Key]] = []

    def has_room(self) -> bool:
        """Tell whether one more report could be begun, or lie ready for the next."""
        if len(self._workers) < self._most or not self._workers:
            return True
        return any(len(worker.jobs) < AHEAD for worker in self._workers)

    def give(self, key: Key, task: "Task") -> None:
        """Have a report read."""
        self._hand_out([_Job(key, task)])

    def share(self) -> None:
        """Let those who are idle read what lies ready for others.

        For when there is nothing more to give: a report that waits behind a slow one is
        begun here, and what the other says of it later is not heard.
        """
        for idle in [one for one in self._workers if not one.jobs]:
            for busy in self._workers:
                job = busy.jobs[-1] if len(busy.jobs) > 1 else None
                if job is not None:
                    busy.jobs[-1] = None
                    self._tell_of(idle, job)
                    break

    def close(self) -> None:
        """End all processes at once, whatever they are at."""
        workers, self._workers = self._workers, []
        for worker in workers:
            worker.process.kill()
        for worker in workers:
            _bury(worker)

    def _hand_out(self, jobs: Iterable[_Job[Key]]) -> None:
        for job in jobs:
            worker = self._least_busy()
            if worker is None:
                self._answered(job.key, answer_safely(job.task))
            else:
                self._tell_of(worker, job)

    def _tell_of(self, worker: _Worker[Key], job: _Job[Key]) -> None:
        worker.jobs.append(job)
        worker.outgoing.put(job.task)

    def _least_busy(self) -> _Worker[Key] | None:
        """Return the process with the least to do, a new one before a busy one."""
        found = min(self._workers, key=lambda one: len(one.jobs), default=None)
        if (found is None or found.jobs) and len(self._workers) < self._most:
            try:
                found = self._start()
            except OSError:  # the system allows no more of them
                self._most = len(self._workers)
        return found

    def _start(self) -> _Worker[Key]:
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        worker: _Worker[Key] = _Worker(process)
        for talk in (self._tell, self._listen):
            thread = threading.Thread(target=talk, args=(worker,), daemon=True)
            worker.threads.append(thread)
            thread.start()
        self._workers.append(worker)
        return worker

    def _tell(self, worker: _Worker[Key]) -> None:
        """Send reports; in a thread, as a process that hangs takes nothing in."""
        with contextlib.suppress(OSError):  # it has died, and `_listen` says so
            while (task := worker.outgoing.get()) is not None:
                send(_pipe(worker.process.stdin), task)

    def _listen(self, worker: _Worker[Key]) -> None:
        """Pass on what a process says, and that it says no more."""
        while (frame := receive(_pipe(worker.process.stdout))) is not None:
            said: Answer | str = pickle.loads(frame)
            self._post(partial(self._hear, worker, said))
        self._post(partial(self._lose, worker))

    def _hear(self, worker: _Worker[Key], said: "Answer | str") -> None:
        if isinstance(said, str):  # all that it says before it answers is READY
            worker.is_ready = True
        elif worker in self._workers and (job := worker.jobs.popleft()) is not None:
            self._answered(job.key, said)

    def _lose(self, worker: _Worker[Key]) -> None:
        """Go on without a process that has died."""
        if worker not in self._workers:
            return
        self._workers.remove(worker)
        _bury(worker)
        if not worker.is_ready:
            self._most = len(self._workers)  # another one would not start either
        elif worker.jobs and (job := worker.jobs.popleft()) is not None:
            self._blame(worker, job)
        self._hand_out(job for job in worker.jobs if job is not None)

    def _blame(self, worker: _Worker[Key], job: _Job[Key]) -> None:
        """Drop the report that a process died of, unless it may have been chance."""
        job.tries += 1
        ended = worker.process.returncode
        too_long = sys.platform != "win32" and ended == -signal.SIGPROF
        if not too_long and job.tries < MOST_TRIES:
            worker.jobs.appendleft(job)
            return
        source = job.task if isinstance(job.task, str) else job.task.origin
        problem = (
            "takes too long to read; it is left out"
            if too_long
            else "cannot be read: the process that tried died, perhaps for memory"
        )
        self._answered(
            job.key, (source, ReadError(f"{source} {problem}", source=source))
        )


def _bury(worker: _Worker[Key]) -> None:
    """Wait for a process that is dead or dying, and for its threads."""
    worker.outgoing.put(None)
    worker.process.kill()
    worker.process.wait()
    for thread in worker.threads:
        if thread is not threading.current_thread():
            thread.join()
    for pipe in (worker.process.stdin, worker.process.stdout):
        with contextlib.suppress(OSError):  # what it never took in is lost
            _pipe(pipe).close()


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("the process was started without pipes")
    return stream
