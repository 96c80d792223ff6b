"""Proxies and safe connections, on this machine."""

import shutil
import socketserver
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import ClassVar

import pytest

from newsdiff.errors import FetchError
from newsdiff.intake.fetching.connection import Connector
from newsdiff.intake.fetching.fetcher import Fetcher
from newsdiff.intake.fetching.proxies import proxy_for
from newsdiff.intake.fetching.target import read_target
from tests.intake.misbehaving import (
    INNER,
    PUBLIC,
    QUICK,
    FakeTime,
    Names,
    fetcher_for,
    no_proxy,
    reply,
)
from tests.intake.pages import PAGE

VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxies_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


class Proxy(socketserver.BaseRequestHandler):
    """Answers whatever it is asked for itself, and remembers it."""

    heads: ClassVar[list[str]]
    tunnels: ClassVar[bytes]

    def handle(self) -> None:
        head = self.request.recv(65536).decode("latin-1")
        self.heads.append(head)
        tunnel = head.startswith("CONNECT")
        self.request.sendall(self.tunnels if tunnel else reply())


@dataclass(frozen=True, slots=True)
class Running:
    """A proxy that runs."""

    address: str
    heads: list[str] = field(default_factory=list)


@contextmanager
def running_proxy(tunnels: bytes = b"HTTP/1.1 407 No\r\n\r\n") -> Iterator[Running]:
    heads: list[str] = []
    handler = type("Handler", (Proxy,), {"heads": heads, "tunnels": tunnels})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=partial(server.serve_forever, 0.01))
        thread.start()
        try:
            yield Running(f"127.0.0.1:{server.server_address[1]}", heads)
        finally:
            server.shutdown()
            thread.join()


def through_proxy(names: Names | None = None) -> Fetcher:
    return fetcher_for(names or Names({}), proxy_for=proxy_for, time=FakeTime())


def test_a_proxy_is_asked_for_names_that_only_it_knows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running_proxy() as proxy:
        monkeypatch.setenv("http_proxy", f"http://ada:x@{proxy.address}")
        found = through_proxy().fetch("http://far.example/a", from_outside=True)
    assert found.data == PAGE.encode()
    (head,) = proxy.heads
    assert head.startswith("GET http://far.example/a HTTP/1.1\r\n")
    assert "Host: far.example\r\n" in head
    assert "Proxy-Authorization: Basic YWRhOng=\r\n" in head


def test_what_the_environment_excepts_is_asked_directly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", "127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "near.example")
    assert proxy_for(read_target("http://near.example/")) is None
    assert proxy_for(read_target("http://localhost:8000/")) is None
    assert proxy_for(read_target("http://127.0.0.1:8000/")) is None
    assert proxy_for(read_target("https://far.example/")) is None
    proxy = proxy_for(read_target("http://far.example/"))
    assert proxy is not None
    assert proxy.server == "127.0.0.1:9"


@pytest.mark.parametrize(
    "host", [INNER, "2130706433", "intranet", "printer.local", "inside.example"]
)
def test_what_can_be_known_as_inner_is_not_asked_of_a_proxy(
    monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setattr(
        "newsdiff.intake.fetching.proxies.is_inner", lambda _address: False
    )
    with running_proxy() as proxy:
        monkeypatch.setenv("all_proxy", proxy.address)
        names = Names({"inside.example": [[INNER]]})
        fetcher = Fetcher(
            QUICK,
            connector=Connector(QUICK, resolve=names.resolve, proxy_for=proxy_for),
        )
        if host == "2130706433":
            return  # loopback goes to no proxy at all
        with pytest.raises(FetchError, match="leads into a private network"):
            fetcher.fetch(f"http://{host}/", from_outside=True)
    assert proxy.heads == []


@pytest.mark.parametrize("named", ["socks5://127.0.0.1:9", "https://127.0.0.1:9", "::"])
def test_other_kinds_of_proxies_are_refused(
    monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("all_proxy", named)
    with pytest.raises(FetchError, match="only proxies with an http:// address"):
        through_proxy().fetch("http://far.example/")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 407 No\r\n\r\n", r"the proxy asks for a login \(407\)"),
        (b"HTTP/1.1 403 No\r\n\r\n", r"the proxy refuses to lead there \(403\)"),
        (b"SSH-2.0-x\r\n", "no web server, or a confused one"),
        (b"", "broke off"),
    ],
)
def test_a_tunnel_that_is_refused_is_told(
    monkeypatch: pytest.MonkeyPatch, answer: bytes, words: str
) -> None:
    with running_proxy(answer) as proxy:
        monkeypatch.setenv("https_proxy", proxy.address)
        fetcher = through_proxy()
        with pytest.raises(FetchError, match=words):
            fetcher.fetch("https://far.example/")
    assert proxy.heads[0].startswith("CONNECT far.example:443 HTTP/1.1\r\nHost: far.")


