"""What newsdiff knows of itself and this machine: its version, where things lie."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs

from newsdiff.errors import ConfigError

LIBRARY_VARIABLE = "NEWSDIFF_LIBRARY"
"""Environment variable: a file to use as the library instead of the usual one."""

LIBRARY_NAME = "library.sqlite"

CACHE_VARIABLE = "NEWSDIFF_CACHE"
"""Environment variable: a folder for fetched pages instead of the usual one."""

NO_CACHE = "off"
"""What the variable says where no fetched page is to be kept."""

CONFIG_VARIABLE = "NEWSDIFF_CONFIG"
"""Environment variable: a file of settings to use instead of the usual one."""

CONFIG_NAME = "config.toml"


STATE_VARIABLE = "NEWSDIFF_STATE"
"""Environment variable: a file for what the reader expects to find again."""

STATE_NAME = "reader.json"

NO_STATE = "off"
"""What the variable says where nothing is to be remembered."""

READER_THEMES = ("dark", "light", "contrast")
"""What `theme` under `[reader]` may be."""


@dataclass(frozen=True, slots=True)
class CompareConfig:
    """What the section `[compare]` of the file of settings says."""

    engine: str = "default"
    """The engine that the reader and `newsdiff compare` take."""
    model: str = "all-MiniLM-L6-v2"
    """The model of the neural engine: a name on huggingface.co, or a folder."""
    multilingual: bool | None = None
    """Whether the model reads several languages; None if its name tells."""


@dataclass(frozen=True, slots=True)
class ReaderConfig:
    """What the section `[reader]` of the file of settings says."""

    theme: str = ""
    """What every start begins with; empty for the one that was worn last."""
    remember: bool = True
    """Whether the reader finds again where they were and what they had chosen."""


SECTIONS = ("compare", "keys", "reader")
"""What there is in the file of settings; `[keys]` has keys by the id of a binding."""

_MISPLACED = {
    **dict.fromkeys(CompareConfig.__slots__, "compare"),
    **dict.fromkeys(ReaderConfig.__slots__, "reader"),
}
"""Settings that somebody may write above all sections, and where they belong."""


def config_path() -> Path:
    """Return the file of settings; it need not exist."""
    if named := os.environ.get(CONFIG_VARIABLE):
        return Path(named).expanduser()
    return platformdirs.user_config_path("newsdiff", appauthor=False) / CONFIG_NAME


def compare_config() -> CompareConfig:
    """Read what is set for comparing.

    Raises:
        ConfigError: the file cannot be read, or says what newsdiff does not know.
    """
    path = config_path()
    section = _section(path, "compare", set(CompareConfig.__slots__))
    usual = CompareConfig()
    return CompareConfig(
        engine=_text(path, section, "engine", usual.engine),
        model=_text(path, section, "model", usual.model),
        multilingual=_flag(path, section, "compare.multilingual", None),
    )


def reader_config() -> ReaderConfig:
    """Read what is set for the reader.

    Raises:
        ConfigError: the file cannot be read, or says what newsdiff does not know.
    """
    path = config_path()
    section = _section(path, "reader", set(ReaderConfig.__slots__))
    theme = section.get("theme", "")
    if theme not in ("", *READER_THEMES):
        choice = " or ".join(f'"{one}"' for one in READER_THEMES)
        raise ConfigError(f"In {path}, reader.theme is to be {choice}.")
    remember = _flag(path, section, "reader.remember", True)
    return ReaderConfig(theme=str(theme), remember=remember is not False)


def key_config() -> dict[str, str]:
    """Read which keys do what: keys with commas between them, by a binding's id.

    Whether there are such ids and such keys, only the reader knows.

    Raises:
        ConfigError: the file cannot be read, or says what newsdiff does not know.
    """
    path = config_path()
    keys = dict(_flattened(_section(path, "keys")))
    for name, value in keys.items():
        if not isinstance(value, str):
            raise ConfigError(
                f"In {path}, under [keys], {name} is to be a text with one key or"
                f' several: "{name}" = "ctrl+s" or "j,down"'
            )
    return {name: str(value) for name, value in keys.items()}


def _section(path: Path, name: str, known: set[str] | None = None) -> dict[str, object]:
    """Return a section of the settings, with no name in it but these."""
    stored = _stored(path)
    for setting in sorted(stored):
        if home := "keys" if "." in setting else _MISPLACED.get(setting):
            raise ConfigError(f"In {path}, put a line [{home}] above: {setting}")
    _refuse_unknown(path, "", stored, set(SECTIONS))
    section = stored.get(name, {})
    if not isinstance(section, dict):
        raise ConfigError(f"In {path}, {name} is to be a section: [{name}]")
    if known is not None:
        _refuse_unknown(path, f"{name}.", section, known)
    return section


def _stored(path: Path) -> dict[str, object]:
    import tomllib  # 5 ms, which only some commands need

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        reason = _reason(error)
        raise ConfigError(f"The settings in {path} cannot be read: {reason}") from error


def _flattened(
    section: dict[str, object], start: str = ""
) -> Iterator[tuple[str, object]]:
    """Yield names with dots: without quotation marks, TOML takes them for sections."""
    for name, value in section.items():
        if isinstance(value, dict):
            yield from _flattened(value, f"{start}{name}.")
        else:
            yield start + name, value


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "the file is no text in UTF-8"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)


def _refuse_unknown(
    path: Path, start: str, found: dict[str, object], known: set[str]
) -> None:
    if unknown := sorted(set(found) - known):
        names = ", ".join(start + name for name in unknown)
        told = ", ".join(start + name for name in sorted(known))
        raise ConfigError(
            f"In {path}, there is no such setting: {names}. There are: {told}."
        )


def _text(path: Path, section: dict[str, object], key: str, usual: str) -> str:
    value = section.get(key, usual)
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f'In {path}, compare.{key} is to be a text: {key} = "…"')
    return value.strip()


def _flag(
    path: Path, section: dict[str, object], name: str, usual: bool | None
) -> bool | None:
    value = section.get(name.rpartition(".")[2], usual)
    if value is not None and not isinstance(value, bool):
        raise ConfigError(f"In {path}, {name} is to be true or false.")
    return value


def state_path() -> Path | None:
    """Return the file of what the reader had chosen, None where none is kept."""
    named = os.environ.get(STATE_VARIABLE)
    if named == NO_STATE:
        return None
    if named:
        return Path(named).expanduser()
    return platformdirs.user_state_path("newsdiff", appauthor=False) / STATE_NAME


def library_path() -> Path:
    """Return the file of the library; it need not exist yet."""
    if named := os.environ.get(LIBRARY_VARIABLE):
        return Path(named).expanduser()
    return platformdirs.user_data_path("newsdiff", appauthor=False) / LIBRARY_NAME


def cache_path() -> Path | None:
    """Return the folder of fetched pages, None where nothing is to be kept."""
    named = os.environ.get(CACHE_VARIABLE)
    if named == NO_CACHE:
        return None
    if named:
        return Path(named).expanduser()
    return platformdirs.user_cache_path("newsdiff", appauthor=False) / "pages"


@cache
def version() -> str:
    """Return the version that is installed."""
    from importlib import metadata  # 30 ms

    try:
        return metadata.version("newsdiff")
    except metadata.PackageNotFoundError:  # a bare checkout on PYTHONPATH
        return "0+unknown"
