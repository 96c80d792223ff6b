"""Terms as numbers: a stable code of 32 bits each, and marks that say what it is."""

import zlib
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from newsdiff.events.background import PAIR_LEVELS, level
from newsdiff.events.terms import is_figure

LEVEL = 0b00011111
"""The bits of a term's marks that hold its level in the background ..."""

NAME = 0b00100000
"""... the one that says that the report writes it like a name ..."""

FIGURE = 0b01000000
"""... that it is a figure ..."""

HEADLINE = 0b10000000
"""... and that the headline has it."""

MARK_BITS = 8

REMEMBERED_TERMS = 2**17
"""The codes of so many terms are remembered."""

_SPREADING = np.uint64(0x9E3779B97F4A7C15)
_ORDERING = np.uint64(0xC2B2AE3D27D4EB4F)
_UPPER = np.uint64(32)


@lru_cache(maxsize=REMEMBERED_TERMS)
def code_and_marks(term: str) -> int:
    """Return a term's code, the same everywhere and always, with its marks below."""
    code = zlib.crc32(term.encode("utf-8", "surrogatepass"))
    return code << MARK_BITS | level(term) | (FIGURE if is_figure(term) else 0)


def code_of(term: str) -> int:
    """Return a term's code alone."""
    return code_and_marks(term) >> MARK_BITS


def pair_codes(
    firsts: npt.NDArray[np.uint32], seconds: npt.NDArray[np.uint32]
) -> npt.NDArray[np.uint32]:
    """Return [pairs], a code for each first term with its second one behind it."""
    mixed = firsts.astype(np.uint64) * _SPREADING + seconds.astype(np.uint64)
    return (mixed * _ORDERING >> _UPPER).astype(np.uint32)


def pair_levels(
    firsts: npt.NDArray[np.uint8], seconds: npt.NDArray[np.uint8]
) -> npt.NDArray[np.uint8]:
    """Return [pairs], the levels of pairs from the marks of their terms."""
    rarer: npt.NDArray[np.uint8] = np.maximum(firsts & LEVEL, seconds & LEVEL)
    return rarer + np.uint8(PAIR_LEVELS)
