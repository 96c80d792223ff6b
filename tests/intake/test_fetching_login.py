"""Logins in addresses."""

from newsdiff.intake.fetching.login import without_login


def test_a_login_is_not_shown() -> None:
    assert without_login("http://a:b@c.example/d@e") == "http://c.example/d@e"
    assert without_login("http://a@b@c.example/") == "http://c.example/"
    assert without_login("http://c.example/d@e") == "http://c.example/d@e"
    assert without_login("notes@home.txt") == "notes@home.txt"
