"""One input -> one article."""

from dataclasses import dataclass
from pathlib import Path

from newsdiff.errors import EmptyError, NotFoundError
from newsdiff.intake import folders
from newsdiff.intake.assemble import assemble
from newsdiff.intake.characters import one_line, shortened, tidy
from newsdiff.intake.decode import decode
from newsdiff.intake.draft import Draft, PageFacts
from newsdiff.intake.fetch import fetch, is_address
from newsdiff.intake.local import MAX_BYTES, read_file, read_standard_input, too_large
from newsdiff.intake.markdown import clean_markdown
from newsdiff.intake.markup import looks_like_html
from newsdiff.intake.outlets import host_of, printed_name, readable_stem
from newsdiff.intake.plain import clean_text
from newsdiff.model import Article

expand = folders.expand


@dataclass(frozen=True, slots=True)
class _Input:
    """The bytes of one input and what is known of where they come from."""

    data: bytes
    name: str
    """What the person calls it; stands in messages."""
    charset: str = ""
    url: str = ""
    source: str = ""
    """The outlet, if the text does not name one."""
    markdown: bool = False
    origin: str = ""


def load(source: str | Path | bytes, *, name: str = "") -> Article:
    """Read one report.

    Raises:
        ReadError: with a message for a person.
    """
    found = _open(source, one_line(name))
    if not found.data.strip():
        raise EmptyError(f"{found.name} is empty", source=found.name)
    text = decode(found.data, declared=found.charset, name=found.name)
    if not text.strip():
        raise EmptyError(f"{found.name} is empty", source=found.name)
    draft = _clean(text, found)
    if not draft.paragraphs:
        raise EmptyError(
            f"{found.name} has no text that could be a report", source=found.name
        )
    removed = (block.text for block in draft.removed())
    facts = PageFacts(
        url=found.url, source=printed_name(removed, found.source) or found.source
    )
    return assemble(draft, facts, origin=found.origin)


def _open(source: str | Path | bytes, name: str) -> _Input:
    if isinstance(source, bytes):
        if len(source) > MAX_BYTES:
            raise too_large(name or "the input", len(source))
        return _Input(source, name or "the input", source=name, origin=name)
    text = str(source)
    shown = shortened(one_line(text))
    if text == "-":
        title = name or "standard input"
        return _Input(read_standard_input(title), title, source=name, origin=text)
    if not text.strip():
        raise NotFoundError("an empty name is no file", source=text)
    if is_address(text):
        page = fetch(text)
        return _Input(
            page.data,
            shown,
            charset=page.charset,
            url=page.url,
            source=name or host_of(page.url),
            origin=text,
        )
    return _Input(
        read_file(Path(text), name=shown),
        shown,
        source=name or readable_stem(text),
        markdown=Path(text).suffix.lower() in {".md", ".markdown"},
        origin=text,
    )


def _clean(text: str, found: _Input) -> Draft:
    if looks_like_html(text):
        from newsdiff.intake.page import clean_page  # trafilatura and lxml: 0.4 s

        return clean_page(text, url=found.url)
    if found.markdown:
        return clean_markdown(tidy(text))
    return clean_text(tidy(text))
