"""A web server on this machine that misbehaves, and what tests fetch from it with."""

import gzip
import socketserver
import threading
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import ClassVar

from newsdiff.intake.fetching.connection import Connector
from newsdiff.intake.fetching.fetcher import Fetcher
from newsdiff.intake.fetching.kept_pages import KeptPage
from newsdiff.intake.fetching.limits import Clock, Limits
from newsdiff.intake.fetching.stop import Stop
from newsdiff.intake.fetching.target import Target
from tests.intake.pages import LEAD, PAGE

CAFE = f"<html><body><p>Café. {LEAD}</p></body></html>"
ETAG = '"bridge-1"'
MODIFIED = "Wed, 04 Mar 2026 08:00:00 GMT"
QUICK = Limits(pause_seconds=0, connect_seconds=2, silence_seconds=5)


def reply(
    status: int = 200, body: bytes = PAGE.encode(), *headers: str, length: object = None
) -> bytes:
    """Return an answer as it goes over the wire."""
    size = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status} Whatever", *headers]
    if not any(line.lower().startswith("content-type") for line in headers):
        lines.append("Content-Type: text/html; charset=utf-8")
    lines.append(f"Content-Length: {size}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace") + body


def deflated(data: bytes) -> bytes:
    """Pack without the head that the standard asks for, as many servers do."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as the server saw it."""

    line: str
    headers: dict[str, str]


