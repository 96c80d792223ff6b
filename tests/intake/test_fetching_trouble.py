"""What a person reads when an address cannot be read."""

import errno
import socket
import ssl

import pytest

from newsdiff.intake.fetching.trouble import (
    bad_status,
    cannot_connect,
    cannot_resolve,
    no_safe_connection,
    while_reading,
)


def untrusted(code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (9, "its certificate is not valid yet; look at the date of this computer"),
        (10, "its certificate has expired"),
        (18, "its certificate is signed by nobody but the server"),
        (19, "a proxy or a virus scanner may stand in between"),
        (62, "its certificate is for another name"),
        (99, "its certificate cannot be trusted"),
    ],
)
def test_every_fault_of_a_certificate_has_its_words(code: int, words: str) -> None:
    trouble = no_safe_connection(untrusted(code))
    assert words in str(trouble)
    assert not trouble.may_pass
    assert str(while_reading(untrusted(code))) == str(trouble)


@pytest.mark.parametrize(
    ("error", "words", "may_pass"),
    [
        (TimeoutError(), "a.example accepts no connection", True),
        (ConnectionResetError(), "broke off", True),
        (ConnectionRefusedError(), "a.example does not accept connections", False),
        (OSError(errno.ENETUNREACH, "x"), "no way leads to a.example", False),
        (OSError(errno.EHOSTUNREACH, "x"), "no way leads to a.example", False),
        (OSError(errno.EIO, "x"), "a.example could not be reached", False),
    ],
)
def test_every_failed_connection_has_its_words(
    error: OSError, words: str, may_pass: bool
) -> None:
    trouble = cannot_connect("a.example", error)
    assert words in str(trouble)
    assert trouble.may_pass is may_pass


def test_a_wrong_name_and_a_missing_network_are_told_apart() -> None:
    wrong = cannot_resolve("a.example", socket.gaierror(socket.EAI_NONAME, "x"))
    offline = cannot_resolve("a.example", socket.gaierror(socket.EAI_AGAIN, "x"))
    assert "there is no host a.example" in str(wrong)
    assert "no name server answers about a.example" in str(offline)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "try again later"),
        (59, "try again later"),
        (60, "try again in a minute"),
        (900, "try again in 15 minutes"),
        (7200, "try again in 2 hours"),
        (90_000, "try again in a day"),
    ],
)
def test_how_long_a_server_wants_to_be_left_alone_is_told(
    seconds: float, words: str
) -> None:
    assert str(bad_status(429, seconds)).endswith(words)
    assert bad_status(429, seconds).wait_seconds == seconds


@pytest.mark.parametrize("status", [401, 403, 404, 410, 451, 500, 501, 505])
def test_an_answer_that_stays_is_not_to_be_asked_for_again(status: int) -> None:
    assert not bad_status(status).may_pass
    assert f"({status})" in str(bad_status(status))
