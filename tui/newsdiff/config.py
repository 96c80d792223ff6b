"""What newsdiff knows of itself and this machine: its version, where things lie."""

import os
from functools import cache
from pathlib import Path

import platformdirs

LIBRARY_VARIABLE = "NEWSDIFF_LIBRARY"
"""Environment variable: a file to use as the library instead of the usual one."""

LIBRARY_NAME = "library.sqlite"


def library_path() -> Path:
    """Return the file of the library; it need not exist yet."""
    if named := os.environ.get(LIBRARY_VARIABLE):
        return Path(named).expanduser()
    return platformdirs.user_data_path("newsdiff", appauthor=False) / LIBRARY_NAME


@cache
def version() -> str:
    """Return the version that is installed."""
    from importlib import metadata  # 30 ms

    try:
        return metadata.version("newsdiff")
    except metadata.PackageNotFoundError:  # a bare checkout on PYTHONPATH
        return "0+unknown"
