"""`python -m newsdiff` and the `newsdiff` command."""

from newsdiff.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
