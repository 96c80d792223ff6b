"""The themes for consoles with 16 colours: colours of the console's own palette.

Colours of 24 bits are badly served there: the nearest of the 16 to the cursor line and
to lit sentences is one and the same grey, or the page's own white. These name colours
of the palette instead, so the console's own choice of shades is kept, too.
"""

from textual.theme import Theme


def _variables(
    marks: dict[str, str], *, page: str, ink: str, quiet: str, line: str, rule: str
) -> dict[str, str]:
    """Return our variables; what merely decorates takes the page or the rule."""
    return marks | {
        "ansi-background": page,
        "ansi-foreground": ink,
        "word-change": ink,
        "lit": page,
        "cursor-line": line,
        "quiet": quiet,
        "rule": rule,
        "block-cursor-foreground": ink,
        "block-cursor-background": line,
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": ink,
        "block-cursor-blurred-background": page,
        "block-hover-background": line,
        "border": marks["verbatim"],
        "border-blurred": rule,
        "footer-background": page,
        "footer-foreground": quiet,
        "footer-key-foreground": marks["unique"],
        "footer-description-foreground": quiet,
        "input-cursor-background": ink,
        "input-cursor-foreground": page,
        "input-selection-background": line,
        "screen-selection-background": line,
        "scrollbar": rule,
        "scrollbar-hover": rule,
        "scrollbar-active": ink,
        "scrollbar-background": page,
        "scrollbar-background-hover": page,
        "scrollbar-background-active": page,
        "scrollbar-corner-color": page,
    }


DARK_16 = Theme(
    name="newsdiff-16-dark",
    dark=True,
    ansi=True,
    primary="ansi_bright_cyan",
    secondary="ansi_white",
    accent="ansi_bright_yellow",
    warning="ansi_bright_yellow",
    error="ansi_bright_red",
    success="ansi_bright_green",
    foreground="ansi_bright_white",
    background="ansi_black",
    surface="ansi_black",
    panel="ansi_black",
    boost="ansi_black",
    variables=_variables(
        {
            "verbatim": "ansi_bright_cyan",
            "reworded": "ansi_bright_green",
            "partial": "ansi_bright_magenta",
            "unique": "ansi_bright_yellow",
            "differs": "ansi_bright_red",
        },
        page="ansi_black",
        ink="ansi_bright_white",
        quiet="ansi_white",
        line="ansi_blue",
        rule="ansi_blue",
    ),
)

LIGHT_16 = Theme(
    name="newsdiff-16-light",
    dark=False,
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_bright_black",
    accent="ansi_red",
    warning="ansi_magenta",
    error="ansi_red",
    success="ansi_blue",
    foreground="ansi_black",
    background="ansi_bright_white",
    surface="ansi_bright_white",
    panel="ansi_bright_white",
    boost="ansi_bright_white",
    variables=_variables(
        {
            "verbatim": "ansi_blue",
            "reworded": "ansi_bright_black",
            "partial": "ansi_magenta",
            "unique": "ansi_black",
            "differs": "ansi_red",
        },
        page="ansi_bright_white",
        ink="ansi_black",
        quiet="ansi_bright_black",
        line="ansi_white",
        rule="ansi_white",
    ),
)
