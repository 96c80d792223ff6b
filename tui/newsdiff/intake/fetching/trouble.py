"""What goes wrong between newsdiff and a server, before a person is told."""

import errno
import socket
import ssl
from http.client import HTTPException, IncompleteRead, RemoteDisconnected

from newsdiff.errors import FetchError, ReadError

BY_BROWSER = "save the page in a browser and give newsdiff the file"


class RequestError(Exception):
    """An address could not be read; its text continues a sentence about it.

    Attributes:
        may_pass: another try may succeed.
        wait_seconds: how long the server asks to be left alone; 0 for not at all.
        kind: the error that the person gets.
    """

    def __init__(
        self,
        message: str,
        *,
        may_pass: bool = False,
        wait_seconds: float = 0.0,
        kind: type[ReadError] = FetchError,
    ) -> None:
        super().__init__(message)
        self.may_pass = may_pass
        self.wait_seconds = wait_seconds
        self.kind = kind


class InnerNetworkError(RequestError):
    """Something from outside leads to the person's own network."""

    def __init__(self) -> None:
        super().__init__("leads into a private network; not followed")


class StoppedError(RequestError):
    """The person did not want to wait any longer."""

    def __init__(self) -> None:
        super().__init__("was not read to its end: cancelled")


_STATUS_MESSAGES = {
    401: f"asks for a login (401); log in with a browser, then {BY_BROWSER}",
    402: f"asks for payment (402); if you have access, {BY_BROWSER}",
    403: f"refuses to be read by a program (403); {BY_BROWSER}",
    404: "does not exist (404); look whether the address is complete",
    406: f"has no form that newsdiff reads (406); {BY_BROWSER}",
    407: "cannot be reached: the proxy asks for a login (407); put it into the proxy's "
    "address, as in http://name:password@proxy:3128",
    408: "did not answer in time (408); try again later",
    410: "is gone (410); an archive of the web may still have it",
    429: "has had too many requests (429)",
    451: "is blocked for legal reasons (451); an archive of the web may still have it",
    500: "has trouble on the server's side (500); try again later",
    502: "has trouble on the server's side (502)",
    503: "is overloaded or closed for repair (503)",
    504: "has trouble on the server's side (504)",
}
_MAY_PASS = frozenset({429, 502, 503, 504})


def bad_status(status: int, wait_seconds: float = 0.0) -> RequestError:
    """Put an answer that is no page into words."""
    if status in _STATUS_MESSAGES:
        message = _STATUS_MESSAGES[status]
    elif status >= 500:
        message = f"has trouble on the server's side ({status}); try again later"
    elif status == 204:
        message = f"has nothing to show (204); {BY_BROWSER}"
    else:
        message = f"answered with the error {status}; {BY_BROWSER}"
    may_pass = status in _MAY_PASS
    if may_pass:
        message += f"; try again {_in_a_while(wait_seconds)}"
    return RequestError(message, may_pass=may_pass, wait_seconds=wait_seconds)


def _in_a_while(seconds: float) -> str:
    if seconds < 60:
        return "later"
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= size:
            count = round(seconds / size)
            return f"in {count:,} {unit}s" if count > 1 else f"in a {unit}"
    return "later"


def cannot_resolve(host: str, error: OSError | UnicodeError) -> RequestError:
    """Put a name that leads nowhere into words."""
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return RequestError(
            f"cannot be found: no name server answers about {host}; "
            "look whether you are connected to the network"
        )
    return RequestError(
        f"cannot be found: there is no host {host}, or no network; look at the spelling"
    )


def cannot_connect(host: str, error: OSError) -> RequestError:
    """Put a connection that was not made into words."""
    if isinstance(error, TimeoutError):
        return RequestError(
            f"did not answer in time: {host} accepts no connection; try again later",
            may_pass=True,
        )
    if isinstance(error, ConnectionRefusedError):
        return RequestError(
            f"cannot be read: {host} does not accept connections; "
            "look at the address, or try again later"
        )
    if isinstance(error, ConnectionError):
        return broken_off()
    if error.errno in {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}:
        return RequestError(
            f"cannot be read: no way leads to {host}; "
            "look whether you are connected to the network"
        )
    return RequestError(f"cannot be read: {host} could not be reached; try again later")


_CERTIFICATES = {
    9: "is not valid yet; look at the date of this computer",
    10: "has expired; look at the date of this computer, or try again in some days",
    18: "is signed by nobody but the server",
    19: "is signed by nobody known; a proxy or a virus scanner may stand in between",
    20: "is signed by nobody known; a proxy or a virus scanner may stand in between",
    21: "is signed by nobody known",
    23: "was withdrawn",
    62: "is for another name; look at the spelling",
    64: "is not for this number; use the host's name",
}
"""What OpenSSL's codes of verification mean for a person."""


def no_safe_connection(error: ssl.SSLError) -> RequestError:
    """Put a failed TLS handshake into words; it is never tried again."""
    if isinstance(error, ssl.SSLCertVerificationError):
        reason = _CERTIFICATES.get(error.verify_code, "cannot be trusted")
        return RequestError(f"is not safe to read: its certificate {reason}")
    if error.reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST"}:
        return RequestError(
            "cannot be read: no https is spoken there; try it with http://"
        )
    return RequestError(
        f"cannot be read: no safe connection could be agreed on; {BY_BROWSER}"
    )


def broken_off(sent: int = 0, announced: int = 0) -> RequestError:
    """Return the trouble of a connection that ended too early, sizes in bytes."""
    how_far = f" after {sent:,} of {announced:,} bytes" if announced else ""
    return RequestError(f"broke off{how_far}; try again later", may_pass=True)


def while_reading(error: OSError | HTTPException | ValueError) -> RequestError:
    """Put what went wrong after the connection was made into words."""
    if isinstance(error, ssl.SSLError) and not isinstance(error, TimeoutError):
        if isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
            return broken_off()
        return no_safe_connection(error)
    if isinstance(error, TimeoutError):
        return RequestError("did not answer in time; try again later")
    if isinstance(error, RemoteDisconnected | IncompleteRead | OSError):
        return broken_off()
    return RequestError(
        "cannot be read: what answers there is no web server, or a confused one"
    )
