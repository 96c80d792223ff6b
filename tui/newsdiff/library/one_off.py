"""Reports that are read and not kept, cleaned by what the library knows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsdiff.model import Article

if TYPE_CHECKING:
    from newsdiff.library.store import Library


def by_the_rules(
    articles: Sequence[Article], library: "Library | None"
) -> tuple[Article, ...]:
    """Return reports as the rules want them, without what their outlets repeat.

    Args:
        library: None where there is none; then only these reports tell what repeats.

    Raises:
        LibraryError: the library cannot be read.
    """
    from newsdiff.intake.changes.repeated import (
        drop_repeated,  # 40 ms; for whoever reads some
    )

    return drop_repeated(articles) if library is None else library.clean(articles)
