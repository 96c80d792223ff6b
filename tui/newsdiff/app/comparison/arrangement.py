"""Which reports stand side by side, in which order, and how wide: pure answers."""

from collections.abc import Sequence

Shares = tuple[float, ...]
"""How much of the width each pane has, left to right; they sum up to 1."""

WIDEN_STEP = 0.06
"""What one press adds to a pane, of the whole width."""

NARROWEST_SHARE = 0.12
"""No pane gets less than this of the width, so that its text can still be read."""


def without(shown: Sequence[int], report: int) -> tuple[int, ...]:
    """Return the reports that are shown when one is hidden; the last one stays."""
    rest = tuple(one for one in shown if one != report)
    return rest or tuple(shown)


def with_all(shown: Sequence[int], order: Sequence[int]) -> tuple[int, ...]:
    """Return all reports, each that is hidden behind the one that it stood behind.

    Args:
        order: all reports, in the order before.
    """
    every = list(shown)
    for at, report in enumerate(order):
        if report not in shown:
            before = every.index(order[at - 1]) if at else -1
            every.insert(before + 1, report)
    return tuple(every)


def beside(order: Sequence[int], report: int, shown: Sequence[int]) -> int:
    """Return the report that is shown where one was, the last one after the end."""
    at = order.index(report)
    after = (one for one in order[at + 1 :] if one in shown)
    return next(after, shown[-1])


def moved(shown: Sequence[int], report: int, by: int) -> tuple[int, ...]:
    """Return the reports with one moved left or right, no further than the end."""
    order = list(shown)
    at = order.index(report)
    to = max(0, min(len(order) - 1, at + by))
    order.insert(to, order.pop(at))
    return tuple(order)


def even(count: int) -> Shares:
    """Return the same share for each of some panes."""
    return (1 / count,) * count if count else ()


def dragged(shares: Shares, boundary: int, by: float) -> Shares:
    """Return the shares with a boundary between two panes moved to the right.

    Args:
        boundary: 0 is the one between the first and the second pane.
        by: of the whole width; negative is to the left.
    """
    left, right = shares[boundary], shares[boundary + 1]
    both = left + right
    least = min(NARROWEST_SHARE, both / 2)
    left = max(least, min(both - least, left + by))
    return (*shares[:boundary], left, both - left, *shares[boundary + 2 :])


def widened(shares: Shares, pane: int, by: float) -> Shares:
    """Return the shares with one pane wider; the others give in their proportion."""
    others = 1 - shares[pane]
    if len(shares) < 2 or others <= 0:
        return shares
    count = len(shares) - 1
    own = max(NARROWEST_SHARE, shares[pane] + by)
    own = min(own, max(shares[pane], 1 - count * NARROWEST_SHARE))
    left = 1 - own
    grown = [max(NARROWEST_SHARE, share * left / others) for share in shares]
    grown[pane] = own
    total = sum(grown)
    return tuple(share / total for share in grown)
