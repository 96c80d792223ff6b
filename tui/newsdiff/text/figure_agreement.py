"""Whether two figures of the same thing can both be right."""

from newsdiff.text.figures import Bound, Figure

ROUNDING = 0.1
""""About 100" may stand for anything this share of it away."""

_LOOSE = 0.25
""""More than 100" is said of up to this share more, not of 200."""

_FAR_BELOW = 0.5
""""Up to 100" and "fewer than 100" are said of down to this share of it."""

_CONVERSION = 0.06
"""What is lost where another unit is used: 26 miles for 42 km."""

_PART_OF_UNIT = 0.25
"""And of a unit: "two hours" may stand for 110 minutes."""

_REACHES = {
    Bound.EXACT: (1.0, 1.0),
    Bound.MORE: (1.0, 1 + _LOOSE),
    Bound.AT_LEAST: (1.0, 1 + _LOOSE),
    Bound.NEARLY: (1 - ROUNDING, 1.0),
    Bound.LESS: (_FAR_BELOW, 1.0),
    Bound.AT_MOST: (_FAR_BELOW, 1.0),
}
"""From what share of a figure to what share the truth may lie."""

_ABOVE = {Bound.MORE}
_BELOW = {Bound.NEARLY, Bound.LESS, Bound.AT_MOST}
_UNDER = {Bound.NEARLY, Bound.LESS}
_NOT_IT = {Bound.MORE, Bound.LESS}

_SMALL = 10
"""Below this nobody rounds: "more than two years" are not two."""


def contradicts(one: Figure, other: Figure) -> bool:
    """Tell whether two figures of the same thing cannot both be right."""
    if one.scale != other.scale:
        return _apart(_loosened(one), _loosened(other))
    if one.upper is None and other.upper is None:
        if one.value == other.value:
            return _bounds_clash(one, other)
        if one.bound is other.bound is Bound.EXACT:
            return not _rounds_to(one.value, other.value)
    both_about = one.bound is other.bound is Bound.ABOUT
    share = ROUNDING / 2 if both_about else ROUNDING
    return _apart(_reach(one, share), _reach(other, share))


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _reach(figure: Figure, rounding: float) -> tuple[float, float]:
    """Return from where to where the truth may lie, in the smallest unit."""
    about = (1 - rounding, 1 + rounding)
    least, most = _REACHES.get(figure.bound, about)
    top = figure.value if figure.upper is None else figure.upper
    return figure.value * least * figure.scale, top * most * figure.scale


def _loosened(figure: Figure) -> tuple[float, float]:
    least, most = _reach(figure, ROUNDING)
    part = _PART_OF_UNIT if figure.bound is Bound.EXACT else 0.0
    slack = max(_CONVERSION * figure.value, part) * figure.scale
    return least - slack, most + slack


def _bounds_clash(one: Figure, other: Figure) -> bool:
    """Tell whether the same figure is meant as a limit from different sides.

    "More than two years" is not "two years", but "more than 250,000" is often told as
    "250,000": a round figure stands for what is near it.
    """
    for here, there in ((one, other), (other, one)):
        if here.bound in _ABOVE and there.bound in _BELOW | {Bound.ABOUT}:
            return True
        if here.bound is Bound.AT_LEAST and there.bound in _UNDER | {Bound.ABOUT}:
            return True
        if here.bound in _NOT_IT and there.bound is Bound.EXACT:
            return there.value < _SMALL
    return False


def _rounds_to(one: float, other: float) -> bool:
    """Tell whether the rounder of two figures is the other one, rounded."""
    for coarse, fine in ((one, other), (other, one)):
        step = _step(coarse)
        if step > _step(fine) and abs(fine - coarse) <= step / 2 and fine >= 10 * step:
            return True
    return False


def _step(value: float) -> float:
    """Return the size of the last digit of a figure that is not nought."""
    text = f"{value:.6f}".rstrip("0")
    if not text.endswith("."):
        return float(10 ** -(len(text) - text.index(".") - 1))
    whole = text[:-1]
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))
