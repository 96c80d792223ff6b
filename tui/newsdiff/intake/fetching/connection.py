"""A target -> a socket to a machine whose address was looked at first.

A name is resolved once, every address of the answer is checked, and the connection
goes to those very addresses: a name server that answers differently the next time
is not asked a next time.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException, HTTPResponse

from newsdiff.intake.fetching.limits import Limits
from newsdiff.intake.fetching.networks import is_inner
from newsdiff.intake.fetching.proxies import basic, proxy_for, sounds_inner
from newsdiff.intake.fetching.target import Target
from newsdiff.intake.fetching.trouble import (
    InnerNetworkError,
    RequestError,
    bad_status,
    cannot_connect,
    cannot_resolve,
    no_safe_connection,
    while_reading,
)

MOST_ADDRESSES = 6
"""Of one host, tried one after the other."""

LEAST_SECONDS = 2.0
"""For one of several addresses; one that is dead must not use up the time of all."""

LOWEST_FREE_PORT = 1024
"""Below it, links from outside reach the ports of the web only, not those of mail."""

Resolve = Callable[[str], Sequence[str]]
"""A host's name -> its IP addresses, best first."""


def resolve(host: str) -> list[str]:
    """Ask the system for the addresses of a host.

    Raises:
        OSError, UnicodeError: there are none.
    """
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@cache
def trusted() -> ssl.SSLContext:
    """Return who may vouch for a server, as 40 ms of reading tell it."""
    import certifi

    context = ssl.create_default_context()
    # Some Python builds know no certificates of the system's.
    context.load_verify_locations(certifi.where())
    return context


class Wire:
    """The socket of a request, to be cut from another thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handle: socket.socket | None = None
        self._is_cut = False

    def holds(self, connection: socket.socket) -> None:
        """Remember a socket; TLS takes it over, so a second handle is kept."""
        with self._lock:
            self._release()
            self._handle = connection.dup()
            is_cut = self._is_cut
        if is_cut:
            self.cut()

    def cut(self) -> None:
        """End the connection under whoever reads from it."""
        with self._lock:
            self._is_cut = True
            if self._handle is not None:
                try:
                    self._handle.shutdown(socket.SHUT_RDWR)
                except OSError:
                    return  # it had ended already
                finally:
                    self._release()

    def close(self) -> None:
        """Give the second handle back."""
        with self._lock:
            self._release()

    def _release(self) -> None:
        if self._handle is not None:
            self._handle.close()
            self._handle = None


@dataclass(frozen=True, slots=True)
class Line:
    """An open connection, and how requests on it are written."""

    connection: socket.socket
    is_inner: bool
    """The machine at its end is on the person's own network."""
    path: str
    """What to ask for: a whole address where a proxy reads the request itself."""
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Connector:
    """Opens connections: how names are resolved, judged and trusted."""

    limits: Limits
    resolve: Resolve = resolve
    is_inner: Callable[[str], bool] = is_inner
    proxy_for: Callable[[Target], Target | None] = proxy_for
    context: Callable[[], ssl.SSLContext] = trusted

    def open(self, target: Target, *, may_be_inner: bool, wire: Wire) -> Line:
        """Connect to where a target lies, or to the proxy that leads there.

        Raises:
            RequestError: with what went wrong.
        """
        proxy = self.proxy_for(target)
        if proxy is not None:
            return self._through(proxy, target, may_be_inner, wire)
        addresses = self._addresses(target)
        if not may_be_inner:
            self._refuse_inner(target, addresses)
        connection, address = self._connect(target, addresses, wire)
        if target.scheme == "https":
            connection = self._secured(connection, target)
        return Line(connection, self.is_inner(address), target.path, {})

    def _addresses(self, target: Target) -> Sequence[str]:
        if target.is_number:
            return [target.host]
        try:
            addresses = self.resolve(target.host)
        except (OSError, UnicodeError) as error:
            raise cannot_resolve(target.host, error) from error
        if not addresses:
            raise cannot_resolve(target.host, socket.gaierror(socket.EAI_NONAME, ""))
        return addresses

    def _refuse_inner(self, target: Target, addresses: Sequence[str]) -> None:
        if any(map(self.is_inner, addresses)):
            raise InnerNetworkError
        if target.port < LOWEST_FREE_PORT and target.port not in {80, 443}:
            raise RequestError(
                f"leads to port {target.port}, no port of pages; not asked"
            )

    def _connect(
        self, target: Target, addresses: Sequence[str], wire: Wire
    ) -> tuple[socket.socket, str]:
        """Connect to the first address that answers."""
        tried = addresses[:MOST_ADDRESSES]
        seconds = max(self.limits.connect_seconds / len(tried), LEAST_SECONDS)
        seconds = min(seconds, self.limits.connect_seconds)
        failure = OSError("no address")
        for address in tried:
            try:
                # Numbers are connected to as they are: no name is resolved here.
                connection = socket.create_connection((address, target.port), seconds)
            except OSError as error:
                failure = error
            else:
                connection.settimeout(self.limits.silence_seconds)
                wire.holds(connection)
                return connection, address
        raise cannot_connect(target.host, failure) from failure

    def _secured(self, connection: socket.socket, target: Target) -> ssl.SSLSocket:
        try:
            name = target.host.partition("%")[0]
            return self.context().wrap_socket(connection, server_hostname=name)
        except ssl.SSLError as error:
            connection.close()
            raise no_safe_connection(error) from error
        except (OSError, ValueError) as error:
            connection.close()
            raise while_reading(error) from error

    def _through(
        self, proxy: Target, target: Target, may_be_inner: bool, wire: Wire
    ) -> Line:
        """Connect to a proxy, which resolves the name itself.

        What can be known here is checked all the same. A name that only the proxy
        can resolve is left to it: behind some walls that is every name.
        """
        try:
            addresses = self._addresses(target)
        except RequestError:
            addresses = []
        are_inner = [self.is_inner(address) for address in addresses]
        seems_inner = all(are_inner) if are_inner else sounds_inner(target.host)
        if not may_be_inner:
            self._refuse_inner(target, addresses)
            if seems_inner:
                raise InnerNetworkError
        headers = {"Proxy-Authorization": basic(proxy.login)} if proxy.login else {}
        connection, _ = self._connect(proxy, self._addresses(proxy), wire)
        if target.scheme == "http":
            return Line(connection, seems_inner, target.url, headers)
        _tunnel(connection, target, headers)
        return Line(self._secured(connection, target), seems_inner, target.path, {})


def _tunnel(connection: socket.socket, target: Target, headers: dict[str, str]) -> None:
    """Ask a proxy to pass on whatever is said to a target."""
    host = f"[{target.host}]" if ":" in target.host else target.host
    lines = [f"CONNECT {host}:{target.port} HTTP/1.1", f"Host: {host}:{target.port}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    answer = HTTPResponse(connection, method="HEAD")  # there is no body
    try:
        connection.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
        answer.begin()
        _check_tunnel(answer.status)
    except (OSError, HTTPException, ValueError) as error:
        connection.close()
        raise while_reading(error) from error
    except RequestError:
        connection.close()
        raise
    finally:
        answer.close()


def _check_tunnel(status: int) -> None:
    if status == 407:
        raise bad_status(status)
    if status != 200:
        raise RequestError(
            f"cannot be reached: the proxy refuses to lead there ({status})"
        )
