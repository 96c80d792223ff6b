"""Text on one line, cut to some cells of the terminal with a sign."""

from rich.cells import cell_len, split_graphemes

from newsdiff.app.widgets.text.wrapping import drawn

CUT = "…"
"""Stands for what did not fit."""


def on_one_line(text: str) -> str:
    """Return text from outside as it may be drawn, runs of white space as one space."""
    return " ".join(drawn(text).split())


def shortened(text: str, cells: int) -> str:
    """Return text from outside on one line of so many cells at most."""
    return cut(on_one_line(text), cells)


def cut(text: str, width: int) -> str:
    """Return a drawn text, or as much of it as fits with the sign behind it."""
    if width <= 0:
        return ""
    if text.isascii():
        return text if len(text) <= width else text[: width - 1].rstrip() + CUT
    if cell_len(text) <= width:
        return text
    return start_of(text, width - 1).rstrip() + CUT


def start_of(text: str, width: int) -> str:
    """Return what stands in the first cells of a drawn text, whole characters."""
    end = used = 0
    for _, stop, cells in split_graphemes(text)[0]:
        if used + cells > width:
            break
        used += cells
        end = stop
    while end and cell_len(text[:end]) > width:
        end -= 1
    return text[:end]


def padded(text: str, width: int) -> str:
    """Return a text, cut if need be, with spaces behind it up to the width."""
    shown = cut(text, width)
    return shown + " " * (width - cell_len(shown))
