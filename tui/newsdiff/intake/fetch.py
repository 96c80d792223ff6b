"""An http(s) address -> the bytes behind it."""

import socket
import ssl
import time
from dataclasses import dataclass, replace
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from newsdiff.config import version
from newsdiff.errors import FetchError
from newsdiff.intake.local import MAX_BYTES, too_large

if TYPE_CHECKING:
    import urllib3

CONNECT_SECONDS = 10.0
"""How long a server may take to accept the connection."""

READ_SECONDS = 20.0
"""How long it may be silent."""

TOTAL_SECONDS = 60.0
"""How long one address may take with all its redirects."""

MAX_REDIRECTS = 5
"""A server that redirects more often goes in circles."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
_STATUS_MESSAGES = {
    401: "asks for a login (401)",
    402: "asks for payment (402)",
    403: "refuses to be read by a program (403); save the page in a browser instead",
    404: "does not exist (404)",
    410: "is gone (410)",
    429: "has had too many requests (429); try again later",
    451: "is blocked for legal reasons (451)",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered."""

    data: bytes
    charset: str
    """As the server names it, empty if it does not."""
    url: str
    """Where the redirects ended."""
    is_private: bool = False
    """Whether that is on the person's own network, which is where it began."""


def is_address(source: str) -> bool:
    """Whether this is meant as an address and not as a path."""
    scheme, mark, _ = source.partition("://")
    return bool(mark) and scheme.isascii() and scheme.replace("+", "").isalnum()


def fetch(address: str, *, from_outside: bool = False) -> Fetched:
    """Read an http(s) address.

    Args:
        from_outside: a page or a feed named it, not the person: it may not lead to
            the person's own network.

    Raises:
        FetchError: no http(s) address, no answer, an error, a forbidden redirect.
        TooLargeError: the page goes on past the limit.
    """
    import urllib3  # deferred with ssl: 60 ms, and files need neither

    deadline = time.monotonic() + TOTAL_SECONDS
    url = _checked(address, address)
    starts_private = _is_private(url)
    if from_outside and starts_private:
        raise FetchError(
            f"{address} leads into a private network; not followed", source=address
        )
    with _pool(url) as pool:
        for _ in range(MAX_REDIRECTS + 1):
            try:
                target = _visit(pool, url, address, deadline)
            except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
                raise _no_answer(address, error) from error
            if isinstance(target, Fetched):
                return replace(target, is_private=starts_private and _is_private(url))
            url = _checked(urljoin(url, target), address)
            if not starts_private and _is_private(url):
                raise FetchError(
                    f"{address} redirects into a private network; not followed",
                    source=address,
                )
    raise FetchError(f"{address} redirects in circles", source=address)


def _visit(
    pool: "urllib3.PoolManager", url: str, address: str, deadline: float
) -> Fetched | str:
    """Ask once; return what came, or where the server sends us."""
    response = pool.request(
        "GET", url, redirect=False, preload_content=False, decode_content=True
    )
    try:
        location = response.headers.get("location")
        if response.status in _REDIRECTS and location:
            return location
        if response.status != 200:
            raise _bad_status(address, response.status)
        data = bytearray()
        for chunk in response.stream(65536, decode_content=True):
            data += chunk
            if len(data) > MAX_BYTES:
                raise too_large(address)
            if time.monotonic() > deadline:
                raise FetchError(
                    f"{address} took longer than {TOTAL_SECONDS:.0f} seconds",
                    source=address,
                )
        content_type = response.headers.get("content-type") or ""
        return Fetched(bytes(data), _charset(content_type), url)
    finally:
        response.close()


def _pool(url: str) -> "urllib3.PoolManager":
    from urllib.request import getproxies, proxy_bypass

    import certifi
    import urllib3

    context = ssl.create_default_context()
    # Some Python builds know no certificates of the system's.
    context.load_verify_locations(certifi.where())
    parts = urlsplit(url)
    proxy = getproxies().get(parts.scheme)
    headers = {"User-Agent": _user_agent(), "Accept": _ACCEPT}
    timeout = urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
    if proxy and not proxy_bypass(parts.hostname or ""):
        return urllib3.ProxyManager(
            proxy, headers=headers, timeout=timeout, retries=False, ssl_context=context
        )
    return urllib3.PoolManager(
        headers=headers, timeout=timeout, retries=False, ssl_context=context
    )


def _user_agent() -> str:
    return f"newsdiff/{version()} (a person's reader for news reports)"


def _checked(url: str, address: str) -> str:
    """Return the address ready to be asked, or raise with what is wrong with it."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
        _ = parts.port
    except ValueError:
        raise FetchError(
            f"{address} is not a complete address", source=address
        ) from None
    if parts.scheme not in {"http", "https"}:
        raise FetchError(
            f"{address}: only http and https addresses are read", source=address
        )
    if not host:
        raise FetchError(f"{address} is not a complete address", source=address)
    return urlunsplit(parts._replace(fragment=""))


def _is_private(url: str) -> bool:
    """Whether the host is, or is known by DNS as, a machine of an inner network."""
    host = urlsplit(url).hostname or ""
    try:
        addresses = [ip_address(host)]
    except ValueError:
        try:
            found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return False  # the request will say that there is no such host
        addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    return any(not address.is_global for address in addresses)


def _charset(content_type: str) -> str:
    _, mark, rest = content_type.lower().partition("charset=")
    return rest.partition(";")[0].strip(" \"'") if mark else ""


def _bad_status(address: str, status: int) -> FetchError:
    if status in _STATUS_MESSAGES:
        message = _STATUS_MESSAGES[status]
    elif status >= 500:
        message = f"has trouble on the server's side ({status}); try again later"
    else:
        message = f"answered with the error {status}"
    return FetchError(f"{address} {message}", source=address)


def _no_answer(address: str, error: Exception) -> FetchError:
    """Put a failed connection into words."""
    import urllib3.exceptions as failures

    inner: BaseException = error
    while isinstance(inner, failures.MaxRetryError | failures.ProxyError):
        reason = inner.reason if isinstance(inner, failures.MaxRetryError) else None
        if reason is None:
            break
        inner = reason
    host = urlsplit(address).hostname or address
    if isinstance(inner, failures.NameResolutionError | socket.gaierror):
        message = f"{address}: there is no host {host}, or no network"
    elif isinstance(inner, failures.SSLError | ssl.SSLError):
        message = f"{address}: the connection is not safe (bad certificate)"
    elif isinstance(inner, failures.NewConnectionError | ConnectionError):
        message = f"{address}: {host} does not accept connections"
    elif isinstance(inner, failures.TimeoutError | TimeoutError):
        message = f"{address} did not answer in time"
    elif isinstance(inner, failures.LocationValueError | ValueError):
        message = f"{address} is not an address that can be asked"
    else:
        message = f"{address}: the connection broke off"
    return FetchError(message, source=address)
