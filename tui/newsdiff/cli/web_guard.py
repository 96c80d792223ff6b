"""Whom the server in front of the reader answers: its own pages, nobody else's.

Any page that a person visits can open a websocket to this machine, and a name can be
made to lead here; whoever reaches the reader reads the library and the files.
"""

import re
import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

LOCALHOST = "localhost"

_HOST = re.compile(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[a-z0-9_.-]+))(?::[0-9]+)?")
"""A name or an address, and a port: our page and our headers repeat it."""


def is_loopback(name: str) -> bool:
    """Say whether only this machine can reach what listens under this name."""
    if name == LOCALHOST:
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def refusal(host: str, origin: str | None, bound: str, *, is_socket: bool) -> str:
    """Return why a request is refused, empty if it is answered.

    Args:
        host: the `Host` that the request names.
        origin: the `Origin` of the page that asks, None if it says none.
        bound: the name or address that the server was told to listen at.
        is_socket: whether it asks for the websocket, which drives the reader.
    """
    if not _is_ours(_name_in(host), bound):
        return "This server does not answer under that name."
    if origin is None:
        # Every browser says who asks for a websocket.
        return "A websocket needs an origin." if is_socket else ""
    if _site_of(origin) != ("http", host.lower()):
        return "Another site may not ask here."
    return ""


def _site_of(origin: str) -> tuple[str, str] | None:
    """Return scheme and host of an origin, https told as http; None if it has none."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return None
    scheme = "http" if parts.scheme == "https" else parts.scheme
    return scheme, parts.netloc.lower()


def _name_in(host: str) -> str:
    """Return the name of a `Host` without brackets and port, empty if it is none."""
    found = _HOST.fullmatch(host.lower())
    return (found["six"] or found["name"]).rstrip(".") if found else ""


def _is_ours(name: str, bound: str) -> bool:
    """Tell whether a name is one of ours.

    A stranger's name can be made to lead here, an address cannot.
    """
    if is_loopback(name):
        return True
    if is_loopback(bound):
        return False
    if name == bound.lower() or _is_address(name):
        return True
    own = socket.gethostname().lower()
    return name in (own, f"{own}.local")


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
