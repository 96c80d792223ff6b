"""The themes: readable, and told apart with red-green blindness."""

import itertools

import pytest
from textual.theme import Theme

from newsdiff.app.theme import (
    DARK,
    LIGHT,
    MARK_VARIABLES,
    PAGE_VARIABLES,
    TEXT_VARIABLES,
    THEMES,
    theme_after,
)

SMALLEST_CONTRAST = 4.5
"""WCAG 2 level AA for text."""

SMALLEST_DISTANCE = 0.09
"""Distance in OKLab from which two colours of letters are not mistaken."""

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


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("mark", [*MARK_VARIABLES, *TEXT_VARIABLES])
def test_marked_text_is_readable_wherever_it_stands(theme: Theme, mark: str) -> None:
    worst = min(contrast(theme.variables[mark], page) for page in pages(theme))
    assert worst >= SMALLEST_CONTRAST


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_plain_text_is_readable_wherever_it_stands(theme: Theme) -> None:
    assert theme.foreground is not None
    surfaces = [str(theme.surface), str(theme.panel), *pages(theme)]
    assert min(contrast(theme.foreground, page) for page in surfaces) >= 7


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
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


def test_both_themes_name_the_same_colours() -> None:
    assert set(DARK.variables) == set(LIGHT.variables)
    assert {*MARK_VARIABLES, *PAGE_VARIABLES, *TEXT_VARIABLES} <= set(DARK.variables)


def test_the_theme_key_goes_round() -> None:
    assert theme_after(DARK.name) is LIGHT
    assert theme_after(LIGHT.name) is DARK
    assert theme_after("somebody-elses") is DARK
