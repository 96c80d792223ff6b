"""The themes, with `theme_16` the only place where colours are named.

Marks have meanings, not places, and a colour each. They are told apart with red-green
blindness too, and are readable on the page, on the cursor line and on lit sentences:
`tests/ui/test_theme.py` measures both.
"""

from textual.theme import Theme

from newsdiff.app.themes.theme_16 import DARK_16, LIGHT_16

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
    accent="#ebbe44",
    warning="#ebbe44",
    error="#f46d3a",
    success="#4ab49e",
    foreground=_INK,
    background=_NIGHT,
    surface="#1d1c19",
    panel="#26241f",
    variables={
        "verbatim": "#9289f3",
        "reworded": "#4ab49e",
        "partial": "#c7a6ec",
        "unique": "#ebbe44",
        "differs": "#f46d3a",
        "word-change": "#fff6dd",
        "lit": "#262d31",
        "cursor-line": "#322e26",
        "quiet": "#a29b8d",
        "rule": "#3a372f",
        "block-cursor-foreground": _INK,
        "block-cursor-background": "#322e26",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": _INK,
        "block-cursor-blurred-background": "#26241f",
        "border": "#8fa5b8",
        "border-blurred": "#3a372f",
        "footer-background": "#1d1c19",
        "footer-foreground": "#a29b8d",
        "footer-key-foreground": "#ebbe44",
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
    accent="#7d2b0e",
    warning="#776218",
    error="#8f2414",
    success="#2b5f58",
    foreground=_PRINT,
    background=_PAPER,
    surface="#f1ecdf",
    panel="#e8e1d0",
    variables={
        "verbatim": "#0a2d75",
        "reworded": "#34646c",
        "partial": "#9a0dbb",
        "unique": "#776218",
        "differs": "#7d2b0e",
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
        "footer-key-foreground": "#7d2b0e",
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

CONTRAST = Theme(
    name="newsdiff-contrast",
    dark=True,
    primary="#9fd0ff",
    secondary="#d0d0d0",
    accent="#ffe852",
    warning="#ffe852",
    error="#ff7a3d",
    success="#17d2a2",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    variables=DARK.variables
    | {
        "verbatim": "#9ea9fd",
        "reworded": "#17d2a2",
        "partial": "#e0c2fb",
        "unique": "#ffe852",
        "differs": "#ff7a3d",
        "word-change": "#ffffff",
        "lit": "#2b2e31",
        "cursor-line": "#34312a",
        "quiet": "#d0d0d0",
        "rule": "#7a7a7a",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#34312a",
        "block-cursor-blurred-foreground": "#ffffff",
        "block-cursor-blurred-background": "#1c1c1c",
        "border": "#ffe852",
        "border-blurred": "#7a7a7a",
        "footer-background": "#000000",
        "footer-foreground": "#d0d0d0",
        "footer-key-foreground": "#ffe852",
        "footer-description-foreground": "#ffffff",
        "scrollbar": "#7a7a7a",
        "scrollbar-hover": "#a0a0a0",
        "scrollbar-active": "#d0d0d0",
        **dict.fromkeys(
            (
                "scrollbar-background",
                "scrollbar-background-hover",
                "scrollbar-background-active",
                "scrollbar-corner-color",
            ),
            "#000000",
        ),
    },
)

FULL_THEMES = (DARK, LIGHT, CONTRAST)
"""For consoles with 256 colours and more, in the order of the key."""

FEW_THEMES = (DARK_16, LIGHT_16)
"""For consoles with 16 colours or none, in the order of the key."""

THEMES = (*FULL_THEMES, *FEW_THEMES)
"""All there are."""

FEW_COLOURS = frozenset({None, "standard", "windows"})
"""What rich calls the colours of such a console."""


def theme_after(name: str, *, few: bool = False) -> Theme:
    """Return the theme that follows the one of that name.

    Args:
        few: the console has no more than 16 colours.
    """
    themes = FEW_THEMES if few else FULL_THEMES
    names = [theme.name for theme in themes]
    return themes[(names.index(name) + 1) % len(themes)] if name in names else themes[0]


def fitting_theme(name: str, *, few: bool = False) -> Theme:
    """Return the theme of that name, or the like one for what the console can show."""
    wanted = next((theme for theme in THEMES if theme.name == name), DARK)
    themes = FEW_THEMES if few else FULL_THEMES
    if wanted in themes:
        return wanted
    return next(theme for theme in themes if theme.dark is wanted.dark)
