"""The other end of a crew: a process that reads one report after the other.

It talks in frames, a length and a pickled value, over its standard input and output.
Nobody but the process that started it is at the other end.
"""

import os
import pickle
import signal
import struct
import sys
import threading
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.intake.load import Answer, Task

READY = "ready"
"""The first thing that a worker says."""

POLITENESS = 5
"""By so much a worker gives way to others: above all to the screen it works for."""

_LENGTH = struct.Struct("<Q")


def send(stream: IO[bytes], value: object) -> None:
    """Write a value as one frame."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Return the next frame, None when the other end has gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None


def main(seconds: float) -> None:
    """Read reports until the process that asks for them has gone.

    Args:
        seconds: processor time that one report may take; then this process ends.
    """
    # The person's ctrl+c is for the process that started this one, and it decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(POLITENESS)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the frames
    frames: SimpleQueue[bytes] = SimpleQueue()
    # A thread takes everything in at once: neither end waits while both are writing.
    threading.Thread(target=_take_in, args=(frames,), daemon=True).start()
    import newsdiff.intake.load  # noqa: F401, 0.2 s, while the first report comes in

    send(answers, READY)
    while True:
        task: Task = pickle.loads(frames.get())
        _limit_time(seconds)
        answer = answer_safely(task)
        _limit_time(0)
        send(answers, answer)


def _take_in(frames: SimpleQueue[bytes]) -> None:
    while (frame := receive(sys.stdin.buffer)) is not None:
        frames.put(frame)
    os._exit(0)  # nobody wants the answers any more


def _limit_time(seconds: float) -> None:
    """End this process when it has worked so long; 0 lifts the limit.

    The signal ends a process even in the middle of a regular expression, where Python
    itself would not look up. Windows has no such thing, and no such limit.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def answer_safely(task: "Task") -> "Answer":
    """Read a report; a fault of newsdiff's own costs this one and not the others."""
    from newsdiff.errors import ReadError
    from newsdiff.intake import load

    try:
        return load.answer(task)
    except Exception as error:  # noqa: BLE001, the edge of a worker
        source = task if isinstance(task, str) else task.origin
        problem = f"{source}: a fault of newsdiff, please report it: {error!r}"
        return source, ReadError(problem, source=source)
