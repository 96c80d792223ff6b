"""PDF bytes on standard input -> one line of JSON a page: runs in a process of its own.

A PDF can be made to need any amount of time and memory, in places where no caller has
a say. A process can be given limits and be ended; what it has written by then is kept.
"""

import json
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

SECONDS = 20
"""How much processor time the process gets; after half of it no page is begun."""

MEMORY_BYTES = 2_000_000_000
"""How much memory it gets, where the system can limit that."""

MAX_PAGES = 200
"""How many pages are read: a thick newspaper has a hundred."""

MAX_CHARACTERS = 2_000_000
"""With so much text read, no further page is begun."""

MAX_OPERANDS = 600_000
"""How many values a page's drawing may have: a page of a newspaper has some 50 000."""

ENCRYPTED = "encrypted"
DAMAGED = "damaged"

# What broken or hostile objects make pypdf raise besides its own errors.
_DAMAGE = (
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError, OSError),
    *(AssertionError, RecursionError, NotImplementedError, EOFError),
)


class Fragment(NamedTuple):
    """A piece of text as the PDF places it, in points from the page's lower left."""

    x: float
    y: float
    size: float
    text: str


def read_pages(data: bytes) -> Iterator[dict[str, object]]:
    """Yield what the document says of itself, then each page's fragments, then an end.

    The first value has `problem`, or `title` and `created`; pages have `fragments`.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    began = time.process_time()
    damage = (*_DAMAGE, PyPdfError)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            yield {"problem": ENCRYPTED}
            return
        pages = len(reader.pages)
        yield _about(reader)
    except DependencyError:  # the newer ways of encrypting need a further package
        yield {"problem": ENCRYPTED}
        return
    except damage:
        yield {"problem": DAMAGED}
        return
    characters = 0
    for number in range(min(pages, MAX_PAGES)):
        try:
            fragments = _fragments(reader.pages[number])
        except damage:
            fragments = []
        characters += sum(len(fragment.text) for fragment in fragments)
        yield {"fragments": fragments}
        if characters > MAX_CHARACTERS or time.process_time() - began > SECONDS / 2:
            return
    yield {"end": pages <= MAX_PAGES}


def _about(reader: "PdfReader") -> dict[str, object]:
    """Return title and day of making, empty where the document has none."""
    try:
        about = reader.metadata
        created = about.creation_date if about else None
        title = str(about.title or "") if about else ""
    except _DAMAGE:
        return {"title": "", "created": ""}
    return {
        "title": title[:1000],
        "created": created.date().isoformat() if created else "",
    }


def _fragments(page: "PageObject") -> list[Fragment]:
    fragments: list[Fragment] = []

    def note(
        text: str, outer: list[float], inner: list[float], _font: object, size: float
    ) -> None:
        if text.strip():
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            scale = abs(inner[3] * outer[3]) or abs(inner[1] * outer[2]) or 1.0
            fragments.append(
                Fragment(round(x, 1), round(y, 1), round(size * scale, 1), text)
            )

    page.extract_text(visitor_text=note)
    return fragments


def write_pages(data: bytes, output: TextIO) -> None:
    """Write what `read_pages` yields, a line each, so that nothing read is lost."""
    for value in read_pages(data):
        output.write(json.dumps(value) + "\n")
        output.flush()


def limit_this_process() -> None:
    """Set the limits, those of the system where it has a way to."""
    from pypdf import overwrite_configuration

    overwrite_configuration(stream_parsing_work_maximum_count=MAX_OPERANDS)
    try:
        import resource
    except ImportError:  # Windows: the caller's time limit is the only one
        return
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


if __name__ == "__main__":
    limit_this_process()
    write_pages(sys.stdin.buffer.read(), sys.stdout)
