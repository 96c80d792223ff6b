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
        ('theme = "dark"', r"put a line \[reader\] above: theme"),
        ('"compare.save" = "ctrl+s"', r"put a line \[keys\] above: compare.save"),
    ],
)
def test_what_is_not_understood_in_the_settings_is_named(
    settings_file: Path, text: str, said: str
) -> None:
    settings_file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said) as raised:
        config.compare_config()
    assert str(settings_file) in str(raised.value)


def test_the_reader_may_be_told_its_theme_and_to_forget(settings_file: Path) -> None:
    assert config.reader_config() == config.ReaderConfig("", remember=True)
    settings_file.write_text(
        '[reader]\ntheme = "light"\nremember = false\n', encoding="utf-8"
    )
    assert config.reader_config() == config.ReaderConfig("light", remember=False)
    assert config.compare_config() == config.CompareConfig()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[reader]\ntheme = "pink"',
            'reader.theme is to be "dark" or "light" or "contrast"',
        ),
        (
            "[reader]\ntheme = 3",
            'reader.theme is to be "dark" or "light" or "contrast"',
        ),
        ("[reader]\nremember = 1", "reader.remember is to be true or false"),
        ("[reader]\nremeber = true", "no such setting: reader.remeber"),
        ("reader = 3", "reader is to be a section"),
    ],
)
def test_what_is_not_understood_of_the_reader_is_named(
    settings_file: Path, text: str, said: str
) -> None:
    settings_file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        config.reader_config()


def test_keys_are_read_by_the_name_of_what_they_do(settings_file: Path) -> None:
    assert config.key_config() == {}
    settings_file.write_text(
        '[keys]\n"compare.save" = "ctrl+s"\nmove.down = "j,down,s"\n',
        encoding="utf-8",
    )
    assert config.key_config() == {"compare.save": "ctrl+s", "move.down": "j,down,s"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[keys]\n"compare.save" = ["s"]', "compare.save is to be a text"),
        ("[keys]\ncompare.save = 3", "compare.save is to be a text"),
        ('keys = "s"', "keys is to be a section"),
    ],
)
def test_keys_that_are_no_text_are_named(
    settings_file: Path, text: str, said: str
) -> None:
    settings_file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        config.key_config()


def test_what_is_remembered_lies_with_the_users_state_unless_moved_or_turned_off(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(config.STATE_VARIABLE, raising=False)
    usual = config.state_path()
    assert usual is not None
    assert usual.is_absolute()
    assert usual.name == config.STATE_NAME
    monkeypatch.setenv(config.STATE_VARIABLE, str(tmp_path / "mine.json"))
    assert config.state_path() == tmp_path / "mine.json"
    monkeypatch.setenv(config.STATE_VARIABLE, config.NO_STATE)
    assert config.state_path() is None


def test_settings_that_are_no_text_are_an_error_and_no_traceback(
    settings_file: Path,
) -> None:
    settings_file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"cannot be read: .* UTF-8"):
        config.compare_config()
