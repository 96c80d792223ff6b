"""Which details of two sentences are of the same thing, so that they can disagree."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar


class Detail(Protocol):
    """A stretch of a sentence with a meaning: a figure, a date."""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        ...

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        ...


Found = TypeVar("Found", bound=Detail)


def surest_pairs(
    mine: Sequence[Found],
    theirs: Sequence[Found],
    relation: Callable[[Found, Found], int],
) -> Iterator[tuple[Found, Found]]:
    """Yield a detail of each side, the surest pairs first, each detail once.

    Args:
        relation: how sure it is that two details are of the same thing, 0 for not at
            all.
    """
    pairs = sorted(
        (
            (-sure, here.start, there.start, here, there)
            for here in mine
            for there in theirs
            if (sure := relation(here, there))
        ),
        key=lambda pair: pair[:3],
    )
    left: set[Found] = set()
    right: set[Found] = set()
    for *_, here, there in pairs:
        if here not in left and there not in right:
            left.add(here)
            right.add(there)
            yield here, there
