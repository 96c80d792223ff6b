"""Whatever a person names: one clear line, nothing crashes, nothing acts."""

import io
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from newsdiff.cli.command import run
from tests.cli.conftest import COURIER, GAZETTE

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20


class _Missing(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        """Be quiet."""


@pytest.fixture
def server_without_pages() -> Iterator[str]:
    """Return the address of a server that answers 404 to everything."""
    server = HTTPServer(("127.0.0.1", 0), _Missing)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/gone"
    server.shutdown()
    thread.join()
    server.server_close()


def failed_line(source: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line that is said of an input that fails."""
    assert run(["add", source]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert "Traceback" not in shown.err
    return shown.err


def test_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nowhere.txt" in failed_line("nowhere.txt", capsys)


@pytest.mark.parametrize("content", [b"", b" \n\n\t", PICTURE, b"\x00" * 500], ids=str)
def test_a_file_without_text(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(content)
    assert "picture.txt" in failed_line(str(path), capsys)


def test_a_folder_without_reports(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert "no reports" in failed_line(str(tmp_path / "empty"), capsys)


def test_a_file_that_is_too_large(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(20_000_000)
    assert "huge.txt" in failed_line(str(path), capsys)


def test_an_address_that_is_not_found(
    server_without_pages: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "404" in failed_line(server_without_pages, capsys)


def test_an_address_where_nobody_listens(capsys: pytest.CaptureFixture[str]) -> None:
    server = HTTPServer(("127.0.0.1", 0), _Missing)
    port = server.server_address[1]
    server.server_close()
    assert "127.0.0.1" in failed_line(f"http://127.0.0.1:{port}/", capsys)


@pytest.mark.parametrize(
    "name", ["a\x1b]0;owned\x07b.txt", "\x1b[2Jx", "\u202etxt.exe", "bad\x00name", "\n"]
)
def test_a_name_that_would_act_on_the_terminal(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = failed_line(name, capsys)
    assert not any(letter < " " or letter == "\u202e" for letter in line[:-1])


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig", "cp1252"])
def test_text_in_another_encoding_is_read(
    encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(GAZETTE.replace("Holloway", "Hölloway").encode(encoding))
    assert run(["show", str(path)]) == 0
    assert "Mayor Ines Hölloway said" in capsys.readouterr().out


def test_text_that_looks_like_markup_or_commands_is_shown_and_does_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hostile.txt"
    hostile = COURIER.replace(
        "Shopkeepers",
        "[@click=app.quit]Traders[/] [/] \x1b[31mred\x1b[0m"
        " \x1b]0;owned\x07 \x9b2J and",
    )
    path.write_text(hostile, encoding="utf-8")
    assert run(["show", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "[@click=app.quit]Traders[/] [/]" in shown
    assert not any(letter in shown for letter in "\x1b\x07\x9b")


def test_standard_input_is_a_report_like_others(
    gazette: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    piped = io.TextIOWrapper(io.BytesIO(COURIER.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", piped)
    assert run(["compare", gazette, "-"]) == 0
    assert "Crack shuts Eastmoor harbour bridge" in capsys.readouterr().out
