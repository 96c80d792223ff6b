"""An address as somebody wrote it -> host, port and path as they are asked for."""

import re
import unicodedata
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote, urljoin, urlsplit

from newsdiff.intake.encoding.characters import one_line, shortened
from newsdiff.intake.fetching.networks import written_address
from newsdiff.intake.fetching.trouble import RequestError

LONGEST_URL = 8000
"""In characters; servers refuse longer ones."""

PORTS = {"http": 80, "https": 443}

_HOST_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*", re.ASCII)
_IN_PATHS = "%/:=&?~+!$,;'@()*[]|"
"""What a path and a query may hold as it is."""

# The codec of the standard library still writes these as "ss" and "σ".
_NEWER_LETTERS = re.compile("[ßς\u200c\u200d]")


@dataclass(frozen=True, slots=True)
class Target:
    """One page of one server."""

    scheme: str
    host: str
    """A name in ASCII, without a trailing dot, or an IP address without brackets."""
    port: int
    path: str
    """With its query, in ASCII."""
    login: str = ""
    """`user:password`, for this server only; never shown and never kept."""
    is_number: bool = False
    """The host is an IP address."""

    @property
    def server(self) -> str:
        """The host as requests name it, with its port if it is not the usual one."""
        host = self.host.partition("%")[0]
        host = f"[{host}]" if ":" in host else host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address without login and fragment."""
        return f"{self.scheme}://{self.server}{self.path}"

    @property
    def origin(self) -> tuple[str, str, int]:
        """What a login belongs to."""
        return self.scheme, self.host, self.port


def read_target(address: str) -> Target:
    """Read an http(s) address.

    Raises:
        RequestError: it is none, or not a complete one.
    """
    if len(address) > LONGEST_URL:
        raise RequestError(
            f"is longer than {LONGEST_URL:,} characters; no server reads it"
        )
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        name = _ascii_host(parts.hostname or "")
        number = written_address(name)
    except ValueError:
        raise _incomplete() from None
    if parts.scheme not in PORTS:
        raise RequestError("cannot be read: only http and https addresses are")
    if not number and not (_HOST_NAME.fullmatch(name) and len(name) <= 253):
        raise _incomplete()
    if port == 0 or "\\" in parts.netloc:
        raise _incomplete()
    login = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return Target(
        scheme=parts.scheme,
        host=number or name,
        port=port or PORTS[parts.scheme],
        path=_ascii_path(parts.path or "/", parts.query),
        login="" if login == ":" else login,
        is_number=number is not None,
    )


def read_redirect(here: Target, location: str) -> Target:
    """Read where a server sends us; a login stays with the server it was typed for.

    Args:
        location: the header as `http.client` gives it, each byte a character.

    Raises:
        RequestError: to nothing that can be asked for.
    """
    written = location.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        joined = urljoin(here.url, one_line(written))
    except ValueError:
        joined = "http://"  # half an IPv6 address: incomplete, as that is
    try:
        there = read_target(joined)
    except RequestError as trouble:
        shown = shortened(one_line(written))
        raise RequestError(f"redirects to {shown}, which {trouble}") from None
    is_same = there.origin == here.origin
    return replace(there, login=here.login if is_same else "")


def _incomplete() -> RequestError:
    return RequestError("is not a complete address, such as https://news.example/a")


def _ascii_host(host: str) -> str:
    """Return a name as the network knows it.

    Raises:
        ValueError: there is no such form of it (a UnicodeError is one).
    """
    if ":" in host:
        return host.replace("%25", "%")  # so is the zone of a local address written
    labels = unicodedata.normalize("NFC", host.removesuffix(".")).split(".")
    return ".".join(_ascii_label(label) for label in labels).lower().removesuffix(".")


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    if _NEWER_LETTERS.search(label):
        return "xn--" + label.lower().encode("punycode").decode("ascii")
    return label.encode("idna").decode("ascii")


def _ascii_path(path: str, query: str) -> str:
    whole = f"{path}?{query}" if query else path
    return quote(whole, safe=_IN_PATHS, errors="replace")
