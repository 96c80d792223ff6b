"""Addresses, against a server on this machine that misbehaves."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff.errors import (
    EmptyError,
    FetchError,
    NotTextError,
    ReadError,
    TooLargeError,
)
from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.fetching.connection import Connector
from newsdiff.intake.fetching.exchange import Validators
from newsdiff.intake.fetching.fetcher import Fetched, Fetcher, NotModified
from newsdiff.intake.fetching.limits import Limits
from tests.intake.misbehaving import (
    CAFE,
    ETAG,
    INNER,
    MODIFIED,
    PUBLIC,
    QUICK,
    FakeTime,
    MemoryStore,
    Names,
    Site,
    fetcher_for,
    serving,
)
from tests.intake.pages import PAGE

SMALL = replace(QUICK, max_bytes=100_000)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving() as found:
        yield found


@pytest.fixture
def own_site() -> Iterator[Site]:
    """A server that nobody else asks."""
    with serving() as found:
        yield found


def cancel_after(event: threading.Event, fetcher: Fetcher) -> None:
    """Cancel from another thread when something has happened."""

    def work() -> None:
        event.wait(5)
        fetcher.cancel()

    threading.Thread(target=work, daemon=True).start()


def message(site: Site, path: str, *, limits: Limits = QUICK) -> str:
    """Return what a person is told about a path."""
    address = f"{site.address}/{path}"
    with pytest.raises(ReadError) as caught:
        fetcher_for(limits=limits, time=FakeTime()).fetch(address)
    assert caught.value.source == address
    text = str(caught.value)
    assert text.isprintable()
    assert text.startswith(address)
    return text.removeprefix(address).strip()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("401", "asks for a login (401); log in with a browser"),
        ("403", "refuses to be read by a program (403); save the page in a browser"),
        ("404", "does not exist (404); look whether the address is complete"),
        ("410", "is gone (410)"),
        ("418", "answered with the error 418"),
        ("429", "has had too many requests (429); try again later"),
        ("451", "is blocked for legal reasons (451)"),
        ("500", "has trouble on the server's side (500); try again later"),
        ("503", "is overloaded or closed for repair (503); try again later"),
        ("much-later", "closed for repair (503); try again in 2 hours"),
        ("circle", "redirects in circles; save the page in a browser"),
        ("circle-1", "redirects in circles"),
        ("far-0", "redirects more than 5 times"),
        ("to-file", "redirects to file:///etc/passwd, which cannot be read: only http"),
        ("to-ftp", "only http and https addresses are"),
        ("to-data", "only http and https addresses are"),
        ("to-script", "only http and https addresses are"),
        ("to-nothing", "which is not a complete address"),
        ("to-escape", "which is not a complete address"),
        ("no-location", "answered with the error 302"),
        ("same-304", "answered with the error 304"),
        ("brotli", "is packed in a way that newsdiff did not ask for"),
        ("twice-packed", "is packed in a way that newsdiff did not ask for"),
        ("broken-gzip", "is damaged: it cannot be unpacked"),
        ("no-gzip", "is damaged: it cannot be unpacked"),
        ("half-gzip", "broke off; try again later"),
        ("lies", "broke off after 7 of 4,000 bytes; try again later"),
        ("cut-chunk", "broke off; try again later"),
        ("bad-chunk", "broke off"),
        ("nothing-at-all", "broke off"),
        ("many-headers", "what answers there is no web server, or a confused one"),
        ("long-header", "what answers there is no web server, or a confused one"),
        ("no-http", "what answers there is no web server, or a confused one"),
    ],
)
def test_errors_are_put_into_words(site: Site, path: str, words: str) -> None:
    assert words in message(site, path)


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("video", NotTextError, "is a video; newsdiff reads text"),
        ("picture", NotTextError, "is a picture"),
        ("empty", EmptyError, "is empty; save the page in a browser"),
        ("no-content", FetchError, "has nothing to show (204)"),
        ("bomb", TooLargeError, "goes on; newsdiff reads pages of up to"),
        ("endless", TooLargeError, "goes on; newsdiff reads pages of up to"),
        ("announced", TooLargeError, "has 1,000,000.0 MB; newsdiff reads pages of"),
    ],
)
def test_what_is_no_page_is_told_by_its_error(
    site: Site, path: str, kind: type[ReadError], words: str
) -> None:
    with pytest.raises(kind, match=words.replace("(", r"\(").replace(")", r"\)")):
        fetcher_for(limits=SMALL).fetch(f"{site.address}/{path}")


@pytest.mark.parametrize(
    "path",
    [
        *("page", "moved", "gzip", "deflate", "bare-deflate", "absurd-length"),
        *("control-headers", "to-accent"),
    ],
)
def test_a_page_arrives_whole(site: Site, path: str) -> None:
    found = fetcher_for().fetch(f"{site.address}/{path}")
    assert found.data.decode() == PAGE
    assert found.charset == "utf-8"
    assert not found.validators


def test_pieces_are_put_together(site: Site) -> None:
    fetcher = fetcher_for()
    assert fetcher.fetch(f"{site.address}/chunked").data == b"hello world"
    assert fetcher.fetch(f"{site.address}/two-members").data == b"one two"


def test_the_servers_charset_is_told(site: Site) -> None:
    found = fetcher_for().fetch(f"{site.address}/latin")
    assert (found.charset, found.data) == ("latin-1", CAFE.encode("latin-1"))


def test_the_address_is_the_one_where_redirects_ended(site: Site) -> None:
    assert fetcher_for().fetch(f"{site.address}/moved#x").url == f"{site.address}/page"
    found = fetcher_for().fetch(f"{site.address}/to-accent")
    assert found.url == f"{site.address}/caf%C3%A9%20au%20lait"


def test_a_request_says_honestly_who_asks(own_site: Site) -> None:
    fetcher_for().fetch(f"http://gazette.example:{own_site.port}/a?b=ü#c")
    (seen,) = own_site.state.seen
    assert seen.line == "GET /a?b=%C3%BC HTTP/1.1"
    assert seen.headers["host"] == f"gazette.example:{own_site.port}"
    assert seen.headers["user-agent"].startswith("newsdiff/")
    assert seen.headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize(
    "path", ["then-good-429", "then-good-502", "then-good-503", "reset-once"]
)
def test_what_may_pass_is_tried_again(site: Site, path: str) -> None:
    time = FakeTime()
    assert fetcher_for(time=time).fetch(f"{site.address}/{path}").data == PAGE.encode()
    assert time.waits == [1.0]


def test_the_wait_doubles_until_all_tries_are_used_up(own_site: Site) -> None:
    time = FakeTime()
    with pytest.raises(FetchError):
        fetcher_for(time=time).fetch(f"{own_site.address}/503")
    assert time.waits == [1.0, 2.0]
    assert own_site.state.counts["503"] == 3


@pytest.mark.parametrize("path", ["403", "404", "410", "451", "500", "much-later"])
def test_what_stays_is_asked_once(own_site: Site, path: str) -> None:
    time = FakeTime()
    with pytest.raises(FetchError):
        fetcher_for(time=time).fetch(f"{own_site.address}/{path}")
    assert time.waits == []
    assert own_site.state.counts[path] == 1


@pytest.mark.parametrize(("path", "seconds"), [("later", 7.0), ("on-a-date", 9.0)])
def test_a_server_is_left_alone_for_as_long_as_it_asks(
    site: Site, path: str, seconds: float
) -> None:
    time = FakeTime()
    with pytest.raises(FetchError):
        fetcher_for(time=time).fetch(f"{site.address}/{path}")
    assert time.waits == [seconds, seconds]


def test_retries_end_with_the_time_for_one_address(own_site: Site) -> None:
    time = FakeTime()
    fetcher = fetcher_for(time=time, limits=replace(QUICK, total_seconds=10))
    with pytest.raises(FetchError, match="too many requests"):
        fetcher.fetch(f"{own_site.address}/later")
    assert time.waits == [7.0]


@pytest.mark.parametrize("path", ["drip", "drip-header", "silent"])
def test_a_server_that_drips_is_given_up(own_site: Site, path: str) -> None:
    limits = replace(QUICK, total_seconds=0.2)
    with pytest.raises(FetchError, match="took longer than 0 seconds; try again"):
        fetcher_for(limits=limits).fetch(f"{own_site.address}/{path}")


def test_a_silent_server_is_given_up(own_site: Site) -> None:
    limits = replace(QUICK, silence_seconds=0.1)
    with pytest.raises(FetchError, match="did not answer in time"):
        fetcher_for(limits=limits).fetch(f"{own_site.address}/silent")


@pytest.mark.parametrize("path", ["drip", "drip-header", "silent"])
def test_cancelling_ends_an_open_read_at_once(own_site: Site, path: str) -> None:
    fetcher = fetcher_for()
    cancel_after(own_site.state.reached, fetcher)
    with pytest.raises(FetchError, match="cancelled"):
        fetcher.fetch(f"{own_site.address}/{path}")
    with pytest.raises(FetchError, match="cancelled"):
        fetcher.fetch(f"{own_site.address}/page")
    assert own_site.state.counts["page"] == 0


def test_cancelling_ends_the_wait_before_a_retry(own_site: Site) -> None:
    fetcher = fetcher_for(limits=replace(QUICK, first_wait_seconds=20))
    threading.Timer(0.1, fetcher.cancel).start()
    with pytest.raises(FetchError, match="cancelled"):
        fetcher.fetch(f"{own_site.address}/503")


def test_a_name_server_that_never_answers_does_not_hold_up_leaving() -> None:
    held = threading.Event()
    asked = threading.Event()

    class Hanging(Names):
        def resolve(self, host: str) -> list[str]:
            asked.set()
            held.wait(20)
            return [PUBLIC]

    fetcher = fetcher_for(Hanging({}))
    cancel_after(asked, fetcher)
    with pytest.raises(FetchError, match="cancelled"):
        fetcher.fetch("http://gazette.example/")
    held.set()


PIECES = st.sampled_from(
    [
        *(
            b"HTTP/1.1 200 OK",
            b"HTTP/1.1 302 x",
            b"HTTP/1.0 ",
            b"HTTP/9.9 200",
            b"\r\n",
        ),
        *(b"\r\n\r\n", b"\n", b": ", b" ", b"Content-Length: ", b"9", b"-1", b"\xff"),
        *(b"Transfer-Encoding: chunked", b"Content-Encoding: gzip", b"Location: "),
        *(b"http://[", b"//x@y:z", b"Retry-After: ", b"ETag: ", b"\0", b"100", b"<p>"),
        *(b"Content-Type: text/html; charset=", b"HTTP/1.1 100 x\r\n\r\n", b"f\r\n"),
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | st.binary(max_size=6), max_size=14))
def test_no_answer_raises_anything_but_our_own_errors(
    site: Site, pieces: list[bytes]
) -> None:
    site.state.anything = b"HTTP/1.1 200 OK\r\n" * (len(pieces) % 2) + b"".join(pieces)
    message = ""
    try:
        fetcher_for(time=FakeTime()).fetch(f"{site.address}/anything")
    except ReadError as error:
        message = str(error)
    assert one_line(message) == message


# Inner networks


def test_a_link_from_outside_does_not_lead_inside(site: Site) -> None:
    names = Names({"inside.example": [[INNER]], "mixed.example": [[PUBLIC, INNER]]})
    for host in ("inside.example", "mixed.example", INNER, "2130706434", "[::1]"):
        with pytest.raises(FetchError, match="leads into a private network"):
            fetcher_for(names).fetch(site.named(host), from_outside=True)
    assert fetcher_for(names).fetch(site.address, from_outside=True).data


def test_a_name_is_resolved_once_for_check_and_connection(own_site: Site) -> None:
    """A name server that changes its answer after the check gains nothing."""
    names = Names({"turning.example": [[PUBLIC], [INNER]]})
    address = own_site.named("turning.example")
    assert fetcher_for(names).fetch(address, from_outside=True).data
    assert names.asked == ["turning.example"]


def test_a_name_that_turns_inside_between_two_steps_is_not_followed(
    own_site: Site,
) -> None:
    names = Names({"turning.example": [[PUBLIC], [INNER]]})
    address = own_site.named("turning.example") + "/moved"
    for from_outside in (True, False):
        names.answers["turning.example"] = [[PUBLIC], [INNER]]
        with pytest.raises(FetchError, match="redirects into a private network"):
            fetcher_for(names).fetch(address, from_outside=from_outside)
    assert own_site.state.paths() == ["/moved", "/moved"]


def test_what_the_person_typed_may_lie_inside_and_lead_on_inside(site: Site) -> None:
    plain = Fetcher(QUICK, connector=Connector(QUICK))
    assert plain.fetch(f"{site.address}/moved").is_private
    assert plain.fetch(f"http://localhost:{site.port}/page").is_private
    with pytest.raises(FetchError, match="leads into a private network"):
        plain.fetch(f"{site.address}/page", from_outside=True)
    assert not fetcher_for().fetch(f"{site.address}/moved").is_private


def test_links_from_outside_reach_no_port_of_mail(site: Site) -> None:
    with pytest.raises(FetchError, match="leads to port 25, no port of pages"):
        fetcher_for().fetch("http://gazette.example:25/", from_outside=True)


def test_the_next_address_of_a_host_is_tried(site: Site) -> None:
    names = Names({"two.example": [["127.0.0.99", PUBLIC]]})
    # On some systems nothing answers at the first one at all, which is as good.
    found = fetcher_for(names, limits=replace(QUICK, connect_seconds=1)).fetch(
        site.named("two.example")
    )
    assert found.data


def test_nobody_at_home_is_said_plainly() -> None:
    fetcher = fetcher_for()
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 does not accept connections"):
        fetcher.fetch("http://127.0.0.1:9/")
    with pytest.raises(FetchError, match=r"no host nowhere\.example, or no network"):
        fetcher.fetch("http://nowhere.example/")


# Logins


def test_a_login_is_sent_to_its_server_only_and_never_shown(own_site: Site) -> None:
    address = f"http://ada:s%40cret@127.0.0.1:{own_site.port}"
    found = fetcher_for().fetch(f"{address}/moved")
    assert found.url == f"{own_site.address}/page"
    sent = [seen.headers.get("authorization") for seen in own_site.state.seen]
    assert sent == ["Basic YWRhOnNAY3JldA=="] * 2
    with pytest.raises(FetchError) as caught:
        fetcher_for().fetch(f"{address}/404")
    assert "cret" not in str(caught.value)
    fetcher_for().fetch(f"{address}/page", from_outside=True)
    assert "authorization" not in own_site.state.seen[-1].headers


# What is known already


def test_an_unchanged_page_is_not_sent_again(own_site: Site) -> None:
    store = MemoryStore()
    address = f"{own_site.address}/changing"
    first = fetcher_for(store=store).fetch(address)
    again = fetcher_for(store=store).fetch(address)
    assert again == first
    one, two = own_site.state.seen
    assert "if-none-match" not in one.headers
    assert two.headers["if-none-match"] == ETAG
    assert two.headers["if-modified-since"] == MODIFIED


def test_a_redirect_still_finds_the_page_that_is_kept(own_site: Site) -> None:
    store = MemoryStore()
    fetcher_for(store=store).fetch(f"{own_site.address}/changing")
    assert list(store.pages) == [f"{own_site.address}/changing"]


def test_a_caller_can_bring_what_it_knows(own_site: Site) -> None:
    address = f"{own_site.address}/changing"
    fetcher = fetcher_for(store=MemoryStore())
    found = fetcher.fetch_if_changed(address, Validators(etag=ETAG))
    assert found == NotModified(address)
    changed = fetcher.fetch_if_changed(address, Validators(etag='"older"'))
    assert isinstance(changed, Fetched)
    assert changed.validators == Validators(ETAG, MODIFIED)


def test_what_is_not_to_be_stored_is_not(own_site: Site) -> None:
    store = MemoryStore()
    fetcher = fetcher_for(store=store)
    fetcher.fetch(f"{own_site.address}/no-store")
    fetcher.fetch(f"http://ada:x@127.0.0.1:{own_site.port}/changing")
    assert store.pages == {}


def test_pages_of_the_own_network_are_not_kept(own_site: Site) -> None:
    store = MemoryStore()
    fetcher = Fetcher(QUICK, store=store, connector=Connector(QUICK))
    fetcher.fetch(f"{own_site.address}/changing")
    assert store.pages == {}
