"""The server answers its own pages, whatever a browser is led to ask."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.cli.web_guard import is_loopback, refusal

HERE = "127.0.0.1"


def socket_refused(host: str, origin: str | None, bound: str = HERE) -> bool:
    return bool(refusal(host, origin, bound, is_socket=True))


def page_refused(host: str, origin: str | None = None, bound: str = HERE) -> bool:
    return bool(refusal(host, origin, bound, is_socket=False))


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "127.0.0.9"]
)
def test_this_machine_is_answered_under_each_of_its_names(host: str) -> None:
    assert not page_refused(host)
    assert not socket_refused(host, f"http://{host}")
    assert not socket_refused(host, f"https://{host}")


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example"),
        *(
            "",
            "10.0.0.5:8000",
            "[::1",
            "evil@localhost",
            '"<b>@localhost',
            "0.0.0.0:8000",
        ),
    ],
)
def test_a_name_that_was_made_to_lead_here_is_refused(host: str) -> None:
    assert page_refused(host)
    assert socket_refused(host, f"http://{host}")


@pytest.mark.parametrize(
    "origin",
    [
        *("http://evil.example", "http://localhost:8001", "http://localhost"),
        *("null", "", "file://", "http://[", "ftp://localhost:8000"),
        *("http://localhost:8000.evil.example", "http://x@localhost:8000"),
    ],
)
def test_a_page_of_another_site_is_refused(origin: str) -> None:
    assert socket_refused("localhost:8000", origin)
    assert page_refused("localhost:8000", origin)


def test_a_websocket_must_say_who_asks_and_a_page_need_not() -> None:
    assert socket_refused("localhost:8000", None)
    assert not page_refused("localhost:8000")


def test_one_name_of_this_machine_may_not_ask_under_another() -> None:
    assert socket_refused("localhost:8000", "http://127.0.0.1:8000")


@pytest.mark.parametrize("bound", ["0.0.0.0", "::", "10.0.0.5", "reader.example"])
def test_others_are_answered_by_address_or_our_own_name(bound: str) -> None:
    for host in ("10.0.0.5:8000", "[fd00::5]:8000", f"{socket.gethostname()}:8000"):
        assert not page_refused(host, f"http://{host}", bound)
    assert page_refused("evil.example:8000", None, bound)
    assert page_refused("reader.example", None, bound) == (bound != "reader.example")


def test_only_loopback_is_for_this_machine_alone() -> None:
    assert [name for name in ("127.0.0.1", "::1", "localhost") if is_loopback(name)]
    others = ("0.0.0.0", "::", "10.0.0.5", "reader.example", "", "127.0.0.1.example")
    assert [name for name in others if is_loopback(name)] == []


@given(st.text(max_size=30), st.none() | st.text(max_size=30))
def test_whatever_a_request_names_gets_an_answer(host: str, origin: str | None) -> None:
    if not socket_refused(host, origin):
        assert origin is not None