@dataclass(slots=True)
class State:
    """What the server was asked, and what makes its answers change."""

    seen: list[Seen] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    busy: int = 0
    """Requests that are thought about."""
    most_busy: int = 0
    closing: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)
    """Set when a request hangs."""
    anything: bytes = b""
    """What a test wants to be answered."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def paths(self) -> list[str]:
        return [seen.line.split()[1] for seen in self.seen]


class Misbehaving(socketserver.BaseRequestHandler):
    """Answers by path, in bytes."""

    state: State

    def handle(self) -> None:
        data = b""
        while b"\r\n\r\n" not in data:
            piece = self.request.recv(65536)
            if not piece:
                return
            data += piece
        line, *rest = data.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        pairs = (text.partition(":") for text in rest)
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        path = line.split()[1].partition("?")[0].strip("/")
        state = self.state
        with state.lock:
            state.seen.append(Seen(line, headers))
            state.counts[path] += 1
        try:
            self._answer(path, headers, state.counts[path])
        except OSError:
            return  # the other side has had enough

    def _answer(self, path: str, headers: dict[str, str], count: int) -> None:
        if path in SIMPLE:
            self.request.sendall(SIMPLE[path])
        elif (status := path.removeprefix("then-good-")).isdigit():
            is_better = status != path and count > 1
            self.request.sendall(reply() if is_better else reply(int(status), b"no"))
        elif path == "reset-once":
            if count > 1:
                self.request.sendall(reply())
        elif path == "slow":
            self._think()
            self.request.sendall(reply())
        elif path == "changing":
            self._changing(headers)
        elif path.startswith("drip"):
            self._drip(b"X-Drip: " if path == "drip-header" else b"")
        elif path == "silent":
            self._hang()
        elif path == "anything":
            self.request.sendall(self.state.anything)
        else:
            self.request.sendall(reply())

    def _think(self) -> None:
        """Take a moment; how many do so at once is noted."""
        with self.state.lock:
            self.state.busy += 1
            self.state.most_busy = max(self.state.most_busy, self.state.busy)
        self.state.closing.wait(0.05)
        with self.state.lock:
            self.state.busy -= 1

    def _changing(self, headers: dict[str, str]) -> None:
        marks = (f"ETag: {ETAG}", f"Last-Modified: {MODIFIED}")
        if headers.get("if-none-match") == ETAG:
            self.request.sendall(reply(304, b"", *marks))
        else:
            self.request.sendall(reply(200, PAGE.encode(), *marks))

    def _drip(self, head: bytes) -> None:
        start = reply(length=100_000)[: 60 if head else None]
        self.request.sendall((b"HTTP/1.1 200 OK\r\n" + head) if head else start)
        self.state.reached.set()
        while not self.state.closing.wait(0.02):
            self.request.sendall(b"a")

    def _hang(self) -> None:
        self.state.reached.set()
        self.state.closing.wait(20)


def _to(location: str, status: int = 302) -> bytes:
    return reply(status, b"", f"Location: {location}")


PACKED = gzip.compress(PAGE.encode(), mtime=0)
BOMB = gzip.compress(b"a" * 3_000_000, mtime=0)


def _feed(link: str, entries: int) -> bytes:
    items = "".join(
        f"<item><title>Bridge</title><link>/{link}?{number}</link></item>"
        for number in range(entries)
    )
    text = f"<rss><channel><title>Harbour Gazette</title>{items}</channel></rss>"
    return reply(200, text.encode(), "Content-Type: application/rss+xml")


SIMPLE: dict[str, bytes] = {
    "feed.xml": _feed("slow", 6),
    "hanging.xml": _feed("silent", 6),
    "latin": reply(
        200, CAFE.encode("latin-1"), "Content-Type: text/html; charset=latin-1"
    ),
    "moved": _to("/page", 301),
    "circle": _to("/circle"),
    "circle-1": _to("/circle-2"),
    "circle-2": _to("/circle-1"),
    **{f"far-{number}": _to(f"/far-{number + 1}") for number in range(9)},
    "to-file": _to("file:///etc/passwd"),
    "to-ftp": _to("ftp://gazette.example/a"),
    "to-data": _to("data:text/html,hello"),
    "to-script": _to("javascript:alert(1)"),
    "to-nothing": _to("http://["),
    "to-accent": _to("/caf\xc3\xa9 au lait"),
    "to-escape": _to("http://\x1b[2J.example/\x07"),
    "no-location": reply(302, b""),
    "gzip": reply(200, PACKED, "Content-Encoding: gzip"),
    "two-members": reply(
        200, gzip.compress(b"one ") + gzip.compress(b"two"), "Content-Encoding: gzip"
    ),
    "deflate": reply(200, zlib.compress(PAGE.encode()), "Content-Encoding: deflate"),
    "bare-deflate": reply(200, deflated(PAGE.encode()), "Content-Encoding: deflate"),
    "brotli": reply(200, b"\x0b\x02", "Content-Encoding: br"),
    "twice-packed": reply(200, PACKED, "Content-Encoding: gzip, gzip"),
    "broken-gzip": reply(200, PACKED[:20] + b"?" * 60, "Content-Encoding: gzip"),
    "no-gzip": reply(200, PAGE.encode(), "Content-Encoding: gzip"),
    "half-gzip": reply(200, PACKED[:-30], "Content-Encoding: gzip"),
    "bomb": reply(200, BOMB, "Content-Encoding: gzip"),
    "endless": reply(200, b"a" * 1_500_000, length="").replace(
        b"Content-Length: \r\n", b""
    ),
    "announced": reply(200, b"", length=10**12),
    "lies": reply(200, b"<p>Half", length=4000),
    "lies-twice": reply(200, PAGE.encode(), "Content-Length: 3"),
    "absurd-length": reply(200, PAGE.encode(), length="-7 apples"),
    "cut-chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc",
    "bad-chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
    "chunked": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n",
    "many-headers": reply(200, b"x", *(f"X-{n}: y" for n in range(300))),
    "long-header": reply(200, b"x", "X-Long: " + "y" * 200_000),
    "control-headers": reply(
        200, PAGE.encode(), 'ETag: "\x1b[2J\x01"', "Last-Modified: \x9b0m\x00"
    ),
    "no-http": b"220 mail.gazette.example ESMTP ready\r\n",
    "nothing-at-all": b"",
    "empty": reply(200, b" \n"),
    "no-text": reply(200, b"<html><script>1</script></html>"),
    "no-content": b"HTTP/1.1 204 No Content\r\n\r\n",
    "video": reply(200, b"\0\0\0\x18ftypmp42", "Content-Type: video/mp4"),
    "picture": reply(200, b"\x89PNG", "Content-Type: image/png"),
    "later": reply(429, b"", "Retry-After: 7"),
    "much-later": reply(503, b"", "Retry-After: 7200"),
    "on-a-date": reply(
        503,
        b"",
        "Date: Wed, 04 Mar 2026 08:00:00 GMT",
        "Retry-After: Wed, 04 Mar 2026 08:00:09 GMT",
    ),
    "no-store": reply(200, PAGE.encode(), f"ETag: {ETAG}", "Cache-Control: no-store"),
    "same-304": reply(304, b""),
}


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64


@dataclass(frozen=True, slots=True)
class Site:
    """A running server."""

    port: int
    state: State

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def named(self, host: str) -> str:
        """Return the address under a name that `fetcher_for` resolves."""
        return f"http://{host}:{self.port}"


@contextmanager
def serving(handler: type[Misbehaving] = Misbehaving) -> Iterator[Site]:
    """Run a server with a state of its own."""

    class Handler(handler):  # type: ignore[misc, valid-type]
        state: ClassVar[State] = State()

    with _Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )
        thread.start()
        try:
            yield Site(int(server.server_address[1]), Handler.state)
        finally:
            Handler.state.closing.set()
            server.shutdown()
            thread.join()


@dataclass(slots=True)
class FakeTime:
    """A clock that only waiting moves."""

    time: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def clock(self) -> Clock:
        return Clock(
            now=lambda: self.time,
            chance=lambda: 1.0,
            wait=self._wait,
        )

    def _wait(self, stop: Stop, seconds: float) -> bool:
        self.waits.append(seconds)
        self.time += seconds
        return stop.is_set()


@dataclass(slots=True)
class Names:
    """A name server that tests write, and that counts what it is asked."""

    answers: dict[str, list[Sequence[str]]]
    """For each name its answers in turn; the last one stays."""
    asked: list[str] = field(default_factory=list)

    def resolve(self, host: str) -> Sequence[str]:
        self.asked.append(host)
        if host not in self.answers:
            raise OSError("no such host")
        answers = self.answers[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]


PUBLIC = "127.0.0.1"
"""What these tests take for a public address, so that a server can have it."""

INNER = "10.0.0.7"


def no_proxy(_target: Target) -> Target | None:
    """Use no proxy, whatever the environment says."""
    return None


def fetcher_for(
    names: Names | None = None,
    *,
    limits: Limits = QUICK,
    time: FakeTime | None = None,
    store: "MemoryStore | None" = None,
    proxy_for: Callable[[Target], Target | None] = no_proxy,
) -> Fetcher:
    """Return a fetcher to which 127.0.0.1 is a public address and no other one is."""
    names = names or Names({"gazette.example": [[PUBLIC]]})
    connector = Connector(
        limits,
        resolve=names.resolve,
        is_inner=lambda address: address != PUBLIC,
        proxy_for=proxy_for,
    )
    clock = time.clock() if time else None
    return Fetcher(limits, store=store, connector=connector, clock=clock)


@dataclass(slots=True)
class MemoryStore:
    """Kept pages that are gone with the test."""

    pages: dict[str, KeptPage] = field(default_factory=dict)

    def get(self, url: str) -> KeptPage | None:
        return self.pages.get(url)

    def put(self, url: str, page: KeptPage) -> None:
        self.pages[url] = page

    def drop(self, url: str) -> None:
        self.pages.pop(url, None)
