"""Processes that stand in for those that read, and do as the report's name says."""

import sys

_PROGRAM = f"""
import os, sys, time
sys.path[:] = {sys.path!r}
from pathlib import Path
import pickle
from newsdiff.errors import EmptyError
from newsdiff.intake.parallel.crew_worker import receive, send

answers = os.fdopen(os.dup(1), "wb")
if sys.argv[1] == "broken":
    sys.exit(1)
send(answers, "ready")
while (frame := receive(sys.stdin.buffer)) is not None:
    task = pickle.loads(frame)
    if task.startswith("die"):
        os._exit(3)
    if task.startswith("fall") and not Path(task[5:]).exists():
        Path(task[5:]).touch()
        os._exit(3)
    if task.startswith("hang"):
        time.sleep(600)
    send(answers, (task, EmptyError(task + " is empty", source=task)))
"""


def stand_in(kind: str = "") -> list[str]:
    """Return what starts such a process; a "broken" one ends before it begins.

    It ends at a report called "die", falls over once at "fall FILE", which it makes,
    and never answers "hang". Of every other report it says that it is empty.
    """
    return [sys.executable, "-c", _PROGRAM, kind]
