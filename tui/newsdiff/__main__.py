"""`python -m newsdiff` and the `newsdiff` command."""

import os

# The matrices are small: threads of numpy's own only wait for each other, up to twenty
# times the time on a busy machine. Read once, when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from newsdiff.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
