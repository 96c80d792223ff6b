"""Addresses, against a server on this machine that misbehaves."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from newsdiff.errors import FetchError, TooLargeError
from newsdiff.intake import fetch as room
from newsdiff.intake import read
from newsdiff.intake.fetch import fetch, is_address
from tests.intake.pages import LEAD, PAGE, TITLE

CAFE = f"<html><body><p>Café. {LEAD}</p></body></html>"


class Misbehaving(BaseHTTPRequestHandler):
    """Answers by path."""

    def do_GET(self) -> None:
        path = self.path.strip("/")
        if path.isdigit():
            self._answer(int(path), b"no")
        elif path == "circle":
            self._answer(302, b"", location="/circle")
        elif path == "moved":
            self._answer(301, b"", location="/page")
        elif path == "file":
            self._answer(302, b"", location="file:///etc/passwd")
        elif path == "endless":
            self._answer(200, b"a" * 3_000_000)
        elif path == "silent":
            self.server.shutting_down.wait(5)  # type: ignore[attr-defined]
        elif path == "latin":
            self._answer(200, CAFE.encode("latin-1"), kind="text/html; charset=latin-1")
        else:
            self._answer(200, PAGE.encode(), agent=self.headers["User-Agent"])

    def _answer(
        self,
        status: int,
        data: bytes,
        *,
        location: str = "",
        kind: str = "text/html",
        agent: str = "",
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Agent", agent)
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Misbehaving)
    httpd.shutting_down = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutting_down.set()  # type: ignore[attr-defined]
    httpd.shutdown()
    httpd.server_close()


def test_a_page_is_fetched_and_read(server: str) -> None:
    article = read(f"{server}/page")
    assert article.title == TITLE
    assert article.source == "Harbour Gazette"
    assert article.url == f"{server}/page"


def test_the_servers_charset_is_believed(server: str) -> None:
    assert read(f"{server}/latin").paragraphs[0].startswith("Café.")


def test_a_redirect_is_followed(server: str) -> None:
    assert fetch(f"{server}/moved").url == f"{server}/page"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("403", "refuses to be read by a program"),
        ("404", "does not exist"),
        ("410", "is gone"),
        ("418", "answered with the error 418"),
        ("429", "too many requests"),
        ("503", "trouble on the server's side"),
        ("circle", "redirects in circles"),
        ("file", "only http and https"),
    ],
)
def test_errors_are_put_into_words(server: str, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words) as caught:
        fetch(f"{server}/{path}")
    assert caught.value.source == f"{server}/{path}"


def test_a_page_without_end_is_given_up(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MAX_BYTES", 1_000_000)
    with pytest.raises(TooLargeError):
        fetch(f"{server}/endless")


def test_a_silent_server_is_given_up(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "READ_SECONDS", 0.2)
    with pytest.raises(FetchError, match="did not answer in time"):
        fetch(f"{server}/silent")


def test_a_redirect_from_outside_into_the_house_is_not_followed(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def is_private(url: str) -> bool:
        asked.append(url)
        return len(asked) > 1  # what was typed counts as outside

    monkeypatch.setattr(room, "_is_private", is_private)
    with pytest.raises(FetchError, match="into a private network"):
        fetch(f"{server}/moved")


@pytest.mark.parametrize(
    ("url", "private"),
    [
        ("http://127.0.0.1/", True),
        ("http://[::1]/", True),
        ("http://10.1.2.3/", True),
        ("http://192.168.0.1:80/", True),
        ("http://169.254.169.254/latest", True),
        ("http://[::ffff:127.0.0.1]/", True),
        ("http://0.0.0.0/", True),
        ("http://localhost/", True),
        ("http://93.184.216.34/", False),
    ],
)
def test_private_addresses_are_known(url: str, private: bool) -> None:
    assert room._is_private(url) is private


def test_nobody_at_home_is_said_plainly() -> None:
    with pytest.raises(FetchError, match="does not accept connections"):
        fetch("http://127.0.0.1:9/")


def test_paths_are_no_addresses() -> None:
    assert is_address("https://gazette.example/a")
    assert not is_address("samples/page.html")
    assert not is_address("C:/page.html")
