"""Clipboard and browser: what is used where, and what is never opened."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.requests import CopySought, UrlSought
from newsdiff.app.services import browser, clipboard
from newsdiff.app.services.browser import opener, safe_address
from newsdiff.app.services.clipboard import Copier, copiers
from newsdiff.app.services.desktop import Desktop, NoDesktop
from tests.ui.reader_app import settled

ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="runs a shell script")


def having(*names: str) -> Callable[[str], str | None]:
    """Return a look-up that finds these programs and no others."""
    return lambda name: f"/usr/bin/{name}" if name in names else None


class Recorded(Desktop):
    """Remembers what it was asked, and has a browser or not."""

    def __init__(self, *, has_browser: bool = True) -> None:
        super().__init__({}, "none")
        self.copied: list[str] = []
        self.opened: list[str] = []
        self._has_browser = has_browser

    def copy(self, text: str) -> None:
        """Remember it."""
        self.copied.append(text)

    def open(self, address: str) -> bool:
        """Remember it."""
        self.opened.append(address)
        return self._has_browser


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a?b=c&d=%20#e",
        "http://example.org:8080/a_(b)",
        "https://xn--bcher-kva.example/ä",
        " https://example.org/ ",
    ],
)
def test_addresses_of_the_web_may_be_opened(url: str) -> None:
    assert safe_address(url) == url.strip()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://example.org/",
        "--new-window",
        "-https://example.org",
        "https://",
        "https://[broken",
        "https://example.org/\x1b]0;owned\x07",
        "https://example.org/a b",
        "https://example.org/\n--flag",
        "https://example.org/`id`",
        "https://example.org/" + "a" * 5_000,
        "HTTPS:example.org",
    ],
)
def test_nothing_else_is_ever_opened(url: str) -> None:
    assert safe_address(url) is None


@given(st.text())
def test_what_may_be_opened_is_no_option_and_has_no_control_characters(
    url: str,
) -> None:
    for address in (safe_address(url), safe_address(f"https://example.org/{url}")):
        assert address is None or (
            address.startswith("http") and address.isprintable() and " " not in address
        )


@pytest.mark.parametrize(
    ("environment", "platform", "here", "command"),
    [
        ({"DISPLAY": ":0"}, "linux", ["xdg-open", "firefox"], ("xdg-open",)),
        ({"WAYLAND_DISPLAY": "w"}, "linux", ["firefox"], ("firefox",)),
        ({}, "linux", ["xdg-open", "lynx"], None),
        ({"BROWSER": "w3m:/opt/links"}, "linux", ["w3m", "/opt/links"], None),
        (
            {"BROWSER": "lynx:mine --new %s"},
            "linux",
            ["lynx", "mine"],
            ("mine", "--new"),
        ),
        ({"BROWSER": "'"}, "darwin", ["open"], ("open",)),
        ({"BROWSER": "gone"}, "darwin", ["open"], ("open",)),
        ({"WSL_DISTRO_NAME": "x"}, "linux", ["wslview"], ("wslview",)),
        (
            {},
            "win32",
            ["rundll32.exe"],
            ("rundll32.exe", "url.dll,FileProtocolHandler"),
        ),
        ({"DISPLAY": ":0"}, "linux", [], None),
    ],
)
def test_a_browser_is_one_that_leaves_the_terminal_alone(
    environment: dict[str, str],
    platform: str,
    here: list[str],
    command: tuple[str, ...] | None,
) -> None:
    assert opener(environment, platform, having(*here)) == command


@pytest.mark.parametrize(
    ("environment", "platform", "here", "programs"),
    [
        ({}, "linux", ["xclip", "wl-copy", "pbcopy"], []),
        ({"DISPLAY": ":0"}, "linux", ["xclip", "xsel"], ["xclip"]),
        ({"DISPLAY": ":0"}, "linux", ["xsel"], ["xsel"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "linux", ["wl-copy"], ["wl-copy"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "linux", ["xclip"], ["xclip"]),
        ({}, "darwin", ["pbcopy"], ["pbcopy"]),
        ({"TMUX": "x"}, "darwin", ["pbcopy", "tmux"], ["tmux", "pbcopy"]),
        ({"WSL_DISTRO_NAME": "x"}, "linux", ["clip.exe"], ["clip.exe"]),
    ],
)
def test_the_clipboard_of_the_system_is_used_where_there_is_one(
    environment: dict[str, str], platform: str, here: list[str], programs: list[str]
) -> None:
    found = copiers(environment, platform, having(*here))
    assert [one.command[0] for one in found] == programs


def test_a_program_gets_the_whole_text_in_its_encoding(tmp_path: Path) -> None:
    target = tmp_path / "clipboard"
    script = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    command = (sys.executable, "-c", script, str(target))
    assert clipboard.give("Zürich\n東京 \ud800", Copier(command))
    assert target.read_bytes() == "Zürich\n東京 ?".encode()
    assert clipboard.give("Zürich", Copier(command, "utf-16-le"))
    assert target.read_bytes() == "Zürich".encode("utf-16-le")


def test_a_program_that_fails_or_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "COPY_WITHIN", 0.05)
    assert not clipboard.give("x", Copier(("/nowhere/at/all",)))
    assert not clipboard.give(
        "x", Copier((sys.executable, "-c", "raise SystemExit(3)"))
    )
    hanging = "import time; time.sleep(20)"
    assert not clipboard.give("x", Copier((sys.executable, "-c", hanging)))


def test_a_browser_that_does_not_start_is_told_from_one_that_does() -> None:
    assert browser.start((sys.executable, "-c", "pass"), "https://example.org")
    failing = (sys.executable, "-c", "raise SystemExit(3)")
    assert not browser.start(failing, "https://example.org")
    assert not browser.start(("/nowhere/at/all",), "https://example.org")


@ON_POSIX
def test_a_browser_gets_the_address_and_not_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "mine"
    told = tmp_path / "told"
    script.write_text(
        f'#!/bin/sh\n{{ echo "$@"; (exec 3</dev/tty) 2>&1 && echo has a terminal; }}'
        f" > {told}\nexit 0\n",
        encoding="utf-8",
    )
    script.chmod(0o700)
    desktop = Desktop({"BROWSER": str(script)}, "linux")
    assert desktop.open("https://example.org/$(id)?a=b&c")
    said = told.read_text(encoding="utf-8").splitlines()
    assert said[0] == "https://example.org/$(id)?a=b&c"
    assert "has a terminal" not in said


async def test_what_is_copied_is_said_and_goes_to_terminal_and_system() -> None:
    desktop = Recorded()
    app = NewsDiffApp(desktop=desktop)
    async with app.run_test() as pilot:
        app.screen.post_message(CopySought("x" * 214))
        app.screen.post_message(CopySought("One.", "the sentence with its source"))
        await settled(pilot)
        said = [one.text for one in app.log_of_messages.newest_first]
        assert app.clipboard == "One."
    assert said == [
        "Copied the sentence with its source (4 characters)",
        "Copied 214 characters",
    ]
    assert desktop.copied == ["x" * 214, "One."]


async def test_what_is_selected_is_copied_with_a_word() -> None:
    desktop = Recorded()
    app = NewsDiffApp(desktop=desktop)
    async with app.run_test() as pilot:
        await settled(pilot)
        app.screen.text_select_all()
        await pilot.press("ctrl+c")
        await settled(pilot)
        (copied,) = desktop.copied
        (said,) = app.log_of_messages.newest_first
        assert said.text == f"Copied {len(copied)} characters"


async def test_a_lone_half_of_a_character_can_be_copied() -> None:
    app = NewsDiffApp()
    async with app.run_test() as pilot:
        app.screen.post_message(CopySought("half \ud83d"))
        await settled(pilot)
        assert app.clipboard == "half ?"


async def test_an_address_is_opened_and_said() -> None:
    desktop = Recorded()
    app = NewsDiffApp(desktop=desktop)
    async with app.run_test() as pilot:
        app.screen.post_message(UrlSought("https://example.org/a"))
        await settled(pilot)
    assert desktop.opened == ["https://example.org/a"]
    assert desktop.copied == []
    [said] = app.log_of_messages.newest_first
    assert (said.severity, said.text) == (
        "information",
        "Opened in the browser: https://example.org/a",
    )


async def test_without_a_browser_the_address_is_said_and_copied() -> None:
    desktop = Recorded(has_browser=False)
    app = NewsDiffApp(desktop=desktop)
    async with app.run_test() as pilot:
        app.screen.post_message(UrlSought("https://example.org/a"))
        await settled(pilot)
    assert desktop.copied == ["https://example.org/a"]
    [said] = app.log_of_messages.newest_first
    assert said.severity == "warning"
    assert "https://example.org/a" in said.text


async def test_what_is_no_address_of_the_web_goes_nowhere() -> None:
    desktop = Recorded()
    app = NewsDiffApp(desktop=desktop)
    async with app.run_test() as pilot:
        app.screen.post_message(UrlSought("file:///etc/passwd"))
        await settled(pilot)
    assert desktop.opened == []
    assert desktop.copied == []
    assert "no address of the web" in app.log_of_messages.newest_first[0].text


def test_no_desktop_does_nothing() -> None:
    NoDesktop().copy("x")
    assert not NoDesktop().open("https://example.org")
