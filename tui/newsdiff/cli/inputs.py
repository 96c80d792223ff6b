"""Reads what the person named. What fails is named, and the rest goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.cli.output import Progress, warn
from newsdiff.errors import ReadError
from newsdiff.intake import find, passed_over, read_all

if TYPE_CHECKING:
    from newsdiff.model import Article


MOST_PASSED_OVER = 5
"""How many files that were passed over are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What came of the inputs."""

    articles: "tuple[Article, ...]"
    failed: int
    """How many inputs or reports could not be read; each has been named."""


def read_inputs(sources: Sequence[str]) -> Inputs:
    """Read files, folders, addresses and standard input, in the order given."""
    paths, empty = _found(sources)
    _name_passed_over(sources)
    articles = []
    failed = empty
    progress = Progress(len(paths))
    for number, path in enumerate(paths, start=1):
        progress.show(number, path)
        for outcome in read_all([path]):
            if isinstance(outcome.result, ReadError):
                progress.clear()
                warn(str(outcome.result))
                failed += 1
            else:
                articles.append(outcome.result)
    progress.clear()
    return Inputs(tuple(articles), failed)


def _found(sources: Sequence[str]) -> tuple[list[str], int]:
    """Return the inputs behind the sources, and how many sources have none."""
    empty = 0
    for source in sources:
        if not find([source]):
            warn(f"{source}: there are no reports in this folder")
            empty += 1
    return find(sources), empty


def _name_passed_over(sources: Sequence[str]) -> None:
    """Say what of the folders is not read although a person may expect it."""
    missed = passed_over(sources)
    for one in missed[:MOST_PASSED_OVER]:
        warn(f"{one.path}: passed over ({one.reason})")
    if len(missed) > MOST_PASSED_OVER:
        warn(f"and {len(missed) - MOST_PASSED_OVER:,} more passed over")
