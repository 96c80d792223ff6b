"""Does a file that nobody named hold reports? Most JSON and XML does not."""

from itertools import islice
from pathlib import Path

from newsdiff.errors import ReadError
from newsdiff.intake.forms.feeds import feed_root
from newsdiff.intake.forms.json_reports import MAX_DOCUMENT, read_json
from newsdiff.intake.forms.packed import unpacked
from newsdiff.intake.forms.raw import RawReport
from newsdiff.intake.inputs.local import read_file
from newsdiff.intake.inputs.suffixes import suffix_of

FEWEST_CHARACTERS = 200
"""A report's text has more; so short are the labels and messages of a program."""

FIRST_PARTS = 20
"""A file without a report among so many first entries holds something else."""


def holds_reports(path: Path) -> bool:
    """Whether reports are seen in a file; what cannot be read is left to be named."""
    suffix = suffix_of(path.name)
    raw = RawReport("", path.name, str(path), suffix=suffix)
    try:
        data = unpacked(raw, read_file(path, name=path.name, limit=MAX_DOCUMENT))
    except ReadError:
        return True
    if suffix != ".json":
        return bool(feed_root(data))
    return is_json_of_reports(RawReport(data, path.name, str(path), suffix=suffix))


def is_json_of_reports(raw: RawReport) -> bool:
    """Whether one of the first entries has a text that is long enough for one."""
    try:
        parts = list(islice(read_json(raw) or (), FIRST_PARTS))
    except ReadError:
        return False  # not even JSON: nobody meant it for a report
    return any(
        isinstance(part, RawReport)
        and len(part.content) >= FEWEST_CHARACTERS
        and "summary only" not in part.warnings
        for part in parts
    )
