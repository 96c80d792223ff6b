"""Addresses as people, pages and servers write them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.fetching.target import (
    Target,
    read_redirect,
    read_target,
)
from newsdiff.intake.fetching.trouble import RequestError


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("http://gazette.example", "http://gazette.example/"),
        ("HTTPS://Gazette.Example:443/a", "https://gazette.example/a"),
        ("http://gazette.example:8080/a?b#c", "http://gazette.example:8080/a?b"),
        ("http://gazette.example./a", "http://gazette.example/a"),
        ("http://gazette.example:/a", "http://gazette.example/a"),
        ("http://ada:secret@gazette.example/", "http://gazette.example/"),
        (
            "http://gazette.example/a b?q=ü&x=[1]",
            "http://gazette.example/a%20b?q=%C3%BC&x=[1]",
        ),
        ("http://gazette.example/100%25/%zz", "http://gazette.example/100%25/%zz"),
        ("http://zürich.example/", "http://xn--zrich-kva.example/"),
        ("http://straße.example/", "http://xn--strae-oqa.example/"),
        ("http://例え。example/", "http://xn--r8jz45g.example/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://0177.0.0.01./", "http://127.0.0.1/"),
        ("http://\uff11\uff12\uff17.0.0.1/", "http://127.0.0.1/"),
        ("http://[::FFFF:127.0.0.1]:80/", "http://[::ffff:7f00:1]/"),
        ("http://[fe80::1%25eth0]/", "http://[fe80::1]/"),
    ],
)
def test_an_address_is_read_as_it_is_asked_for(written: str, url: str) -> None:
    assert read_target(written).url == url


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("ftp://gazette.example/", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("data:text/html,x", "only http and https"),
        ("//gazette.example/", "only http and https"),
        ("http://", "not a complete address"),
        ("http:///a", "not a complete address"),
        ("http://[::1", "not a complete address"),
        ("http://[zz]/", "not a complete address"),
        ("http://gazette.example:0/", "not a complete address"),
        ("http://gazette.example:99999/", "not a complete address"),
        ("http://gazette.example:x/", "not a complete address"),
        ("http://a..b/", "not a complete address"),
        ("http://-a.example/", "not a complete address"),
        ("http://a b.example/", "not a complete address"),
        ("http://a%31.example/", "not a complete address"),
        ("http://good.example\\@127.0.0.1/", "not a complete address"),
        ("http://999.1.1.1/", "not a complete address"),
        ("http://" + "a" * 70 + ".example/", "not a complete address"),
        ("http://" + "ü" * 70 + ".example/", "not a complete address"),
        ("http://gazette.example/" + "a" * 9000, "longer than 8,000 characters"),
    ],
)
def test_what_is_no_address_is_said(written: str, words: str) -> None:
    with pytest.raises(RequestError, match=words):
        read_target(written)


def test_a_login_is_read_and_kept_apart() -> None:
    target = read_target("http://ada:s%40x@gazette.example/")
    assert target.login == "ada:s@x"
    assert read_redirect(target, "/b").login == "ada:s@x"
    assert read_redirect(target, "https://gazette.example/b").login == ""
    assert read_redirect(target, "http://eve:x@other.example/b").login == ""


HERE = read_target("https://gazette.example/a/b?c")
ADDRESSES = st.text(max_size=40) | st.builds(
    "{}://{}/{}".format,
    st.sampled_from(["http", "https", "ftp"]),
    st.text(st.sampled_from("a1.[]:@%é。\\-_0x"), max_size=12),
    st.text(max_size=12),
)


def check(read: Callable[[], Target]) -> None:
    """Read an address, and see that what comes of it is harmless."""
    message, target = "", None
    try:
        target = read()
    except RequestError as error:
        message = str(error)
    assert one_line(message) == message
    if target is not None:
        assert target.url.isascii()
        assert target.url.isprintable()
        assert " " not in target.url
        assert "@" not in target.server
        assert read_target(target.url).url == target.url


@given(ADDRESSES)
def test_whatever_is_written_can_be_asked_for_or_is_refused(written: str) -> None:
    check(lambda: read_target(written))


@given(ADDRESSES)
def test_wherever_a_server_sends_us_is_an_address_or_refused(location: str) -> None:
    check(lambda: read_redirect(HERE, location))
