"""Which engine compares, on the command line and in the reader."""

import json
from pathlib import Path

import pytest

from newsdiff.cli.command import run
from newsdiff.cli.engine import usable_settings
from newsdiff.compare.engines import neural
from newsdiff.model import Settings
from tests.cli.conftest import ENGLISH_AND_GERMAN


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the extra be missing."""
    monkeypatch.setattr(neural, "find_spec", lambda package: None)


def configure(folder: Path, text: str) -> None:
    (folder / "config.toml").write_text(text, encoding="utf-8")


def test_the_engine_is_named_in_what_is_saved(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["compare", gazette, courier, "--engine", "default", "--format", "json"]
    assert run(given) == 0
    assert json.loads(capsys.readouterr().out)["settings"]["engine"] == "default"


def test_an_engine_that_is_not_installed_is_one_line_with_what_to_type(
    gazette: str,
    courier: str,
    not_installed: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["compare", gazette, courier, "--engine", "neural"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "pip install 'newsdiff[neural]'" in shown.err
    assert len(shown.err.splitlines()) == 1


def test_an_unknown_engine_is_named_before_anything_is_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["compare", "no-such-file", "--engine", "clever"]) == 1
    assert "There is no engine 'clever'" in capsys.readouterr().err


def test_the_configured_engine_compares_unless_another_is_named(
    gazette: str,
    courier: str,
    tmp_path: Path,
    not_installed: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure(tmp_path, '[compare]\nengine = "neural"\n')
    assert run(["compare", gazette, courier]) == 1
    assert f"set in {tmp_path / 'config.toml'}" in capsys.readouterr().err
    assert run(["compare", gazette, courier, "--engine", "default"]) == 0


def test_the_reader_goes_on_with_the_default_and_says_why(
    tmp_path: Path, not_installed: None
) -> None:
    configure(tmp_path, '[compare]\nengine = "neural"\n')
    settings, remark = usable_settings()
    assert settings == Settings()
    assert "pip install 'newsdiff[neural]'" in remark
    assert "default engine" in remark


def test_nothing_is_said_where_nothing_is_configured() -> None:
    assert usable_settings() == (Settings(), "")


def test_a_broken_configuration_is_said_and_the_reader_goes_on(tmp_path: Path) -> None:
    configure(tmp_path, "[compare\n")
    settings, remark = usable_settings()
    assert settings == Settings()
    assert "config.toml cannot be read" in remark


def test_the_verb_for_the_model_says_what_to_install(
    not_installed: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["model"]) == 1
    assert "pip install 'newsdiff[neural]'" in capsys.readouterr().err


def test_reports_in_two_languages_are_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = []
    for name, text in ENGLISH_AND_GERMAN.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    assert run(["compare", *paths]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "different languages (English: Gazette; German: Bote)" in shown.err
    assert len(shown.err.splitlines()) == 1
