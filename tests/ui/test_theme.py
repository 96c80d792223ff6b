"""The themes: readable, and told apart with red-green blindness."""

import itertools

import pytest
from rich.color import Color, ColorSystem
from rich.terminal_theme import TerminalTheme
from textual.theme import Theme

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.themes.theme import (
    CONTRAST,
    DARK,
    FEW_COLOURS,
    FEW_THEMES,
    FULL_THEMES,
    LIGHT,
    MARK_VARIABLES,
    PAGE_VARIABLES,
    TEXT_VARIABLES,
    THEMES,
    fitting_theme,
    theme_after,
)
from tests.ui.compare_app import app_of, settle
from tests.ui.comparisons import bridge

SMALLEST_CONTRAST = 4.5
"""WCAG 2 level AA for text."""

SMALLEST_DISTANCE = 0.09
"""Distance in OKLab from which two colours of letters are not mistaken."""

SMALLEST_IN_256 = 3.0
"""WCAG 2 for glyphs, where the nearest of 256 colours is taken."""

SMALLEST_ON_PAGE = 3.5
SMALLEST_ON_LINE = 2.2
"""With 16 colours: the palettes leave no more; glyphs and words carry the meaning."""


def _palette(*colours: int) -> TerminalTheme:
    split = [(c >> 16, c >> 8 & 255, c & 255) for c in colours]
    return TerminalTheme(split[0], split[7], split[:8], split[8:])


PALETTES = {
    "linux": _palette(
        *(0x000000, 0xAA0000, 0x00AA00, 0xAA5500),
        *(0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA),
        *(0x555555, 0xFF5555, 0x55FF55, 0xFFFF55),
        *(0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF),
    ),
    "xterm": _palette(
        *(0x000000, 0xCD0000, 0x00CD00, 0xCDCD00),
        *(0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5),
        *(0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00),
        *(0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF),
    ),
}
"""What consoles show for the 16 colours, as their documentation has it."""

Colour = tuple[float, float, float]

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
EYES = {
    "full": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "without red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Colour:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return red, green, blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True))
        for x in (one, other)
    )
    return (bright + 0.05) / (dark + 0.05)


def seen(colour: str, eyes: str) -> Colour:
    """Return the colour in OKLab as these eyes see it."""
    rgb = linear(colour)
    red, green, blue = (
        max(sum(w * c for w, c in zip(row, rgb, strict=True)), 0.0)
        for row in EYES[eyes]
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    mid = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short,
    )


