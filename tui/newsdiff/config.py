"""What newsdiff knows of itself and this machine: its version, where things lie."""

import os
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


@dataclass(frozen=True, slots=True)
class CompareConfig:
    """What the section `[compare]` of the file of settings says."""

    engine: str = "default"
    """The engine that the reader and `newsdiff compare` take."""
    model: str = "all-MiniLM-L6-v2"
    """The model of the neural engine: a name on huggingface.co, or a folder."""
    multilingual: bool | None = None
    """Whether the model reads several languages; None if its name tells."""


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
    import tomllib  # 5 ms, which only a comparison needs

    path = config_path()
    try:
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return CompareConfig()
    except (OSError, ValueError) as error:
        reason = _reason(error)
        raise ConfigError(f"The settings in {path} cannot be read: {reason}") from error
    known = set(CompareConfig.__slots__)
    if misplaced := sorted(known & set(stored)):
        names = ", ".join(misplaced)
        raise ConfigError(f"In {path}, put a line [compare] above: {names}")
    _refuse_unknown(path, "", stored, {"compare"})
    section = stored.get("compare", {})
    if not isinstance(section, dict):
        raise ConfigError(f"In {path}, compare is to be a section: [compare]")
    _refuse_unknown(path, "compare.", section, known)
    usual = CompareConfig()
    multilingual = section.get("multilingual")
    if multilingual is not None and not isinstance(multilingual, bool):
        raise ConfigError(f"In {path}, compare.multilingual is to be true or false.")
    return CompareConfig(
        engine=_text(path, section, "engine", usual.engine),
        model=_text(path, section, "model", usual.model),
        multilingual=multilingual,
    )


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
