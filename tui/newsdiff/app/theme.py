"""The two themes, and the only place where colours are named.

Marks have meanings, not places, and a colour each. They are told apart with red-green
blindness too, and are readable on the page, on the cursor line and on lit sentences:
`tests/ui/test_theme.py` measures both.
"""

from textual.theme import Theme

MARK_VARIABLES = ("verbatim", "reworded", "partial", "unique", "differs")
"""Text colours of the marks."""

PAGE_VARIABLES = ("lit", "cursor-line")
"""Backgrounds that marked text can stand on, beside the theme's own background."""

TEXT_VARIABLES = ("word-change", "quiet")
"""Further text colours: words that differ inside a match; what may be overlooked."""

_INK = "#d8d2c6"
_NIGHT = "#171614"
_PRINT = "#2b2823"
_PAPER = "#f7f3ea"

DARK = Theme(
    name="newsdiff-dark",
    dark=True,
    primary="#8fa5b8",
    secondary="#6f7f8c",
    accent="#e3c34f",
    warning="#e3c34f",
    error="#f36c38",
    success="#4fae9a",
    foreground=_INK,
    background=_NIGHT,
    surface="#1d1c19",
    panel="#26241f",
    variables={
        "verbatim": "#7490fa",
        "reworded": "#4fae9a",
        "partial": "#cfaef2",
        "unique": "#e3c34f",
        "differs": "#f36c38",
        "word-change": "#fff6dd",
        "lit": "#22303a",
        "cursor-line": "#332e25",
        "quiet": "#a29b8d",
        "rule": "#3a372f",
        "block-cursor-foreground": _INK,
        "block-cursor-background": "#332e25",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": _INK,
        "block-cursor-blurred-background": "#26241f",
        "border": "#8fa5b8",
        "border-blurred": "#3a372f",
        "footer-background": "#1d1c19",
        "footer-foreground": "#a29b8d",
        "footer-key-foreground": "#e3c34f",
        "footer-description-foreground": "#b5ae9f",
        "input-selection-background": "#3d4d5a",
        "screen-selection-background": "#3d4d5a",
        "scrollbar": "#3a372f",
        "scrollbar-hover": "#4a463c",
        "scrollbar-active": "#6a6456",
        "scrollbar-background": _NIGHT,
        "scrollbar-background-hover": _NIGHT,
        "scrollbar-background-active": _NIGHT,
        "scrollbar-corner-color": _NIGHT,
    },
)

LIGHT = Theme(
    name="newsdiff-light",
    dark=False,
    primary="#3f5a70",
    secondary="#64788a",
    accent="#74300f",
    warning="#7f5e10",
    error="#8f2414",
    success="#2b5f58",
    foreground=_PRINT,
    background=_PAPER,
    surface="#f1ecdf",
    panel="#e8e1d0",
    variables={
        "verbatim": "#0d2a72",
        "reworded": "#33646c",
        "partial": "#9026bf",
        "unique": "#7f5e10",
        "differs": "#74300f",
        "word-change": "#000000",
        "lit": "#dfe8ec",
        "cursor-line": "#ece2cc",
        "quiet": "#6b6456",
        "rule": "#cfc6b2",
        "block-cursor-foreground": _PRINT,
        "block-cursor-background": "#ece2cc",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": _PRINT,
        "block-cursor-blurred-background": "#e8e1d0",
        "border": "#3f5a70",
        "border-blurred": "#cfc6b2",
        "footer-background": "#f1ecdf",
        "footer-foreground": "#6b6456",
        "footer-key-foreground": "#74300f",
        "footer-description-foreground": "#564f43",
        "input-selection-background": "#bcd0dd",
        "screen-selection-background": "#bcd0dd",
        "scrollbar": "#cfc6b2",
        "scrollbar-hover": "#b9ae96",
        "scrollbar-active": "#9a8f76",
        "scrollbar-background": _PAPER,
        "scrollbar-background-hover": _PAPER,
        "scrollbar-background-active": _PAPER,
        "scrollbar-corner-color": _PAPER,
    },
)

THEMES = (DARK, LIGHT)
"""In the order in which the reader goes through them."""


def theme_after(name: str) -> Theme:
    """Return the theme that follows the one of that name."""
    names = [theme.name for theme in THEMES]
    return THEMES[(names.index(name) + 1) % len(THEMES)] if name in names else DARK