def distance(one: str, other: str, eyes: str) -> float:
    pairs = zip(seen(one, eyes), seen(other, eyes), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def pages(theme: Theme) -> list[str]:
    assert theme.background is not None
    return [theme.background, *(theme.variables[name] for name in PAGE_VARIABLES)]


@pytest.mark.parametrize("theme", FULL_THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("mark", [*MARK_VARIABLES, *TEXT_VARIABLES])
def test_marked_text_is_readable_wherever_it_stands(theme: Theme, mark: str) -> None:
    worst = min(contrast(theme.variables[mark], page) for page in pages(theme))
    assert worst >= SMALLEST_CONTRAST


@pytest.mark.parametrize("theme", FULL_THEMES, ids=lambda theme: theme.name)
def test_plain_text_is_readable_wherever_it_stands(theme: Theme) -> None:
    assert theme.foreground is not None
    surfaces = [str(theme.surface), str(theme.panel), *pages(theme)]
    assert min(contrast(theme.foreground, page) for page in surfaces) >= 7


@pytest.mark.parametrize("theme", FULL_THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("eyes", EYES)
def test_marks_are_told_apart_by_all_eyes(theme: Theme, eyes: str) -> None:
    colours = {name: theme.variables[name] for name in MARK_VARIABLES}
    colours["plain"] = str(theme.foreground)
    close = [
        (one, other)
        for one, other in itertools.combinations(colours, 2)
        if distance(colours[one], colours[other], eyes) < SMALLEST_DISTANCE
    ]
    assert close == []


def in_256(colour: str) -> str:
    """Return what a console with 256 colours shows for a colour."""
    shown = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT)
    return shown.get_truecolor().hex


@pytest.mark.parametrize("theme", FULL_THEMES, ids=lambda theme: theme.name)
def test_with_256_colours_marks_stay_readable_and_apart(theme: Theme) -> None:
    marks = {name: in_256(theme.variables[name]) for name in MARK_VARIABLES}
    assert len(set(marks.values())) == len(marks)
    shown = [in_256(page) for page in pages(theme)]
    for mark in marks.values():
        assert min(contrast(mark, page) for page in shown) >= SMALLEST_IN_256


def ansi(colour: str | None, palette: TerminalTheme) -> str:
    """Return what a console shows for one of its own 16 colours."""
    assert colour is not None
    assert colour.startswith("ansi_")
    found = Color.parse(colour.removeprefix("ansi_"))
    return found.get_truecolor(palette).hex


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("theme", FEW_THEMES, ids=lambda theme: theme.name)
def test_with_16_colours_marks_are_readable(
    theme: Theme, palette: TerminalTheme
) -> None:
    page = ansi(theme.background, palette)
    line = ansi(theme.variables["cursor-line"], palette)
    assert contrast(ansi(theme.foreground, palette), page) >= 7
    assert contrast(ansi(theme.foreground, palette), line) >= SMALLEST_CONTRAST
    for name in (*MARK_VARIABLES, *TEXT_VARIABLES):
        colour = ansi(theme.variables[name], palette)
        assert contrast(colour, page) >= SMALLEST_ON_PAGE, name
        assert contrast(colour, line) >= SMALLEST_ON_LINE, name


@pytest.mark.parametrize("theme", FEW_THEMES, ids=lambda theme: theme.name)
def test_with_16_colours_marks_and_the_cursor_line_are_apart(theme: Theme) -> None:
    marks = [theme.variables[name] for name in MARK_VARIABLES]
    assert len(set(marks)) == len(marks)
    assert theme.variables["cursor-line"] != theme.background


def test_all_themes_name_the_same_colours() -> None:
    assert set(DARK.variables) == set(LIGHT.variables) == set(CONTRAST.variables)
    assert {*MARK_VARIABLES, *PAGE_VARIABLES, *TEXT_VARIABLES} <= set(DARK.variables)
    for theme in FEW_THEMES:
        assert set(DARK.variables) <= set(theme.variables), theme.name


def test_the_theme_key_goes_round() -> None:
    assert theme_after(DARK.name) is LIGHT
    assert theme_after(LIGHT.name) is CONTRAST
    assert theme_after(CONTRAST.name) is DARK
    assert theme_after("somebody-elses") is DARK


def test_with_few_colours_the_key_goes_through_the_themes_for_them() -> None:
    assert theme_after(FEW_THEMES[0].name, few=True) is FEW_THEMES[1]
    assert theme_after(LIGHT.name, few=True) is FEW_THEMES[0]


def test_a_theme_is_replaced_by_one_that_the_console_can_show() -> None:
    assert [fitting_theme(theme.name) for theme in FULL_THEMES] == [*FULL_THEMES]
    assert fitting_theme(LIGHT.name, few=True) is FEW_THEMES[1]
    assert fitting_theme(FEW_THEMES[1].name) is LIGHT
    assert fitting_theme("somebody-elses", few=True) is FEW_THEMES[0]
    assert {"standard", None} <= FEW_COLOURS
    assert len({theme.name for theme in THEMES}) == len(THEMES)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_every_theme_can_be_worn(theme: Theme) -> None:
    app = app_of(bridge())
    app.theme = theme.name
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n")
        picture = app.export_screenshot()
        assert all(mark.glyph in picture for mark in Mark)


PANE_ROLES = ("cursor", "change", "detail", "found", "dimmed")
"""What must be told apart without any colour; partners have bars of their own."""


@pytest.mark.parametrize("role", PANE_ROLES)
async def test_without_colour_each_role_has_another_sign(
    role: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(bridge())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        found = app.pane(0).get_component_styles(f"report-pane--{role}")
        assert str(found.text_style) != "none"


@pytest.mark.parametrize("theme", FEW_THEMES, ids=lambda theme: theme.name)
async def test_with_16_colours_text_is_plain_and_changed_words_are_underlined(
    theme: Theme,
) -> None:
    app = app_of(bridge())
    app.theme = theme.name
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        pane = app.pane(0)
        ink = pane.get_component_styles("report-pane--partial").color
        assert ink.css == theme.foreground
        change = pane.get_component_styles("report-pane--change")
        assert change.text_style.underline
