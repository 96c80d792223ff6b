"""Many inputs at once give what one after the other gives, whatever happens."""

import json
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import pytest

from newsdiff.errors import NotFoundError, ReadError
from newsdiff.intake import Outcome, Reading, read_all, read_many
from newsdiff.intake.forms.raw import Link, Part, RawReport
from newsdiff.intake.parallel import batch, crew
from newsdiff.intake.parallel.batch import worthwhile_workers
from newsdiff.model import Article
from newsdiff.resources import SAMPLES
from tests.intake.crews import stand_in
from tests.intake.pages import BODY, PAGE, TITLE

CLEAN = f"{TITLE}\n\n" + "\n\n".join(BODY)


def contents(outcomes: Sequence[Outcome]) -> list[object]:
    """Return what the outcomes say, to be compared: articles are never equal."""
    return [
        (one.source, asdict(one.result))
        if isinstance(one.result, Article)
        else (one.source, type(one.result), str(one.result))
        for one in outcomes
    ]


@pytest.fixture
def stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every crew of this test be made of processes that stand in."""
    monkeypatch.setattr(crew, "worker_command", stand_in)


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    """Return inputs of every kind: single, holding many, and not to be read."""
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        for number in range(5):
            archive.writestr(f"{number}.html", PAGE)
        archive.writestr("broken.pdf.html", b"")
    lines = [json.dumps({"title": f"{TITLE} {n}", "text": CLEAN}) for n in range(4)]
    (tmp_path / "c.jsonl").write_text("\n".join([*lines, "oops"]), encoding="utf-8")
    (tmp_path / "d.txt").write_text("", encoding="utf-8")
    return [
        *sorted(str(path) for path in SAMPLES.glob("*/*.html")),
        *(str(tmp_path / name) for name in ("b.zip", "c.jsonl", "d.txt", "e.txt")),
        *sorted(str(path) for path in SAMPLES.glob("*/*.txt")),
    ]


@pytest.mark.parametrize("workers", [0, 2])
def test_what_is_read_does_not_depend_on_who_reads_it(
    inputs: list[str], workers: int
) -> None:
    told: list[Reading] = []
    many = list(read_many(inputs, workers=workers, progress=told.append))
    assert contents(many) == contents(list(read_all(inputs)))
    assert told[0] == Reading(0, len(inputs))
    assert (told[-1].done, told[-1].reports) == (len(inputs), len(many))
    assert [one.done for one in told] == sorted(one.done for one in told)


def test_a_script_without_a_main_guard_is_run_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        "from newsdiff.intake import read_many\n"
        "print([one.result.title for one in read_many(['a.txt'], workers=2)])\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script.name],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [str([TITLE])]


@pytest.mark.usefixtures("stand_ins")
def test_a_slow_input_holds_back_no_progress_and_loses_nothing_when_cancelled() -> None:
    names = ["a", "hang", *(str(number) for number in range(30))]
    told: list[Reading] = []
    outcomes = read_many(
        names,
        workers=2,
        cancelled=lambda: told[-1].done == len(names) - 1,
        progress=told.append,
    )
    read = [outcome.source for outcome in outcomes]
    assert read == [name for name in names if name != "hang"]


@pytest.mark.usefixtures("stand_ins")
def test_who_stops_listening_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = crew.Crew._start

    def remember(one: crew.Crew[object]) -> object:
        worker = start(one)
        started.append(worker.process)
        return worker

    monkeypatch.setattr(crew.Crew, "_start", remember)
    outcomes = read_many(["a", "hang", "b"], workers=2)
    assert next(outcomes).source == "a"
    assert isinstance(outcomes, Iterator)
    outcomes.close()  # type: ignore[attr-defined]
    assert len(started) == 2
    assert all(process.returncode is not None for process in started)


@pytest.mark.usefixtures("stand_ins")
def test_an_interrupt_gives_what_is_read_and_goes_on() -> None:
    names = ["hang", "a", "b"]

    def interrupt(reading: Reading) -> None:
        if reading.done == 2:
            raise KeyboardInterrupt

    outcomes = read_many(names, workers=2, progress=interrupt)
    assert [next(outcomes).source, next(outcomes).source] == ["a", "b"]
    with pytest.raises(KeyboardInterrupt):
        next(outcomes)


@pytest.mark.usefixtures("stand_ins")
def test_not_more_is_read_ahead_than_may_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MOST_WAITING", 10)
    monkeypatch.setattr(batch, "POLL_SECONDS", 0.001)
    told: list[Reading] = []
    names = ["hang", *(str(number) for number in range(200))]
    quiet = iter(range(20))  # several polls without any news

    def cancelled() -> bool:
        return told[-1].reports >= 10 and next(quiet, None) is None

    assert (
        len(
            list(read_many(names, workers=2, cancelled=cancelled, progress=told.append))
        )
        < 20
    )


def test_addresses_are_asked_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    together = threading.Barrier(3, timeout=60)

    def parts_of(source: str, _fetcher: object) -> Iterator[tuple[str, Part]]:
        together.wait()
        yield source, RawReport(CLEAN, source, source)
        yield source, NotFoundError(f"{source} lacks a second page")
        yield source, Link(source + "/c", RawReport("", source + "/c", source + "/c"))

    def followed(link: Link, _fetcher: object) -> RawReport:
        if link.address.startswith("https://b"):
            raise NotFoundError(f"{link.address} does not exist (404)")
        return RawReport(CLEAN, link.address, link.address)

    monkeypatch.setattr(batch, "parts_of", parts_of)
    monkeypatch.setattr(batch, "followed", followed)
    sources = [f"https://{host}.example" for host in "abc"]
    outcomes = list(read_many(sources))
    assert [one.source for one in outcomes] == [
        name for source in sources for name in (source, source, f"{source}/c")
    ]
    failed = [str(one.result) for one in outcomes if isinstance(one.result, ReadError)]
    assert len(failed) == 4
    assert "https://b.example/c does not exist (404)" in failed


def test_a_fault_in_a_thread_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def parts_of(_source: str, _fetcher: object) -> Iterator[tuple[str, Part]]:
        raise ZeroDivisionError

    monkeypatch.setattr(batch, "parts_of", parts_of)
    with pytest.raises(ZeroDivisionError):
        list(read_many(["https://a.example"]))


def test_a_list_of_feeds_is_opened_where_addresses_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def parts_of(source: str, _fetcher: object) -> Iterator[tuple[str, Part]]:
        opened.append(threading.current_thread().name)
        yield source, RawReport(CLEAN, source, source)

    monkeypatch.setattr(batch, "parts_of", parts_of)
    path = tmp_path / "feeds.opml"
    path.write_text("<opml version='2.0'><body></body></opml>", encoding="utf-8")
    (outcome,) = read_many([path])
    assert isinstance(outcome.result, Article)
    assert opened != [threading.current_thread().name]


def test_processes_are_started_only_where_they_pay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "usable_cores", lambda: 3)
    page = tmp_path / "page.html"
    data = tmp_path / "data.jsonl"
    for path in (page, data):
        with path.open("wb") as file:
            file.truncate(batch.WORTH_BYTES // 2)
    small = tmp_path / "small.txt"
    small.write_text(CLEAN, encoding="utf-8")
    addresses = [f"https://a.example/{number}" for number in range(40)]
    assert worthwhile_workers([str(small), "-", "missing", "https://a.example"]) == 0
    assert worthwhile_workers([str(small), str(page)]) == 0
    assert worthwhile_workers([str(page), str(page)]) == 3
    assert worthwhile_workers([str(small), str(data)]) == 3
    assert worthwhile_workers(addresses) == 3
