"""The reader in a browser: what is started, and what is refused."""

import errno
import json
import shlex
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.app import main as app_module
from newsdiff.cli import reader, web
from newsdiff.cli.command import run
from newsdiff.cli.web import Address, listen, reader_command, shell_line
from newsdiff.resources import SAMPLES

Served = list[tuple[list[str], Path, Address]]

HOSTILE = ["a b.txt", "$(touch x)", "`id`;id", "a'b\"c", "-o", "--help", "*", "ü\n", ""]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Served:
    """Return what would be served."""
    found: Served = []

    def serve(sources: Sequence[str], library: Path, address: Address) -> int:
        found.append((list(sources), library, address))
        return 0

    monkeypatch.setattr(reader, "serve_reader", serve)
    return found


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the commands that a server is started with, as if the extra were there."""
    commands: list[str] = []

    def serve(command: str, listening: socket.socket, _bound: str) -> None:
        listening.close()
        commands.append(command)

    stand_in = SimpleNamespace(serve=serve)
    monkeypatch.setitem(sys.modules, "newsdiff.cli.web_server", stand_in)
    monkeypatch.setattr(web, "why_not_installed", lambda: "")
    return commands


def test_the_library_is_served(served: Served, library: Path) -> None:
    assert run(["--web"]) == 0
    assert served == [([], library, Address("127.0.0.1", 8000))]


@pytest.mark.parametrize(
    "arguments", [["--web", "{}"], ["open", "--web", "{}"], ["{}", "--web"]]
)
def test_sources_are_served_with_the_option_at_any_place(
    arguments: list[str], gazette: str, served: Served, tmp_path: Path
) -> None:
    kept = tmp_path / "mine.sqlite"
    named = [part.format(gazette) for part in arguments]
    assert run(["--library", str(kept), *named]) == 0
    assert served == [([gazette], kept, Address())]


@pytest.mark.parametrize("arguments", [["samples", "--web"], ["--web", "samples"]])
def test_the_samples_are_served(arguments: list[str], served: Served) -> None:
    assert run([*arguments, "--port", "0"]) == 0
    assert [sources for sources, _, _ in served] == [[str(SAMPLES)]]
    assert served[0][2] == Address("127.0.0.1", 0)


def test_where_it_is_served_can_be_chosen(served: Served) -> None:
    assert run(["--web", "--host", "0.0.0.0", "--port", "9000"]) == 0
    assert served[0][2] == Address("0.0.0.0", 9000)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--port", "9000"], "go with --web"),
        (["samples", "--host", "::1"], "go with --web"),
        (["--web", "compare", "a", "b"], "--web does not go with compare"),
        (["--web", "--port", "65536"], "--port"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(
    arguments: list[str],
    said: str,
    served: Served,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(arguments) == 2
    assert said in capsys.readouterr().err
    assert served == []


def test_a_slip_of_the_hand_is_said_before_anything_is_served(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--web", "nowhere.txt"]) == 1
    assert "nowhere.txt" in capsys.readouterr().err
    assert served == []


def test_a_library_that_cannot_be_opened_is_said_before_anything_is_served(
    gazette: str, served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--web", "--library", gazette]) == 1
    assert gazette in capsys.readouterr().err
    assert served == []


def test_settings_that_are_wrong_are_said_before_anything_is_served(
    served: Served, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library.parents[1] / "config.toml").write_text("[reader]\nx = 1", encoding="utf-8")
    assert run(["--web"]) == 1
    assert "config.toml" in capsys.readouterr().err
    assert served == []


def test_without_the_extra_it_is_said_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(web, "find_spec", lambda _name: None)
    assert run(["--web"]) == 1
    told = capsys.readouterr().err
    assert "pip install 'newsdiff[web]'" in told
    assert "pipx inject newsdiff textual-serve" in told
    assert "uv tool install 'newsdiff[web]'" in told


def test_standard_input_is_not_served(
    server: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--web", "-"]) == 1
    assert "Save it to a file" in capsys.readouterr().err
    assert server == []


def test_on_this_machine_alone_nothing_is_warned_of(
    server: list[str], capsys: pytest.CaptureFixture[str], library: Path
) -> None:
    assert run(["--web", "--port", "0"]) == 0
    assert capsys.readouterr().err == ""
    assert [shlex.split(command) for command in server] == [
        [sys.executable, "-m", "newsdiff", "--library", str(library)]
    ]


def test_a_host_that_others_reach_is_warned_of(
    server: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--web", "--host", "0.0.0.0", "--port", "0"]) == 0
    told = capsys.readouterr().err
    assert "anybody who can reach this machine can read the library" in told
    assert len(server) == 1


def test_the_command_opens_the_same_sources_and_library() -> None:
    command = reader_command(["-x.txt", "samples"], Path("/tmp/my library.sqlite"))
    assert command == [
        *(sys.executable, "-m", "newsdiff", "open"),
        *("--library", "/tmp/my library.sqlite", "--", "-x.txt", "samples"),
    ]


def test_a_relative_library_is_named_in_full() -> None:
    command = reader_command([], Path("mine.sqlite"))
    assert command[-1] == str(Path.cwd() / "mine.sqlite")


@pytest.mark.skipif(sys.platform == "win32", reason="asks sh")
def test_a_shell_runs_exactly_the_arguments(tmp_path: Path) -> None:
    code = "import json, sys; print(json.dumps(sys.argv[1:]))"
    line = shell_line([sys.executable, "-c", code, *HOSTILE], windows=False)
    done = subprocess.run(
        line, shell=True, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == HOSTILE
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.text(), min_size=1))
def test_any_arguments_come_through_a_shell(arguments: list[str]) -> None:
    assert shlex.split(shell_line(arguments, windows=False)) == arguments


def test_on_windows_each_argument_is_in_marks_that_hold() -> None:
    line = shell_line([r"C:\a b\python.exe", "x&calc", "D:\\folder\\"], windows=True)
    assert line == r'"C:\a b\python.exe" "x&calc" "D:\folder\\"'
    for argument in ('a"b', "%PATH%", "a\nb"):
        with pytest.raises(click.ClickException, match="Windows"):
            shell_line([argument], windows=True)


def test_a_port_that_is_taken_is_told_with_a_way_out() -> None:
    with listen(Address(port=0)) as first:
        port = first.getsockname()[1]
        assert port > 0
        with pytest.raises(click.ClickException, match=f"Port {port} is taken.*--port"):
            listen(Address(port=port))


def test_a_port_that_only_the_system_may_use_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_arguments: object, **_more: object) -> socket.socket:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket, "create_server", refuse)
    with pytest.raises(click.ClickException, match="from 1024 up"):
        listen(Address(port=80))


@pytest.mark.parametrize("host", ["203.0.113.7", "a" * 70, "::zz"])
def test_a_host_that_is_not_of_this_machine_is_told(host: str) -> None:
    with pytest.raises(click.ClickException, match="no address of this machine"):
        listen(Address(host, 0))


def test_a_served_reader_opens_without_a_terminal(
    gazette: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[list[str]] = []

    class OpenedApp:
        return_code = 0
        unread = ()

        def __init__(self, sources: Sequence[str], **_more: object) -> None:
            opened.append(list(sources))

        def run(self) -> None:
            """Show nothing."""

    monkeypatch.setattr(app_module, "NewsDiffApp", OpenedApp)
    monkeypatch.setenv(web.DRIVER_VARIABLE, "textual.drivers.web_driver:WebDriver")
    monkeypatch.setenv("TERM", "dumb")
    assert run(["open", "--", gazette]) == 0
    assert run([]) == 0
    assert opened == [[gazette], []]
