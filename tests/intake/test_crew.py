"""A process that dies costs at most the report that it was at."""

import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from newsdiff.errors import EmptyError, ReadError
from newsdiff.intake.load import Answer, Elsewhere
from newsdiff.intake.parallel.crew import AHEAD, Crew, worker_command
from tests.intake.crews import stand_in


class Manned:
    """A crew, and what it has answered."""

    def __init__(self, most: int, command: list[str]) -> None:
        self.inbox: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.answers: dict[str, Answer] = {}
        self.crew: Crew[str] = Crew(most, self.inbox.put, self.take, command=command)

    def take(self, key: str, answer: Answer) -> None:
        """Keep an answer; there is one for each report."""
        assert key not in self.answers
        self.answers[key] = answer

    def read(self, *names: str) -> dict[str, str]:
        """Return what was said of each of these reports."""
        for name in names:
            self.crew.give(name, name)
        while len(self.answers) < len(names):
            self.inbox.get(timeout=60)()
        return {name: problem(self.answers[name]) for name in names}


def problem(answer: Answer) -> str:
    """Return the error that an answer is."""
    assert not isinstance(answer, Elsewhere)
    assert isinstance(answer[1], ReadError)
    return str(answer[1])


@pytest.fixture
def manned() -> Iterator[Callable[..., Manned]]:
    """Return what makes a crew that is ended with the test."""
    made: list[Manned] = []

    def make(most: int, command: list[str] | None = None) -> Manned:
        made.append(Manned(most, command or stand_in()))
        return made[-1]

    yield make
    for one in made:
        one.crew.close()


def test_every_report_is_answered_once(manned: Callable[..., Manned]) -> None:
    names = [str(number) for number in range(20)]
    assert manned(2).read(*names) == {name: f"{name} is empty" for name in names}


def test_a_report_that_kills_its_process_is_named_and_the_rest_goes_on(
    manned: Callable[..., Manned],
) -> None:
    said = manned(1).read("a", "die b", "c", "die d", "e")
    assert said["a"] == "a is empty"
    assert said["die b"].startswith("die b cannot be read: the process")
    assert said["die d"].startswith("die d cannot be read: the process")
    assert said["c"] == "c is empty"
    assert said["e"] == "e is empty"


def test_a_report_whose_process_died_by_chance_is_tried_again(
    manned: Callable[..., Manned], tmp_path: Path
) -> None:
    name = f"fall {tmp_path / 'fallen'}"
    assert manned(2).read("a", name)[name] == f"{name} is empty"


def test_a_process_that_somebody_kills_is_replaced(
    manned: Callable[..., Manned],
) -> None:
    one = manned(1)
    one.crew.give("hang", "hang")
    for _ in range(2):
        (worker,) = one.crew._workers
        while not worker.is_ready:
            one.inbox.get(timeout=60)()
        worker.process.kill()
        while worker in one.crew._workers:
            one.inbox.get(timeout=60)()
    assert problem(one.answers["hang"]).startswith("hang cannot be read")


def test_where_no_process_starts_reports_are_read_here(
    manned: Callable[..., Manned], tmp_path: Path
) -> None:
    missing = str(tmp_path / "missing.txt")
    said = manned(2, stand_in("broken")).read(missing, missing + "2", missing + "3")
    assert "there is no such file" in said[missing]
    said = manned(2, [str(tmp_path / "no-python")]).read(missing)
    assert "there is no such file" in said[missing]


def test_a_frozen_program_reads_by_itself(
    manned: Callable[..., Manned], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    one = manned(2)
    assert "no such file" in one.read(str(tmp_path / "missing.txt")).popitem()[1]
    assert one.crew._workers == []


def test_there_is_room_until_every_process_has_its_next_report(
    manned: Callable[..., Manned],
) -> None:
    one = manned(2)
    for number in range(2 * AHEAD):
        assert one.crew.has_room()
        one.crew.give(f"hang {number}", f"hang {number}")
    assert not one.crew.has_room()
    assert [len(worker.jobs) for worker in one.crew._workers] == [AHEAD, AHEAD]


def test_what_waits_behind_a_slow_report_is_read_by_one_who_is_idle(
    manned: Callable[..., Manned],
) -> None:
    one = manned(2)
    for name in ("hang", "a", "b"):
        one.crew.give(name, name)
    while "a" not in one.answers:
        one.inbox.get(timeout=60)()
    one.crew.share()
    while "b" not in one.answers:
        one.inbox.get(timeout=60)()
    assert "hang" not in one.answers


def test_closing_leaves_no_process(manned: Callable[..., Manned]) -> None:
    one = manned(2)
    one.crew.give("hang", "hang")
    one.crew.give("b", "b")
    processes = [worker.process for worker in one.crew._workers]
    one.crew.close()
    assert len(processes) == 2
    assert all(process.returncode is not None for process in processes)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_report_that_takes_too_long_is_refused(
    manned: Callable[..., Manned], tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("The bridge was closed on Tuesday.\n\n" * 20_000)
    short = tmp_path / "short.txt"
    short.write_text("")
    said = manned(1, worker_command(seconds=0.05)).read(str(long), str(short))
    assert said[str(long)] == f"{long} takes too long to read; it is left out"
    assert said[str(short)] == f"{short} is empty"


def test_a_fault_of_our_own_costs_one_report(
    manned: Callable[..., Manned], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_task: object) -> Answer:
        raise ZeroDivisionError

    monkeypatch.setattr("newsdiff.intake.load.answer", broken)
    one = manned(0)
    one.crew.give("a", "a")
    assert "a fault of newsdiff, please report it" in problem(one.answers["a"])


def test_errors_come_through_whole() -> None:
    error = pickle.loads(pickle.dumps(EmptyError("a.txt is empty", source="a.txt")))
    assert (type(error), str(error), error.source) == (
        EmptyError,
        "a.txt is empty",
        "a.txt",
    )
