"""Where things are kept and found."""

from pathlib import Path

import pytest

from newsdiff import config, resources
from newsdiff.errors import ConfigError


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


@pytest.fixture
def settings_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the file that newsdiff takes its settings from in this test."""
    path = tmp_path / "config.toml"
    monkeypatch.setenv(config.CONFIG_VARIABLE, str(path))
    return path


def test_without_a_file_of_settings_everything_is_as_usual(settings_file: Path) -> None:
    assert config.compare_config() == config.CompareConfig()


def test_the_engine_and_its_model_are_read(settings_file: Path) -> None:
    settings_file.write_text(
        '[compare]\nengine = "neural"\nmodel = "/models/mine"\nmultilingual = true\n',
        encoding="utf-8",
    )
    assert config.compare_config() == config.CompareConfig(
        "neural", "/models/mine", multilingual=True
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[compare", "cannot be read"),
        ('[compare]\nmodle = "x"', "no such setting: compare.modle"),
        ("[compere]", "no such setting: compere. There are: compare"),
        ('engine = "default"', r"put a line \[compare\] above: engine"),
        ("compare = 3", "is to be a section"),
        ("[compare]\nengine = 3", "compare.engine is to be a text"),
        ('[compare]\nmodel = ""', "compare.model is to be a text"),
        ('[compare]\nmultilingual = "yes"', "is to be true or false"),
    ],
)
def test_what_is_not_understood_in_the_settings_is_named(
    settings_file: Path, text: str, said: str
) -> None:
    settings_file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said) as raised:
        config.compare_config()
    assert str(settings_file) in str(raised.value)


def test_settings_that_are_no_text_are_an_error_and_no_traceback(
    settings_file: Path,
) -> None:
    settings_file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"cannot be read: .* UTF-8"):
        config.compare_config()
