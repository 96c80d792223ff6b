"""The verb for the neural engine's model: no network, a model of a few bytes."""

from pathlib import Path

import pytest

from newsdiff.cli.command import run
from newsdiff.compare.engines import models, neural
from newsdiff.compare.engines.models import NEEDED


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the extra be there."""
    monkeypatch.setattr(neural, "find_spec", lambda package: object())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that looks like a model."""
    for name in NEEDED:
        (tmp_path / name).write_text("{}", encoding="utf-8")
    return tmp_path


def test_the_configured_model_and_its_folder_are_printed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"[compare]\nmodel = '{folder}'\n"
    (folder / "config.toml").write_text(text, encoding="utf-8")
    assert run(["model"]) == 0
    assert capsys.readouterr().out.splitlines() == [str(folder), str(folder)]


def test_another_model_may_be_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["model", str(folder)]) == 0
    assert str(folder) in capsys.readouterr().out


def test_a_model_that_is_here_is_not_fetched_again(folder: Path) -> None:
    assert run(["model", "--fetch", str(folder)]) == 0


def test_what_is_fetched_is_said_before(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(models, "fetch_model", lambda model: folder)
    monkeypatch.setattr(neural, "find_model", lambda model: folder)
    assert run(["model", "--fetch", "some-model"]) == 0
    shown = capsys.readouterr()
    assert "Fetching some-model from huggingface.co" in shown.err
    assert shown.out.splitlines() == ["sentence-transformers/some-model", str(folder)]


def test_a_folder_that_is_no_model_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run(["model", str(empty)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "holds no model" in line
