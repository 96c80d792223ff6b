"""Whatever people have -> Article: a path, an address, standard input, bytes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.errors import ReadError
    from newsdiff.model import Article

STANDARD_INPUT = "-"
"""Where a path is asked for, this means standard input."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: an article or the error that a person is shown."""

    source: str
    """The file or address as it was found, with the place inside of an input that
    holds several reports: `bridge.zip > page.html`, `stories.jsonl:12`."""
    result: "Article | ReadError"


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


def read_all(
    sources: Iterable[str | Path],
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Outcome]:
    """Read many reports; yield each outcome as it is ready, in the order given.

    An input may hold several reports. One failure never stops the rest. `cancelled`
    is asked before each report.
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
