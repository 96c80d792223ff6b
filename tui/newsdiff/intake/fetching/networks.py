"""Which IP addresses are machines of an inner network, however they are written."""

from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
)

IPAddress = IPv4Address | IPv6Address

# The standard library's lists have changed from one Python to the next: what matters
# here is named once more.
_INNER_V4 = tuple(
    map(
        IPv4Network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8"),
            *("169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24"),
            *("192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
            *("224.0.0.0/4", "240.0.0.0/4"),
        ),
    )
)
_INNER_V6 = tuple(
    map(
        IPv6Network,
        (
            *("::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001:db8::/32"),
            *("3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10"),
            "ff00::/8",
        ),
    )
)
# Prefix, and how far an IPv4 address inside stands from the right, in bits.
_EMBEDDING = (
    (IPv6Network("::/96"), 0),  # IPv4-compatible
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped
    (IPv6Network("::ffff:0:0:0/96"), 0),  # IPv4-translated
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64
    (IPv6Network("2002::/16"), 80),  # 6to4
)
_TEREDO = IPv6Network("2001::/32")


def is_inner(address: str) -> bool:
    """Whether an IP address is loopback, private, local or of no public use.

    An IPv6 address that carries an IPv4 address is as inner as that one.
    """
    return _is_inner(ip_address(address.partition("%")[0]))


def _is_inner(address: IPAddress) -> bool:
    if isinstance(address, IPv4Address):
        return any(address in network for network in _INNER_V4)
    if any(address in network for network in _INNER_V6):
        return True
    if address in _TEREDO:
        return True  # leads wherever its last bits say; nobody serves news there
    for network, shift in _EMBEDDING:
        if address in network:
            return _is_inner(IPv4Address(int(address) >> shift & 0xFFFFFFFF))
    return not address.is_global


def written_address(host: str) -> str | None:
    """Return the IP address that a host is, as usually written; None for a name.

    Resolvers and browsers take `2130706433`, `0x7f.1` and `017700000001` for
    127.0.0.1, so they are read here before anybody else does.

    Raises:
        ValueError: it looks like an IPv4 address and is none.
    """
    if ":" in host:
        return str(ip_address(host))
    pieces = host.split(".")
    if not _is_number(pieces[-1]):
        return None
    if len(pieces) > 4:
        raise ValueError(host)
    *front, last = map(_number, pieces)
    if any(piece > 255 for piece in front) or last >= 256 ** (4 - len(front)):
        raise ValueError(host)
    value = last
    for place, piece in enumerate(front):
        value += piece << 8 * (3 - place)
    return str(IPv4Address(value))


def _is_number(piece: str) -> bool:
    return piece.isdigit() or piece[:2].lower() == "0x"


def _number(piece: str) -> int:
    """Read decimal, 0x hexadecimal and 0 octal, as C does."""
    if not piece.isascii() or not piece.isalnum() or len(piece) > 20:
        raise ValueError(piece)
    if piece[:2].lower() == "0x":
        return int(piece[2:] or "0", 16)
    if len(piece) > 1 and piece.startswith("0"):
        return int(piece, 8)
    return int(piece)
