"""Articles of one event -> their origins: which of them are one witness."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdiff.model import Article, Origin


def origins_of(
    articles: "Sequence[Article]", unrelated: "Iterable[Article]" = ()
) -> "tuple[Origin, ...]":
    """Return the origins of the reports of one event; most origins have one report.

    Wire copy, reprints and texts that were reworded sentence by sentence are no second
    witness. In doubt two reports are two origins. The order of the reports changes
    nothing but their numbers.

    Args:
        unrelated: reports of other events: a passage that several of them have as well
            (what an outlet says of itself, a standing background) is no copying. Looked
            at only if there is copying.
    """
    from newsdiff.origins.families import find_origins  # numpy, 50 ms

    return find_origins(articles, unrelated)
