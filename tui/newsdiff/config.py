"""What newsdiff knows of itself and this machine: its version, where things lie."""

import os
from functools import cache
from pathlib import Path

import platformdirs

LIBRARY_VARIABLE = "NEWSDIFF_LIBRARY"
"""Environment variable: a file to use as the library instead of the usual one."""

LIBRARY_NAME = "library.sqlite"

CACHE_VARIABLE = "NEWSDIFF_CACHE"
"""Environment variable: a folder for fetched pages instead of the usual one."""

NO_CACHE = "off"
"""What the variable says where no fetched page is to be kept."""


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
