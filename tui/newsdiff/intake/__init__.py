"""Whatever people have -> Article: a path, an address, standard input, bytes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.intake.outcome import Outcome, Reading

if TYPE_CHECKING:
    from newsdiff.intake.inputs.folders import PassedOver
    from newsdiff.model import Article

__all__ = [
    "STANDARD_INPUT",
    "Outcome",
    "Reading",
    "find",
    "passed_over",
    "read",
    "read_all",
    "read_many",
]

STANDARD_INPUT = "-"
"""Where a path is asked for, this means standard input."""


def read(source: str | Path | bytes, *, name: str = "") -> "Article":
    """Read one report; `read_all` reads inputs that hold several.

    Args:
        source: a file, an http(s) address, `-` for standard input, or the bytes of a
            page or a text.
        name: what to call bytes or standard input in messages and as the outlet.

    Raises:
        ReadError: with a message for a person.
    """
    from newsdiff.intake.load import load  # lxml and trafilatura come with a page only

    return load(source, name=name)


def find(sources: Iterable[str | Path]) -> list[str]:
    """Return the inputs behind these: folders are opened, the rest stands.

    Files of a folder come sorted, hidden ones left out. Nothing is read: a missing
    file stays in the list and fails when its turn comes.
    """
    from newsdiff.intake.load import expand

    return expand(sources)


def passed_over(sources: Iterable[str | Path]) -> "list[PassedOver]":
    """Return what a person may miss in these folders, each with the reason.

    Data without reports, documents that are not read, what lies too deep, links to
    folders, and that there were more files than are taken.
    """
    from newsdiff.intake.inputs.folders import is_folder, look_into

    return [
        one
        for source in sources
        if is_folder(str(source))
        for one in look_into(Path(source)).passed_over
    ]


def read_all(
    sources: Iterable[str | Path],
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Outcome]:
    """Read reports one after the other, in this process and in the order given.

    An input may hold several reports. One failure never stops the rest. `cancelled`
    is asked before each report. For many reports: `read_many`.
    """
    from newsdiff.intake.load import load_all

    for source in find(sources):
        reports = load_all(source)
        while not cancelled():
            report = next(reports, None)
            if report is None:
                break
            yield Outcome(*report)
        else:
            return


def read_many(
    sources: Iterable[str | Path],
    *,
    workers: int | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[Reading], object] = lambda _reading: None,
) -> Iterator[Outcome]:
    """Read many reports at once; yield each outcome in the order given.

    Files and archives are read by processes of their own, addresses are asked side by
    side. One failure never stops the rest; a report that takes too long or kills its
    process is a failure. When it is cancelled or interrupted, what has been read
    already is still yielded, and the processes are ended.

    Args:
        workers: how many processes may read, 0 for none but this one. Without it, one
            for each core, and none where there is too little to read.
        cancelled: asked several times a second.
        progress: told how far it is, at the start, at the end and several times a
            second.
    """
    from newsdiff.intake.parallel import batch

    return batch.read_many(
        sources, workers=workers, cancelled=cancelled, progress=progress
    )
