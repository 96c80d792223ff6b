"""One request and its answer."""

import re
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection, HTTPException, HTTPResponse

from newsdiff.config import version
from newsdiff.errors import EmptyError, NotTextError
from newsdiff.intake.fetching.body import PACKINGS, read_body
from newsdiff.intake.fetching.connection import Connector, Line, Wire
from newsdiff.intake.fetching.patience import asked_wait
from newsdiff.intake.fetching.proxies import basic
from newsdiff.intake.fetching.target import Target
from newsdiff.intake.fetching.trouble import (
    BY_BROWSER,
    RequestError,
    bad_status,
    while_reading,
)

REDIRECTS = frozenset({301, 302, 303, 307, 308})
NOT_MODIFIED = 304
_GOOD = frozenset({200, 203})
_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
_NO_TEXT = re.compile(r"(?P<kind>video|audio|image|font)/(?!svg)")
_NOUNS = {"video": "a video", "audio": "a sound", "image": "a picture"}
_ETAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e]{0,500}"', re.ASCII)
_MODIFIED = re.compile(r"[A-Za-z0-9 ,:+-]{10,60}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Validators:
    """By what a server knows which state of a page somebody has."""

    etag: str = ""
    modified: str = ""
    """The day it was changed, as the server writes it."""

    @classmethod
    def read(cls, etag: str, modified: str) -> "Validators":
        """Take what may be sent back: nothing that is not formed as it should be."""
        etag, modified = etag.strip(), modified.strip()
        return cls(
            etag if _ETAG.fullmatch(etag) else "",
            modified if _MODIFIED.fullmatch(modified) else "",
        )

    def __bool__(self) -> bool:
        return bool(self.etag or self.modified)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered, as far as it matters."""

    is_inner: bool
    """It came from the person's own network."""
    location: str = ""
    """Where it sends us, if it does."""
    is_unchanged: bool = False
    """The page is as it was; there is no body."""
    data: bytes = b""
    charset: str = ""
    validators: Validators = Validators()
    may_be_kept: bool = True


def exchange(
    connector: Connector,
    target: Target,
    known: Validators,
    *,
    may_be_inner: bool,
    wire: Wire,
) -> Answer:
    """Ask for a page and read the answer.

    Args:
        known: which state of the page is here already.
        may_be_inner: it may lie on the person's own network.

    Raises:
        RequestError: with what went wrong.
    """
    try:
        line = connector.open(target, may_be_inner=may_be_inner, wire=wire)
        connection = HTTPConnection(target.host, target.port)
        connection.sock = line.connection
        try:
            headers = _headers(target, known) | line.headers
            connection.request("GET", line.path, headers=headers)
            with connection.getresponse() as answer:
                return _read(answer, line, connector.limits.max_bytes, known)
        except (OSError, HTTPException, ValueError) as error:
            raise while_reading(error) from error
        finally:
            connection.close()
            line.connection.close()
    finally:
        wire.close()


def _headers(target: Target, known: Validators) -> dict[str, str]:
    headers = {
        "Host": target.server,
        "User-Agent": f"newsdiff/{version()} (a person's reader for news reports)",
        "Accept": _ACCEPT,
        "Accept-Encoding": PACKINGS,
        "Connection": "close",
    }
    if target.login:
        headers["Authorization"] = basic(target.login)
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.modified:
        headers["If-Modified-Since"] = known.modified
    return headers


def _read(answer: HTTPResponse, line: Line, most: int, known: Validators) -> Answer:
    """Read the body if there is a page in it."""
    headers = answer.headers
    location = headers.get("location") or ""
    if answer.status in REDIRECTS and location:
        return Answer(line.is_inner, location=location)
    if answer.status == NOT_MODIFIED and known:
        return Answer(line.is_inner, is_unchanged=True)
    if answer.status not in _GOOD:
        raise bad_status(answer.status, asked_wait(headers))
    content_type = (headers.get("content-type") or "").strip().lower()
    if found := _NO_TEXT.match(content_type):
        noun = _NOUNS.get(found["kind"], "a font")
        raise RequestError(f"is {noun}; newsdiff reads text", kind=NotTextError)
    data = read_body(answer, most)
    if not data.strip():
        raise RequestError(f"is empty; {BY_BROWSER}", kind=EmptyError)
    return Answer(
        line.is_inner,
        data=data,
        charset=_charset(content_type),
        validators=Validators.read(
            headers.get("etag") or "", headers.get("last-modified") or ""
        ),
        may_be_kept=_may_be_kept(headers),
    )


def _charset(content_type: str) -> str:
    _, mark, rest = content_type.partition("charset=")
    return rest.partition(";")[0].strip(" \"'") if mark else ""


def _may_be_kept(headers: Message) -> bool:
    rules = (headers.get("cache-control") or "").lower()
    return "no-store" not in rules and (headers.get("vary") or "").strip() != "*"
