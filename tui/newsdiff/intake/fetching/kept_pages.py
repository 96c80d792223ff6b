"""Pages as servers sent them, kept so that an unchanged one is not sent again."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from newsdiff.intake.fetching.exchange import Validators

LARGEST_PAGE_BYTES = 3_000_000
"""A larger page is not kept; the largest of 213 measured has 1.8 MB."""

MOST_BYTES = 60_000_000
"""Of all pages together; the ones that were not used for longest go."""

MOST_PAGES = 1000

MOST_DAYS = 30
"""A page that was not asked for in so many days goes."""

_SUFFIX = ".page"
_FORMAT = 1
_LONGEST_HEAD = 12_000


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page, and by what its server knows this state of it."""

    validators: Validators
    data: bytes
    charset: str = ""


class PageStore(Protocol):
    """Where pages are kept; whoever has a better place than a folder has these."""

    def get(self, url: str) -> KeptPage | None:
        """Return the page that is kept for an address, None for none."""

    def put(self, url: str, page: KeptPage) -> None:
        """Keep a page instead of the one before, or not: nobody relies on it."""

    def drop(self, url: str) -> None:
        """Keep nothing for an address."""


class NothingKept:
    """A store that keeps nothing."""

    def get(self, url: str) -> KeptPage | None:  # noqa: ARG002, the protocol's
        """Return None."""
        return None

    def put(self, url: str, page: KeptPage) -> None:
        """Forget the page."""

    def drop(self, url: str) -> None:
        """Do nothing."""


class PageFolder:
    """Pages in a folder, a file each: a line of JSON, then the body as it came.

    Files are written whole or not at all. A file that is damaged, or that somebody
    else put there, counts as none. Nothing here raises: without a folder that can
    be written to, nothing is kept.
    """

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._now = now

    def get(self, url: str) -> KeptPage | None:
        """Return the page that is kept for an address, None for none."""
        path = self._path(url)
        try:
            with path.open("rb") as file:
                head = file.readline(_LONGEST_HEAD)
                data = file.read(LARGEST_PAGE_BYTES + 1)
        except OSError:
            return None
        page = _read(url, head, data)
        if page is None:
            self.drop(url)
            return None
        self._touch(path)
        return page

    def put(self, url: str, page: KeptPage) -> None:
        """Keep a page, and make room for it."""
        if not page.validators or len(page.data) > LARGEST_PAGE_BYTES:
            self.drop(url)
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(self._path(url), _head(url, page), page.data)
        except OSError:
            return  # a full disk, a folder that is not ours: the page was read anyway
        self._make_room()

    def drop(self, url: str) -> None:
        """Keep nothing for an address."""
        _remove(self._path(url))

    def _path(self, url: str) -> Path:
        return self._folder / (sha256(url.encode()).hexdigest() + _SUFFIX)

    def _write(self, path: Path, head: bytes, data: bytes) -> None:
        handle, name = tempfile.mkstemp(dir=self._folder, suffix=".new")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(head)
                file.write(data)
            Path(name).replace(path)
        except OSError:
            _remove(Path(name))
            raise
        self._touch(path)

    def _touch(self, path: Path) -> None:
        """Note that a page was used."""
        now = self._now()
        try:
            os.utime(path, (now, now))
        except OSError:
            return  # another newsdiff made room meanwhile

    def _make_room(self) -> None:
        """Remove what is old and what is too much, the longest unused first."""
        used = sorted(filter(None, map(_used, self._entries())), reverse=True)
        total = 0
        oldest = self._now() - MOST_DAYS * 86400
        for number, (when, size, path) in enumerate(used, start=1):
            total += size
            if number > MOST_PAGES or total > MOST_BYTES or when < oldest:
                _remove(path)

    def _entries(self) -> list[Path]:
        try:
            return [
                path
                for path in self._folder.iterdir()
                if path.suffix in {_SUFFIX, ".new"}
            ]
        except OSError:
            return []


def _used(path: Path) -> tuple[float, int, Path] | None:
    """Return when a file was used last, its size and itself; None if it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime, status.st_size, path


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # a folder of that name, or not ours; it is never read as a page


def _head(url: str, page: KeptPage) -> bytes:
    facts = {
        "format": _FORMAT,
        "url": url,
        "etag": page.validators.etag,
        "modified": page.validators.modified,
        "charset": page.charset,
    }
    return json.dumps(facts | {"digest": _digest(facts, page.data)}).encode() + b"\n"


def _digest(facts: Mapping[str, object], data: bytes) -> str:
    return sha256(repr(sorted(facts.items())).encode() + b"\n" + data).hexdigest()


def _read(url: str, head: bytes, data: bytes) -> KeptPage | None:
    """Return what a file holds, None if it is not what was written."""
    try:
        facts = json.loads(head)
    except (ValueError, RecursionError):
        return None
    if not isinstance(facts, dict) or len(data) > LARGEST_PAGE_BYTES:
        return None
    digest = facts.pop("digest", None)
    if digest != _digest(facts, data) or facts.get("format") != _FORMAT:
        return None
    etag, modified = facts.get("etag"), facts.get("modified")
    charset = facts.get("charset")
    if not (isinstance(etag, str) and isinstance(modified, str)):
        return None
    if not isinstance(charset, str) or facts.get("url") != url:
        return None
    return KeptPage(Validators.read(etag, modified), data, charset)
