"""Where things are kept and found."""

from pathlib import Path

import pytest

from newsdiff import config, resources


def test_the_library_can_be_moved(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(config.LIBRARY_VARIABLE, str(tmp_path / "other.sqlite"))
    assert config.library_path() == tmp_path / "other.sqlite"


def test_the_library_lies_in_the_users_own_data(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(config.LIBRARY_VARIABLE, raising=False)
    assert config.library_path().name == config.LIBRARY_NAME
    assert config.library_path().is_absolute()


def test_styles_and_samples_are_found() -> None:
    assert (resources.STYLES / "base.tcss").is_file()
    assert resources.SAMPLES.is_dir()


def test_fetched_pages_lie_in_the_users_cache_unless_moved_or_turned_off(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(config.CACHE_VARIABLE, raising=False)
    usual = config.cache_path()
    assert usual is not None
    assert usual.is_absolute()
    monkeypatch.setenv(config.CACHE_VARIABLE, str(tmp_path))
    assert config.cache_path() == tmp_path
    monkeypatch.setenv(config.CACHE_VARIABLE, config.NO_CACHE)
    assert config.cache_path() is None
