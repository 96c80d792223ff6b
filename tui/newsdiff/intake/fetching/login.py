"""Logins in addresses, which nobody is to see."""

import re

_LOGIN = re.compile(r"(?<=://)[^/?#\s]*@")


def without_login(address: str) -> str:
    """Return an address as messages show it."""
    return _LOGIN.sub("", address, count=1)