# Certificates are made here, by the openssl that most systems have.

needs_openssl = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="certificates are made with openssl"
)


def make_certificate(folder: Path, *options: str, name: str) -> Path:
    """Return a file with a key and a certificate that nobody else signed."""
    key, found = folder / f"{name}.key", folder / f"{name}.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-batch"]
    command += ["-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", f"/CN={name}"]
    command += ["-addext", f"subjectAltName=DNS:{name}", *options]
    command += ["-keyout", str(key), "-out", str(found)]
    subprocess.run(command, check=True, capture_output=True)
    found.write_bytes(found.read_bytes() + key.read_bytes())
    return found


class SafePage(socketserver.BaseRequestHandler):
    """Speaks TLS, behind a proxy's handshake if it comes with one."""

    context: ClassVar[ssl.SSLContext]

    def handle(self) -> None:
        connection = self.request
        if connection.recv(7, 2) == b"CONNECT":  # 2 is MSG_PEEK
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        try:
            with self.context.wrap_socket(connection, server_side=True) as safe:
                safe.recv(65536)
                safe.sendall(reply())
        except OSError:
            return  # the client did not trust us, as it should


@dataclass(frozen=True, slots=True)
class SafeSite:
    """A server whose certificate is for gazette.example."""

    port: int
    certificate: Path


@pytest.fixture(scope="module")
def safe_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SafeSite]:
    folder = tmp_path_factory.mktemp("certificates")
    certificate = make_certificate(folder, name="gazette.example")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    handler = type("Handler", (SafePage,), {"context": context})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=partial(server.serve_forever, 0.01))
        thread.start()
        try:
            yield SafeSite(int(server.server_address[1]), certificate)
        finally:
            server.shutdown()
            thread.join()


def safe_fetcher(certificate: Path | None, *, proxied: bool = False) -> Fetcher:
    """Return a fetcher that trusts one certificate, or only the usual ones."""
    context = ssl.create_default_context(cafile=certificate)
    names = Names({"gazette.example": [[PUBLIC]], "other.example": [[PUBLIC]]})
    connector = Connector(
        QUICK,
        resolve=names.resolve,
        is_inner=lambda address: address != PUBLIC,
        proxy_for=proxy_for if proxied else no_proxy,
        context=lambda: context,
    )
    return Fetcher(QUICK, connector=connector)


@needs_openssl
def test_a_trusted_page_is_read_by_the_name_that_was_asked_for(
    safe_site: SafeSite,
) -> None:
    fetcher = safe_fetcher(safe_site.certificate)
    address = f"https://gazette.example:{safe_site.port}/a"
    assert fetcher.fetch(address, from_outside=True).data == PAGE.encode()


@needs_openssl
def test_a_trusted_page_is_read_through_a_proxy(
    safe_site: SafeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"127.0.0.1:{safe_site.port}")
    fetcher = safe_fetcher(safe_site.certificate, proxied=True)
    assert fetcher.fetch("https://gazette.example/a").data == PAGE.encode()


@needs_openssl
def test_a_certificate_that_does_not_fit_is_told(safe_site: SafeSite) -> None:
    with pytest.raises(FetchError, match="certificate is for another name"):
        safe_fetcher(safe_site.certificate).fetch(
            f"https://other.example:{safe_site.port}/"
        )
    with pytest.raises(FetchError, match="certificate is signed by nobody but"):
        safe_fetcher(None).fetch(f"https://gazette.example:{safe_site.port}/")


def test_a_server_without_tls_is_told() -> None:
    with running_proxy() as plain:
        port = plain.address.rpartition(":")[2]
        with pytest.raises(FetchError, match="no https is spoken there; try it with"):
            safe_fetcher(None).fetch(f"https://gazette.example:{port}/")
