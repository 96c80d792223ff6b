import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import newsdiff
from newsdiff.cli import command as command_module
from newsdiff.cli.command import command, main, run
from newsdiff.resources import SAMPLES


def started(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "newsdiff", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"newsdiff {newsdiff.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["compare"],
        ["add"],
        ["show"],
        ["show", "a", "b"],
        ["open"],
        ["events", "--format", "xml"],
        ["samples", "extra"],
    ],
)
def test_wrong_usage_is_exit_code_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("Usage: newsdiff")


def test_a_misspelt_verb_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["comprae", "a", "b"]) == 2
    assert "Did you mean 'compare'?" in capsys.readouterr().err


def test_a_file_whose_name_is_nearly_a_verb_is_opened(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "event").write_text("A bridge was closed.", encoding="utf-8")
    assert run(["event"]) == 1
    assert "nothing to compare" in capsys.readouterr().err


def test_help_of_the_program_and_of_each_verb(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for verb in ([], *([name] for name in command.commands)):
        assert run([*verb, "--help"]) == 0
        assert capsys.readouterr().out.startswith("Usage: newsdiff")


def test_the_program_ends_with_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["newsdiff", "show", "nowhere.txt"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_an_interruption_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_module, "open_sources", interrupted)
    assert run(["some.txt"]) == 130
    shown = capsys.readouterr()
    assert (shown.out, shown.err.strip()) == ("", "")


@pytest.mark.skipif(os.name != "posix", reason="no such signals")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    process = started("samples")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.wait(60) == 141
    assert process.stderr.read() == b""
    process.stderr.close()


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii"},
    ],
    ids=str,
)
def test_any_text_can_be_written_whatever_the_machine_speaks(
    environment: dict[str, str],
) -> None:
    report = next(SAMPLES.glob("seilersund-faehre/*.txt"))
    process = started("show", str(report), **environment)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, b"")
    if "PYTHONIOENCODING" not in environment:
        assert "ä" in output.decode("utf-8")


AS_IN_THE_FOREGROUND = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("newsdiff", run_name="__main__", alter_sys=True)
"""
"""A shell starts what runs in its background with ctrl+c ignored, tests too."""


@pytest.mark.skipif(os.name != "posix", reason="no such signals")
def test_ctrl_c_ends_it_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", AS_IN_THE_FOREGROUND, "show", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        # It reads standard input until it ends; by then all that is heavy is loaded.
        assert process.stdin is not None
        process.stdin.write(b"A bridge was closed.\n" * 10_000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    finally:
        process.kill()
    assert (process.returncode, output, errors.strip()) == (130, b"", b"")
