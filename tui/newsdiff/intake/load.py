"""One input -> one article."""

from collections.abc import Iterable
from pathlib import Path

from newsdiff.model import Article


def load(source: str | Path | bytes, *, name: str = "") -> Article:
    raise NotImplementedError


def expand(sources: Iterable[str | Path]) -> list[str]:
    raise NotImplementedError
