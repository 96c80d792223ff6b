"""An http(s) address -> the bytes behind it."""

from typing import TYPE_CHECKING

from newsdiff.config import cache_path

if TYPE_CHECKING:
    from newsdiff.intake.fetching.fetcher import Fetched, Fetcher


def is_address(source: str) -> bool:
    """Whether this is meant as an address and not as a path."""
    scheme, mark, _ = source.partition("://")
    return bool(mark) and scheme.isascii() and scheme.replace("+", "").isalnum()


def new_fetcher() -> "Fetcher":
    """Return what reads addresses, keeping pages where the person's settings say.

    One for everything that is read together: its limits count for all its users.
    """
    from newsdiff.intake.fetching.fetcher import Fetcher  # 40 ms; files need none
    from newsdiff.intake.fetching.kept_pages import NothingKept, PageFolder

    folder = cache_path()
    return Fetcher(store=PageFolder(folder) if folder else NothingKept())


def fetch(
    address: str, *, from_outside: bool = False, fetcher: "Fetcher | None" = None
) -> "Fetched":
    """Read an http(s) address.

    Args:
        from_outside: a page or a feed named it, not the person: it may not lead to
            the person's own network.
        fetcher: whose limits count, where several addresses are read; else a new one.

    Raises:
        ReadError: no http(s) address, no answer, an error, a forbidden redirect, a
            page that goes on past the limit.
    """
    return (fetcher or new_fetcher()).fetch(address, from_outside=from_outside)
