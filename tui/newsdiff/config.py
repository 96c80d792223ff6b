"""Where newsdiff keeps things on this machine, and the variables that move them."""

import os
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
