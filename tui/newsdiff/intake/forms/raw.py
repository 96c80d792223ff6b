"""One report as it was found, before it is decoded and cleaned."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from newsdiff.errors import ReadError
from newsdiff.intake.draft import PageFacts
from newsdiff.intake.encoding.characters import one_line, shortened
from newsdiff.intake.facts.outlets import readable_stem
from newsdiff.intake.inputs.suffixes import KNOWN_SUFFIXES

MAX_CONTAINER_BYTES = 100_000_000
"""The largest input that may hold several reports, or pictures beside its text."""

LONGEST_ADDRESS = 2000
"""A longer address is no address."""


NOTHING_STATED = PageFacts()


@dataclass(frozen=True, slots=True)
class RawReport:
    """The bytes or the text of one report, and what is known of it from outside."""

    content: bytes | str
    name: str
    """What the person calls it; stands in messages."""
    origin: str = ""
    """The path or address as the person gave it, with the place inside."""
    suffix: str = ""
    """Of the file or the address, in lower case, with its dot."""
    charset: str = ""
    """As a server or a mail names it."""
    url: str = ""
    outlet: str = ""
    """The outlet, if neither the text nor `stated` names one."""
    stated: PageFacts = NOTHING_STATED
    """What the form itself says, which counts more than what the text says."""
    known: PageFacts = NOTHING_STATED
    """What is true if the text says nothing else."""
    language: str = ""
    """The language, if the text does not show it."""
    is_body: bool = False
    """The text is an article's body already, without the page around it."""
    is_fetched: bool = False
    """It came from an address, so what it links to may be fetched as well."""
    may_be_private: bool = False
    """It came from the person's own network, so what it links to may lie there."""
    captured: date | None = None
    """The day it was saved, crawled or printed: it was published then or before."""
    warnings: tuple[str, ...] = ()
    instead: "RawReport | None" = None
    """The same report in another form, for when this one turns out to be empty."""

    def inside(self, place: str, content: bytes | str) -> "RawReport":
        """Return a report at a place of this input, such as ` > page.html`."""
        return RawReport(
            content, self.name + place, self.origin + place, outlet=self.outlet
        )

    def failure(self, place: str, problem: str) -> ReadError:
        """Return the error for a place of this input that cannot be read."""
        return ReadError(f"{self.name}{place} {problem}", source=self.origin + place)

    def relabelled(self, place: str) -> "RawReport":
        """Return the same at a place of itself."""
        return replace(self, name=self.name + place, origin=self.origin + place)


@dataclass(frozen=True, slots=True)
class Link:
    """A report that has still to be fetched."""

    address: str
    report: RawReport
    """What is known of it; its content is empty."""
    may_be_private: bool = False
    """Whether it was named from inside the person's own network."""


Part = RawReport | Link | ReadError
"""What an input holds: reports, links to reports, and what could not be read."""


def within(place: str) -> str:
    """Return the name of a thing inside another one as labels have it."""
    return f" > {shortened(one_line(place))}"


def outlet_of_path(path: str) -> str:
    """Return a file's name without its suffixes, readable."""
    name = PurePosixPath(path.replace("\\", "/")).name
    while PurePosixPath(name).suffix.lower() in KNOWN_SUFFIXES:
        name = PurePosixPath(name).stem
    return readable_stem(name)


def web_address(text: str) -> str:
    """Return an address from outside if it is a usable http(s) one, else nothing."""
    address = one_line(text)
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    usable = parts.scheme in {"http", "https"} and bool(host)
    return address if usable and len(address) <= LONGEST_ADDRESS else ""
