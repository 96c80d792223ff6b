"""A PDF with a text layer -> the report in it, if the extra for it is installed."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec

from newsdiff.errors import EmptyError, NotTextError, ReadError
from newsdiff.intake.draft import PageFacts
from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.forms import pdf_pages
from newsdiff.intake.forms.pdf_lines import read_lines
from newsdiff.intake.forms.pdf_pages import Fragment
from newsdiff.intake.forms.pdf_text import headline_of, paragraphs_of
from newsdiff.intake.forms.raw import Part, RawReport
from newsdiff.model import as_date
from newsdiff.text.words import words

SUFFIX = ".pdf"

PATIENCE_SECONDS = 60
"""How long the process that reads a PDF is waited for, however busy the machine is."""

FEWEST_WORDS = 20
"""Pages with fewer words in all are pictures of pages."""

HEAD_WORDS = 300
"""Among so many first words the title that the document states must be found."""

_MARK = b"%PDF-"
_NO_TITLE = re.compile(
    r"(?:untitled|microsoft \w+ - |layout \d|document\d*$|print\b|page \d)"
    r"|\.(?:pdf|docx?|indd|qxp|qxd|odt|pages|html?|tex)$",
    re.IGNORECASE,
)


def looks_like_pdf(data: bytes) -> bool:
    """Whether these bytes begin as a PDF does."""
    return data[:20].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_MARK)


def read_pdf(raw: RawReport, data: bytes) -> Iterator[Part]:
    """Yield the report of a PDF.

    Raises:
        ReadError: the extra is missing; encrypted, damaged, too slow, without text.
    """
    if find_spec("pypdf") is None:
        raise NotTextError(
            f"{raw.name} is a PDF; to read it, install newsdiff with the extra for "
            "that: pip install 'newsdiff[pdf]'",
            source=raw.origin,
        )
    answers = _answers(data)
    problem = answers[0].get("problem") if answers else pdf_pages.DAMAGED
    if problem == pdf_pages.ENCRYPTED:
        raise _error(raw, "is encrypted; print it to a new PDF without a password")
    if problem:
        raise _error(raw, "is damaged, or takes too long: it cannot be read as a PDF")
    lines = read_lines([_fragments(answer) for answer in answers[1:]])
    text = "\n\n".join(paragraphs_of(lines))
    if len(text.split()) < FEWEST_WORDS and len(text) < 5 * FEWEST_WORDS:
        raise EmptyError(
            f"{raw.name} has no text in it: its pages are pictures; a program for "
            "text recognition (OCR) can add the text",
            source=raw.origin,
        )
    about = answers[0]
    headline, stated = headline_of(lines), str(about.get("title", ""))
    title = _stated_title(stated, text)
    if title in headline:
        title = headline
    yield replace(
        raw,
        content=text,
        suffix="",
        stated=PageFacts(title=title),
        captured=as_date(str(about.get("created", ""))),
        warnings=() if answers[-1].get("end") else ("text cut off",),
    )


def _error(raw: RawReport, problem: str) -> ReadError:
    return ReadError(f"{raw.name} {problem}", source=raw.origin)


def _answers(data: bytes) -> list[dict[str, object]]:
    """Let a process of its own read the pages; return what it could write."""
    # -P: a file of the person's folder must not be taken for one of our modules.
    command = [sys.executable, "-P", "-m", pdf_pages.__name__]
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        written = done.stdout
    except subprocess.TimeoutExpired as error:
        written = error.stdout or b""
    except OSError:
        return []
    return list(_parsed(written))


def _parsed(written: bytes) -> Iterator[dict[str, object]]:
    for line in written.splitlines():
        try:
            value = json.loads(line)
        except ValueError:  # the process ended in the middle of a line
            return
        yield value


def _fragments(answer: dict[str, object]) -> list[Fragment]:
    found = answer.get("fragments")
    return [Fragment(*one) for one in found] if isinstance(found, list) else []


def _stated_title(title: str, text: str) -> str:
    """Return the document's own title if it is one: a file's name is none.

    Its words must stand in the first lines, or it is the title of something else.
    """
    line = one_line(title)
    wanted = words(line)
    if len(wanted) < 3 or _NO_TITLE.search(line):
        return ""
    head = words(" ".join(text.split()[:HEAD_WORDS]))
    known = {tuple(head[n : n + len(wanted)]) for n in range(len(head))}
    return line if tuple(wanted) in known else ""
