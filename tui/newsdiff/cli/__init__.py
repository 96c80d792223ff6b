"""The command line. Reads arguments, calls the rooms, writes lines; decides nothing."""

from newsdiff.cli.command import main

__all__ = ["main"]
