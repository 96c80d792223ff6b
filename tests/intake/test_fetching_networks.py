"""Inner addresses, however they are written."""

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.fetching.networks import is_inner, written_address


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.255.0.3", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.31.0.1"),
        *("192.168.0.1", "169.254.169.254", "100.64.0.1", "100.127.255.254"),
        *("192.0.0.8", "198.18.0.1", "203.0.113.9", "224.0.0.1", "239.1.1.1"),
        *("240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1"),
        *("fec0::1", "ff02::1", "2001:db8::1", "3fff::1", "64:ff9b:1::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::ffff:0:10.0.0.1"),
        *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:c0a8:1::1"),
        *("2001:0:1:2::3", "100::1"),
    ],
)
def test_inner_addresses_are_known(address: str) -> None:
    assert is_inner(address)


@pytest.mark.parametrize(
    "address",
    [
        *("93.184.216.34", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1"),
        *("2606:2800:220:1::1", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808"),
        "2002:808:808::1",
    ],
)
def test_public_addresses_are_known(address: str) -> None:
    assert not is_inner(address)


@given(st.ip_addresses(v=4))
def test_an_embedded_address_is_as_inner_as_itself(address: IPv4Address) -> None:
    number = int(address)
    for prefix, shift in (("::ffff:0:0", 0), ("64:ff9b::", 0), ("2002::", 80)):
        carrier = IPv6Address(int(IPv6Address(prefix)) + (number << shift))
        assert is_inner(str(carrier)) == is_inner(str(address))


@given(st.ip_addresses(v=4))
def test_every_way_to_write_an_address_is_read(address: IPv4Address) -> None:
    number = int(address)
    a, b, c, d = address.packed
    ways = [
        *(str(address), str(number), hex(number), f"0{number:o}"),
        *(f"{a}.{number & 0xFFFFFF}", f"{a:#x}.{b}.{number & 0xFFFF}"),
        f"0{a:o}.{b:#x}.{c}.{d}",
    ]
    assert {written_address(way) for way in ways} == {str(address)}


@pytest.mark.parametrize("host", ["256.1.1.1", "1.2.3.4.5", "0xg", "08.1.1.1", "1..2"])
def test_what_only_looks_like_an_address_is_refused(host: str) -> None:
    with pytest.raises(ValueError, match=r"^(\d|0xg|$|invalid)"):
        written_address(host)


def test_names_are_no_addresses() -> None:
    assert written_address("gazette.example") is None
    assert written_address("7news.example") is None
    assert written_address("") is None
