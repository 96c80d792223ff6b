"""Which addresses may be opened, and with what; the terminal stays the reader's.

Python's own `webbrowser` is no help: where there is no display it starts lynx or w3m,
which would draw over the reader.
"""

import shlex
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import PurePath
from urllib.parse import urlsplit

Which = Callable[[str], str | None]

LONGEST_ADDRESS = 4_000
"""Characters; browsers and command lines take no more for certain."""

OPEN_WITHIN = 4.0
"""Seconds after which a program that still runs is taken for the browser itself."""

IN_THE_TERMINAL = frozenset(
    ("browsh", "carbonyl", "elinks", "links", "links2", "lynx", "w3m", "www-browser")
)
"""Browsers that draw in the terminal."""

GRAPHICAL = ("xdg-open", "x-www-browser", "firefox", "chromium", "google-chrome")
"""What opens an address where there is a display, the reader's own choice first."""


def safe_address(url: str) -> str | None:
    """Return an address that a browser may be given, None if it is another thing."""
    address = url.strip()
    if len(address) > LONGEST_ADDRESS or not _is_plain(address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and host else None


def _is_plain(address: str) -> bool:
    return address.isprintable() and not any(one in address for one in ' "`<>\\^')


def opener(
    environment: Mapping[str, str], platform: str, which: Which = shutil.which
) -> tuple[str, ...] | None:
    """Return the command that an address is added to, None where there is no browser.

    `BROWSER` comes first: on machines without a display it leads to one that has.
    """
    for given in environment.get("BROWSER", "").split(":"):
        command = _command(given)
        if command and which(command[0]):
            return command
    windows = ("rundll32.exe", "url.dll,FileProtocolHandler")
    if environment.get("WSL_DISTRO_NAME"):
        commands = [("wslview",), windows]
    elif platform == "win32":
        commands = [windows]
    elif platform == "darwin":
        commands = [("open",)]
    elif environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        commands = [(name,) for name in GRAPHICAL]
    else:
        commands = []
    return next((command for command in commands if which(command[0])), None)


def _command(given: str) -> tuple[str, ...]:
    """Return what BROWSER says, nothing if it names a browser for the terminal."""
    try:
        words = shlex.split(given)
    except ValueError:
        return ()
    if not words or PurePath(words[0]).name in IN_THE_TERMINAL:
        return ()
    return tuple(word for word in words if word not in {"%s", "&"})


def start(command: tuple[str, ...], address: str) -> bool:
    """Open an address, away from this terminal; say whether that went well."""
    try:
        process = subprocess.Popen(
            [*command, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError):
        return False
    try:
        ended = process.wait(OPEN_WITHIN)
    except subprocess.TimeoutExpired:
        return True
    return ended == 0
