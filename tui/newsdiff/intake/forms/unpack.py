"""What an input is, by its bytes before its name -> the reports in it."""

from collections.abc import Iterator

from newsdiff.intake.forms.json_reports import SUFFIXES as JSON_SUFFIXES
from newsdiff.intake.forms.json_reports import looks_like_json, read_json
from newsdiff.intake.forms.raw import Part, RawReport


def unpack(raw: RawReport) -> Iterator[Part]:
    """Yield what an input holds, itself if it is a single page or text.

    Raises:
        ReadError: it is damaged as a whole.
    """
    data = raw.content
    if isinstance(data, str):
        return iter([raw])
    parts = None
    if raw.suffix in JSON_SUFFIXES or looks_like_json(data):
        parts = read_json(raw)
    return iter([raw]) if parts is None else parts
