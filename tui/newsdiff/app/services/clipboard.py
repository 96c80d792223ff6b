"""Which program of the system takes a text for the clipboard, and giving it one.

The terminal is asked as well (OSC 52), which works over ssh; but macOS's Terminal and
GNOME's do not listen, and tmux does not pass it on unless it is told to.
"""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from typing import NamedTuple

Which = Callable[[str], str | None]

COPY_WITHIN = 3.0
"""Seconds that a program may take to take a text."""


class Copier(NamedTuple):
    """A program that reads a text from its standard input."""

    command: tuple[str, ...]
    encoding: str = "utf-8"


def copiers(
    environment: Mapping[str, str], platform: str, which: Which = shutil.which
) -> list[Copier]:
    """Return the programs that are here and have a clipboard to write to."""
    wanted: list[Copier] = []
    if environment.get("TMUX"):
        wanted.append(Copier(("tmux", "load-buffer", "-w", "-")))
    if platform == "darwin":
        wanted.append(Copier(("pbcopy",)))
    elif platform == "win32" or environment.get("WSL_DISTRO_NAME"):
        wanted.append(Copier(("clip.exe",), "utf-16-le"))
    elif environment.get("WAYLAND_DISPLAY") and which("wl-copy"):
        wanted.append(Copier(("wl-copy",)))
    elif environment.get("DISPLAY"):
        wanted.append(Copier(("xclip", "-selection", "clipboard")))
        if not which("xclip"):
            wanted[-1] = Copier(("xsel", "--clipboard", "--input"))
    return [one for one in wanted if which(one.command[0])]


def give(text: str, copier: Copier) -> bool:
    """Give a text to a program; say whether it took it."""
    try:
        done = subprocess.run(
            copier.command,
            input=text.encode(copier.encoding, "replace"),
            # Some stay behind to serve the text: none may hold on to our terminal.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=COPY_WITHIN,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
