"""Bodies, packed and not."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.fetching.body import unpacker
from newsdiff.intake.fetching.trouble import RequestError
from tests.intake.misbehaving import deflated

GZIP_HEAD = b"\x1f\x8b\x08\0\0\0\0\0\0\0"


def unpacked(packing: str, data: bytes, size: int, most: int = 10_000) -> bytes:
    """Unpack as it is done: piece by piece, up to a limit."""
    unpack = unpacker(packing)
    found = b""
    for start in range(0, len(data), size):
        found += unpack.more(data[start : start + size], most + 1 - len(found))
        if len(found) > most:
            return found
    unpack.check_end()
    return found


@given(st.binary(max_size=300), st.integers(1, 400))
def test_every_packing_gives_back_what_was_packed(data: bytes, size: int) -> None:
    assert unpacked("", data, size) == data
    assert unpacked("gzip", gzip.compress(data), size) == data
    assert unpacked("gzip", gzip.compress(data) + b"\0\0\0", size) == data
    assert unpacked("deflate", zlib.compress(data), size) == data
    # One byte shows not yet that the head is missing.
    assert unpacked("deflate", deflated(data), max(size, 2)) == data


@given(st.binary(max_size=200), st.sampled_from([GZIP_HEAD, b"\x78\x9c"]))
def test_damage_ends_in_a_plain_line(data: bytes, head: bytes) -> None:
    packing = "gzip" if head == GZIP_HEAD else "deflate"
    with pytest.raises(RequestError, match=r"^(is damaged|broke off)"):
        unpacked(packing, head + b"\xff" + data, 50)


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_bomb_is_never_unpacked_whole(packing: str) -> None:
    pack = gzip.compress if packing == "gzip" else zlib.compress
    assert len(unpacked(packing, pack(b"a" * 5_000_000), 65_536)) == 10_001


def test_bombs_in_a_row_are_not_either() -> None:
    row = gzip.compress(b"a" * 6000) * 50
    assert len(unpacked("gzip", row, 65_536)) == 10_001


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, br", "compress"])
def test_other_packings_are_refused(packing: str) -> None:
    with pytest.raises(RequestError, match="did not ask for"):
        unpacker(packing)
